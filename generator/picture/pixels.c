/*
 * The filter for a row is guessed as PNG's authors advise: the one whose
 * differences, taken as signed bytes, have the smallest sum of magnitudes.  A
 * large picture is compressed less, as it would take seconds otherwise.
 */
#include "picture/pixels.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum {
	FILTERS = 5,
	PIXEL_MAX = 4,   /* bytes */
	PIECE = 1 << 17, /* bytes */
	PIECES = PIXELS_BYTES / PIECE,
	LEVEL = 6,
	LEVEL_LARGE = 1,
	LARGE = 16 * 1000 * 1000 /* bytes of pixels */
};

/* Rows being filtered: this one, the one above, and the result of each filter.
 * Zeros precede a row, for the missing pixel at its left. */
struct rows {
	const struct pixels *pixels;
	size_t length; /* bytes of a row */
	uint8_t *row, *above, *tries[FILTERS];
};

/* A row, the one above, and the distance to the pixel on the left. */
struct view {
	const uint8_t *row, *above;
	size_t length, back;
};

static void filter_none(const struct view *view, uint8_t *out)
{
	memcpy(out, view->row, view->length);
}

static void filter_sub(const struct view *view, uint8_t *out)
{
	const uint8_t *row = view->row, *left = row - view->back;

	for (size_t i = 0; i < view->length; i++)
		out[i] = (uint8_t)(row[i] - left[i]);
}

static void filter_up(const struct view *view, uint8_t *out)
{
	const uint8_t *row = view->row, *above = view->above;

	for (size_t i = 0; i < view->length; i++)
		out[i] = (uint8_t)(row[i] - above[i]);
}

static void filter_average(const struct view *view, uint8_t *out)
{
	const uint8_t *row = view->row, *left = row - view->back;
	const uint8_t *above = view->above;

	for (size_t i = 0; i < view->length; i++)
		out[i] = (uint8_t)(row[i] - (left[i] + above[i]) / 2);
}

static int nearest(int left, int up, int corner)
{
	const int a = abs(up - corner), b = abs(left - corner);
	const int c = abs(left + up - 2 * corner);

	if (a <= b && a <= c)
		return left;
	return b <= c ? up : corner;
}

static void filter_paeth(const struct view *view, uint8_t *out)
{
	const uint8_t *row = view->row, *left = row - view->back;
	const uint8_t *above = view->above, *corner = above - view->back;

	for (size_t i = 0; i < view->length; i++)
		out[i] = (uint8_t)(row[i] -
				   nearest(left[i], above[i], corner[i]));
}

/* In the order of PNG's filter numbers. */
static void (*const filters[FILTERS])(const struct view *view, uint8_t *out) = {
	filter_none, filter_sub, filter_up, filter_average, filter_paeth};

static uint32_t weight(const uint8_t *bytes, size_t length)
{
	uint32_t sum = 0; /* rows are below 2^17 bytes long */

	for (size_t i = 0; i < length; i++)
		sum += (uint32_t)abs((int8_t)bytes[i]);
	return sum;
}

/* Read row y and try all filters on it.  Returns the best result. */
static const uint8_t *filtered(struct rows *rows, uint32_t y)
{
	const struct pixels *pixels = rows->pixels;
	const size_t n = pixels->components;
	const uint8_t *from =
		pixels->at + (size_t)y * pixels->columns * pixels->step;
	const struct view view = {rows->row, rows->above, rows->length, n};
	uint32_t least = UINT32_MAX;
	int best = 0;

	for (uint32_t x = 0; x < pixels->columns; x++)
		memcpy(rows->row + x * n, from + x * pixels->step, n);
	for (int filter = 0; filter < (pixels->numbers ? 1 : FILTERS);
		filter++) {
		uint8_t *try = rows->tries[filter];
		uint32_t now;

		filters[filter](&view, try + 1);
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
	rows.row = arena_alloc(arena, rows.length + PIXEL_MAX, 1);
	rows.row += PIXEL_MAX;
	rows.above = arena_alloc(arena, rows.length + PIXEL_MAX, 1);
	rows.above += PIXEL_MAX;
	for (int i = 0; i < FILTERS; i++) {
		rows.tries[i] = arena_alloc(arena, rows.length + 1, 1);
		rows.tries[i][0] = (uint8_t)i;
	}
	return rows;
}

/* Output in pieces, so that it is not copied while it grows. */
struct pieces {
	struct arena *arena;
	uint8_t *at[PIECES];
	size_t count;
};

/* Have zlib take its input, or end; false if there is too much output. */
static bool drain(z_stream *zlib, struct pieces *pieces, int flush)
{
	int result;

	do {
		if (zlib->avail_out == 0) {
			if (pieces->count == PIECES)
				return false;
			zlib->next_out = arena_room(pieces->arena, PIECE);
			zlib->avail_out = PIECE;
			pieces->at[pieces->count++] = zlib->next_out;
		}
		result = deflate(zlib, flush);
	} while (zlib->avail_out == 0 ||
		 (flush == Z_FINISH && result != Z_STREAM_END));
	return true;
}

static bool deflate_rows(
	z_stream *zlib, struct rows *rows, struct pieces *pieces)
{
	for (uint32_t y = 0; y < rows->pixels->rows; y++) {
		uint8_t *swap = rows->above;
		const uint8_t *row = filtered(rows, y);
		/* zlib's input is not const, though it is only read. */
		uint8_t *line = rows->tries[row[0]];

		zlib->next_in = line;
		zlib->avail_in = (uInt)(rows->length + 1);
		if (!drain(zlib, pieces, Z_NO_FLUSH))
			return false;
		rows->above = rows->row;
		rows->row = swap;
	}
	return drain(zlib, pieces, Z_FINISH);
}

static struct buffer joined(
	struct arena *arena, const struct pieces *pieces, size_t length)
{
	struct buffer out = {.arena = arena};

	buffer_reserve(&out, length);
	for (size_t i = 0; i < pieces->count && out.length < length; i++) {
		const size_t rest = length - out.length;

		buffer_add(&out, pieces->at[i], rest < PIECE ? rest : PIECE);
	}
	return out;
}

struct buffer pixels_deflate(struct arena *arena, const struct pixels *pixels)
{
	struct buffer out = {.arena = arena};
	struct arena *scratch = arena_new();
	struct pieces *pieces = arena_alloc(scratch, 1, sizeof(*pieces));
	struct rows rows = rows_new(scratch, pixels);
	const size_t size = (rows.length + 1) * pixels->rows;
	z_stream zlib = {.next_in = NULL};

	pieces->arena = scratch;
	if (deflateInit(&zlib, size > LARGE ? LEVEL_LARGE : LEVEL) != Z_OK)
		arena_exhausted();
	if (deflate_rows(&zlib, &rows, pieces))
		out = joined(arena, pieces, zlib.total_out);
	deflateEnd(&zlib);
	arena_free(scratch);
	return out;
}
