/*
 * Pictures that libraries read in a process of their own: one of four
 * colours, in each format, and drawings that are no lines.
 */
#include "reader.h"

#include "../base/with_arena.h"

#include <stdio.h>

#include <jpeglib.h>
#include <zlib.h>

enum {
	BYTES = 100 * 1024,
	COLUMNS = 24,
	ROWS = 16,
	RGB = 3,
	NEAR = 24 /* of 255: what a coding with losses may change */
};

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static struct source file_of(struct arena *arena, const char *name)
{
	const char *why = NULL;
	const struct source *file = file_read(arena,
		file_join(arena, "tests/picture/files", name), BYTES, &why);

	if (file == NULL)
		fail_msg("%s: %s", name, why);
	return (struct source){name, file->text, file->length};
}

static void decode_jpeg(const struct bytes *bytes, uint8_t *pixels)
{
	struct jpeg_error_mgr manager;
	struct jpeg_decompress_struct jpeg = {.err = jpeg_std_error(&manager)};

	jpeg_create_decompress(&jpeg);
	jpeg_mem_src(&jpeg, bytes->at, bytes->length);
	jpeg_read_header(&jpeg, TRUE);
	jpeg_start_decompress(&jpeg);
	assert_int_equal(jpeg.output_width, COLUMNS);
	assert_int_equal(jpeg.output_height, ROWS);
	while (jpeg.output_scanline < jpeg.output_height) {
		JSAMPROW row = pixels + jpeg.output_scanline * COLUMNS * RGB;

		jpeg_read_scanlines(&jpeg, &row, 1);
	}
	jpeg_finish_decompress(&jpeg);
	jpeg_destroy_decompress(&jpeg);
}

static int predicted(int filter, int left, int up, int corner)
{
	const int p = left + up - corner;
	const int a = abs(p - left), b = abs(p - up), c = abs(p - corner);

	return filter == 0        ? 0
	       : filter == 1      ? left
	       : filter == 2      ? up
	       : filter == 3      ? (left + up) / 2
	       : a <= b && a <= c ? left
	       : b <= c           ? up
				  : corner;
}

/* Undo the filters of rows, in place; returns where the bytes of row y are. */
static uint8_t *unfiltered(uint8_t *rows, int y, int length, int step)
{
	uint8_t *row = rows + (ptrdiff_t)y * (length + 1) + 1;
	const uint8_t *above = row - (length + 1);

	for (int i = 0; i < length; i++)
		row[i] =
			(uint8_t)(row[i] + predicted(row[-1],
						   i < step ? 0 : row[i - step],
						   y == 0 ? 0 : above[i],
						   i < step || y == 0
							   ? 0
							   : above[i - step]));
	return row;
}

static void decode_flate(const struct raster *raster, uint8_t *pixels)
{
	const int n = raster->components, length = COLUMNS * n;
	const uint8_t *palette = raster->palette.at;
	uint8_t rows[ROWS * (COLUMNS * RGB + 1)];
	uLongf size = sizeof(rows);

	assert_int_equal(uncompress(rows, &size, raster->pixels.at,
				 (uLong)raster->pixels.length),
		Z_OK);
	assert_int_equal(size, ROWS * (length + 1));
	for (int y = 0; y < ROWS; y++) {
		const uint8_t *row = unfiltered(rows, y, length, n);

		for (int x = 0; x < COLUMNS; x++, pixels += RGB)
			memcpy(pixels,
				palette == NULL ? row + x * n
						: palette + row[x] * RGB,
				RGB);
	}
}

static void decode(const struct raster *raster, uint8_t *pixels)
{
	if (raster->jpeg)
		decode_jpeg(&raster->pixels, pixels);
	else
		decode_flate(raster, pixels);
}

static void assert_colour(
	const uint8_t *pixels, int x, int y, const int expected[RGB])
{
	const uint8_t *at = pixels + (y * COLUMNS + x) * RGB;

	for (int i = 0; i < RGB; i++)
		assert_in_range(
			at[i] + NEAR, expected[i], expected[i] + 2 * NEAR);
}

