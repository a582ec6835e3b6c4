#include "layout/block/foot.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "layout/block/say.h"
#include "layout/qr.h"
#include "worksheet/frame/footer.h"

#include <assert.h>
#include <string.h>

enum {
	MANY_PAGES = 888, /* as wide as a page count gets */
	NAME_LEAST = 14,  /* enough for most names, in ems */
	WHITE = 255
};

/* Printed after the code: a teacher can tell the tiers of one form apart, and
 * students hardly notice. */
static const char *const tier_marks[] = {
	[TIER_SUPPORT] = " ·",
	[TIER_CORE] = "",
	[TIER_EXTENSION] = " · ·",
};

_Static_assert(LENGTH(tier_marks) == TIER_COUNT, "one for each tier");

/* The parts of a foot. */
struct parts {
	struct lines label, text;
	struct line code;
};

static struct lines set_text(struct frame frame, struct rich rich)
{
	const struct desk *desk = frame.desk;
	struct text_style style = desk->look->styles[USE_SMALL];

	if (rich.count == 0)
		return (struct lines){0};
	style.tallest = style.size;
	return set_spans(
		desk->typesetter, rich.blocks[0].spans, &style, frame.measure);
}

/* Put a line into a row.  Part 0 is left, 1 is the middle, 2 is right. */
static void put(
	struct frame frame, struct row *row, const struct line *line, int part)
{
	galley_row_line(frame, row, line,
		(struct spot){
			frame.x + (frame.measure - line->width) * part / 2,
			frame.desk->look->rise[USE_SMALL], 0});
}

static struct row *new_row(struct frame frame)
{
	return galley_row(
		frame, 0, frame.desk->look->leading[USE_SMALL], CUT_NEVER);
}

static void put_lines(struct frame frame, struct lines lines, int part)
{
	for (size_t i = 0; i < lines.count; i++)
		put(frame, new_row(frame), &lines.at[i], part);
}

/* Does a text fit in the middle between two others? */
static bool fits_between(struct frame frame, struct lines text,
	const struct line *left, const struct line *right)
{
	const mpt side =
		left->width > right->width ? left->width : right->width;
	const mpt gap = frame.desk->look->styles[USE_TEXT].size;

	return text.count == 1 &&
	       text.width + 2 * (side + gap) <= frame.measure;
}

/* "page 2 of 4" */
static const char *page_text(const struct desk *desk, size_t page, size_t pages)
{
	return say(desk, WORD_PAGE_OF,
		&(struct gaps){.page = arena_printf(desk->arena, "%zu", page),
			.pages = arena_printf(desk->arena, "%zu", pages)});
}

/* The page text after a space.  It is cached, because every form has it. */
static struct line page_line(struct frame frame, size_t page, size_t pages)
{
	struct typesetter *typesetter = frame.desk->typesetter;
	const bool before = set_typesetter_pass(typesetter, false);
	const struct line line = galley_set_line(frame,
		arena_printf(frame.desk->arena, " %s",
			page_text(frame.desk, page, pages)),
		USE_SMALL);

	set_typesetter_pass(typesetter, before);
	return line;
}

/* The label and the page, in parts that can be shared between pages if they fit
 * on one line. */
static struct lines set_label(
	struct frame frame, const struct foot *foot, size_t page, size_t pages)
{
	struct arena *arena = frame.desk->arena;
	const char *text = say_apart(frame.desk, foot->label);
	const struct lines label = set_text(
		frame, rich_plain(arena, arena_printf(arena, "%s ·", text)));
	const struct line number = page_line(frame, page, pages);
	struct line *line = arena_alloc(arena, 1, sizeof(*line));

	if (label.count == 1 && label.at->count > 0 && number.count > 0 &&
		!label.at->rtl && !frame.desk->look->rtl) {
		*line = set_joined(frame.desk->typesetter, label.at, &number);
		if (line->width <= frame.measure)
			return (struct lines){
				line, 1, line->width, label.missing, NULL};
	}
	return set_text(frame,
		rich_plain(arena, arena_printf(arena, "%s · %s", text,
					  page_text(frame.desk, page, pages))));
}

