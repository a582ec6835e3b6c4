#include "worksheet/roster/windows.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"

#include <string.h>

enum {
	OWN_FIRST = 0x80, /* the bytes that are not Latin-1's */
	OWN_END = 0xa0
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

const struct source *windows_read(
	struct arena *arena, struct errors *errors, const struct source *source)
{
	const size_t valid = utf8_valid(source->text, source->length);
	struct buffer text = {.arena = arena};
	struct source *read;

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
