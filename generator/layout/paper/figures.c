#include "layout/paper/figures.h"

#include "base/arena.h"
#include "layout/block/grid.h"
#include "layout/block/say.h"
#include "layout/block/side_by_side.h"
#include "layout/pages/assemble.h"

#include <string.h>

enum {
	ABREAST = 2, /* columns of groups, where there is room */
	NARROW = 40, /* ems of a page; at most this is narrow */
	SUMS_ABREAST = 4,
	GUTTER_EMS = 2,
	NAME_SHARE = 50, /* of a group's width, per cent */
	PERCENT = 100,
	COUNT_EMS = 3,
	BAR_HEIGHT = 55, /* per cent of the type's size */
	BAR_GRAY = 75,
	TRACK_GRAY = 232,
	RULE = 500,
	RULE_GRAY = 150
};

static mpt em(struct frame frame)
{
	return frame.desk->look->styles[USE_TEXT].size;
}

/*
 * Set a text in the language of the banks.  If it runs against the page's
 * direction, it still keeps its place among its neighbours, which are in the
 * page's language.
 */
static void set_own(struct frame frame, const char *language, const char *text,
	enum use use, mpt above)
{
	struct desk *desk = frame.desk;
	const struct look *before = desk->look;
	const struct wording wording = wording_of(language);

	if (wording.rtl == before->rtl)
		galley_speak(desk, language);
	else if (desk->parent != 0)
		desk->elements[desk->parent - 1].language = language;
	say_set(frame, text, use, above);
	desk->look = before;
}

static void set_head(struct frame frame, const struct figures *figures)
{
	const mpt gap = frame.desk->look->gap;
	struct row *row;

	set_own(frame, figures->language, figures->title, USE_TITLE, 0);
	for (size_t i = 0; i < figures->lead.count; i++)
		set_own(frame, figures->language, figures->lead.at[i],
			USE_SMALL, 0);
	row = galley_row(frame, gap, gap + RULE, CUT_NEVER);
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.width = frame.measure,
			.height = RULE});
}

/* A sum in its share of the width. */
static void set_sum(struct frame cell, const void *of, size_t i)
{
	const struct figures *figures = of;

	say_set(cell, figures->sums[i].number, USE_TITLE, 0);
	say_set(cell, figures->sums[i].name, USE_SMALL, 0);
}

static void set_sums(struct frame frame, const struct figures *figures)
{
	const struct grid grid = {frame, SUMS_ABREAST, em(frame)};

	for (size_t i = 0; i < figures->sum_count; i += SUMS_ABREAST) {
		const size_t left = figures->sum_count - i;
		const size_t own = left < SUMS_ABREAST ? left : SUMS_ABREAST;

		grid_add(&grid,
			&(struct grid_row){i, i + own,
				i > 0 ? frame.desk->look->gap : 0, CUT_NEVER},
			set_sum, figures);
	}
	if (figures->sum_count > 0)
		galley_row(frame, 0, 3 * frame.desk->look->gap, CUT_NEVER);
}

/* Where the parts of a group's rows are. */
struct lanes {
	mpt name;       /* width */
	mpt number;     /* the right edge of numbers */
	mpt bar, width; /* the left edge of bars, and their greatest width */
	size_t largest;
};

static struct lanes lanes_of(
	struct frame frame, const struct figure_group *group)
{
	struct lanes lanes = {
		.name = mpt_scaled(frame.measure, NAME_SHARE, PERCENT)};

	lanes.number = frame.x + lanes.name + COUNT_EMS * em(frame);
	lanes.bar = lanes.number + em(frame) * 2 / 3;
	lanes.width = frame.x + frame.measure - lanes.bar;
	for (size_t i = 0; i < group->count; i++)
		if (group->rows[i].count > lanes.largest)
			lanes.largest = group->rows[i].count;
	return lanes;
}

static void put_bar(struct frame frame, struct row *row,
	const struct lanes *lanes, size_t count)
{
	const mpt height = em(frame) * BAR_HEIGHT / PERCENT;
	const mpt base = frame.desk->look->rise[USE_TEXT] + row->drop;
	struct mark bar = {.type = MARK_RULE,
		.x = lanes->bar,
		.y = base - height,
		.width = lanes->width,
		.height = height,
		.gray = TRACK_GRAY};

	galley_row_rule(frame, row, bar);
	bar.gray = BAR_GRAY;
	bar.width = (mpt)((int64_t)lanes->width * (int64_t)count /
			  (int64_t)lanes->largest);
	if (bar.width > 0)
		galley_row_rule(frame, row, bar);
}

