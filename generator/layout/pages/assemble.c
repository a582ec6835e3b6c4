#include "layout/pages/assemble.h"

#include "base/arena.h"
#include "layout/block/answer_space.h"
#include "layout/block/stamp.h"
#include "layout/pages/paginate.h"
#include "layout/pages/squeeze.h"

#include <string.h>

enum {
	STRIP_MOST = 45, /* per cent of a page; pictures may fill half of it */
	STRIP_STEP = 2 * MPT,
	PERCENT = 100
};

struct bound {
	const struct assembly *assembly;
	struct row *pages; /* a page is a row of marks as high as the paper */
	size_t count, room;
	mpt top, height; /* of the body */
	mpt strip;       /* of the strip for answers below it */
	int64_t excess;  /* height that does not fit the pages allowed */
	int alone;       /* pages, if no other number were asked for */
};

static struct frame page_frame(const struct bound *bound)
{
	const struct look *look = bound->assembly->desk->look;

	return (struct frame){
		.desk = bound->assembly->desk,
		.x = look->page.margin,
		.measure = look->width,
	};
}

static struct row *page_at(struct bound *bound, size_t index)
{
	while (bound->count <= index) {
		bound->pages = arena_grow(bound->assembly->desk->arena,
			bound->pages, bound->count, &bound->room,
			sizeof(*bound->pages));
		bound->pages[bound->count++] = (struct row){0};
	}
	return &bound->pages[index];
}

static void place(
	struct bound *bound, const struct row *row, size_t page, mpt x, mpt y)
{
	for (size_t i = 0; i < row->count; i++) {
		struct mark mark = row->marks[i];

		mark.x += x;
		mark.y += y;
		galley_row_rule(page_frame(bound), page_at(bound, page), mark);
	}
	page_at(bound, page);
}

static void note_page(
	const struct bound *bound, const struct placed *placed, int page)
{
	const struct galley *galley = &bound->assembly->galleys[placed->galley];
	const bool own = placed->row->number != 0 || galley->through == 0;
	const int first =
		placed->row->number != 0 ? placed->row->number : galley->number;
	const int last = own ? first : galley->through;

	if (bound->assembly->pages == NULL || first == 0)
		return;
	for (int number = first; number <= last; number++) {
		struct item_pages *pages = &bound->assembly->pages[number - 1];

		if (pages->first == 0)
			pages->first = page;
		pages->last = page;
	}
}

/*
 * Put the head at the top of the first page.  Returns the height of the columns
 * below it.  If the head leaves too little room, the columns begin on the next
 * page.
 */
static mpt place_head(struct bound *bound, size_t *first_page)
{
	const struct assembly *assembly = bound->assembly;
	const struct slots slots = {
		.first = bound->height, .rest = bound->height, .columns = 1};
	const struct placing placing =
		paginate(assembly->desk->arena, assembly->head, 1, &slots);
	const struct placed *last = &placing.rows[placing.count - 1];
	const mpt left = bound->height - last->y - last->row->height;
	const mpt margin = assembly->desk->look->page.margin;

	for (size_t i = 0; i < placing.count; i++)
		place(bound, placing.rows[i].row, (size_t)placing.rows[i].slot,
			margin, bound->top + placing.rows[i].y);
	if (!assembly->cover && placing.slot_count == 1 &&
		fit_below_head(left, bound->height)) {
		*first_page = 0;
		return left;
	}
	*first_page = (size_t)placing.slot_count;
	return bound->height;
}

static mpt row_height(const struct row *row)
{
	return row == NULL ? 0 : row->height;
}

/* Put the running row on every page from the first with columns, there below
 * the head; and the row of later pages on them. */
static void place_repeated(struct bound *bound, size_t first_page, mpt head)
{
	const struct assembly *assembly = bound->assembly;
	const mpt margin = assembly->desk->look->page.margin;

	for (size_t page = 0; page < bound->count; page++) {
		if (assembly->running != NULL && page >= first_page)
			place(bound, assembly->running, page, margin,
				bound->top + (page == first_page ? head : 0));
		if (assembly->later != NULL && page > 0)
			place(bound, assembly->later, page, margin, bound->top);
	}
}

