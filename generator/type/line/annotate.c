/*
 * A reading is half as large as its letters.  In Taiwan, zhuyin stands in a
 * column to the right of its character, the mark of its tone beside the last
 * sign or, the light one, above the first.
 */
#include "type/line/annotate.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "type/line/shape.h"

#include <string.h>
#include <strings.h>

enum {
	PERCENT = 100,
	SIZE = 50,     /* of a reading, per cent of its letters' */
	SIGN = 40,     /* of a sign of zhuyin, per cent of the character's */
	PITCH = 31,    /* from one sign to the next, per cent too */
	MIDDLE = 38,   /* of a character, above the baseline */
	COLUMN = 52,   /* room for a column of them and its tone */
	ROOM_PART = 8, /* of the size */
	SIGNS_MAX = 4, /* in a column */
	LIGHT_TONE = 0x02d9
};

static mpt part(mpt size, int percent)
{
	return (mpt)((int64_t)size * percent / PERCENT);
}

/* The style of a reading, `size` per cent of the text's size. */
static struct text_style small_style(const struct text_style *style, int size)
{
	struct text_style small = *style;

	small.size = part(style->size, size);
	small.strong = small.emphasis = false;
	small.letter_space = small.word_space = 0;
	return small;
}

/* Is it a tone mark, which stands beside a column or above it? */
static bool is_tone(uint32_t code)
{
	return code == 0x02ca || code == 0x02c7 || code == 0x02cb ||
	       code == LIGHT_TONE;
}

static bool is_taiwanese(const char *language)
{
	static const char *const tags[] = {"zh-Hant", "zh-TW"};

	for (size_t i = 0; language != NULL && i < LENGTH(tags); i++)
		if (strncasecmp(language, tags[i], strlen(tags[i])) == 0)
			return true;
	return false;
}

static bool is_zhuyin(const struct text_style *style, const struct span *base)
{
	const char *text = span_reading(base);
	const size_t length = strlen(text);
	size_t at = 0, signs = 0;

	if (length == 0 || !is_taiwanese(style->language))
		return false;
	utf8_next(base->text, base->length, &at);
	if (at < base->length)
		return false;
	for (at = 0; at < length; signs++) {
		const uint32_t code = utf8_next(text, length, &at);

		if (!is_tone(code) && (code < 0x3105 || code > 0x312f))
			return false;
	}
	return signs <= SIGNS_MAX;
}

static uint32_t sign_of(const struct line *line)
{
	const struct run *run = line->boxes[0].run;
	size_t at = 0;

	return utf8_next(run->text, run->length, &at);
}

/* The box of a sign whose ink has its middle at the spot. */
static struct box centred(const struct line *line, mpt x, mpt y)
{
	struct box box = line->boxes[0];
	const struct run *run = box.run;
	hb_glyph_extents_t ink;

	if (run->count == 0 || !hb_font_get_glyph_extents(run->face->hb_font,
				       run->glyphs[0].id, &ink))
		return box;
	box.x = x - shape_scaled(run->face, ink.x_bearing + ink.width / 2,
			    run->size);
	box.y = y - shape_scaled(run->face, ink.y_bearing + ink.height / 2,
			    run->size);
	return box;
}

/* A column of signs, each set on a line.  Its place is behind the character, on
 * the same baseline. */
static struct line column(
	struct arena *arena, const struct line *signs, size_t count, mpt size)
{
	struct box *boxes = arena_alloc(arena, count, sizeof(*boxes));
	const mpt sign = part(size, PITCH);
	const mpt middle = part(size, MIDDLE);
	mpt letters = 0, y;

	for (size_t i = 0; i < count; i++)
		letters += !is_tone(sign_of(&signs[i]));
	y = middle + (letters - 1) * sign / 2;
	for (size_t i = 0; i < count; i++) {
		const uint32_t code = sign_of(&signs[i]);

		if (code == LIGHT_TONE) {
			boxes[i] = centred(&signs[i], sign / 2,
				middle + letters * sign / 2 + sign / 4);
		} else if (is_tone(code)) {
			boxes[i] = centred(&signs[i], sign + sign / 4,
				y + sign + sign / 4);
		} else {
			boxes[i] = centred(&signs[i], sign / 2, y);
			y -= sign;
		}
	}
	return (struct line){.boxes = boxes,
		.count = count,
		.width = part(size, COLUMN),
		.last = true};
}

