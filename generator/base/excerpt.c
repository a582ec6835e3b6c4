/*
 * A bank may be one long line with many mistakes, so neither the line nor the
 * column is searched from the start: the walk goes on from the last excerpt,
 * and reads no more of a line than is shown.
 */
#include "base/excerpt.h"

#include "base/code_range.h"
#include "base/common.h"
#include "base/utf8.h"

#include <string.h>

enum {
	BEFORE = 48, /* columns shown left of the place, at most */
	WIDTH = 72,  /* columns shown in all */
	BOM_LENGTH = 3
};

static const char bom[] = "\xef\xbb\xbf";
static const char replacement[] = "\xef\xbf\xbd";

/* Characters two columns wide: East Asian scripts and emoji. */
static const struct code_range wide[] = {
	{0x1100, 0x115f},
	{0x2e80, 0x303e},
	{0x3041, 0xa4cf},
	{0xac00, 0xd7a3},
	{0xf900, 0xfaff},
	{0xfe30, 0xfe6f},
	{0xff00, 0xff60},
	{0xffe0, 0xffe6},
	{0x1f300, 0x1f64f},
	{0x1f680, 0x1f6ff},
	{0x1f900, 0x1faff},
	{0x20000, 0x3fffd},
};

/* Characters of no width: combining marks and invisible ones. */
static const struct code_range narrow[] = {
	{0x0300, 0x036f},
	{0x200b, 0x200d},
	{0x20d0, 0x20f0},
	{0xfe00, 0xfe0f},
	{0xfe20, 0xfe2f},
};

/* Controls, line separators, direction marks and byte order marks. */
static const struct code_range harmful[] = {
	{0x0000, 0x001f},
	{0x007f, 0x009f},
	{0x200e, 0x200f},
	{0x2028, 0x202e},
	{0x2066, 0x2069},
	{0xfeff, 0xfeff},
	{UTF8_BAD, UTF8_BAD},
};

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

size_t excerpt_columns(uint32_t code)
{
	if (code_range_has(narrow, LENGTH(narrow), code))
		return 0;
	return code_range_has(wide, LENGTH(wide), code) ? 2 : 1;
}

/* Print one character; returns the bytes it took. */
static size_t put_clean(struct buffer *out, const char *text, size_t length)
{
	size_t at = 0;
	const uint32_t code = utf8_next(text, length, &at);

	if (code == '\t' || code == '\n')
		buffer_putc(out, ' ');
	else if (code_range_has(harmful, LENGTH(harmful), code))
		buffer_puts(out, replacement);
	else
		buffer_add(out, text, at);
	return at;
}

void excerpt_clean(struct buffer *out, const char *text, size_t length)
{
	for (size_t at = 0; at < length;)
		at += put_clean(out, text + at, length - at);
}

const char *excerpt_cleaned(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};

	excerpt_clean(&out, text, strlen(text));
	return buffer_text(&out);
}

void excerpt_clean_lines(struct buffer *out, const char *text)
{
	const size_t length = strlen(text);

	for (size_t at = 0; at < length;)
		if (text[at] == '\n' &&
			(at + 1 == length ||
				strncmp(text + at, "\n  ", 3) == 0))
			buffer_putc(out, text[at++]);
		else
			at += put_clean(out, text + at, length - at);
}

static void begin(struct excerpt *excerpt, const struct source *source)
{
	*excerpt = (struct excerpt){.source = source, .line = 1, .col = 1};
	if (source->length >= BOM_LENGTH &&
		memcmp(source->text, bom, BOM_LENGTH) == 0)
		excerpt->line_start = excerpt->at = BOM_LENGTH;
}

static void next_line(struct excerpt *excerpt)
{
	const char *text = excerpt->source->text;
	const size_t length = excerpt->source->length;
	size_t at = excerpt->at;

	while (at < length && !is_break(text[at]))
		at++;
	if (at + 1 < length && text[at] == '\r' && text[at + 1] == '\n')
		at++;
	excerpt->line_start = excerpt->at = at < length ? at + 1 : length;
	excerpt->line++;
	excerpt->col = 1;
}

/* Walk to a place, or to the end of its line if that comes first. */
static void seek(struct excerpt *excerpt, const struct where *place)
{
	const struct source *source = place->source;

	if (source != excerpt->source || place->line < excerpt->line ||
		(place->line == excerpt->line && place->col < excerpt->col))
		begin(excerpt, source);
	while (excerpt->line < place->line && excerpt->at < source->length)
		next_line(excerpt);
	while (excerpt->col < place->col && excerpt->at < source->length &&
		!is_break(source->text[excerpt->at])) {
		utf8_next(source->text, source->length, &excerpt->at);
		excerpt->col++;
	}
}

/* The start of the character before `at`, which must not be the first. */
static size_t step_back(const char *text, size_t first, size_t at)
{
	for (size_t size = 4; size > 1; size--) {
		size_t end = at - size;

		if (at - first < size)
			continue;
		if (utf8_next(text, at, &end) != UTF8_BAD && end == at)
			return at - size;
	}
	return at - 1;
}

static uint32_t code_at(const char *text, size_t length, size_t at)
{
	return utf8_next(text, length, &at);
}

/* Where the excerpt begins: at the line's start if that is near enough. */
static size_t window_start(const struct excerpt *excerpt)
{
	const struct source *source = excerpt->source;
	size_t start = excerpt->at, shown = 0;

	while (start > excerpt->line_start && shown < BEFORE) {
		start = step_back(source->text, excerpt->line_start, start);
		shown += excerpt_columns(
			code_at(source->text, source->length, start));
	}
	return start;
}

/* Print from `start`; returns the columns before the excerpt's place. */
static size_t print_window(
	const struct excerpt *excerpt, size_t start, struct buffer *out)
{
	const struct source *source = excerpt->source;
	size_t before = 0, shown = 0, at = start;

	if (start > excerpt->line_start)
		buffer_puts(out, "…");
	while (at < source->length && !is_break(source->text[at]) &&
		shown < WIDTH) {
		shown += excerpt_columns(
			code_at(source->text, source->length, at));
		at += put_clean(out, source->text + at, source->length - at);
		if (at <= excerpt->at)
			before = shown;
	}
	if (at < source->length && !is_break(source->text[at]))
		buffer_puts(out, "…");
	return before + (start > excerpt->line_start ? 1 : 0);
}

void excerpt_put(
	struct excerpt *excerpt, const struct where *place, struct buffer *out)
{
	size_t before;

	if (place->source == NULL || place->line == 0)
		return;
	seek(excerpt, place);
	buffer_printf(out, "%5u | ", (unsigned)place->line);
	before = print_window(excerpt, window_start(excerpt), out);
	buffer_putc(out, '\n');
	if (place->col > 0)
		buffer_printf(out, "      | %*s^\n", (int)before, "");
}