/* The pages that the head takes from the columns. */
static int head_pages(const struct bound *bound)
{
	const struct galley *head = bound->assembly->head;
	const struct slots slots = {
		.first = bound->height, .rest = bound->height, .columns = 1};
	const mpt height = galley_height(head, 0);

	if (!bound->assembly->cover &&
		fit_below_head(bound->height - height, bound->height))
		return 0;
	return paginate(bound->assembly->desk->arena, head, 1, &slots)
		.slot_count;
}

/* Choose how close rows stand, and the number of pages for the columns behind
 * those that the head takes. */
static struct fit choose_fit(
	struct bound *bound, const struct slots *slots, int before)
{
	const struct assembly *assembly = bound->assembly;
	struct fit_task task = {
		.head = assembly->head,
		.galleys = assembly->galleys,
		.count = assembly->galley_count,
		.slots = *slots,
		/* Strips are tried one after another on the same rows. */
		.levels = assembly->fold == NULL ? SQUEEZE_LEVELS : 1,
		.pages = assembly->wanted - before,
		.most = assembly->most > 0 ? assembly->most - before : 0,
	};

	task.slots.pages_before = before;
	if (assembly->most > 0)
		bound->excess = fit_excess(&task, task.most);
	/* Above strips the pages are others. */
	return assembly->found.pages > 0 && assembly->fold == NULL
		       ? assembly->found
		       : fit_search(&task);
}

/* Squeeze the rows as chosen.  Returns the number of pages for the columns. */
static int fit_rows(struct bound *bound, const struct slots *slots)
{
	const struct assembly *assembly = bound->assembly;
	const int before = head_pages(bound);
	const struct fit fit = choose_fit(bound, slots, before);

	bound->alone = before + fit.alone;
	if (before == 0)
		squeeze(assembly->head, fit.level);
	for (size_t i = 0; i < assembly->galley_count; i++)
		squeeze(&assembly->galleys[i], fit.level);
	return fit.pages;
}

static struct slots slots_of(const struct bound *bound)
{
	const struct page_setup *page = &bound->assembly->desk->look->page;
	const mpt first = bound->height - row_height(bound->assembly->running);

	return (struct slots){.first = first,
		.rest = first - row_height(bound->assembly->later),
		.columns = page->columns,
		.duplex = page->duplex || page->booklet,
		.folded = page->booklet};
}

static void place_body(struct bound *bound)
{
	const struct assembly *assembly = bound->assembly;
	const struct look *look = assembly->desk->look;
	const mpt running = row_height(assembly->running);
	const mpt later = row_height(assembly->later);
	struct slots slots = slots_of(bound);
	struct placing placing;
	size_t first_page;
	struct answer_lines lines = {0};

	if (!assembly->loose)
		slots.pages = fit_rows(bound, &slots);
	slots.first = place_head(bound, &first_page) - running;
	if (first_page > 0)
		slots.first -= later;
	slots.pages_before = (int)first_page;
	placing = paginate(assembly->desk->arena, assembly->galleys,
		assembly->galley_count, &slots);
	for (size_t i = 0; i < placing.count; i++) {
		const struct placed *placed = &placing.rows[i];
		const int column = placed->slot % slots.columns;
		const size_t page =
			first_page + (size_t)(placed->slot / slots.columns);
		const mpt head =
			page == 0 ? slots.rest + later - slots.first : later;

		place(bound, placed->row, page,
			look->page.margin +
				column * (look->column + look->gutter),
			bound->top + head + running + placed->y);
		note_page(bound, placed, (int)page + 1);
		answer_space_count(assembly->desk, placed->row, &lines);
	}
	place_repeated(bound, first_page,
		first_page == 0 ? slots.rest + later - slots.first : later);
}

/* The foot, with its last line on the bottom margin. */
static void put_foot(struct bound *bound, size_t number)
{
	const struct look *look = bound->assembly->desk->look;
	const struct foot *foot = &bound->assembly->foot;
	struct galley galley = {0};
	struct frame frame = page_frame(bound);
	mpt y = look->page.height - look->page.margin;

	frame.x = 0;
	foot_set(galley_on(frame, &galley), foot, foot->before + number + 1,
		foot->total > 0 ? foot->total : bound->count);
	y -= galley_height(&galley, 0);
	for (size_t i = 0; i < galley.count; i++) {
		place(bound, &galley.rows[i], number, look->page.margin, y);
		y += galley.rows[i].height;
	}
}