/* A plain text as Markdown. */
static const char *escaped(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};

	for (; *text != '\0'; text++) {
		if (strchr("\\`*_{}[]()<>#+-.!|~^$&@\"'", *text) != NULL)
			buffer_putc(&out, '\\');
		buffer_putc(&out, *text);
	}
	return buffer_text(&out);
}

/* The worksheet's text on this page. */
static const char *own_text(const struct desk *desk, const struct foot *foot,
	size_t page, size_t pages)
{
	const struct wording *wording = &desk->look->wording;
	const struct worksheet *worksheet = foot->form->worksheet;
	const char *const texts[FOOTER_GAPS] = {
		[FOOTER_FORM] = escaped(desk->arena, foot->form->name),
		[FOOTER_PAGE] = wording_count(desk->arena, wording, page),
		[FOOTER_PAGES] = wording_count(desk->arena, wording, pages),
		[FOOTER_TITLE] = worksheet->title,
		[FOOTER_COURSE] = worksheet->course,
		[FOOTER_TEACHER] = worksheet->teacher,
		[FOOTER_DATE] = worksheet->date,
		[FOOTER_CODE] = escaped(desk->arena, foot->form->code),
	};

	return footer_fill(desk->arena, foot->text, texts);
}

static struct parts set_parts(
	struct frame frame, const struct foot *foot, size_t page, size_t pages)
{
	struct parts parts = {
		.label = set_label(frame, foot, page, pages),
		.code = galley_set_line(frame, foot->code, USE_SMALL),
	};

	if (foot->text != NULL)
		parts.text = set_text(frame,
			galley_parse(frame.desk,
				own_text(frame.desk, foot, page, pages)));
	return parts;
}

/* The room after the label, up to the next text on its row. */
static struct mark name_room(struct frame frame, const struct parts *parts)
{
	const struct look *look = frame.desk->look;
	const struct line *label = &parts->label.at[parts->label.count - 1];
	const mpt left = label->width + look->styles[USE_SMALL].size;
	const mpt right =
		parts->text.count > 0
			? (frame.measure - parts->text.at[0].width) / 2
			: frame.measure - parts->code.width;

	return (struct mark){
		.x = left, .width = right - look->styles[USE_TEXT].size - left};
}

static void put_name(struct frame frame, struct row *row, struct mark room)
{
	room.type = MARK_NAME;
	room.x += frame.x;
	room.y = frame.desk->look->rise[USE_SMALL];
	galley_row_rule(frame, row, room);
}

/* Set the label with the room for a name after it or, if that is too short, on
 * a row of its own above. */
static void put_label(struct frame frame, const struct parts *parts)
{
	const mpt em = frame.desk->look->styles[USE_SMALL].size;
	const struct mark room = name_room(frame, parts);
	const bool behind = room.width >= NAME_LEAST * em;

	if (frame.desk->named && !behind)
		put_name(frame, new_row(frame),
			(struct mark){.width = frame.measure});
	put_lines(frame, parts->label, 0);
	if (frame.desk->named && behind)
		put_name(frame, galley_last(frame.galley), room);
}

/* Set the folio alone. */
static void set_folio(
	struct frame frame, const struct foot *foot, size_t page, size_t pages)
{
	const mpt gap = frame.desk->look->styles[USE_TEXT].size;
	struct parts parts = set_parts(frame, foot, page, pages);
	const struct line *label = parts.label.at;
	struct row *row;

	assert(label != NULL);
	if (!fits_between(frame, parts.text, &label[0], &parts.code)) {
		put_lines(frame, parts.text, 1);
		parts.text.count = 0;
	}
	put_label(frame, &parts);
	row = galley_last(frame.galley);
	if (label[parts.label.count - 1].width + gap + parts.code.width >
		frame.measure)
		row = new_row(frame);
	put(frame, row, &parts.code, 2);
	if (parts.text.count > 0)
		put(frame, row, &parts.text.at[0], 1);
}

static const struct modules *code_of(struct arena *arena,
	const struct foot *foot, size_t page, size_t pages, int side)
{
	const char *text = arena_printf(arena, "%s %zu/%zu %s",
		foot->scanned[0], page, pages, foot->scanned[1]);

	return qr_code(arena, text, side);
}

