#include "base/points.h"

#include "base/arena.h"

#include <inttypes.h>

const char *points_print(struct arena *arena, halves points)
{
	const char *sign = points < 0 ? "-" : "";
	const int64_t size = points < 0 ? -(int64_t)points : points;

	return arena_printf(arena, "%s%" PRId64 "%s", sign, size / 2,
		size % 2 == 0 ? "" : ".5");
}

const char *points_noun(halves points)
{
	return points == 2 ? "point" : "points";
}
