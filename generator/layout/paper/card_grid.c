#include "layout/paper/card_grid.h"

#include <string.h>

static const char digits[] = "0123456789";

/* The number at the text's start, from 1 to most; 0 if there is none. */
static int count_at(const char *text, int most)
{
	const size_t length = strspn(text, digits);
	int count = 0;

	for (size_t i = 0; i < length && count <= most; i++)
		count = 10 * count + (text[i] - '0');
	return count <= most ? count : 0;
}

bool card_grid_read(const char *text, struct card_grid *grid)
{
	static const char *const signs[] = {"x", "X", "×"};
	const char *sign = text + strspn(text, digits);

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		const size_t length = strlen(signs[i]);
		const char *end = sign + length;
		const struct card_grid read = {
			count_at(text, CARD_GRID_COLUMNS),
			strncmp(sign, signs[i], length) == 0
				? count_at(end, CARD_GRID_ROWS)
				: 0};

		if (read.columns == 0 || read.rows == 0 ||
			end[strspn(end, digits)] != '\0')
			continue;
		*grid = read;
		return true;
	}
	return false;
}
