#include "pdf/deflate.h"

#include "base/arena.h"
#include "base/common.h"

#include <libdeflate.h>

/* For a page's operators and the tree of their structure, low effort costs a
 * tenth more bytes and half the time; for outlines, a fortieth more. */
static const int levels[] = {
	[EFFORT_LITTLE] = 1,
	[EFFORT_SOME] = 5,
	[EFFORT_MUCH] = 7,
};

_Static_assert(LENGTH(levels) == EFFORT_COUNT, "a level for each effort");

struct deflater {
	struct libdeflate_compressor *at[EFFORT_COUNT]; /* NULL until needed */
	struct buffer room;                             /* for the output */
};

static void drop(void *object)
{
	const struct deflater *deflater = object;

	for (int i = 0; i < EFFORT_COUNT; i++)
		libdeflate_free_compressor(deflater->at[i]);
}

struct deflater *deflate_new(struct arena *arena)
{
	struct deflater *deflater = arena_alloc(arena, 1, sizeof(*deflater));

	deflater->room.arena = arena;
	arena_at_end(arena, drop, deflater);
	return deflater;
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

struct buffer deflate_bytes(struct deflater *deflater, struct arena *arena,
	const struct buffer *bytes, enum effort effort)
{
	struct libdeflate_compressor *compressor =
		compressor_of(deflater, effort);
	struct buffer *room = &deflater->room;
	struct buffer out = {.arena = arena};

	/* deflateBound() holds for any input. */
	buffer_reserve(room,
		libdeflate_zlib_compress_bound(compressor, bytes->length));
	out.length = libdeflate_zlib_compress(
		compressor, bytes->at, bytes->length, room->at, room->room);
	out.room = out.length + 1;
	out.at = arena_copy(arena, room->at, out.length);
	return out;
}
