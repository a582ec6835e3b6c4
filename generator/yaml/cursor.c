#include "yaml/cursor.h"

const char *cursor_move(
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
