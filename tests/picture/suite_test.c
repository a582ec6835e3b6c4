/*
 * Drawings made by others, those that librsvg's own tests are, drawn as lines
 * on a page and by librsvg: cairo must make the same pixels of both.
 *
 * Letters are left out of both: ours are set in the fonts of a worksheet.
 */
#define _XOPEN_SOURCE 700 /* mkdtemp */
#include "../base/scratch.h"

#include "../base/with_arena.h"
#include "../fuzz/one_page.h"
#include "picture/svg/svg.h"
#include "reader.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <png.h>

enum {
	DPI = 144,
	PIXELS = 500, /* of the longer side */
	MARGIN = 36,  /* around the drawing on its page */
	FILES_MAX = 1000,
	ICONS_EACH = 5, /* of the many icons, one of so many is drawn */
	DRAWN_MIN = 80,
	RGB = 3,
	FAR = 96 /* of 255: a difference that is none of rounding */
};

/* So many pixels in 1,000 may be far off: those along edges. */
#define FAR_MAX 1

static const char folder[] =
	"/usr/libexec/installed-tests/RSVG/fixtures/reftests";

/* Where librsvg and the standard differ, or cairo from itself. */
static const char *const differing[] = {
	"painting-stroke-05-t.svg", /* lines thinner than a pixel */
};

static char *files[FILES_MAX];
static size_t file_count;

