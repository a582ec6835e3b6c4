#include "layout/pages/set_cuts.h"

#include "base/arena.h"

/* The galleys of one set, and its first row in the flow. */
struct set {
	const struct galley *galleys;
	size_t count;
	size_t row;
	int64_t height; /* mpt */
};

bool set_cuts_is_stimulus(const struct galley *galley)
{
	return galley->set != 0 && galley->heading;
}

static size_t count_rows(const struct galley *galleys, size_t count)
{
	size_t rows = 0;

	for (size_t i = 0; i < count; i++)
		rows += galleys[i].count;
	return rows;
}

/* The set that begins with the first of these galleys. */
static struct set set_new(
	const struct galley *galleys, size_t count, size_t row)
{
	struct set set = {.galleys = galleys, .row = row};

	while (set.count < count && galleys[set.count].set == galleys->set) {
		const struct galley *galley = &galleys[set.count];

		if (set.count++ > 0 && galley->count > 0)
			set.height += galley->rows[0].above;
		set.height += galley_height(galley, 0);
	}
	return set;
}

/* Mark the start of each galley but the first, and all rows of a stimulus. */
static void mark(const struct set *set, enum part part, enum part *parts)
{
	size_t row = set->row;

	for (size_t i = 0; i < set->count; i++)
		for (size_t k = 0; k < set->galleys[i].count; k++, row++)
			if (k == 0 ? i > 0
				   : set_cuts_is_stimulus(&set->galleys[i]))
				parts[row] = part;
}

const enum part *set_cuts_parts(struct arena *arena,
	const struct galley *galleys, size_t count, mpt page)
{
	const size_t rows = count_rows(galleys, count);
	enum part *parts = NULL;
	size_t row = 0;

	for (size_t g = 0; g < count;) {
		const struct set set = set_new(galleys + g, count - g, row);

		if (galleys[g].set != 0 && parts == NULL)
			parts = arena_alloc(arena, rows + 1, sizeof(*parts));
		if (galleys[g].set != 0)
			mark(&set, set.height > page ? PART_LONG_SET : PART_SET,
				parts);
		row += count_rows(set.galleys, set.count);
		g += set.count;
	}
	return parts;
}
