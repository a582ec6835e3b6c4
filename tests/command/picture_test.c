/*
 * Pictures made by other programs, as they are printed.
 *
 * Where a picture stands is read from the pages' dump, its colours from what
 * Poppler and MuPDF make of the PDF.  The raster files in
 * tests/picture/files show a red, a green, a blue and a white or transparent
 * quarter.
 */
#include "room.h"

#include "base/common.h"

#include <png.h>

enum {
	SHOWN_MAX = 100,
	DPI = 300,
	HALF = 128,
	QUARTERS = 4
};

#define WORKSHEET                                                              \
	"worksheet: p\ntitle: Pictures\nbanks: [bank.yaml]\nseed: 1\n"         \
	"sections:\n- {title: All, draw: {count: %d}, order: bank%s}\n"

/* A picture on a page of the sheet, in points from the upper left corner. */
struct shown {
	int page;
	double x, y, width, height;
};

struct shows {
	struct shown at[SHOWN_MAX];
	size_t count;
};

/* The dump of the pages whose title ends in this. */
static struct shows shows_of(const char *dump, const char *title)
{
	struct shows shows = {.count = 0};
	int page = 0, number;

	for (const char *line = dump; *line != '\0';) {
		const size_t length = strcspn(line, "\n");
		const char *end = line + length;
		struct shown *shown = &shows.at[shows.count];

		if (sscanf(line, "page %d of", &number) == 1)
			page = strncmp(end - strlen(title), title,
				       strlen(title)) == 0
				       ? number
				       : 0;
		if (page > 0 && shows.count < SHOWN_MAX &&
			sscanf(line, " picture %lf %lf %lf %lf", &shown->x,
				&shown->y, &shown->width,
				&shown->height) == 4) {
			shown->page = page;
			shows.count++;
		}
		line = end + (*end == '\n');
	}
	return shows;
}

/* A page as a viewer draws it. */
struct shot {
	const unsigned char *pixels; /* RGB */
	int width, height;
};

static struct shot read_shot(struct room *room, const char *name)
{
	const char *bytes = room_read(room, name);
	struct shot shot;
	int used = 0;

	assert_int_equal(sscanf(bytes, "P6 %d %d 255%n", &shot.width,
				 &shot.height, &used),
		2);
	shot.pixels = (const unsigned char *)bytes + used + 1;
	return shot;
}

/* The colour of a part of a picture: 4 for red, 2 for green, 1 for blue, as
 * many of them as there are. */
static int colour_at(
	const struct shot *shot, const struct shown *shown, double x, double y)
{
	const int column = (int)((shown->x + shown->width * x) * DPI / 72);
	const int row = (int)((shown->y + shown->height * y) * DPI / 72);
	const unsigned char *pixel =
		shot->pixels +
		((size_t)row * (size_t)shot->width + (size_t)column) * 3;

	assert_in_range(column, 0, shot->width - 1);
	assert_in_range(row, 0, shot->height - 1);
	return (pixel[0] >= HALF) << 2 | (pixel[1] >= HALF) << 1 |
	       (pixel[2] >= HALF);
}

/* The colours of its quarters as digits, row by row. */
static void quarters_of(const struct shot *shot, const struct shown *shown,
	char digits[QUARTERS + 1])
{
	for (int i = 0; i < QUARTERS; i++)
		digits[i] = (char)('0' + colour_at(shot, shown,
						 i % 2 == 0 ? 0.25 : 0.75,
						 i < 2 ? 0.25 : 0.75));
	digits[QUARTERS] = '\0';
}

static const struct {
	const char *file, *quarters;
} rasters[] = {
	{"rgb.png", "4217"},
	{"rgb16.png", "4217"},
	{"interlaced.png", "4217"},
	{"palette.png", "4217"},
	{"alpha.png", "4217"},
	{"alpha16-interlaced.png", "4217"},
	{"palette-trns.png", "4217"},
	{"rgb-trns.png", "4217"},
	{"rgb16-trns.png", "4217"},
	{"gray.png", "0707"},
	{"gray16.png", "0707"},
	{"gray-alpha.png", "0707"},
	{"bilevel.png", "0700"},
	{"baseline.jpg", "4217"},
	{"progressive.jpg", "4217"},
	{"gray.jpg", "0707"},
	{"cmyk.jpg", "4217"},
};

/* Begin a bank of this many items, and a worksheet that prints all of them. */
static struct buffer bank_new(struct room *room, int count)
{
	struct buffer bank = {.arena = room->arena};

