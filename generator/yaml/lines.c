#include "yaml/lines.h"

#include "base/utf8.h"

#include <string.h>

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

const char *lines_find(const struct piece *piece, uint32_t number)
{
	const char *at = piece->source->text + piece->start;
	const char *end = piece->source->text + piece->source->length;
	uint32_t here = piece->lines_before + 1;

	for (; here < number && at < end; at++)
		if (*at == '\n' || (*at == '\r' && at[1] != '\n'))
			here++;
	return at;
}

const char *lines_above(
	const struct piece *piece, const char *line, uint32_t *number)
{
	const char *first = piece->source->text + piece->start;
	const char *at = line;

	while (at > first) {
		*number -= !(at[-1] == '\r' && *at == '\n');
		for (at--; at > first && !is_break(at[-1]);)
			at--;
		if (strchr("\r\n", at[strspn(at, " \t")]) == NULL)
			return at;
	}
	return NULL;
}

const char *lines_column(const char *line, const char *end, uint32_t col)
{
	const size_t length = (size_t)(end - line);
	size_t at = 0;

	for (uint32_t i = 1; i < col && at < length; i++)
		utf8_next(line, length, &at);
	return line + at;
}

uint32_t lines_column_of(const char *line, const char *at)
{
	uint32_t col = 1;

	for (; line < at; line++)
		col += (*line & 0xc0) != 0x80;
	return col;
}

const char *lines_move(
	struct cursor *cursor, const struct piece *piece, size_t characters)
{
	const char *text = piece->source->text + piece->start;
	const size_t length = piece->end - piece->start;

	if (piece->ascii)
		return text + characters;
	while (cursor->characters < characters && cursor->bytes < length) {
		cursor->characters++;
		cursor->bytes++;
		while (((unsigned char)text[cursor->bytes] & 0xc0) == 0x80)
			cursor->bytes++;
	}
	return text + cursor->bytes;
}