static const struct {
	const char *name;
	picture_reader *reader;
	bool jpeg;
	int orientation;
} pictures[] = {
	{"still.gif", gif_read, false, 1},
	{"interlaced.gif", gif_read, false, 1},
	{"moving.gif", gif_read, false, 1},
	{"lossy.webp", webp_read, true, 1},
	{"lossless.webp", webp_read, false, 1},
	{"moving.webp", webp_read, true, 1},
	{"photo.avif", avif_read, true, 1},
	{"turned.avif", avif_read, true, 8},
	{"photo.heic", heif_read, true, 1},
};

static void the_first_picture_comes_in_its_colours(void **state)
{
	static const int corners[][RGB] = {
		{255, 255, 64}, {0, 255, 64}, {255, 0, 64}, {0, 0, 64}};
	uint8_t pixels[ROWS * COLUMNS * RGB];

	for (size_t i = 0; i < LENGTH(pictures); i++) {
		const struct read read = read_picture(*state,
			pictures[i].reader, file_of(*state, pictures[i].name));
		const struct raster *raster = &read.picture.raster;

		assert_string_equal(read.said, "");
		assert_int_equal(read.picture.form, PICTURE_RASTER);
		assert_int_equal(raster->columns, COLUMNS);
		assert_int_equal(raster->rows, ROWS);
		assert_int_equal(raster->components,
			raster->palette.length > 0 ? 1 : RGB);
		assert_int_equal(raster->alpha.length, 0);
		assert_int_equal(raster->jpeg, pictures[i].jpeg);
		assert_int_equal(raster->orientation, pictures[i].orientation);
		decode(raster, pixels);
		for (int k = 0; k < 4; k++)
			assert_colour(pixels, k % 2 ? COLUMNS - 4 : 4,
				k / 2 ? ROWS - 3 : 3, corners[k]);
	}
}

static void a_damaged_file_is_refused_by_its_format(void **state)
{
	static const char *const said[] = {"GIF", "GIF", "GIF", "WebP", "WebP",
		"WebP", "AVIF", "AVIF", "HEIC"};

	for (size_t i = 0; i < LENGTH(pictures); i++) {
		struct source file = file_of(*state, pictures[i].name);
		struct read read;

		file.length /= 2;
		read = read_picture(*state, pictures[i].reader, file);
		assert_false(read.fine);
		assert_non_null(strstr(read.said, said[i]));
	}
}

static void zipped_and_two_byte_files_are_read(void **state)
{
	struct read read = read_picture(
		*state, svg_file_read, file_of(*state, "utf16.svg"));

	assert_string_equal(read.said, "");
	assert_int_equal(read.picture.drawing.shape_count, 1);
	assert_string_equal(read.picture.drawing.captions[0].text, "é");
	read = read_picture(
		*state, svg_file_read, file_of(*state, "gradient.svgz"));
	assert_true(read.fine);
	assert_int_equal(read.picture.form, PICTURE_RASTER);
	assert_int_equal(read.picture.width, 150 * MPT);
	assert_int_equal(read.picture.height, 75 * MPT);
	assert_true(read.picture.raster.alpha.length > 0);
	assert_string_equal(read.said,
		"b:1:8: note: image: \"p\" is drawn by librsvg in pixels, 576 "
		"to the inch: line 1, rect: fill: expected a colour or none, "
		"found \"url(#g)\"\n"
		"= its text is set in fonts of this machine and cannot be "
		"searched\n");
}

/* A chunk behind the picture says how it stands. */
static void a_webp_stands_as_its_exif_block_says(void **state)
{
	static const char exif[] = "EXIF\x1a\0\0\0II*\0\x8\0\0\0\1\0\x12\1\3\0"
				   "\1\0\0\0\x8\0\0\0\0\0\0";
	const struct source file = file_of(*state, "lossless.webp");
	struct buffer out = {.arena = *state};
	struct read read;

	buffer_add(&out, file.text, file.length);
	buffer_add(&out, exif, sizeof(exif));
	out.at[4] = (char)(out.length - 8);
	out.at[5] = (char)((out.length - 8) >> 8);
	read = read_picture(
		*state, webp_read, (struct source){"p", out.at, out.length});
	assert_string_equal(read.said, "");
	assert_int_equal(read.picture.raster.orientation, 8);
	out.at[file.length] = 'e'; /* no Exif block */
	read = read_picture(
		*state, webp_read, (struct source){"p", out.at, out.length});
	assert_int_equal(read.picture.raster.orientation, 1);
}