	buffer_puts(&bank, "bank: b\nitems:\n");
	room_write(room, "p.yaml",
		arena_printf(room->arena, WORKSHEET, count, ""));
	return bank;
}

static void add_item(struct buffer *bank, size_t i, const char *file)
{
	buffer_printf(bank,
		"- {id: i%zu, kind: short_answer, lines: 1, stem: What %zu?, "
		"answer: A, image: %s, alt: Picture %zu}\n",
		i, i, file, i);
}

/* Print the worksheet and have both viewers draw its first pages. */
static struct shows print(struct room *room)
{
	const char *dump;

	dump = room_do(room, "\"$PENSUM\" make --dump=pages p.yaml");
	dump = arena_copy(room->arena, dump, strlen(dump));
	room_do(room, "\"$PENSUM\" make p.yaml");
	room_do(room, "qpdf --check out/p-A.pdf");
	room_do(room, "pdftoppm -r 300 out/p-A.pdf poppler 2>&1");
	room_do(room, "mutool draw -q -r 300 -o mupdf-%d.ppm out/p-A.pdf 2>&1");
	return shows_of(dump, "Form A");
}

/* The name of a page that a viewer drew. */
static const char *shot_name(struct room *room, const char *viewer, int page)
{
	const char *name = arena_printf(room->arena, "%s-%d.ppm", viewer, page);

	if (access(file_join(room->arena, room->folder, name), R_OK) == 0)
		return name;
	return arena_printf(room->arena, "%s-%02d.ppm", viewer, page);
}

static void assert_quarters(struct room *room, const struct shown *shown,
	const char *what, const char *expected)
{
	static const char *const viewers[] = {"poppler", "mupdf"};
	char found[QUARTERS + 1];

	for (size_t i = 0; i < LENGTH(viewers); i++) {
		const struct shot shot = read_shot(
			room, shot_name(room, viewers[i], shown->page));

		quarters_of(&shot, shown, found);
		if (strcmp(found, expected) != 0)
			fail_msg("%s in %s: expected %s, found %s", what,
				viewers[i], expected, found);
	}
}

static void every_raster_is_printed_in_its_colours(void **state)
{
	struct room *room = *state;
	struct buffer bank = bank_new(room, (int)LENGTH(rasters));
	struct shows shows;

	for (size_t i = 0; i < LENGTH(rasters); i++)
		add_item(&bank, i, rasters[i].file);
	room_write(room, "bank.yaml", buffer_text(&bank));
	room_do(room, "cp \"$BANKS\"/../../picture/files/*.??g .");
	shows = print(room);
	assert_int_equal(shows.count, LENGTH(rasters));
	for (size_t i = 0; i < shows.count; i++)
		assert_quarters(room, &shows.at[i], rasters[i].file,
			rasters[i].quarters);
}

/* A JPEG with this orientation in an Exif block. */
static void write_turned(
	struct room *room, const char *name, const char *jpeg, int orientation)
{
	static const char before[] = "\xff\xe1\0\x22"
				     "Exif\0\0MM\0*\0\0\0\x08\0\x01"
				     "\x01\x12\0\x03\0\0\0\x01\0";
	struct buffer out = {.arena = room->arena};
	const char *why = NULL;
	const struct source *file =
		file_read(room->arena, jpeg, ROOM_BYTES, &why);

	assert_non_null(file);
	buffer_add(&out, file->text, 2);
	buffer_add(&out, before, sizeof(before) - 1);
	buffer_putc(&out, (char)orientation);
	buffer_add(&out, "\0\0\0\0\0\0", 6);
	buffer_add(&out, file->text + 2, file->length - 2);
	assert_int_equal(file_write(file_join(room->arena, room->folder, name),
				 out.at, out.length),
		0);
}

static void a_jpeg_is_turned_as_its_camera_was(void **state)
{
	static const char *const quarters[] = {
		"4217", "2471", "7124", "1742", "4127", "1472", "7214", "2741"};
	struct room *room = *state;
	struct buffer bank = bank_new(room, (int)LENGTH(quarters));
	const char *jpeg = file_join(room->arena, getenv("BANKS"),
		"../../picture/files/baseline.jpg");
	struct shows shows;

	for (size_t i = 0; i < LENGTH(quarters); i++) {
		const char *name = arena_printf(room->arena, "%zu.jpg", i + 1);

		write_turned(room, name, jpeg, (int)i + 1);
		add_item(&bank, i, name);
	}
	room_write(room, "bank.yaml", buffer_text(&bank));
	shows = print(room);
	assert_int_equal(shows.count, LENGTH(quarters));
	for (size_t i = 0; i < shows.count; i++) {
		const bool lies = shows.at[i].width > shows.at[i].height;

		assert_int_equal(lies, i < 4);
		assert_quarters(room, &shows.at[i],
			arena_printf(room->arena, "orientation %zu", i + 1),
			quarters[i]);
	}
}

