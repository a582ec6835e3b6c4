#include "type/line/paragraph.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/formula.h"
#include "type/line/inset.h"

enum {
	NEXT_LINE = 0x0085,
	LINE_SEPARATOR = 0x2028,
	PARAGRAPH_SEPARATOR = 0x2029,
	LEFT_TO_RIGHT_ISOLATE = 0x2066,
	POP_ISOLATE = 0x2069
};

bool paragraph_space(uint32_t code)
{
	return code == ' ' || code == 0x1680 || code == 0x3000 ||
	       code == 0x205f || code == 0x200b ||
	       (code >= 0x2000 && code <= 0x200a && code != 0x2007);
}

bool paragraph_covers(const struct face *face, uint32_t code)
{
	hb_codepoint_t glyph;

	if (code < FACE_PLAIN)
		return (face->plain[code / 32] >> code % 32 & 1) != 0;
	return hb_font_get_nominal_glyph(face->hb_font, code, &glyph);
}

static bool hard_break(uint32_t code)
{
	return (code >= '\n' && code <= '\r') || code == NEXT_LINE ||
	       code == LINE_SEPARATOR || code == PARAGRAPH_SEPARATOR;
}

/* One of LRI, RLI, FSI and PDI. */
static bool is_isolate(uint32_t code)
{
	return code >= LEFT_TO_RIGHT_ISOLATE && code <= POP_ISOLATE;
}

/* The letter to set for a code point; never more bytes than it had. */
static uint32_t plain(const struct paragraph *paragraph, uint32_t code)
{
	if (code == UTF8_BAD)
		return '?';
	if (hard_break(code))
		return paragraph->one_line ? ' ' : '\n';
	return code < ' ' || (code >= 0x7f && code < 0xa0) ? ' ' : code;
}

static void add_letter(
	struct paragraph *paragraph, char *text, size_t *at, struct letter new)
{
	const uint32_t code = paragraph->codes[paragraph->count];

	new.at = (uint32_t)*at;
	paragraph->letters[paragraph->count++] = new;
	if (code < 0x80)
		text[(*at)++] = (char)code;
	else
		*at += utf8_put(code, text + *at);
}

static void add_control(
	struct paragraph *paragraph, struct arena *scratch, uint32_t code)
{
	paragraph->controls = arena_grow(scratch, paragraph->controls,
		paragraph->control_count, &paragraph->control_room,
		sizeof(*paragraph->controls));
	paragraph->controls[paragraph->control_count++] =
		(struct control){paragraph->count, code};
}

/* The end of the text while it is built. */
struct place {
	struct arena *scratch, *arena;
	char *text;
	size_t at;
};

static void add_span(struct paragraph *paragraph, struct place *place,
	const struct span *span, uint32_t reading)
{
	const struct letter letter = {
		.look = (uint16_t)(span->flags &
				   ~(unsigned)(SPAN_RUBY | SPAN_ADDED)),
		.added = (span->flags & (SPAN_ADDED | SPAN_NOTE)) != 0,
		.reading = reading,
	};

	for (size_t i = 0; i < span->length;) {
		uint32_t code = (unsigned char)span->text[i];

		if (code < 0x80)
			i++;
		else
			code = utf8_next(span->text, span->length, &i);
		if (code == '\r' && i < span->length && span->text[i] == '\n')
			i++;
		if (is_isolate(code)) {
			add_control(paragraph, place->scratch, code);
			continue;
		}
		paragraph->codes[paragraph->count] = plain(paragraph, code);
		add_letter(paragraph, place->text, &place->at, letter);
	}
	if (span->flags & SPAN_BREAK) {
		paragraph->codes[paragraph->count] = plain(paragraph, '\n');
		add_letter(paragraph, place->text, &place->at, letter);
	}
}

/* Add a span that has a reading, and note which letters the reading is for. */
static void add_base(struct paragraph *paragraph, struct place *place,
	const struct span *span, uint32_t reading)
{
	struct reading_above *above = &paragraph->readings[reading];

	above->first = paragraph->count;
	add_span(paragraph, place, span, reading + 1);
	above->end = paragraph->count;
}

static void make_room(
	struct paragraph *paragraph, struct arena *scratch, size_t count)
{
	while (paragraph->code_room < count)
		paragraph->codes = arena_grow(scratch, paragraph->codes,
			paragraph->code_room, &paragraph->code_room,
			sizeof(*paragraph->codes));
	while (paragraph->letter_room < count)
		paragraph->letters = arena_grow(scratch, paragraph->letters,
			paragraph->letter_room, &paragraph->letter_room,
			sizeof(*paragraph->letters));
}

/* Add the boxes of a formula's parts, from number `first` on.  A line may begin
 * with any of these but the first. */
static void add_formula(struct paragraph *paragraph, struct place *place,
	const struct span *span, size_t first)
{
	const size_t parts = span->inset->formula->parts;
	const size_t letter = paragraph->count;

	add_span(paragraph, place, span, 0);
	for (size_t i = 0; i < parts; i++) {
		paragraph->boxes = arena_grow(place->scratch, paragraph->boxes,
			paragraph->box_count, &paragraph->box_room,
			sizeof(*paragraph->boxes));
		paragraph->boxes[paragraph->box_count] =
			arena_alloc(place->arena, 1, sizeof(struct box));
		*paragraph->boxes[paragraph->box_count++] =
			paragraph->formulas.at[first + i];
		paragraph->letters[letter + i].may_break =
			i > 0 &&
			paragraph->formulas.at[first + i].type == BOX_FORMULA &&
			!paragraph->formulas.at[first + i].joined;
	}
}

static bool is_formula(const struct span *span)
{
	return span->inset != NULL && span->inset->formula != NULL;
}

static void add_box(struct paragraph *paragraph, struct arena *scratch,
	struct arena *arena, const struct inset *inset)
{
	paragraph->boxes =
		arena_grow(scratch, paragraph->boxes, paragraph->box_count,
			&paragraph->box_room, sizeof(*paragraph->boxes));
	paragraph->boxes[paragraph->box_count++] =
		inset_box(arena, inset, paragraph->style, paragraph->measure);
}

void paragraph_begin(struct paragraph *paragraph, struct arena *scratch,
	struct arena *arena, struct spans spans)
{
	struct place place = {.scratch = scratch, .arena = arena};
	size_t bytes = 0, formulas = 0;
	uint32_t readings = 0;

	for (size_t i = 0; i < spans.count; i++)
		bytes += spans.at[i].length + 1;
	make_room(paragraph, scratch, bytes + 1);
	place.text = arena_alloc(arena, bytes + 1, 1);
	paragraph->text = place.text;
	paragraph->count = 0;
	paragraph->control_count = 0;
	paragraph->box_count = 0;
	paragraph->piece_count = 0;
	paragraph->glyph_count = 0;
	paragraph->missing = 0;
	for (size_t i = 0; i < spans.count; i++) {
		if (is_formula(&spans.at[i])) {
			add_formula(paragraph, &place, &spans.at[i], formulas);
			formulas += spans.at[i].inset->formula->parts;
			continue;
		}
		if (spans.at[i].inset != NULL)
			add_box(paragraph, scratch, arena, spans.at[i].inset);
		if (*span_reading(&spans.at[i]) != '\0')
			add_base(paragraph, &place, &spans.at[i], readings++);
		else
			add_span(paragraph, &place, &spans.at[i], 0);
	}
	paragraph->letters[paragraph->count] =
		(struct letter){.at = (uint32_t)place.at};
}
