#include "layout/pages/squeeze.h"

#include "base/arena.h"

#include <string.h>

enum {
	MILLE = 1000,
	LINES_PART = 4 /* of an answer's lines, that it can spare */
};

/* What each level takes, per mille: of gaps, and of what rows give. */
static const struct {
	int gaps;
	int give[GIVE_COUNT];
	bool spare; /* and the lines that answers can spare */
} levels[SQUEEZE_LEVELS] = {
	{0, {0, 0}, false},
	{100, {0, 0}, false},
	{200, {0, 0}, false},
	{300, {0, 0}, false},
	{300, {[GIVE_LEADING] = 500, [GIVE_PITCH] = 500}, false},
	{300, {[GIVE_LEADING] = 1000, [GIVE_PITCH] = 1000}, false},
	{300, {[GIVE_LEADING] = 1000, [GIVE_PITCH] = 1000}, true},
};

static mpt taken(const struct row *row, int level)
{
	return mpt_scaled(row->give, levels[level].give[row->gives], MILLE);
}

static mpt above_at(const struct row *row, int level)
{
	return row->above - mpt_scaled(row->above, levels[level].gaps, MILLE);
}

static mpt height_at(const struct row *row, int level)
{
	return row->height - taken(row, level);
}

int64_t squeeze_galley_height(const struct galley *galley, int level)
{
	int64_t height = 0;

	for (size_t i = 0; i < galley->count; i++) {
		height += height_at(&galley->rows[i], level);
		if (i > 0)
			height += above_at(&galley->rows[i], level);
	}
	return height;
}

/* The number of answer lines that begin with this row. */
static size_t run_from(const struct galley *galley, size_t i)
{
	size_t count = 0;

	while (i + count < galley->count && galley->rows[i + count].ruled)
		count++;
	return count;
}

int64_t squeeze_rows_height(const struct galley *galley, int level)
{
	int64_t height = 0;

	for (size_t i = 0; i < galley->count;) {
		const size_t run = run_from(galley, i);
		const size_t spared =
			levels[level].spare ? run / LINES_PART : 0;
		const size_t rows = run == 0 ? 1 : run;

		for (size_t k = 0; k < rows - spared; k++)
			height += height_at(&galley->rows[i + k], level);
		i += rows;
	}
	return height;
}

static void squeeze_size(struct row *row, int level)
{
	row->above = above_at(row, level);
	row->height = height_at(row, level);
	row->give -= taken(row, level);
}

/* Take out the lines that answers can spare: the last of each. */
static void spare_lines(struct galley *galley)
{
	size_t kept = 0;

	for (size_t i = 0; i < galley->count;) {
		const size_t run = run_from(galley, i);
		const size_t spared = run / LINES_PART;
		const size_t rows = run == 0 ? 1 : run - spared;

		for (size_t k = 0; k < rows; k++)
			galley->rows[kept++] = galley->rows[i + k];
		i += rows + spared;
		if (i == galley->count && galley->lines > 0)
			galley->lines -= spared;
	}
	galley->count = kept;
}

struct galley *squeeze_measure(struct arena *arena,
	const struct galley *galleys, size_t count, int level)
{
	struct galley *copies = arena_alloc(arena, count + 1, sizeof(*copies));

	for (size_t g = 0; g < count; g++) {
		struct galley *copy = &copies[g];
		const size_t rows = galleys[g].count;

		*copy = galleys[g];
		copy->rows = arena_alloc(arena, rows + 1, sizeof(*copy->rows));
		if (rows > 0)
			memcpy(copy->rows, galleys[g].rows,
				rows * sizeof(*copy->rows));
		for (size_t i = 0; i < rows; i++)
			squeeze_size(&copy->rows[i], level);
		if (levels[level].spare)
			spare_lines(copy);
	}
	return copies;
}

/* Move a mark of a line of text by half of what its row loses, so that the
 * line stays in its middle.  Rules along the row's side are cut, and one at its
 * foot stays there. */
static void move_in_text(struct mark *mark, mpt height, mpt by)
{
	const mpt foot = mark->y + mark->height;

	if (mark->type != MARK_RULE || (mark->y > 0 && foot < height))
		mark->y -= by / 2;
	else if (mark->y > 0)
		mark->y -= by;
	else if (foot >= height)
		mark->height -= by;
}

/* A line to write on is at its row's foot, and room for an answer ends there.
 */
static void move_on_line(struct mark *mark, mpt by)
{
	mark->y -= by;
	if (mark->type == MARK_ROOM)
		mark->height -= by;
}

void squeeze(struct galley *galley, int level)
{
	for (size_t i = 0; i < galley->count; i++) {
		struct row *row = &galley->rows[i];
		const mpt height = row->height, by = taken(row, level);

		for (size_t k = 0; by > 0 && k < row->count; k++)
			if (row->gives == GIVE_PITCH)
				move_on_line(&row->marks[k], by);
			else
				move_in_text(&row->marks[k], height, by);
		squeeze_size(row, level);
	}
	if (levels[level].spare)
		spare_lines(galley);
}
