/* Animations are represented by their first picture. */
#include "picture/aside/aside.h"

#include "base/common.h"

#include <string.h>

#include <webp/decode.h>
#include <webp/demux.h>

enum {
	LOSSLESS = 2, /* of a picture's format */
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

static const struct aside_library still_library = {
	"libwebp.so.7", "libwebp7", still_functions, LENGTH(still_functions)};

struct moving {
	__typeof__(WebPAnimDecoderNewInternal) *new;
	__typeof__(WebPAnimDecoderGetNext) *next;
};

static const struct library_function moving_functions[] = {
	{"WebPAnimDecoderNewInternal", offsetof(struct moving, new)},
	{"WebPAnimDecoderGetNext", offsetof(struct moving, next)},
};

static const struct aside_library moving_library = {"libwebpdemux.so.2",
	"libwebpdemux2", moving_functions, LENGTH(moving_functions)};

/* The first picture of an animation; the process's exit frees everything. */
static bool decode_first(struct aside *aside, const struct aside_job *job)
{
	const WebPData data = {job->file.at, job->file.length};
	const size_t size = (size_t)aside->columns * aside->rows * RGBA;
	struct moving webp;
	WebPAnimDecoder *decoder;
	uint8_t *frame;
	int time;

	if (!aside_load(aside, &moving_library, &webp))
		return false;
	decoder = webp.new(&data, NULL, WEBP_DEMUX_ABI_VERSION);
	if (decoder == NULL || !webp.next(decoder, &frame, &time))
		return aside_fail(aside, "is a damaged WebP");
	memcpy(aside->pixels, frame, size);
	return true;
}

static bool webp_decode(struct aside *aside, const struct aside_job *job)
{
	const uint8_t *bytes = job->file.at;
	WebPBitstreamFeatures features;
	struct still webp;

	if (!aside_load(aside, &still_library, &webp))
		return false;
	if (webp.features(bytes, job->file.length, &features,
		    WEBP_DECODER_ABI_VERSION) != VP8_STATUS_OK)
		return aside_fail(aside, "is a damaged WebP");
	if (!aside_begin(
		    aside, (uint32_t)features.width, (uint32_t)features.height))
		return false;
	aside->lossy = features.format != LOSSLESS;
	if (features.has_animation)
		return decode_first(aside, job);
	return webp.decode(bytes, job->file.length, aside->pixels,
		       (size_t)aside->columns * aside->rows * RGBA,
		       features.width * RGBA) != NULL ||
	       aside_fail(aside, "is a damaged WebP");
}

bool webp_read(const struct intake *intake, struct picture *picture)
{
	return aside_read(intake, webp_decode, picture);
}