#define DRAWING                                                                \
	"<svg width='200' height='100' xmlns='http://www.w3.org/2000/svg'>\n"  \
	"<rect width='100' height='50' fill='red'/>\n"                         \
	"<rect width='100' height='50' fill='#0f0' "                           \
	"transform='rotate(180 100 25)'/>\n"                                   \
	"<g opacity='.9'><path d='M0 50h100v50H0z' fill='blue'/></g>\n"        \
	"<text x='150' y='80' text-anchor='middle'>nucleus</text>\n</svg>\n"

static void a_drawing_is_lines_and_words(void **state)
{
	struct room *room = *state;
	struct buffer bank = bank_new(room, 1);
	struct shows shows;

	room_write(room, "d.svg", DRAWING);
	add_item(&bank, 0, "d.svg");
	room_write(room, "bank.yaml", buffer_text(&bank));
	shows = print(room);
	assert_int_equal(shows.count, 1);
	assert_true(shows.at[0].width == 150 && shows.at[0].height == 75);
	assert_quarters(room, &shows.at[0], "drawing", "4217");
	assert_holds(room_do(room, "pdftotext out/p-A.pdf -"), "nucleus");
	assert_holds(room_do(room, "qpdf --qdf out/p-A.pdf - | strings"),
		"/Alt (Picture 0)");
	assert_null(strstr(
		room_do(room, "pdfimages -list out/p-A.pdf"), "image  "));
}

static void a_picture_is_in_a_file_once(void **state)
{
	struct room *room = *state;
	struct buffer bank = bank_new(room, 5);
	const char *list;

	for (size_t i = 0; i < 5; i++)
		add_item(&bank, i, "alpha.png");
	room_write(room, "bank.yaml", buffer_text(&bank));
	room_do(room, "cp \"$BANKS\"/../../picture/files/alpha.png .");
	room_do(room, "\"$PENSUM\" make p.yaml");
	list = room_do(room,
		"pdfimages -list out/p-A.pdf | awk '$3 == \"image\" "
		"{ print $11 }' | sort | uniq -c | tr -s ' '");
	assert_int_equal(atoi(list), 5);
	assert_ptr_equal(strchr(list, '\n') + 1, list + strlen(list));
}

/* A black PNG of one byte a pixel. */
static void write_black(
	struct room *room, const char *name, int columns, int rows)
{
	png_image image = {.version = PNG_IMAGE_VERSION,
		.width = (png_uint_32)columns,
		.height = (png_uint_32)rows,
		.format = PNG_FORMAT_GRAY};
	const void *black =
		arena_alloc(room->arena, (size_t)columns, (size_t)rows);

	assert_int_not_equal(png_image_write_to_file(&image,
				     file_join(room->arena, room->folder, name),
				     0, black, 0, NULL),
		0);
}

static void pixels_are_never_printed_coarser_than_150_to_the_inch(void **state)
{
	static const char *const sizes[] = {
		"30x20", "700x50", "3000x10", "60x4000", "2400x2400"};
	struct room *room = *state;
	struct buffer bank = bank_new(room, (int)LENGTH(sizes));
	struct shows shows;
	const char *coarse;

	for (size_t i = 0; i < LENGTH(sizes); i++) {
		const char *name = arena_printf(room->arena, "%zu.png", i);
		int columns, rows;

		assert_int_equal(sscanf(sizes[i], "%dx%d", &columns, &rows), 2);
		write_black(room, name, columns, rows);
		add_item(&bank, i, name);
	}
	room_write(room, "bank.yaml", buffer_text(&bank));
	shows = print(room);
	coarse = room_do(room,
		"pdfimages -list out/p-A.pdf | awk 'NR > 2 && ($13 < 149 || "
		"$14 < 149)'");
	assert_string_equal(coarse, "");
	assert_int_equal(shows.count, LENGTH(sizes));
	for (size_t i = 0; i < shows.count; i++) {
		const struct shown *shown = &shows.at[i];

		assert_true(shown->x + shown->width <= 612 - 57.6);
		assert_true(shown->height <= (792 - 2 * 57.6) / 2);
	}
}