static struct line set_column(const struct annotate *annotate, const char *text,
	const struct text_style *style)
{
	const struct text_style small = small_style(style, SIGN);
	struct line signs[SIGNS_MAX];
	const size_t length = strlen(text);
	size_t count = 0;

	for (size_t at = 0, from = 0; at < length; from = at) {
		utf8_next(text, length, &at);
		signs[count++] = annotate->set(annotate->with,
			(struct span){text + from, at - from, 0, NULL}, &small);
	}
	return column(annotate->arena, signs, count, style->size);
}

/* Does a reading have letters of words, which need some room between them? */
static bool has_words(const char *reading)
{
	for (; *reading != '\0'; reading++)
		if ((*reading | 0x20) >= 'a' && (*reading | 0x20) <= 'z')
			return true;
	return false;
}

static struct reading_above above(const struct annotate *annotate,
	const struct span *base, const struct text_style *style)
{
	const struct text_style small = small_style(style, SIZE);
	const char *text = span_reading(base);
	struct reading_above above = {
		.beside = is_zhuyin(style, base), .wide = has_words(text)};

	if (above.beside)
		above.line = set_column(annotate, text, style);
	else
		above.line = annotate->set(annotate->with,
			(struct span){text, strlen(text), 0, NULL}, &small);
	return above;
}

/* The width of the characters, each being a square. */
static int64_t squares(const struct span *base, mpt size)
{
	int64_t width = 0;

	for (size_t at = 0; at < base->length; width += size)
		utf8_next(base->text, base->length, &at);
	return width;
}

/* State of looking through the spans. */
struct annotated {
	struct arena *arena;
	struct span *at;
	size_t count, room;
};

static void add(struct annotated *spans, struct span span)
{
	spans->at = arena_grow(spans->arena, spans->at, spans->count,
		&spans->room, sizeof(*spans->at));
	spans->at[spans->count++] = span;
}

static void add_bracketed(struct annotated *spans, struct span base)
{
	const unsigned flags = base.flags & ~(unsigned)SPAN_RUBY;
	const char *text =
		arena_printf(spans->arena, "（%s）", span_reading(&base));

	base.flags = flags;
	add(spans, base);
	add(spans, (struct span){text, strlen(text), flags, NULL});
}

/* Is the reading or its base wider than a line?  Readings of words need some
 * room between them. */
static bool is_too_wide(const struct reading_above *reading,
	const struct span *base, mpt size, mpt measure)
{
	const int64_t width = squares(base, size);
	const int64_t needed =
		reading->line.width + (reading->wide ? size / ROOM_PART : 0);

	if (reading->beside)
		return width + reading->line.width > measure;
	return width > measure || needed > measure;
}

static bool has_readings(struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++)
		if (*span_reading(&spans.at[i]) != '\0')
			return true;
	return false;
}

struct spans annotate_spans(const struct annotate *annotate,
	struct paragraph *paragraph, struct spans spans, mpt measure)
{
	struct annotated all = {.arena = annotate->arena};
	size_t count = 0;

	paragraph->reading_count = 0;
	if (!has_readings(spans))
		return spans;
	for (size_t i = 0; i < spans.count; i++) {
		struct reading_above reading;

		if (*span_reading(&spans.at[i]) == '\0') {
			add(&all, spans.at[i]);
			continue;
		}
		reading = above(annotate, &spans.at[i], annotate->style);
		if (is_too_wide(&reading, &spans.at[i], annotate->style->size,
			    measure)) {
			add_bracketed(&all, spans.at[i]);
			continue;
		}
		add(&all, spans.at[i]);
		paragraph->readings = arena_grow(annotate->scratch,
			paragraph->readings, count, &paragraph->reading_room,
			sizeof(*paragraph->readings));
		paragraph->readings[count++] = reading;
	}
	paragraph->reading_count = count;
	return (struct spans){all.at, all.count};
}
