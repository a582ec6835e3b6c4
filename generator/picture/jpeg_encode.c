#include "picture/jpeg_encode.h"

#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

enum {
	QUALITY = 92, /* of 100 */
	RGB = 3
};

/* Its only error is a lack of memory. */
_Noreturn static void give_up(j_common_ptr jpeg)
{
	(void)jpeg;
	arena_exhausted();
}

static void write_rows(
	struct jpeg_compress_struct *jpeg, const struct pixels *pixels)
{
	struct arena *scratch = arena_new();
	uint8_t *row = arena_alloc(scratch, pixels->columns, RGB);

	for (size_t y = 0; y < pixels->rows; y++) {
		const uint8_t *from =
			pixels->at + y * pixels->columns * pixels->step;

		for (size_t x = 0; x < pixels->columns; x++)
			for (size_t i = 0; i < RGB; i++)
				row[x * RGB + i] = from[x * pixels->step + i];
		jpeg_write_scanlines(jpeg, &row, 1);
	}
	arena_free(scratch);
}

struct packing {
	struct jpeg_compress_struct jpeg;
	struct jpeg_error_mgr manager;
	unsigned char *bytes;
	unsigned long length;
};

static void drop(void *object)
{
	struct packing *packing = object;

	jpeg_destroy_compress(&packing->jpeg);
	free(packing->bytes);
}

struct bytes jpeg_encode(struct arena *arena, const struct pixels *pixels)
{
	struct packing *packing = arena_alloc(arena, 1, sizeof(*packing));
	struct jpeg_compress_struct *jpeg = &packing->jpeg;
	struct bytes packed;

	jpeg->err = jpeg_std_error(&packing->manager);
	packing->manager.error_exit = give_up;
	arena_at_end(arena, drop, packing);
	jpeg_create_compress(jpeg);
	jpeg_mem_dest(jpeg, &packing->bytes, &packing->length);
	jpeg->image_width = pixels->columns;
	jpeg->image_height = pixels->rows;
	jpeg->input_components = RGB;
	jpeg->in_color_space = JCS_RGB;
	jpeg_set_defaults(jpeg);
	jpeg_set_quality(jpeg, QUALITY, TRUE);
	jpeg->write_JFIF_header = FALSE;
	jpeg_start_compress(jpeg, TRUE);
	write_rows(jpeg, pixels);
	jpeg_finish_compress(jpeg);
	packed = (struct bytes){arena_copy(arena, (const char *)packing->bytes,
					packing->length),
		packing->length};
	arena_end_now(arena, packing);
	return packed;
}
