/* Animations are represented by their first picture. */
#include "picture/sandbox/sandbox.h"

#include "base/common.h"

#include <avif/avif.h>

enum {
	RGBA = 4,
	TURNS = 4,
	MIRRORS = 3
};

struct library {
	__typeof__(avifDecoderCreate) *create;
	__typeof__(avifDecoderSetIOMemory) *open;
	__typeof__(avifDecoderParse) *parse;
	__typeof__(avifDecoderNextImage) *next;
	__typeof__(avifRGBImageSetDefaults) *prepare;
	__typeof__(avifImageYUVToRGB) *convert;
	__typeof__(avifResultToString) *reason;
};

static const struct library_function functions[] = {
	{"avifDecoderCreate", offsetof(struct library, create)},
	{"avifDecoderSetIOMemory", offsetof(struct library, open)},
	{"avifDecoderParse", offsetof(struct library, parse)},
	{"avifDecoderNextImage", offsetof(struct library, next)},
	{"avifRGBImageSetDefaults", offsetof(struct library, prepare)},
	{"avifImageYUVToRGB", offsetof(struct library, convert)},
	{"avifResultToString", offsetof(struct library, reason)},
};

static const struct sandbox_library library = {
	"libavif.so.15", "libavif15", functions, LENGTH(functions)};

/* The orientation as an Exif value: first quarter turns counterclockwise, then
 * the mirror (none, top to bottom, left to right). */
static int orientation(const avifImage *image)
{
	static const int orientations[TURNS][MIRRORS] = {
		{1, 4, 2}, {8, 5, 7}, {3, 2, 4}, {6, 7, 5}};
	const bool turns = (image->transformFlags & AVIF_TRANSFORM_IROT) != 0;
	const bool mirrors = (image->transformFlags & AVIF_TRANSFORM_IMIR) != 0;

	return orientations[turns ? image->irot.angle % TURNS : 0]
			   [mirrors ? 1 + image->imir.mode % 2 : 0];
}

static bool convert(struct sandbox *sandbox, const struct library *avif,
	const avifImage *image)
{
	avifRGBImage rgb;
	avifResult result;

	if (!sandbox_begin(sandbox, image->width, image->height))
		return false;
	avif->prepare(&rgb, image);
	rgb.format = AVIF_RGB_FORMAT_RGBA;
	rgb.depth = 8;
	rgb.pixels = sandbox->pixels;
	rgb.rowBytes = image->width * RGBA;
	result = avif->convert(image, &rgb);
	sandbox->lossy = true;
	sandbox->orientation = orientation(image);
	return result == AVIF_RESULT_OK ||
	       sandbox_fail(
		       sandbox, "is a damaged AVIF: %s", avif->reason(result));
}

/* The process's exit frees everything. */
static bool avif_decode(struct sandbox *sandbox, const struct sandbox_job *job)
{
	struct library avif;
	avifDecoder *decoder;
	avifResult result;

	if (!sandbox_load(sandbox, &library, &avif))
		return false;
	decoder = avif.create();
	if (decoder == NULL)
		return sandbox_fail(sandbox, "takes too much memory");
	decoder->maxThreads = 1;
	decoder->imageSizeLimit = SANDBOX_PIXELS;
	decoder->strictFlags = AVIF_STRICT_DISABLED;
	result = avif.open(decoder, job->file.at, job->file.length);
	if (result == AVIF_RESULT_OK)
		result = avif.parse(decoder);
	if (result == AVIF_RESULT_OK)
		result = avif.next(decoder);
	if (result != AVIF_RESULT_OK)
		return sandbox_fail(sandbox,
			"is a damaged or too large AVIF: %s",
			avif.reason(result));
	return convert(sandbox, &avif, decoder->image);
}

bool avif_read(const struct intake *intake, struct picture *picture)
{
	return sandbox_read(intake, avif_decode, picture);
}
