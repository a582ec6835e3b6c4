/*
 * Answers replace the marks for their room, so that they are read in place.
 * Their backgrounds come first on the page, because nothing printed may lie
 * under one.
 */
#include "layout/pages/overlay.h"

#include "base/arena.h"
#include "layout/block/reply_fit.h"
#include "layout/block/say.h"
#include "layout/block/stamp.h"

enum {
	STAMP_GAP = 4 * MPT,   /* between the stamp and the text, at least */
	STAMP_AIR = 10 * MPT,  /* and where the margin has room */
	STAMP_LEAST = 6 * MPT, /* height, however narrow the margin */
	GROUND_GRAY = 214,
	GROUND_BESIDE = 1500,
	GROUND_ABOVE = 76, /* above the baseline, per cent of the size */
	GROUND_BELOW = 20,
	PERCENT = 100
};

/* A blue with a contrast of at least 4.5 on every tint, like the gray of notes,
 * and distinct from black for colour-blind readers. */
static const uint8_t ink[] = {0x00, 0x3c, 0xa0};

/* An answer with its rooms on the pages, and how it fits. */
struct fitted {
	struct room_at *rooms;
	size_t count, room;
	size_t next; /* of its rooms, to write on */
	struct reply_fit fit;
};

struct writing {
	const struct overlay *overlay;
	size_t behind;
	struct frame frame; /* only for its desk */
	struct row grounds, row;
};

static struct fitted *fitted_of(const struct overlay *overlay, uint32_t element)
{
	const struct replies *replies = overlay->desk->replies;
	const struct reply *answer = reply_of(replies, element);

	return &overlay->fits[answer - replies->at];
}

static void add_room(const struct overlay *overlay, const struct mark *mark)
{
	struct fitted *fitted = fitted_of(overlay, mark->element);

	fitted->rooms = arena_grow(overlay->desk->arena, fitted->rooms,
		fitted->count, &fitted->room, sizeof(*fitted->rooms));
	fitted->rooms[fitted->count++] = (struct room_at){
		mark->x, mark->y, mark->width, mark->height, mark->dash};
}

void overlay_fit(
	struct overlay *overlay, const struct page *pages, size_t page_count)
{
	struct desk *desk = overlay->desk;
	const struct replies *replies = desk->replies;

	overlay->fits = arena_alloc(
		desk->arena, replies->count, sizeof(*overlay->fits));
	for (size_t i = 0; i < page_count; i++)
		for (size_t k = 0; k < pages[i].count; k++)
			if (pages[i].marks[k].type == MARK_ROOM)
				add_room(overlay, &pages[i].marks[k]);
	for (size_t i = 0; i < replies->count; i++) {
		const struct reply *answer = &replies->at[i];
		struct fitted *fitted = &overlay->fits[i];

		desk->at = answer->at;
		fitted->fit =
			reply_fit(desk, answer, fitted->rooms, fitted->count);
		if (!fitted->fit.whole)
			reply_more(desk, answer->number);
	}
}

static void put_ground(struct writing *writing, const struct mark *mark)
{
	const mpt size = mark->run->size;
	const mpt above = size * GROUND_ABOVE / PERCENT;
	const mpt below = size * GROUND_BELOW / PERCENT;

	galley_row_rule(writing->frame, &writing->grounds,
		(struct mark){.type = MARK_RULE,
			.x = mark->x - GROUND_BESIDE,
			.y = mark->y - mark->run->rise - above,
			.width = mark->run->width + 2 * GROUND_BESIDE,
			.height = above + below,
			.gray = GROUND_GRAY,
			.answer = true});
}

/* Add a mark of the key in its colour, or on its background. */
static void put_answer(struct writing *writing, struct mark mark)
{
	mark.answer = true;
	if (!writing->overlay->mono)
		mark.rgb = ink;
	else if (mark.type == MARK_RUN)
		put_ground(writing, &mark);
	galley_row_rule(writing->frame, &writing->row, mark);
}

static void put_line(
	struct writing *writing, const struct line *line, struct spot spot)
{
	struct row row = {.count = 0};

	galley_row_line(writing->frame, &row, line, spot);
	for (size_t i = 0; i < row.count; i++)
		put_answer(writing, row.marks[i]);
}

/* Write that the answer continues, in as many words as fit. */
static void put_rest(
	struct writing *writing, const struct fitted *fitted, uint32_t element)
{
	static const enum word words[][2] = {
		{WORD_SEE_PAGE, WORD_CONTINUED_PAGE},
		{WORD_SEE_PAGES, WORD_CONTINUED_PAGES},
	};
	struct desk *desk = writing->overlay->desk;
	const struct reply_fit *fit = &fitted->fit;
	struct line line;

	if (!reply_fit_rest(desk, fit, fitted->rooms,
		    say_word(desk, words[writing->behind > 1][fit->count > 0]),
		    &line) &&
		!reply_fit_rest(desk, fit, fitted->rooms, "…", &line))
		return;
	put_line(writing, &line,
		(struct spot){fit->rest.x, fit->rest.y, element});
}

/* Write the lines of an answer that belong into its next room. */
static void write_room(struct writing *writing, uint32_t element)
{
	struct fitted *fitted = fitted_of(writing->overlay, element);
	const struct reply_fit *fit = &fitted->fit;
	const size_t room = fitted->next++;

	for (size_t i = 0; i < fit->count; i++)
		if (fit->lines[i].room == room)
			put_line(writing, fit->lines[i].line,
				(struct spot){fit->lines[i].x, fit->lines[i].y,
					element});
	if (!fit->whole && fit->rest.room == room)
		put_rest(writing, fitted, element);
}

/* In the top margin, which the sheet leaves empty. */
static void put_stamp(struct writing *writing)
{
	const struct look *look = writing->frame.desk->look;
	const mpt leading = look->leading[USE_STAMP];
	const mpt air = (look->page.margin - leading) / 2;
	const mpt gap = air < STAMP_GAP   ? STAMP_GAP
			: air > STAMP_AIR ? STAMP_AIR
					  : air;
	const mpt room = look->page.margin - gap;
	const mpt most = room < STAMP_LEAST ? STAMP_LEAST : room;
	const mpt height = most < leading ? most : leading;
	const mpt top = look->page.margin - gap - height;
	const size_t first = writing->row.count;
	struct frame frame = writing->frame;

	frame.x = look->page.margin;
	frame.measure = look->width;
	stamp_put(frame, &writing->row, writing->overlay->stamp,
		top < 0 ? 0 : top, height);
	for (size_t i = first; i < writing->row.count; i++)
		writing->row.marks[i].answer = true;
}

static void write_page(struct writing *writing, const struct page *page)
{
	put_stamp(writing);
	for (size_t i = 0; i < page->count; i++) {
		const struct mark *mark = &page->marks[i];

		if (mark->type == MARK_ROOM)
			write_room(writing, mark->element);
		else if (mark->answer)
			put_answer(writing, *mark);
		else if (!writing->overlay->alone)
			galley_row_rule(writing->frame, &writing->row, *mark);
	}
}

void overlay_pages(struct overlay *overlay, const struct page *pages,
	size_t page_count, size_t behind, struct page *written)
{
	for (size_t i = 0; i < page_count; i++) {
		struct writing writing = {
			.overlay = overlay,
			.behind = behind,
			.frame = {.desk = overlay->desk},
		};

		write_page(&writing, &pages[i]);
		for (size_t k = 0; k < writing.row.count; k++)
			galley_row_rule(writing.frame, &writing.grounds,
				writing.row.marks[k]);
		written[i] = (struct page){
			writing.grounds.marks, writing.grounds.count};
	}
}
