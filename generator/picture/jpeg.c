/*
 * A JPEG is copied into the file as it is coded, because PDF viewers decode it,
 * but without its metadata (jpeg_strip.h).  It is decoded here once to check
 * it: where libjpeg warns, a viewer may show gray blocks or nothing.
 *
 * Errors of libjpeg leave its callback by longjmp().  So all use of libjpeg is
 * inside decode(), and everything that decode() changes is in a struct that
 * outlives the jump.
 */
#include "picture/formats.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "picture/jpeg_strip.h"

#include <setjmp.h>
#include <stdio.h>

#include <jerror.h>
#include <jpeglib.h>

enum {
	MEMORY = 200 * 1024 * 1024, /* for libjpeg, at most */
	BLOCK_BYTES = 128,          /* of coefficients */
	MEGABYTE = 1024 * 1024,
	SCANS = 100,
	COMPONENTS_MAX = 4
};

/* Limit of scans times pixels: without it, a small file could take an hour. */
#define WORK (INT64_C(1200) * 1000 * 1000)

struct decoding {
	struct jpeg_error_mgr manager; /* first: libjpeg points to it */
	struct jpeg_progress_mgr progress;
	struct jpeg_decompress_struct jpeg;
	const struct intake *intake;
	struct arena *scratch;
	jmp_buf failed;
	char why[JMSG_LENGTH_MAX];
	/* Bytes that no reader uses, in the order of the file. */
	struct bytes *unused;
	size_t unused_count, unused_room;
};

static struct decoding *decoding_of(j_common_ptr jpeg)
{
	return jpeg->client_data;
}

static void give_up(j_common_ptr jpeg)
{
	struct decoding *decoding = decoding_of(jpeg);

	jpeg->err->format_message(jpeg, decoding->why);
	longjmp(decoding->failed, 1);
}

/* Note the bytes that libjpeg has just skipped between segments or behind coded
 * ones, apart from up to 8 that it had read ahead. */
static void note_unused(struct decoding *decoding, size_t length)
{
	const uint8_t *end = decoding->jpeg.src->next_input_byte;

	decoding->unused = arena_grow(decoding->scratch, decoding->unused,
		decoding->unused_count, &decoding->unused_room,
		sizeof(*decoding->unused));
	decoding->unused[decoding->unused_count++] =
		(struct bytes){end - length, length};
}

/* Warnings count as errors, except that some cameras leave a few bytes
 * between segments, which every reader skips. */
static void warn(j_common_ptr jpeg, int level)
{
	if (level >= 0)
		return;
	if (jpeg->err->msg_code != JWRN_EXTRANEOUS_DATA)
		give_up(jpeg);
	note_unused(decoding_of(jpeg), (size_t)jpeg->err->msg_parm.i[0]);
}

static void watch_scans(j_common_ptr jpeg)
{
	struct decoding *decoding = decoding_of(jpeg);
	const struct jpeg_decompress_struct *file = &decoding->jpeg;
	const int64_t pixels = (int64_t)file->image_width * file->image_height;

	if (file->input_scan_number <= SCANS &&
		file->input_scan_number * pixels <= WORK)
		return;
	snprintf(decoding->why, sizeof(decoding->why), "%s",
		message_text("it has too many scans"));
	longjmp(decoding->failed, 1);
}

/* Does the data kept between scans fit into memory?  For a progressive file it
 * is all coefficients.  Reports an error if not. */
static bool fits(struct decoding *decoding)
{
	struct jpeg_decompress_struct *jpeg = &decoding->jpeg;
	uint64_t bytes = 0;

	for (int i = 0; i < jpeg->num_components; i++)
		bytes += (uint64_t)jpeg->comp_info[i].width_in_blocks *
			 jpeg->comp_info[i].height_in_blocks * BLOCK_BYTES;
	if (bytes <= MEMORY || !jpeg_has_multiple_scans(jpeg))
		return true;
	return formats_error(decoding->intake,
		"is a progressive JPEG that takes more than %d MB to decode; "
		"save it as an ordinary JPEG",
		MEMORY / MEGABYTE);
}

