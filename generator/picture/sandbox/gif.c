/* Animations are represented by their first picture. */
#include "picture/sandbox/sandbox.h"

#include "base/common.h"

#include <string.h>

#include <gif_lib.h>

enum {
	RGBA = 4,
	PASSES = 4, /* of rows, in an interlaced picture */
	CONTROL_BYTES = 4,
	IS_TRANSPARENT = 1
};

struct library {
	__typeof__(DGifOpen) *open;
	__typeof__(DGifGetRecordType) *next;
	__typeof__(DGifGetImageDesc) *describe;
	__typeof__(DGifGetLine) *line;
	__typeof__(DGifGetExtension) *extension;
	__typeof__(DGifGetExtensionNext) *more;
};

static const struct library_function functions[] = {
	{"DGifOpen", offsetof(struct library, open)},
	{"DGifGetRecordType", offsetof(struct library, next)},
	{"DGifGetImageDesc", offsetof(struct library, describe)},
	{"DGifGetLine", offsetof(struct library, line)},
	{"DGifGetExtension", offsetof(struct library, extension)},
	{"DGifGetExtensionNext", offsetof(struct library, more)},
};

static const struct sandbox_library library = {
	"libgif.so.7", "libgif7", functions, LENGTH(functions)};

/* State of reading a file through the library. */
struct gif {
	struct library library;
	struct sandbox *sandbox;
	GifFileType *file;
	int clear; /* the transparent colour, or -1 */
};

static int read_bytes(GifFileType *file, GifByteType *into, int length)
{
	struct bytes *rest = file->UserData;
	size_t size = length < 0 ? 0 : (size_t)length;

	if (size > rest->length)
		size = rest->length;
	memcpy(into, rest->at, size);
	rest->at = (const char *)rest->at + size;
	rest->length -= size;
	return (int)size;
}

static bool damaged(const struct gif *gif)
{
	return sandbox_fail(gif->sandbox, "is a damaged GIF");
}

/* Skip an extension, which may give the transparent colour. */
static bool read_extension(struct gif *gif)
{
	GifByteType *block;
	int code;

	if (gif->library.extension(gif->file, &code, &block) != GIF_OK)
		return damaged(gif);
	while (block != NULL) {
		if (code == GRAPHICS_EXT_FUNC_CODE && block[0] == CONTROL_BYTES)
			gif->clear = (block[1] & IS_TRANSPARENT) != 0
					     ? block[CONTROL_BYTES]
					     : -1;
		if (gif->library.more(gif->file, &block) != GIF_OK)
			return damaged(gif);
	}
	return true;
}

/* Skip to the first picture. */
static bool find_picture(struct gif *gif)
{
	GifRecordType type;

	for (;;) {
		if (gif->library.next(gif->file, &type) != GIF_OK)
			return damaged(gif);
		if (type == IMAGE_DESC_RECORD_TYPE)
			return gif->library.describe(gif->file) == GIF_OK ||
			       damaged(gif);
		if (type != EXTENSION_RECORD_TYPE)
			return sandbox_fail(gif->sandbox, "has no pixels");
		if (!read_extension(gif))
			return false;
	}
}

/* Copy a row of colours to its place on the canvas. */
static void put_row(const struct gif *gif, const GifPixelType *row, size_t y)
{
	const GifImageDesc *at = &gif->file->Image;
	const ColorMapObject *map =
		at->ColorMap != NULL ? at->ColorMap : gif->file->SColorMap;
	uint8_t *out = gif->sandbox->pixels +
		       (y * gif->sandbox->columns + (size_t)at->Left) * RGBA;

	for (size_t x = 0; x < (size_t)at->Width; x++, out += RGBA) {
		const int colour = row[x];

		if (colour == gif->clear || colour >= map->ColorCount)
			continue;
		out[0] = map->Colors[colour].Red;
		out[1] = map->Colors[colour].Green;
		out[2] = map->Colors[colour].Blue;
		out[3] = UINT8_MAX;
	}
}

static bool read_rows(const struct gif *gif, size_t first, size_t step)
{
	const GifImageDesc *at = &gif->file->Image;
	GifPixelType row[UINT16_MAX];

	for (size_t y = first; y < (size_t)at->Height; y += step) {
		if (gif->library.line(gif->file, row, at->Width) != GIF_OK)
			return damaged(gif);
		put_row(gif, row, (size_t)at->Top + y);
	}
	return true;
}

static bool read_picture(const struct gif *gif)
{
	static const struct {
		size_t first, step;
	} passes[PASSES] = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
	const GifImageDesc *at = &gif->file->Image;

	if ((at->ColorMap == NULL && gif->file->SColorMap == NULL) ||
		(uint32_t)(at->Left + at->Width) > gif->sandbox->columns ||
		(uint32_t)(at->Top + at->Height) > gif->sandbox->rows)
		return damaged(gif);
	if (!at->Interlace)
		return read_rows(gif, 0, 1);
	for (size_t i = 0; i < PASSES; i++)
		if (!read_rows(gif, passes[i].first, passes[i].step))
			return false;
	return true;
}

/* The process's exit frees everything. */
static bool gif_decode(struct sandbox *sandbox, const struct sandbox_job *job)
{
	struct gif gif = {.sandbox = sandbox, .clear = -1};
	struct bytes rest = job->file;
	int error;

	if (!sandbox_load(sandbox, &library, &gif.library))
		return false;
	gif.file = gif.library.open(&rest, read_bytes, &error);
	if (gif.file == NULL)
		return damaged(&gif);
	return sandbox_begin(sandbox, (uint32_t)gif.file->SWidth,
		       (uint32_t)gif.file->SHeight) &&
	       find_picture(&gif) && read_picture(&gif);
}

bool gif_read(const struct intake *intake, struct picture *picture)
{
	return sandbox_read(intake, gif_decode, picture);
}
