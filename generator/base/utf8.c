#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

#define EACH UINT64_C(0x0101010101010101) /* 1 in each of eight bytes */

enum {
	CODE_MAX = 0x10ffff,
	SURROGATE_FIRST = 0xd800,
	SURROGATE_LAST = 0xdfff
};

/* One row for each sequence length: the first byte's mark and mask, and the
 * lowest code point that needs it. */
struct form {
	unsigned char mark, mask;
	uint32_t least;
};

static const struct form forms[] = {
	{0x00, 0x80, 0},
	{0xc0, 0xe0, 0x80},
	{0xe0, 0xf0, 0x800},
	{0xf0, 0xf8, 0x10000},
};

enum {
	FORMS = sizeof(forms) / sizeof(*forms)
};

static bool is_code(uint32_t code, uint32_t least)
{
	return code >= least && code <= CODE_MAX &&
	       (code < SURROGATE_FIRST || code > SURROGATE_LAST);
}

/* Decode the `more` bytes after the first; UTF8_BAD if they are not valid. */
static uint32_t decode(const char *text, size_t left, size_t more)
{
	const struct form *form = &forms[more];
	uint32_t code = (unsigned char)*text & (0xffU & ~form->mask);

	if (more >= left)
		return UTF8_BAD;
	for (size_t i = 1; i <= more; i++) {
		const unsigned char byte = (unsigned char)text[i];

		if ((byte & 0xc0) != 0x80)
			return UTF8_BAD;
		code = code << 6 | (byte & 0x3f);
	}
	return is_code(code, form->least) ? code : UTF8_BAD;
}

uint32_t utf8_next(const char *text, size_t length, size_t *at)
{
	const unsigned char first = (unsigned char)text[*at];
	uint32_t code = UTF8_BAD;
	size_t more = 0;

	while (more < FORMS && (first & forms[more].mask) != forms[more].mark)
		more++;
	if (more < FORMS)
		code = decode(text + *at, length - *at, more);
	*at += code == UTF8_BAD ? 1 : more + 1;
	return code;
}

size_t utf8_valid(const char *text, size_t length)
{
	size_t at = 0;

	while (at < length) {
		const size_t before = at;

		if ((unsigned char)text[at] < 0x80)
			at++;
		else if (utf8_next(text, length, &at) == UTF8_BAD)
			return before;
	}
	return length;
}

/*
 * Are all of the eight bytes from ' ' to '~'?  The top bit of a byte shows a
 * fault: subtracting ' ' sets it in a lower byte, adding 1 sets it in DEL, and
 * in others it is set already.  A borrow or carry reaches a byte only from one
 * at fault itself.
 */
static bool all_plain(const char *eight)
{
	uint64_t bytes;

	memcpy(&bytes, eight, sizeof(bytes));
	return (((bytes - EACH * ' ') | (bytes + EACH) | bytes) &
		       EACH * 0x80) == 0;
}

size_t utf8_plain(const char *text, size_t length)
{
	size_t at = 0;

	while (length - at >= sizeof(uint64_t) && all_plain(text + at))
		at += sizeof(uint64_t);
	while (at < length && text[at] >= ' ' && text[at] <= '~')
		at++;
	return at;
}

size_t utf8_put(uint32_t code, char *out)
{
	size_t more = 0;

	while (more + 1 < FORMS && code >= forms[more + 1].least)
		more++;
	for (size_t i = more; i > 0; i--) {
		out[i] = (char)(0x80 | (code & 0x3f));
		code >>= 6;
	}
	out[0] = (char)(forms[more].mark | code);
	return more + 1;
}
