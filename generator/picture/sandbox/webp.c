/* Animations are represented by their first picture. */
#include "picture/sandbox/sandbox.h"

#include "base/common.h"
#include "picture/exif.h"

#include <string.h>

#include <webp/decode.h>
#include <webp/demux.h>

enum {
	LOSSLESS = 2, /* of a picture's format */
	RIFF_HEAD = 12,
	CHUNK_HEAD = 8,
	RGBA = 4
};

struct still {
	__typeof__(WebPGetFeaturesInternal) *features;
	__typeof__(WebPDecodeRGBAInto) *decode;
};

static const struct library_function still_functions[] = {
	{"WebPGetFeaturesInternal", offsetof(struct still, features)},
	{"WebPDecodeRGBAInto", offsetof(struct still, decode)},
};

static const struct sandbox_library still_library = {
	"libwebp.so.7", "libwebp7", still_functions, LENGTH(still_functions)};

struct moving {
	__typeof__(WebPAnimDecoderNewInternal) *new;
	__typeof__(WebPAnimDecoderGetNext) *next;
};

static const struct library_function moving_functions[] = {
	{"WebPAnimDecoderNewInternal", offsetof(struct moving, new)},
	{"WebPAnimDecoderGetNext", offsetof(struct moving, next)},
};

static const struct sandbox_library moving_library = {"libwebpdemux.so.2",
	"libwebpdemux2", moving_functions, LENGTH(moving_functions)};

static uint32_t number_at(const uint8_t *at)
{
	return (uint32_t)at[3] << 24 | (uint32_t)at[2] << 16 |
	       (uint32_t)at[1] << 8 | at[0];
}

/* The orientation by the Exif chunk.  A file consists of chunks: a name, a
 * length and that many bytes, padded to an even number. */
static int orientation(struct bytes file)
{
	const uint8_t *at = (const uint8_t *)file.at + RIFF_HEAD;
	size_t rest = file.length < RIFF_HEAD ? 0 : file.length - RIFF_HEAD;

	while (rest >= CHUNK_HEAD) {
		const size_t length = number_at(at + 4);
		const size_t whole = CHUNK_HEAD + length + length % 2;

		if (length > rest - CHUNK_HEAD)
			break;
		if (memcmp(at, "EXIF", 4) == 0)
			return exif_of_tiff(at + CHUNK_HEAD, length);
		if (whole > rest)
			break;
		at += whole;
		rest -= whole;
	}
	return 1;
}

/* The first picture of an animation; the process's exit frees everything. */
static bool decode_first(struct sandbox *sandbox, const struct sandbox_job *job)
{
	const WebPData data = {job->file.at, job->file.length};
	const size_t size = (size_t)sandbox->columns * sandbox->rows * RGBA;
	struct moving webp;
	WebPAnimDecoder *decoder;
	uint8_t *frame;
	int time;

	if (!sandbox_load(sandbox, &moving_library, &webp))
		return false;
	decoder = webp.new(&data, NULL, WEBP_DEMUX_ABI_VERSION);
	if (decoder == NULL || !webp.next(decoder, &frame, &time))
		return sandbox_fail(sandbox, "is a damaged WebP");
	memcpy(sandbox->pixels, frame, size);
	return true;
}

static bool webp_decode(struct sandbox *sandbox, const struct sandbox_job *job)
{
	const uint8_t *bytes = job->file.at;
	WebPBitstreamFeatures features;
	struct still webp;

	if (!sandbox_load(sandbox, &still_library, &webp))
		return false;
	if (webp.features(bytes, job->file.length, &features,
		    WEBP_DECODER_ABI_VERSION) != VP8_STATUS_OK)
		return sandbox_fail(sandbox, "is a damaged WebP");
	if (!sandbox_begin(sandbox, (uint32_t)features.width,
		    (uint32_t)features.height))
		return false;
	sandbox->lossy = features.format != LOSSLESS;
	sandbox->orientation = orientation(job->file);
	if (features.has_animation)
		return decode_first(sandbox, job);
	return webp.decode(bytes, job->file.length, sandbox->pixels,
		       (size_t)sandbox->columns * sandbox->rows * RGBA,
		       features.width * RGBA) != NULL ||
	       sandbox_fail(sandbox, "is a damaged WebP");
}

bool webp_read(const struct intake *intake, struct picture *picture)
{
	return sandbox_read(intake, webp_decode, picture);
}