/* Fill in what a PDF states about the file, once its header is read. */
static bool describe(struct decoding *decoding, struct raster *raster)
{
	const struct jpeg_decompress_struct *jpeg = &decoding->jpeg;

	raster->columns = jpeg->image_width;
	raster->rows = jpeg->image_height;
	raster->components = jpeg->num_components;
	raster->jpeg = true;
	raster->transform = -1;
	raster->inverted = jpeg->num_components == 4 && jpeg->saw_Adobe_marker;
	if (!jpeg->saw_Adobe_marker && jpeg->num_components > 1)
		raster->transform = jpeg->jpeg_color_space == JCS_YCbCr ||
				    jpeg->jpeg_color_space == JCS_YCCK;
	if (jpeg->arith_code)
		return formats_error(decoding->intake,
			"is a JPEG with arithmetic coding, which few "
			"programs can show; save it as an ordinary JPEG");
	if (jpeg->num_components == 2 || jpeg->num_components > COMPONENTS_MAX)
		return formats_error(decoding->intake,
			"is a JPEG of %d components; 1, 3 and 4 can be printed",
			jpeg->num_components);
	return formats_check_size(decoding->intake, jpeg->image_width,
		       jpeg->image_height, false) &&
	       fits(decoding);
}

/* Decode all rows and discard them. */
static void decode_rows(struct decoding *decoding)
{
	struct jpeg_decompress_struct *jpeg = &decoding->jpeg;
	JSAMPROW row;

	/* The viewer converts the colours. */
	jpeg->out_color_space = jpeg->jpeg_color_space;
	jpeg->do_fancy_upsampling = FALSE;
	jpeg_start_decompress(jpeg);
	row = arena_alloc(decoding->scratch, jpeg->output_width,
		(size_t)jpeg->output_components);
	while (jpeg->output_scanline < jpeg->output_height)
		jpeg_read_scanlines(jpeg, &row, 1);
	jpeg_finish_decompress(jpeg);
}

static bool decode(struct decoding *decoding, struct raster *raster)
{
	struct jpeg_decompress_struct *jpeg = &decoding->jpeg;
	const struct source *source = decoding->intake->source;
	bool fine;

	if (setjmp(decoding->failed) != 0)
		return formats_error(decoding->intake, "is a damaged JPEG: %s",
			decoding->why);
	jpeg_create_decompress(jpeg);
	jpeg->client_data = decoding;
	jpeg->progress = &decoding->progress;
	jpeg->mem->max_memory_to_use = MEMORY;
	jpeg_mem_src(jpeg, (const unsigned char *)source->text,
		(unsigned long)source->length);
	jpeg_read_header(jpeg, TRUE);
	fine = describe(decoding, raster);
	if (fine)
		decode_rows(decoding);
	return fine;
}

/* The file without the bytes that no reader uses. */
static struct bytes used(const struct decoding *decoding)
{
	const struct source *source = decoding->intake->source;
	const char *at = source->text, *end = at + source->length;
	struct buffer out = {.arena = decoding->scratch};

	if (decoding->unused_count == 0)
		return (struct bytes){at, source->length};
	buffer_reserve(&out, source->length);
	for (size_t i = 0; i < decoding->unused_count; i++) {
		const struct bytes *unused = &decoding->unused[i];

		buffer_add(&out, at, (size_t)((const char *)unused->at - at));
		at = (const char *)unused->at + unused->length;
	}
	buffer_add(&out, at, (size_t)(end - at));
	return (struct bytes){out.at, out.length};
}

static void drop(void *object)
{
	struct decoding *decoding = object;

	jpeg_destroy_decompress(&decoding->jpeg);
}

bool jpeg_read(const struct intake *intake, struct picture *picture)
{
	struct raster *raster = &picture->raster;
	struct arena *scratch = arena_new();
	struct decoding *decoding = arena_alloc(scratch, 1, sizeof(*decoding));
	bool fine;

	decoding->intake = intake;
	decoding->scratch = scratch;
	decoding->jpeg.err = jpeg_std_error(&decoding->manager);
	decoding->jpeg.client_data = decoding;
	decoding->manager.error_exit = give_up;
	decoding->manager.emit_message = warn;
	decoding->progress.progress_monitor = watch_scans;
	arena_at_end(scratch, drop, decoding);
	fine = decode(decoding, raster);
	if (fine) {
		const struct bytes file = used(decoding);

		raster->orientation = jpeg_strip_orientation(file);
		raster->pixels = jpeg_strip(intake->reading->arena, file);
	}
	arena_free(scratch);
	return fine;
}