static void add_zipped(struct buffer *out, const char *text)
{
	Bytef room[400];
	z_stream zlib = {.next_in = (Bytef *)(uintptr_t)text,
		.avail_in = (uInt)strlen(text),
		.next_out = room,
		.avail_out = sizeof(room)};

	assert_int_equal(deflateInit2(&zlib, 9, Z_DEFLATED, 16 + MAX_WBITS, 8,
				 Z_DEFAULT_STRATEGY),
		Z_OK);
	assert_int_equal(deflate(&zlib, Z_FINISH), Z_STREAM_END);
	buffer_add(out, room, zlib.total_out);
	deflateEnd(&zlib);
}

static void zipped_parts_are_joined(void **state)
{
	struct buffer out = {.arena = *state};
	struct read read;

	add_zipped(&out, "<svg xmlns='http://www.w3.org/2000/svg' width='9' ");
	add_zipped(&out, "height='9'><rect width='9' height='9'/></svg>");
	buffer_puts(&out, "behind");
	read = read_picture(*state, svg_file_read,
		(struct source){"p", out.at, out.length});
	assert_string_equal(read.said, "");
	assert_int_equal(read.picture.drawing.shape_count, 1);
}

#define SVG(body)                                                              \
	"<svg xmlns='http://www.w3.org/2000/svg' "                             \
	"xmlns:l='http://www.w3.org/1999/xlink' width='96' height='96'>" body  \
	"</svg>"
#define PLACE "p.svg:1:103: error: "

/* What librsvg would leave out without a word. */
static const struct saying refused[] = {
	{SVG("<image l:href='x.png'/>"),
		PLACE "\"x.png\" is another file, and only the SVG itself is "
		      "drawn\n"},
	{SVG("<image href='file:///etc/passwd'/>"),
		PLACE "\"file:///etc/passwd\" is another file, and only the "
		      "SVG itself is drawn\n"},
	{SVG("<use l:href='https://example.org/a.svg#b'/>"),
		PLACE "\"https://example.org/a.svg#b\" is another file, and "
		      "only the SVG itself is drawn\n"},
	{SVG("<text rotate='9'>x</text>"),
		PLACE "letters are not turned by rotate\n"},
	{SVG("<text y='9 20'>xy</text>"),
		PLACE "letters are not moved by a list of y\n"},
	{SVG("<text dy='0,-5'>m2</text>"),
		PLACE "letters are not moved by a list of dy\n"},
	{SVG("<foreignObject/>"), PLACE "a foreignObject is left out\n"},
	{SVG("<rect style='fill:var(--a)'/>"), PLACE "var() is left out\n"},
	{SVG("<g transform-origin='1 2' filter='url(#a)'/>"),
		PLACE "transform-origin is left out\n"},
	{SVG("<rect mask='url( \"a.svg#m\")'/>"),
		PLACE "\"a.svg#m\" is another file, and only the SVG itself "
		      "is drawn\n"},
	{SVG("<rect style='fill:url(b.svg#g) red'/>"),
		PLACE "\"b.svg#g\" is another file, and only the SVG itself "
		      "is drawn\n"},
	{SVG("<rect width='calc(1px + 2px)'/>"), PLACE "calc() is left out\n"},
	{SVG("<rect fill='hwb(120 20% 20%)'/>"),
		PLACE "a colour in hwb() is black\n"},
	{SVG("<rect fill='#123 icc-color(a, 0.1)'/>"),
		PLACE "a colour in color() is black\n"},
	{SVG("<rect style='clip-path:inset(20px)'/>"),
		PLACE "what inset() cuts off is drawn\n"},
	{SVG("<rect height='9' width='2.5rem'/>"),
		PLACE "lengths in rem, vw, vh, Q or ch are left out\n"},
	{SVG("<rect style='stroke-width:1vw'/>"),
		PLACE "lengths in rem, vw, vh, Q or ch are left out\n"},
	{SVG("<rect requiredExtensions='x'/>"),
		PLACE "an element is drawn despite its requiredExtensions\n"},
	{SVG("<flowPara filter='url(#a)'>x</flowPara>"),
		PLACE "text that flows into a shape is left out; have your "
		      "drawing program turn it into plain text\n"},
	{SVG("<text style='inline-size:50px'>a b</text>"),
		PLACE "text is not broken into lines by inline-size\n"},
};

