/* HEIC, the format of phones' photos.  Of several pictures, the primary one is
 * shown. */
#include "picture/sandbox/sandbox.h"

#include "base/common.h"

#include <string.h>

#include <libheif/heif.h>

enum {
	RGB = 3,
	RGBA = 4
};

struct library {
	__typeof__(heif_context_alloc) *alloc;
	__typeof__(heif_context_read_from_memory_without_copy) *read;
	__typeof__(heif_context_get_primary_image_handle) *primary;
	__typeof__(heif_context_set_max_decoding_threads) *set_threads;
	__typeof__(heif_image_handle_get_width) *width;
	__typeof__(heif_image_handle_get_height) *height;
	__typeof__(heif_image_handle_has_alpha_channel) *has_alpha;
	__typeof__(heif_decode_image) *decode;
	__typeof__(heif_image_get_width) *columns;
	__typeof__(heif_image_get_height) *rows;
	__typeof__(heif_image_get_plane_readonly) *plane;
};

static const struct library_function functions[] = {
	{"heif_context_alloc", offsetof(struct library, alloc)},
	{"heif_context_read_from_memory_without_copy",
		offsetof(struct library, read)},
	{"heif_context_get_primary_image_handle",
		offsetof(struct library, primary)},
	{"heif_context_set_max_decoding_threads",
		offsetof(struct library, set_threads)},
	{"heif_image_handle_get_width", offsetof(struct library, width)},
	{"heif_image_handle_get_height", offsetof(struct library, height)},
	{"heif_image_handle_has_alpha_channel",
		offsetof(struct library, has_alpha)},
	{"heif_decode_image", offsetof(struct library, decode)},
	{"heif_image_get_width", offsetof(struct library, columns)},
	{"heif_image_get_height", offsetof(struct library, rows)},
	{"heif_image_get_plane_readonly", offsetof(struct library, plane)},
};

static const struct sandbox_library library = {
	"libheif.so.1", "libheif1", functions, LENGTH(functions)};

static bool refused(struct sandbox *sandbox, struct heif_error error)
{
	if (error.code == heif_error_Ok)
		return false;
	sandbox_fail(sandbox, "is a damaged HEIC: %s", error.message);
	return true;
}

static void copy_row(
	uint8_t *to, const uint8_t *from, uint32_t columns, size_t step)
{
	for (uint32_t x = 0; x < columns; x++, to += RGBA, from += step) {
		to[RGB] = UINT8_MAX;
		memcpy(to, from, step);
	}
}

/* Copy what was decoded; it may differ in size from what was announced. */
static bool copy(struct sandbox *sandbox, const struct library *heif,
	const struct heif_image *image, size_t bytes)
{
	const int columns = heif->columns(image, heif_channel_interleaved);
	const int rows = heif->rows(image, heif_channel_interleaved);
	int step = 0;
	const uint8_t *plane =
		heif->plane(image, heif_channel_interleaved, &step);

	if (plane == NULL || columns <= 0 || rows <= 0)
		return sandbox_fail(sandbox, "is a damaged HEIC");
	if (!sandbox_begin(sandbox, (uint32_t)columns, (uint32_t)rows))
		return false;
	for (size_t y = 0; y < sandbox->rows; y++)
		copy_row(sandbox->pixels + y * sandbox->columns * RGBA,
			plane + y * (size_t)step, sandbox->columns, bytes);
	sandbox->lossy = true;
	return true;
}

/* Alpha is decoded only if the picture has it: a large photo leaves no memory
 * for more.  The process's exit frees everything.  libheif applies the
 * rotation. */
static bool heif_decode(struct sandbox *sandbox, const struct sandbox_job *job)
{
	struct library heif;
	struct heif_context *context;
	struct heif_image_handle *handle;
	struct heif_image *image;
	bool alpha;

	if (!sandbox_load(sandbox, &library, &heif))
		return false;
	context = heif.alloc();
	heif.set_threads(context, 0);
	if (refused(sandbox,
		    heif.read(context, job->file.at, job->file.length, NULL)) ||
		refused(sandbox, heif.primary(context, &handle)) ||
		!sandbox_begin(sandbox, (uint32_t)heif.width(handle),
			(uint32_t)heif.height(handle)))
		return false;
	alpha = heif.has_alpha(handle) != 0;
	if (refused(sandbox, heif.decode(handle, &image, heif_colorspace_RGB,
				     alpha ? heif_chroma_interleaved_RGBA
					   : heif_chroma_interleaved_RGB,
				     NULL)))
		return false;
	return copy(sandbox, &heif, image, alpha ? RGBA : RGB);
}

bool heif_read(const struct intake *intake, struct picture *picture)
{
	return sandbox_read(intake, heif_decode, picture);
}