static int add_file(
	const char *path, const struct stat *status, int type, struct FTW *at)
{
	static size_t icons;
	const size_t length = strlen(path);

	(void)status;
	(void)at;
	if (type != FTW_F || length < 4 ||
		strcmp(path + length - 4, ".svg") != 0)
		return 0;
	if (strstr(path, "/adwaita/") != NULL && icons++ % ICONS_EACH != 0)
		return 0;
	if (file_count < FILES_MAX)
		files[file_count++] = strdup(path);
	return 0;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

struct sheet {
	uint32_t columns, rows;
	uint8_t *rgb;
};

static struct sheet sheet_read_png(struct arena *arena, const char *path)
{
	png_image png = {.version = PNG_IMAGE_VERSION};
	const png_color white = {255, 255, 255};
	struct sheet sheet;

	if (png_image_begin_read_from_file(&png, path) == 0)
		fail_msg("%s: %s", path, png.message);
	png.format = PNG_FORMAT_RGB;
	sheet = (struct sheet){png.width, png.height,
		arena_alloc(arena, PNG_IMAGE_SIZE(png), 1)};
	if (png_image_finish_read(&png, &white, sheet.rgb, 0, NULL) == 0)
		fail_msg("%s: %s", path, png.message);
	return sheet;
}

static bool is_near(
	const struct sheet *a, const struct sheet *b, size_t here, size_t there)
{
	for (size_t i = 0; i < RGB; i++)
		if (abs(a->rgb[here * RGB + i] - b->rgb[there * RGB + i]) > FAR)
			return false;
	return true;
}

/* Whether neither the pixel nor one beside it is alike: sides are rounded to
 * whole pixels. */
static bool far_off(
	const struct sheet *a, const struct sheet *b, size_t x, size_t y)
{
	const size_t left = x > 0 ? x - 1 : 0, top = y > 0 ? y - 1 : 0;

	for (size_t v = top; v <= y + 1 && v < b->rows; v++)
		for (size_t u = left; u <= x + 1 && u < b->columns; u++)
			if (is_near(a, b, y * a->columns + x,
				    v * b->columns + u))
				return false;
	return true;
}

/* How many of 1,000 pixels are far off. */
static unsigned compare(const struct sheet *a, const struct sheet *b)
{
	unsigned off = 0;

	assert_int_equal(a->columns, b->columns);
	assert_int_equal(a->rows, b->rows);
	for (size_t y = 0; y < a->rows; y++)
		for (size_t x = 0; x < a->columns; x++)
			off += far_off(a, b, x, y);
	return (unsigned)((uint64_t)off * 1000 /
			  ((uint64_t)a->columns * a->rows));
}

static void run(const char *command)
{
	if (system(command) != 0)
		fail_msg("%s", command);
}

/* Write a drawing without its letters, for librsvg; false where it ends in no
 * way that can be added to. */
static bool hide_letters(const struct source *source)
{
	static const char hiding[] =
		"<style>text{display:none !important}</style></svg>";
	const char *end = NULL;
	FILE *file;

	for (const char *at = source->text; (at = strstr(at, "</svg")) != NULL;
		at++)
		end = at;
	if (end == NULL)
		return false;
	file = fopen("theirs.svg", "wb");
	assert_non_null(file);
	fwrite(source->text, 1, (size_t)(end - source->text), file);
	fwrite(hiding, 1, strlen(hiding), file);
	assert_int_equal(fclose(file), 0);
	return true;
}

/* A drawing of lines alone; false where it is none. */
static bool draw(struct arena *arena, const char *path, struct picture *picture)
{
	const char *why;
	const struct source *source = file_read(arena, path, IMAGE_BYTES, &why);
	struct fault fault = {.arena = arena};
	const struct xml *root =
		source == NULL ? NULL
			       : xml_read(arena, source, error_list_new(arena));

	if (root == NULL || !svg_draw(arena, root, &fault, picture))
		return false;
	picture->drawing.caption_count = 0;
	return hide_letters(source);
}

/* A side so long on paper that it is whole pixels. */
static mpt whole_pixels(mpt side, mpt longer)
{
	const int64_t pixels = ((int64_t)side * PIXELS + longer / 2) / longer;

	return (mpt)((pixels < 1 ? 1 : pixels) * MPT_INCH / DPI);
}

static struct mark mark_of(const struct picture *picture)
{
	const mpt longer = picture->width > picture->height ? picture->width
							    : picture->height;

	return (struct mark){.type = MARK_PICTURE,
		.x = MARGIN * MPT,
		.y = MARGIN * MPT,
		.picture = picture,
		.width = whole_pixels(picture->width, longer),
		.height = whole_pixels(picture->height, longer)};
}

static unsigned difference(struct arena *arena, const struct picture *picture)
{
	const struct mark mark = mark_of(picture);
	const int columns = (int)((int64_t)mark.width * DPI / MPT_INCH);
	const int rows = (int)((int64_t)mark.height * DPI / MPT_INCH);
	const struct pdf_bytes pdf = one_page_write(arena, &mark, 1);
	struct sheet ours, theirs;
	FILE *file;

	file = fopen("page.pdf", "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(pdf.bytes, 1, pdf.length, file), pdf.length);
	fclose(file);
	run(arena_printf(arena,
		"pdftocairo -png -singlefile -r %d -x %d -y %d -W %d -H %d "
		"page.pdf ours",
		DPI, MARGIN * DPI / 72, MARGIN * DPI / 72, columns, rows));
	run(arena_printf(arena,
		"rsvg-convert -b white -w %d -h %d theirs.svg >theirs.png",
		columns, rows));
	ours = sheet_read_png(arena, "ours.png");
	theirs = sheet_read_png(arena, "theirs.png");
	return compare(&ours, &theirs);
}

static bool differs_for_a_reason(const char *path)
{
	for (size_t i = 0; i < LENGTH(differing); i++)
		if (strcmp(strrchr(path, '/') + 1, differing[i]) == 0)
			return true;
	return false;
}

static void lines_are_where_librsvg_has_them(void **state)
{
	const char *place = scratch_folder(*state, "suite-test");
	int drawn = 0, wrong = 0;

	if (nftw(folder, add_file, 16, FTW_PHYS) != 0)
		fail_msg("%s: %s", folder, strerror(errno));
	qsort(files, file_count, sizeof(*files), by_name);
	assert_non_null(place);
	assert_int_equal(chdir(place), 0);
	for (size_t i = 0; i < file_count; i++) {
		struct arena *arena = arena_new();
		struct picture picture = {.hash = "0"};
		unsigned off;

		if (draw(arena, files[i], &picture)) {
			off = difference(arena, &picture);
			drawn++;
			if (off > FAR_MAX && !differs_for_a_reason(files[i])) {
				print_error("%s: %u of 1,000 pixels differ\n",
					files[i], off);
				wrong++;
			}
		}
		arena_free(arena);
		free(files[i]);
	}
	assert_int_equal(chdir(".."), 0);
	run(arena_printf(*state, "rm -r '%s'", strrchr(place, '/') + 1));
	assert_int_equal(wrong, 0);
	assert_true(drawn >= DRAWN_MIN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			lines_are_where_librsvg_has_them, with_arena_setup,
			with_arena_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
