#include "picture/palette.h"

#include "base/arena.h"

#include <string.h>

enum {
	SLOTS = 1024, /* a power of 2, several times the number of colours */
	BITS = 10     /* of a slot's index */
};

/* An open hash table of colours. */
struct table {
	struct {
		bool used;
		uint8_t number;
	} slots[SLOTS];
};

static size_t first_slot(const uint8_t *rgb)
{
	const uint32_t colour =
		(uint32_t)rgb[0] << 16 | (uint32_t)rgb[1] << 8 | rgb[2];

	return (colour * UINT32_C(2654435769)) >> (32 - BITS);
}

static bool is_colour(
	const struct palette *palette, size_t number, const uint8_t *rgb)
{
	return memcmp(palette->colours + number * PALETTE_RGB, rgb,
		       PALETTE_RGB) == 0;
}

/* The number of a colour, which is added if it is new; PALETTE_COLOURS if there
 * are too many. */
static size_t number_of(
	struct table *table, struct palette *palette, const uint8_t *rgb)
{
	size_t slot = first_slot(rgb);

	while (table->slots[slot].used) {
		if (is_colour(palette, table->slots[slot].number, rgb))
			return table->slots[slot].number;
		slot = (slot + 1) % SLOTS;
	}
	if (palette->count == PALETTE_COLOURS)
		return PALETTE_COLOURS;
	memcpy(palette->colours + palette->count * PALETTE_RGB, rgb,
		PALETTE_RGB);
	table->slots[slot].used = true;
	table->slots[slot].number = (uint8_t)palette->count;
	return palette->count++;
}

/* Number all pixels, if there is room for their numbers; else only count. */
static bool number_all(const struct pixels *pixels, struct palette *palette)
{
	const size_t count = (size_t)pixels->columns * pixels->rows;
	struct table table = {0};
	const uint8_t *at = pixels->at;
	size_t number = 0;

	palette->count = 0;
	for (size_t i = 0; i < count; i++, at += pixels->step) {
		if (i == 0 || !is_colour(palette, number, at))
			number = number_of(&table, palette, at);
		if (number == PALETTE_COLOURS)
			return false;
		if (palette->numbers != NULL)
			palette->numbers[i] = (uint8_t)number;
	}
	return true;
}

bool palette_read(struct arena *arena, const struct pixels *pixels,
	struct palette *palette)
{
	const size_t count = (size_t)pixels->columns * pixels->rows;

	palette->numbers = NULL;
	if (!number_all(pixels, palette))
		return false;
	palette->numbers = arena_alloc(arena, count, 1);
	return number_all(pixels, palette);
}
