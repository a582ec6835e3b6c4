#include "worksheet/roster/windows.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"

#include <string.h>

enum {
	OWN_FIRST = 0x80, /* the bytes that are not Latin-1's */
	OWN_END = 0xa0,
	HIGH_FIRST = 0xd800, /* the first half of a letter beyond 16 bits */
	LOW_FIRST = 0xdc00,
	LOW_END = 0xe000,
	UNKNOWN = 0xfffd
};

/* 0 for an undefined byte. */
static const uint16_t own[OWN_END - OWN_FIRST] = {0x20ac, 0, 0x201a, 0x0192,
	0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
	0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

static uint32_t code_of(unsigned char byte)
{
	return byte >= OWN_FIRST && byte < OWN_END ? own[byte - OWN_FIRST]
						   : byte;
}

/* Are all bytes defined?  UTF-16 is full of others. */
static bool is_windows(const struct source *source)
{
	for (size_t i = 0; i < source->length; i++)
		if (code_of((unsigned char)source->text[i]) == 0)
			return false;
	return true;
}

/* The position of the first letter that is not valid UTF-8. */
static struct where first_bad(const struct source *source, size_t at)
{
	struct where where = {source, 1, 1};

	for (size_t i = 0; i < at; i++) {
		where.col++;
		if (source->text[i] == '\n') {
			where.line++;
			where.col = 1;
		}
	}
	return where;
}

/* A unit of 16 bits of UTF-16. */
static uint32_t unit_at(const struct source *source, size_t at, bool big)
{
	const unsigned char *bytes = (const unsigned char *)source->text + at;

	return big ? (uint32_t)bytes[0] << 8 | bytes[1]
		   : (uint32_t)bytes[1] << 8 | bytes[0];
}

/* UTF-16 after its mark, as spreadsheets save "Unicode text". */
static const struct source *read_utf16(
	struct arena *arena, const struct source *source)
{
	const bool big = (unsigned char)source->text[0] == 0xfe;
	struct buffer text = {.arena = arena};
	struct source *read = arena_alloc(arena, 1, sizeof(*read));

	for (size_t i = 2; i + 1 < source->length; i += 2) {
		uint32_t code = unit_at(source, i, big);
		char bytes[4];

		if (code >= HIGH_FIRST && code < LOW_FIRST &&
			i + 3 < source->length) {
			i += 2;
			code = 0x10000 + ((code - HIGH_FIRST) << 10) +
			       (unit_at(source, i, big) & 0x3ff);
		} else if (code >= HIGH_FIRST && code < LOW_END) {
			code = UNKNOWN;
		}
		buffer_add(&text, bytes, utf8_put(code, bytes));
	}
	*read = (struct source){source->name, buffer_text(&text), text.length};
	return read;
}

static bool is_utf16(const struct source *source)
{
	const unsigned char *text = (const unsigned char *)source->text;

	return source->length >= 2 &&
	       ((text[0] == 0xff && text[1] == 0xfe) ||
		       (text[0] == 0xfe && text[1] == 0xff));
}

const struct source *windows_read(
	struct arena *arena, struct errors *errors, const struct source *source)
{
	const size_t valid = utf8_valid(source->text, source->length);
	struct buffer text = {.arena = arena};
	struct source *read;

	if (is_utf16(source))
		return read_utf16(arena, source);
	if (valid == source->length || !is_windows(source))
		return source;
	for (size_t i = 0; i < source->length; i++) {
		char bytes[4];

		buffer_add(&text, bytes,
			utf8_put(code_of((unsigned char)source->text[i]),
				bytes));
	}
	read = arena_alloc(arena, 1, sizeof(*read));
	*read = (struct source){source->name, buffer_text(&text), text.length};
	error_warn_at(errors, first_bad(read, valid),
		"this file is not UTF-8; it was read as Windows-1252");
	error_hint(errors, "look at the names, or save the file as UTF-8");
	return read;
}
