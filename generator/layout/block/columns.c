/*
 * Two ways to share the width beyond the longest words are tried, and some
 * blends of them.  One caps the widest columns, so that short texts stay on one
 * line.  The other shares by need, so that of two long columns the longer gets
 * more.  The way that makes the table lowest is taken, by an estimate from the
 * widths alone: setting every cell for each try would be slow.
 */
#include "layout/block/columns.h"

#include "base/arena.h"

enum {
	BLENDS = 4, /* blends between the two ways */
	SLACK = 8,  /* estimated share of a line left empty */
	GAIN = 8    /* a smaller part of the height is no gain */
};

/* The width that each column wants, and two ways to share. */
struct sharing {
	const struct columns *columns;
	mpt *natural;
	mpt *capped, *needed;
};

static int64_t sum(const mpt *widths, size_t count)
{
	int64_t all = 0;

	for (size_t i = 0; i < count; i++)
		all += widths[i];
	return all;
}

static mpt *natural_widths(struct arena *arena, const struct columns *columns)
{
	mpt *natural = arena_alloc(arena, columns->count, sizeof(*natural));

	for (size_t i = 0; i < columns->count; i++)
		natural[i] = columns->least[i];
	for (size_t i = 0; i < columns->count * columns->rows; i++)
		if (columns->wanted[i] > natural[i % columns->count])
			natural[i % columns->count] = columns->wanted[i];
	return natural;
}

static mpt capped(const struct sharing *sharing, size_t i, mpt cap)
{
	const mpt least = sharing->columns->least[i];
	const mpt width = sharing->natural[i] < cap ? sharing->natural[i] : cap;

	return width > least ? width : least;
}

static bool cap_fits(const struct sharing *sharing, mpt cap, mpt measure)
{
	int64_t all = 0;

	for (size_t i = 0; i < sharing->columns->count; i++)
		all += capped(sharing, i, cap);
	return all <= measure;
}

/* Cap the widest columns, with the highest cap at which all fit. */
static void cap_columns(struct sharing *sharing, mpt measure)
{
	mpt low = 0, high = measure;

	while (low < high) {
		const mpt middle = low + (high - low + 1) / 2;

		if (cap_fits(sharing, middle, measure))
			low = middle;
		else
			high = middle - 1;
	}
	for (size_t i = 0; i < sharing->columns->count; i++)
		sharing->capped[i] = capped(sharing, i, low);
}

/* Share the spare width by how much more each column wants. */
static void share_by_need(struct sharing *sharing, mpt measure)
{
	const size_t count = sharing->columns->count;
	const mpt *least = sharing->columns->least;
	const int64_t bare = sum(least, count);
	const int64_t need = sum(sharing->natural, count) - bare;

	for (size_t i = 0; i < count; i++)
		sharing->needed[i] =
			least[i] +
			(mpt)((measure - bare) *
				(sharing->natural[i] - least[i]) / need);
}

/* Estimate a cell's lines.  Few lines are full. */
static int64_t lines_of(mpt wanted, mpt width)
{
	const int64_t room = width - width / SLACK;

	return wanted <= width || room <= 0 ? 1 : 1 + (wanted - 1) / room;
}

static int64_t height_of(const struct columns *columns, const mpt *widths)
{
	int64_t height = 0;

	for (size_t r = 0; r < columns->rows; r++) {
		int64_t most = 1;

		for (size_t i = 0; i < columns->count; i++) {
			const int64_t lines = lines_of(
				columns->wanted[r * columns->count + i],
				widths[i]);

			if (lines > most)
				most = lines;
		}
		height += most;
	}
	return height;
}

/* Blend the two ways. */
static void blend(const struct sharing *sharing, int by, mpt *widths)
{
	for (size_t i = 0; i < sharing->columns->count; i++)
		widths[i] =
			sharing->capped[i] +
			(sharing->needed[i] - sharing->capped[i]) / BLENDS * by;
}

/* Choose the way or the blend that makes the table lowest.  If the gain is
 * small, choose the first, which breaks the fewest texts. */
static void share_best(const struct sharing *sharing, mpt *widths)
{
	int64_t least = 0;
	int best = 0;

	for (int by = 0; by <= BLENDS; by++) {
		int64_t height;

		blend(sharing, by, widths);
		height = height_of(sharing->columns, widths);
		if (by == 0 || height < least - least / GAIN) {
			least = height;
			best = by;
		}
	}
	blend(sharing, best, widths);
}

bool columns_share(struct arena *arena, const struct columns *columns,
	mpt measure, mpt *widths)
{
	const size_t count = columns->count;
	struct sharing sharing = {.columns = columns,
		.natural = natural_widths(arena, columns),
		.capped = arena_alloc(arena, count, sizeof(mpt)),
		.needed = arena_alloc(arena, count, sizeof(mpt))};

	if (sum(columns->least, count) > measure)
		return false;
	if (sum(sharing.natural, count) <= measure) {
		memcpy(widths, sharing.natural, count * sizeof(*widths));
		return true;
	}
	cap_columns(&sharing, measure);
	share_by_need(&sharing, measure);
	share_best(&sharing, widths);
	return true;
}
