#include "press/csv_cell.h"

#include "base/common.h"
#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

/* A range of characters. */
struct range {
	uint32_t first, last;
};

/* Space, controls and characters without a shape of their own. */
static const struct range unseen[] = {
	{0x0001, 0x0020},
	{0x007f, 0x00a0},
	{0x00ad, 0x00ad},
	{0x034f, 0x034f},
	{0x061c, 0x061c},
	{0x115f, 0x1160},
	{0x1680, 0x1680},
	{0x17b4, 0x17b5},
	{0x180b, 0x180f},
	{0x2000, 0x200f},
	{0x2028, 0x202f},
	{0x205f, 0x206f},
	{0x2800, 0x2800},
	{0x3000, 0x3000},
	{0x3164, 0x3164},
	{0xfe00, 0xfe0f},
	{0xfeff, 0xfeff},
	{0xffa0, 0xffa0},
	{0xfff0, 0xfffb},
	{0xe0000, 0xe0fff},
};

/* A formula begins with = + - @, small or full-width variants, or a minus. */
static const uint32_t signs[] = {'=', '+', '-', '@', 0x2212, 0xfe62, 0xfe63,
	0xfe66, 0xfe6b, 0xff0b, 0xff0d, 0xff1d, 0xff20};

static bool is_unseen(uint32_t code)
{
	for (size_t i = 0; i < LENGTH(unseen); i++)
		if (code >= unseen[i].first && code <= unseen[i].last)
			return true;
	return false;
}

static bool is_sign(uint32_t code)
{
	for (size_t i = 0; i < LENGTH(signs); i++)
		if (code == signs[i])
			return true;
	return false;
}

/* A number, which is safe in a spreadsheet: "-5", "+3.5". */
static bool is_number(const char *text)
{
	const char *digits = text + strspn(text, "+-");
	const size_t whole = strspn(digits, "0123456789");
	const char *rest = digits + whole;

	if (*rest == '.')
		rest += 1 + strspn(rest + 1, "0123456789");
	return digits - text <= 1 && whole > 0 && *rest == '\0';
}

static bool is_formula(const char *text)
{
	const size_t length = strlen(text);
	uint32_t code = 0;

	if (is_number(text))
		return false;
	if (*text == '\t' || *text == '\r' || *text == '\n')
		return true;
	for (size_t at = 0; at < length;) {
		code = utf8_next(text, length, &at);
		if (!is_unseen(code))
			return is_sign(code);
	}
	return false;
}

void csv_cell_put(struct buffer *out, const char *text)
{
	const char *mark = is_formula(text) ? "'" : "";

	if (text[strcspn(text, ",;\"\t\r\n")] == '\0') {
		buffer_printf(out, "%s%s", mark, text);
		return;
	}
	buffer_printf(out, "\"%s", mark);
	for (; *text != '\0'; text++)
		buffer_printf(out, *text == '"' ? "\"\"" : "%c", *text);
	buffer_putc(out, '"');
}
