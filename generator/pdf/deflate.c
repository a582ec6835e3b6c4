#include "pdf/deflate.h"

#include "base/arena.h"
#include "base/common.h"

#include <libdeflate.h>

/* Little is a tenth larger than much for a page's operators, in half the
 * time. */
static const int levels[] = {
	[EFFORT_LITTLE] = 1,
	[EFFORT_MUCH] = 7,
};

_Static_assert(LENGTH(levels) == EFFORT_COUNT, "a level for each effort");

struct deflater {
	struct libdeflate_compressor *at[EFFORT_COUNT]; /* NULL until needed */
};

struct deflater *deflater_new(struct arena *arena)
{
	return arena_alloc(arena, 1, sizeof(struct deflater));
}

void deflater_free(struct deflater *deflater)
{
	for (int i = 0; deflater != NULL && i < EFFORT_COUNT; i++)
		libdeflate_free_compressor(deflater->at[i]);
}

static struct libdeflate_compressor *compressor_of(
	struct deflater *deflater, enum effort effort)
{
	if (deflater->at[effort] == NULL)
		deflater->at[effort] =
			libdeflate_alloc_compressor(levels[effort]);
	if (deflater->at[effort] == NULL)
		arena_exhausted();
	return deflater->at[effort];
}

struct buffer deflated(struct deflater *deflater, struct arena *arena,
	const struct buffer *bytes, enum effort effort)
{
	struct libdeflate_compressor *compressor =
		compressor_of(deflater, effort);
	struct buffer out = {.arena = arena};

	out.room = libdeflate_zlib_compress_bound(compressor, bytes->length);
	out.at = arena_room(arena, out.room + 1);
	out.length = libdeflate_zlib_compress(
		compressor, bytes->at, bytes->length, out.at, out.room);
	out.at[out.length] = '\0';
	out.room++;
	return out; /* the room is enough for whatever is in bytes */
}