static void measure_body(struct bound *bound)
{
	const struct look *look = bound->assembly->desk->look;

	bound->top = look->page.margin;
	bound->height = look_body(
		look, foot_height(page_frame(bound), &bound->assembly->foot));
	bound->height -= bound->strip;
	if (bound->assembly->stamp != NULL) {
		bound->top += look->leading[USE_STAMP] + look->gap;
		bound->height -= look->leading[USE_STAMP] + look->gap;
	}
}

/* Place everything, above strips of one height. */
static void place_above(struct bound *bound, mpt strip)
{
	const struct assembly *assembly = bound->assembly;

	*bound = (struct bound){.assembly = assembly, .strip = strip};
	if (assembly->fold != NULL)
		memset(assembly->pages, 0,
			assembly->fold->count * sizeof(*assembly->pages));
	measure_body(bound);
	place_body(bound);
}

/* The highest strip that any page needs, and the number of that page. */
static mpt strip_needed(const struct bound *bound, int *fullest)
{
	const struct assembly *assembly = bound->assembly;
	mpt most = 0;

	for (int page = 1; page <= (int)bound->count; page++) {
		const struct galley strip = fold_strip(page_frame(bound),
			assembly->fold, assembly->pages, page);
		const mpt height = strip.count == 0
					   ? 0
					   : strip.rows[0].above +
						     galley_height(&strip, 0);

		if (height <= most)
			continue;
		most = height;
		*fullest = page;
	}
	return most;
}

/* Do strips of this height hold the answers of the items above them? */
static bool strip_holds(struct bound *bound, mpt strip, int *fullest)
{
	place_above(bound, strip);
	return strip_needed(bound, fullest) <= strip;
}

/*
 * Find the lowest strips that hold all answers, within a step.  It must be a
 * search: lower strips leave room for more questions, whose answers need higher
 * ones.
 */
static void place_all(struct bound *bound)
{
	const struct assembly *assembly = bound->assembly;
	mpt high = assembly->desk->look->body / PERCENT * STRIP_MOST;
	mpt low = 0;
	int fullest = 0;

	if (assembly->fold == NULL) {
		place_above(bound, 0);
		return;
	}
	if (!strip_holds(bound, high, &fullest)) {
		fold_refuse(assembly->desk, assembly->fold, assembly->pages,
			fullest);
		return;
	}
	while (high - low > STRIP_STEP) {
		const mpt middle = low + (high - low) / 2;

		if (strip_holds(bound, middle, &fullest))
			high = middle;
		else
			low = middle;
	}
	place_above(bound, high);
}

static void put_strip(struct bound *bound, size_t page)
{
	const struct assembly *assembly = bound->assembly;
	const struct galley strip = fold_strip(page_frame(bound),
		assembly->fold, assembly->pages, (int)page + 1);
	mpt y = bound->top + bound->height;

	for (size_t i = 0; i < strip.count; i++) {
		y += strip.rows[i].above;
		place(bound, &strip.rows[i], page, 0, y);
		y += strip.rows[i].height;
	}
}

int assemble_pages(struct assembly *assembly)
{
	struct bound bound = {.assembly = assembly};
	struct slots slots;
	int before;

	measure_body(&bound);
	slots = slots_of(&bound);
	before = head_pages(&bound);
	assembly->found = choose_fit(&bound, &slots, before);
	return before + assembly->found.pages;
}

int64_t assemble(const struct assembly *assembly, struct document *document)
{
	const struct look *look = assembly->desk->look;
	struct bound bound = {.assembly = assembly};
	struct page *pages;

	place_all(&bound);
	if (bound.count > PAGES_MAX)
		galley_report_long(assembly->desk, PAGES_MAX);
	pages = arena_alloc(assembly->desk->arena, bound.count, sizeof(*pages));
	for (size_t i = 0; i < bound.count; i++) {
		if (assembly->stamp != NULL)
			stamp_put(page_frame(&bound), &bound.pages[i],
				assembly->stamp, stamp_top(look),
				look->leading[USE_STAMP]);
		if (assembly->fold != NULL)
			put_strip(&bound, i);
		put_foot(&bound, i);
		pages[i] = (struct page){
			bound.pages[i].marks, bound.pages[i].count};
	}
	document->pages = pages;
	document->page_count = bound.count;
	document->alone = bound.alone;
	document->elements = assembly->desk->elements;
	document->element_count = assembly->desk->element_count;
	return bound.excess;
}
