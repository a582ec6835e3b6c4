#include "layout/paper/copy.h"

#include "base/arena.h"
#include "layout/galley.h"

#include <string.h>

enum {
	WHOLE = 100, /* per cent of a style's size */
	STEP = 4,
	ONE_LINE_LEAST = 60, /* a name that must be smaller goes on two lines */
	LEAST = 20,          /* and on more if smaller than this */
	LEADING = 115        /* of those lines, per cent of the size */
};

struct copying {
	const struct composer *composer;
	const struct holder *holder;
};

/* A name set for a room. */
struct setting {
	struct lines lines;
	mpt size;
};

/* The space for the name in the head is part of the text; in the foot it is
 * not. */
static bool in_head(const struct mark *room)
{
	return room->element != 0;
}

static struct setting set_at(const struct copying *copying,
	const struct mark *room, struct spans spans, int percent)
{
	const struct composer *composer = copying->composer;
	struct text_style style =
		composer->look->styles[in_head(room) ? USE_STRONG : USE_SMALL];

	style.size = mpt_scaled(style.size, percent, WHOLE);
	return (struct setting){
		set_spans(composer->typesetter, spans, &style, room->width),
		style.size};
}

/* Set the name in the largest size that fits. */
static struct setting fit(const struct copying *copying,
	const struct mark *room, struct spans spans)
{
	for (int percent = WHOLE;; percent -= STEP) {
		const size_t most = percent > ONE_LINE_LEAST ? 1 : 2;
		const struct setting setting =
			set_at(copying, room, spans, percent);

		if (setting.lines.count <= most || percent <= LEAST)
			return setting;
	}
}

/* The name and, in the head, the student's notes. */
static struct spans spans_of(
	const struct copying *copying, const struct mark *room)
{
	static const char gap[] = "\u2003";
	const struct holder *holder = copying->holder;
	struct span *spans =
		arena_alloc(copying->composer->arena, 3, sizeof(*spans));
	const struct span all[] = {
		{holder->name, strlen(holder->name), 0, NULL},
		{gap, strlen(gap), SPAN_NOTE, NULL},
		{holder->extra, strlen(holder->extra), SPAN_NOTE, NULL},
	};

	memcpy(spans, all, sizeof(all));
	return (struct spans){
		spans, in_head(room) && *holder->extra != '\0' ? 3 : 1};
}

/* Where a line begins: behind the label, whichever way the name runs. */
static mpt left_of(const struct copying *copying, const struct mark *room,
	const struct line *line)
{
	return copying->composer->look->rtl
		       ? room->x + room->width - line->width
		       : room->x;
}

/* Add a name's lines to a page, the last on the baseline of the space. */
static void put_name(const struct copying *copying, const struct mark *room,
	struct row *page)
{
	struct desk desk = {
		.arena = copying->composer->arena,
		.errors = copying->composer->errors,
		.at = copying->holder->at,
	};
	const struct frame frame = {.desk = &desk};
	const struct setting setting =
		fit(copying, room, spans_of(copying, room));
	const mpt leading = mpt_scaled(setting.size, LEADING, WHOLE);

	galley_report_missing(&desk, setting.lines.missing);
	for (size_t i = 0; i < setting.lines.count; i++)
		galley_row_line(frame, page, &setting.lines.at[i],
			(struct spot){
				left_of(copying, room, &setting.lines.at[i]),
				room->y - (mpt)(setting.lines.count - 1 - i) *
						  leading,
				room->element});
}

static struct page copy_page(
	const struct copying *copying, const struct page *page)
{
	struct row row = {.count = 0};

	for (size_t i = 0; i < page->count; i++)
		if (page->marks[i].type == MARK_NAME)
			put_name(copying, &page->marks[i], &row);
	return (struct page){row.marks, row.count};
}

const struct document *copy_new(const struct composer *composer,
	const struct document *sheet, const struct holder *holder)
{
	const struct copying copying = {composer, holder};
	struct document *copy = arena_alloc(composer->arena, 1, sizeof(*copy));
	struct page *pages =
		arena_alloc(composer->arena, sheet->page_count, sizeof(*pages));
	const bool before = set_typesetter_pass(composer->typesetter, true);

	for (size_t i = 0; i < sheet->page_count; i++)
		pages[i] = copy_page(&copying, &sheet->pages[i]);
	set_typesetter_pass(composer->typesetter, before);
	*copy = *sheet;
	copy->title = holder->title;
	copy->pages = pages;
	copy->under = sheet;
	return copy;
}