/* How far a code is moved in to have white beside it. */
static mpt inset_of(const struct look *look)
{
	const mpt margin = look->page.margin;

	return margin < QR_QUIET ? QR_QUIET - margin : 0;
}

/* White space below a code, on paper that is not white. */
static void put_ground(struct frame frame, struct row *row, struct mark code)
{
	if (frame.desk->look->page.tint == 0)
		return;
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = code.x - QR_QUIET,
			.y = code.y - QR_QUIET,
			.width = code.width + 2 * QR_QUIET,
			.height = code.height + 2 * QR_QUIET,
			.gray = WHITE});
}

/* Set the folio, with a code at its right on the same base line. */
static void set_scanned(
	struct frame frame, const struct foot *foot, size_t page, size_t pages)
{
	const struct look *look = frame.desk->look;
	struct arena *arena = frame.desk->arena;
	const struct modules *widest =
		code_of(arena, foot, MANY_PAGES, MANY_PAGES, 0);
	const mpt side = widest->side * QR_MODULE;
	const mpt inset = inset_of(look);
	struct galley folio = {0};
	struct frame beside = galley_on(frame, &folio);
	struct mark code = {
		.type = MARK_MODULES, .width = side, .height = side};
	struct row *row;
	mpt height;

	beside.measure -= inset + side + QR_QUIET;
	set_folio(beside, foot, page, pages);
	height = galley_height(&folio, 0);
	if (height < side + inset)
		galley_row(frame, 0, side + inset - height, CUT_NEVER);
	for (size_t i = 0; i < folio.count; i++)
		*galley_row(frame, 0, 0, CUT_NEVER) = folio.rows[i];
	row = galley_last(frame.galley);
	code.x = frame.x + frame.measure - inset - side;
	code.y = row->height - inset - side;
	code.modules = code_of(arena, foot, page, pages, widest->side);
	if (foot->unscanned)
		return;
	put_ground(frame, row, code);
	galley_row_rule(frame, row, code);
}

/* A form's name as a single word. */
static const char *form_word(struct arena *arena, const char *name)
{
	char *word = arena_copy(arena, name, strlen(name));

	for (char *at = word; *at != '\0'; at++)
		if (*at == ' ')
			*at = '_';
	return word;
}

struct foot foot_of(struct arena *arena, const struct form *form,
	const char *label, const char *stamp)
{
	return (struct foot){
		.text = form->worksheet->footer,
		.form = form,
		.label = stamp == NULL
				 ? label
				 : arena_printf(arena, "%s · %s", stamp, label),
		.code = arena_printf(
			arena, "%s%s", form->code, tier_marks[form->tier]),
	};
}

const char *foot_code(const struct worksheet *worksheet)
{
	return worksheet->draft ? wording_get(&worksheet->wording, WORD_DRAFT)
				: "";
}

static const char as_long_as_codes[] = "K7MQR-N";

void foot_scan(struct arena *arena, struct foot *foot, const struct form *form,
	bool key)
{
	foot->scanned[0] = arena_printf(arena, "%s %s %s", form->worksheet->id,
		form_word(arena, form->name), tier_name(form->tier));
	foot->unscanned = form->worksheet->draft;
	foot->scanned[1] = arena_printf(arena, "%s%s",
		foot->unscanned ? as_long_as_codes : form->code,
		key ? " key" : "");
}

void foot_set(
	struct frame frame, const struct foot *foot, size_t page, size_t pages)
{
	struct typesetter *typesetter = frame.desk->typesetter;
	const bool before = set_typesetter_pass(typesetter, true);

	if (foot->scanned[0] != NULL)
		set_scanned(frame, foot, page, pages);
	else
		set_folio(frame, foot, page, pages);
	set_typesetter_pass(typesetter, before);
}

mpt foot_height(struct frame frame, const struct foot *foot)
{
	struct galley galley = {0};

	foot_set(galley_on(frame, &galley), foot, MANY_PAGES, MANY_PAGES);
	return galley_height(&galley, 0);
}
