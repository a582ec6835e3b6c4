/*
 * Which filter suits a row is guessed as PNG's makers advise: the one whose
 * differences, taken as signed bytes, have the smallest sum.
 */
#include "picture/pack.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum {
	FILTERS = 5,
	CHUNK = 64 * 1024,
	LEVEL = 6
};

/* Rows in the making: this one, the one above, and each filter's try. */
struct rows {
	const struct pixels *pixels;
	size_t length; /* bytes of a row */
	uint8_t *row, *above, *tries[FILTERS];
};

static uint8_t nearest(int left, int up, int corner)
{
	const int a = abs(up - corner), b = abs(left - corner);
	const int c = abs(left + up - 2 * corner);

	if (a <= b && a <= c)
		return (uint8_t)left;
	return (uint8_t)(b <= c ? up : corner);
}

/* What a filter expects byte i to be. */
static uint8_t expected(const struct rows *rows, int filter, size_t i)
{
	const size_t back = rows->pixels->components;
	const uint8_t left = i < back ? 0 : rows->row[i - back];
	const uint8_t up = rows->above[i];
	const uint8_t corner = i < back ? 0 : rows->above[i - back];
	const uint8_t all[FILTERS] = {0, left, up, (uint8_t)((left + up) / 2),
		nearest(left, up, corner)};

	return all[filter];
}

static uint64_t weight(const uint8_t *bytes, size_t length)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < length; i++)
		sum += bytes[i] < 128 ? bytes[i] : 256 - bytes[i];
	return sum;
}

/* Take up row y and try all filters on it; the best one's result. */
static const uint8_t *filtered(struct rows *rows, uint32_t y)
{
	const struct pixels *pixels = rows->pixels;
	const size_t n = pixels->components;
	const uint8_t *from =
		pixels->at + (size_t)y * pixels->columns * pixels->step;
	uint64_t least = UINT64_MAX;
	int best = 0;

	for (uint32_t x = 0; x < pixels->columns; x++)
		memcpy(rows->row + x * n, from + x * pixels->step, n);
	for (int filter = 0; filter < FILTERS; filter++) {
		uint8_t *try = rows->tries[filter];
		uint64_t now;

		for (size_t i = 0; i < rows->length; i++)
			try[1 + i] = (uint8_t)(rows->row[i] -
					       expected(rows, filter, i));
		now = weight(try + 1, rows->length);
		if (now < least) {
			least = now;
			best = filter;
		}
	}
	return rows->tries[best];
}

static struct rows rows_new(struct arena *arena, const struct pixels *pixels)
{
	struct rows rows = {.pixels = pixels};

	rows.length = pixels->columns * pixels->components;
	rows.row = arena_alloc(arena, rows.length, 1);
	rows.above = arena_alloc(arena, rows.length, 1);
	for (int i = 0; i < FILTERS; i++) {
		rows.tries[i] = arena_alloc(arena, rows.length + 1, 1);
		rows.tries[i][0] = (uint8_t)i;
	}
	return rows;
}

/* Take out what zlib has made of its input so far. */
static void drain(z_stream *zlib, struct buffer *out, int flush)
{
	uint8_t chunk[CHUNK];

	do {
		zlib->next_out = chunk;
		zlib->avail_out = sizeof(chunk);
		deflate(zlib, flush);
		buffer_add(out, chunk, sizeof(chunk) - zlib->avail_out);
	} while (zlib->avail_out == 0);
}

static void deflate_rows(z_stream *zlib, struct rows *rows, struct buffer *out)
{
	for (uint32_t y = 0; y < rows->pixels->rows; y++) {
		uint8_t *swap = rows->above;
		const uint8_t *row = filtered(rows, y);
		/* zlib's input is not const, though it is only read. */
		uint8_t *line = rows->tries[row[0]];

		zlib->next_in = line;
		zlib->avail_in = (uInt)(rows->length + 1);
		drain(zlib, out, Z_NO_FLUSH);
		rows->above = rows->row;
		rows->row = swap;
	}
	drain(zlib, out, Z_FINISH);
}

struct buffer pack_pixels(struct arena *arena, const struct pixels *pixels)
{
	struct buffer out = {.arena = arena};
	struct arena *scratch = arena_new();
	struct rows rows = rows_new(scratch, pixels);
	z_stream zlib = {.next_in = NULL};

	if (deflateInit(&zlib, LEVEL) != Z_OK)
		arena_exhausted();
	deflate_rows(&zlib, &rows, &out);
	deflateEnd(&zlib);
	arena_free(scratch);
	return out;
}