static const struct saying warned[] = {
	{SVG("<text textLength='40'>x</text>"),
		"text is not stretched to its textLength"},
	{SVG("<text x='9 20'>xy</text>"),
		"letters are not moved by a list of x"},
	{SVG("<text text-decoration='underline' word-spacing='3'>x</text>"),
		"word-spacing is left out"},
	{SVG("<style>text{fill:red;dominant-baseline:middle !important}"
	     "</style><text>x</text>"),
		"dominant-baseline is left out"},
	{SVG("<style>@media print{g{fill:red}}</style>"), "@media is left out"},
};

static void what_librsvg_passes_over_is_refused_or_warned_of(void **state)
{
	struct read read;

	for (size_t i = 0; i < LENGTH(refused); i++) {
		read = read_picture(*state, svg_file_read,
			source_of("p.svg", refused[i].text));
		assert_string_equal(read.said, refused[i].said);
	}
	for (size_t i = 0; i < LENGTH(warned); i++) {
		const char *end = arena_printf(
			*state, "may look different: %s\n", warned[i].said);

		read = read_picture(*state, svg_file_read,
			source_of("p.svg", warned[i].text));
		assert_true(read.fine);
		assert_non_null(strstr(read.said, "note: image: \"p\""));
		assert_non_null(strstr(read.said, end));
	}
}

/* Of what librsvg draws, these have a part that looks like the others'. */
static const char *const drawn[] = {
	SVG("<flowRoot><flowRegion/><flowPara> </flowPara></flowRoot>"),
	SVG("<path id='calc(' aria-label='circle(r)' d='M1 2Q 3 4 5 6' "
	    "filter='blur(1px)'/>"),
	SVG("<text xml:space='preserve'>a   b</text>"),
};

static void what_librsvg_draws_is_not_refused(void **state)
{
	for (size_t i = 0; i < LENGTH(drawn); i++) {
		const struct read read = read_picture(
			*state, svg_file_read, source_of("p.svg", drawn[i]));

		assert_non_null(strstr(read.said, "note: image: \"p\""));
		assert_true(read.fine);
	}
}

/* The clip of a root element is where it is in a drawing of natural size. */
static void a_root_is_clipped_where_it_stands(void **state)
{
	const struct read read = read_picture(*state, svg_file_read,
		source_of("p.svg",
			"<svg xmlns='http://www.w3.org/2000/svg' width='96' "
			"height='96' clip-path='url(#c)'><clipPath id='c'>"
			"<rect x='48' y='48' width='48' height='48'/>"
			"</clipPath><rect x='48' y='48' width='48' "
			"height='48'/></svg>"));

	assert_true(read.fine);
	assert_int_equal(read.picture.form, PICTURE_RASTER);
	/* Black shows, on alpha that is not all the same. */
	assert_int_equal(read.picture.raster.components, 1);
	assert_true(read.picture.raster.alpha.length > 1400);
}

/* A switch that has another way for what cannot be drawn. */
static void the_other_way_of_a_switch_is_drawn(void **state)
{
	const struct read read = read_picture(*state, svg_file_read,
		source_of("p.svg",
			SVG("<switch><foreignObject requiredExtensions='x'/>"
			    "<rect width='9' height='9'/></switch>")));

	assert_true(read.fine);
	assert_int_equal(read.picture.form, PICTURE_RASTER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_first_picture_comes_in_its_colours),
		TEST(a_damaged_file_is_refused_by_its_format),
		TEST(zipped_and_two_byte_files_are_read),
		TEST(a_webp_stands_as_its_exif_block_says),
		TEST(zipped_parts_are_joined),
		TEST(what_librsvg_passes_over_is_refused_or_warned_of),
		TEST(what_librsvg_draws_is_not_refused),
		TEST(a_root_is_clipped_where_it_stands),
		TEST(the_other_way_of_a_switch_is_drawn),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