static void put_number(struct frame frame, struct row *row,
	const struct lanes *lanes, size_t count)
{
	const struct line line = galley_set_line(
		frame, say_count(frame.desk, (int)count), USE_TEXT);
	const uint32_t outer = galley_enter(frame.desk, ROLE_CELL);

	galley_row_line(frame, row, &line,
		(struct spot){lanes->number - line.width,
			frame.desk->look->rise[USE_TEXT] + row->drop,
			frame.desk->parent});
	galley_leave(frame.desk, outer);
}

/* A name, maybe on several lines; number and bar are on the first. */
static void set_row(struct frame frame, const struct lanes *lanes,
	const struct figure_row *figure, const char *language)
{
	struct desk *desk = frame.desk;
	const uint32_t outer = galley_enter(desk, ROLE_ROW);
	const uint32_t row = galley_enter(desk, ROLE_CELL);
	const size_t first = frame.galley->count;
	struct frame names = frame;

	names.measure = lanes->name;
	set_own(names, language, figure->name, USE_TEXT, em(frame) / 5);
	galley_leave(desk, row);
	put_number(frame, &frame.galley->rows[first], lanes, figure->count);
	put_bar(frame, &frame.galley->rows[first], lanes, figure->count);
	galley_leave(desk, outer);
}

static void set_group(struct frame frame, const struct figure_group *group,
	const char *language)
{
	const struct lanes lanes = lanes_of(frame, group);
	uint32_t outer = galley_enter(frame.desk, ROLE_HEADING);
	size_t first;

	say_set(frame, group->head, USE_STRONG, 0);
	galley_leave(frame.desk, outer);
	outer = galley_enter(frame.desk, ROLE_TABLE);
	first = frame.galley->count;
	for (size_t i = 0; i < group->count; i++)
		if (group->rows[i].count > 0)
			set_row(frame, &lanes, &group->rows[i], language);
	frame.galley->rows[first].cut = CUT_NEVER; /* its head is above */
	galley_leave(frame.desk, outer);
	if (group->more != NULL)
		say_set(frame, group->more, USE_SMALL, em(frame) / 5);
}

/* The column that is the least full, the leftmost of them. */
static size_t shortest(const struct galley *columns, size_t count)
{
	size_t least = 0;

	for (size_t i = 1; i < count; i++)
		if (galley_height(&columns[i], 0) <
			galley_height(&columns[least], 0))
			least = i;
	return least;
}

/* Set each group in the column where it comes highest. */
static void set_groups(struct frame frame, const struct figures *figures)
{
	const struct look *look = frame.desk->look;
	const mpt gutter = GUTTER_EMS * em(frame);
	const size_t abreast = frame.measure < NARROW * em(frame) ? 1 : ABREAST;
	const mpt width =
		(frame.measure - (mpt)(abreast - 1) * gutter) / (mpt)abreast;
	struct galley columns[ABREAST] = {{0}};

	for (size_t i = 0; i < figures->group_count; i++) {
		const size_t at = shortest(columns, abreast);
		const struct frame column = galley_part(
			frame, (mpt)at * (width + gutter), width, &columns[at]);

		if (columns[at].count > 0)
			galley_row(
				column, 0, look->leading[USE_TEXT], CUT_FREE);
		set_group(column, &figures->groups[i], figures->language);
	}
	side_by_side_add(frame, &(struct beside){columns, abreast, 0},
		2 * look->gap, CUT_FREE);
}

static struct document document_new(
	const struct look *look, const struct figures *figures)
{
	return (struct document){
		.title = figures->title,
		.language = look->styles[USE_TEXT].language,
		.width = look->page.width,
		.height = look->page.height,
	};
}

const struct document *figures_compose(
	const struct composer *composer, const struct figures *figures)
{
	struct arena *arena = composer->arena;
	struct document *document = arena_alloc(arena, 1, sizeof(*document));
	struct desk desk = {
		.arena = arena,
		.typesetter = composer->typesetter,
		.look = composer->look,
		.errors = composer->errors,
	};
	struct galley head = {.heading = true}, body = {.flows = true};
	const struct frame frame = {.desk = &desk,
		.galley = &head,
		.measure = composer->look->width};
	struct assembly assembly = {
		.desk = &desk,
		.head = &head,
		.galleys = &body,
		.galley_count = 1,
		.foot = {.label = composer->label, .code = ""},
		.loose = true,
	};

	set_head(frame, figures);
	set_sums(frame, figures);
	set_groups(galley_on(frame, &body), figures);
	*document = document_new(composer->look, figures);
	assemble(&assembly, document);
	page_mirror(arena, document);
	return document;
}