static void the_bytes_do_not_depend_on_how_many_work(void **state)
{
	struct room *room = *state;
	struct buffer bank = bank_new(room, 3);

	room_write(room, "d.svg", DRAWING);
	room_do(room, "cp \"$BANKS\"/../../picture/files/*.??g .");
	add_item(&bank, 0, "d.svg");
	add_item(&bank, 1, "alpha.png");
	add_item(&bank, 2, "progressive.jpg");
	room_write(room, "bank.yaml", buffer_text(&bank));
	room_do(room, "\"$PENSUM\" make p.yaml --forms 6 --jobs 1 -o one");
	room_do(room, "\"$PENSUM\" make p.yaml --forms 6 --jobs 4 -o four");
	room_do(room, "diff -r one four");
}

static const char kinds[] =
	"bank: b\nitems:\n"
	"- {id: a, kind: timeline, term: T, date: 1900, significance: S, IMG}\n"
	"- {id: b, kind: short_answer, stem: S, answer: A, IMG}\n"
	"- {id: c, kind: essay, stem: S, rubric: [{criterion: C, points: 1}], "
	"IMG}\n"
	"- {id: d, kind: multiple_choice, stem: S, choices: [{text: A, "
	"correct: true}, B], IMG}\n"
	"- {id: e, kind: true_false, stem: S, answer: true, IMG}\n"
	"- {id: f, kind: matching, pairs: [[a, b], [c, d]], IMG}\n"
	"- {id: g, kind: fill_in, text: \"A {{b}}\", IMG}\n"
	"- {id: h, kind: ordering, stem: S, sequence: [a, b, c], IMG}\n";

static void every_kind_shows_its_picture_on_sheet_and_key(void **state)
{
	static const char *const asks[] = {"identify", "date", "term"};
	struct room *room = *state;

	room_do(room, "cp \"$BANKS\"/../../picture/files/baseline.jpg .");
	room_write(room, "kinds", kinds);
	room_do(room, "sed 's/IMG/image: baseline.jpg, alt: A/' kinds "
		      ">bank.yaml");
	for (size_t i = 0; i < LENGTH(asks); i++) {
		const char *ask =
			arena_printf(room->arena, ", ask: %s", asks[i]);
		const char *dump;

		room_write(room, "p.yaml",
			arena_printf(room->arena, WORKSHEET, 8, ask));
		dump = room_do(room, "\"$PENSUM\" make --dump=pages p.yaml");
		assert_int_equal(shows_of(dump, "Form A").count, 8);
		assert_int_equal(shows_of(dump, "answer key").count, 8);
	}
}

static void stimuli_parts_and_tiers_have_pictures_of_their_own(void **state)
{
	struct room *room = *state;
	const char *dump;

	room_do(room, "cp \"$BANKS\"/../../picture/files/*.??g .");
	bank_new(room, 2);
	room_write(room, "bank.yaml",
		"bank: b\n"
		"stimuli: [{id: s, image: gnuplot.svg, alt: A}]\n"
		"items:\n"
		"- id: a\n"
		"  stem: S\n"
		"  stimulus: s\n"
		"  image: gray.jpg\n"
		"  alt: A\n"
		"  parts:\n"
		"  - {kind: short_answer, stem: S, answer: A, image: "
		"cmyk.jpg, alt: A}\n"
		"  - {kind: short_answer, stem: S, answer: A}\n"
		"- id: b\n"
		"  kind: short_answer\n"
		"  stem: S\n"
		"  answer: A\n"
		"  tiers: {support: {image: graphviz.svg, alt: A}}\n");
	dump = room_do(room, "\"$PENSUM\" make --dump=pages p.yaml");
	assert_int_equal(shows_of(dump, "Form A").count, 3);
	assert_int_equal(shows_of(dump, "answer key").count, 2);
	room_do(room, "\"$PENSUM\" make p.yaml --tier support");
	assert_holds(room_do(room, "pdftotext out/p-A-support.pdf -"), "eats");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_raster_is_printed_in_its_colours),
		TEST(a_jpeg_is_turned_as_its_camera_was),
		TEST(a_drawing_is_lines_and_words),
		TEST(a_picture_is_in_a_file_once),
		TEST(pixels_are_never_printed_coarser_than_150_to_the_inch),
		TEST(the_bytes_do_not_depend_on_how_many_work),
		TEST(every_kind_shows_its_picture_on_sheet_and_key),
		TEST(stimuli_parts_and_tiers_have_pictures_of_their_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
