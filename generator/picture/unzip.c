#include "picture/unzip.h"

#include "base/arena.h"
#include "base/buffer.h"

#define ZLIB_CONST /* its input is only read */
#include <zlib.h>

enum {
	GZIP_WINDOW = 16 + MAX_WBITS, /* tells zlib to expect gzip */
	CHUNK = 16384
};

bool unzip_is(const struct source *source)
{
	return source->length > 2 && source->text[0] == '\x1f' &&
	       source->text[1] == '\x8b';
}

/* Begin the next member of the file; bytes that begin none are ignored. */
static bool begin_next(z_stream *zlib)
{
	return zlib->avail_in > 2 && zlib->next_in[0] == 0x1f &&
	       zlib->next_in[1] == 0x8b && inflateReset(zlib) == Z_OK;
}

/* Inflate everything, up to `most` bytes; returns zlib's last result. */
static int inflate_all(z_stream *zlib, struct buffer *out, size_t most)
{
	uint8_t chunk[CHUNK];
	int result = Z_OK;

	while (result == Z_OK && out->length <= most) {
		zlib->next_out = chunk;
		zlib->avail_out = sizeof(chunk);
		result = inflate(zlib, Z_NO_FLUSH);
		buffer_add(out, chunk, sizeof(chunk) - zlib->avail_out);
		if (result == Z_STREAM_END && begin_next(zlib))
			result = Z_OK;
	}
	return result;
}

static void drop(void *zlib)
{
	inflateEnd(zlib);
}

const struct source *unzip(
	struct arena *arena, const struct source *source, size_t most)
{
	struct source *text = arena_alloc(arena, 1, sizeof(*text));
	struct buffer out = {.arena = arena};
	z_stream *zlib = arena_alloc(arena, 1, sizeof(*zlib));
	int result;

	if (inflateInit2(zlib, GZIP_WINDOW) != Z_OK)
		arena_exhausted();
	arena_at_end(arena, drop, zlib);
	zlib->next_in = (const Bytef *)source->text;
	zlib->avail_in = (uInt)source->length;
	result = inflate_all(zlib, &out, most);
	arena_end_now(arena, zlib);
	if (result != Z_STREAM_END || out.length > most)
		return NULL;
	*text = (struct source){source->name, buffer_text(&out), out.length};
	return text;
}
