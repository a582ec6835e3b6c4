/*
 * QR codes: on every page that asks for them, whole, by themselves and
 * readable, whatever the page is like; and nowhere else.
 *
 * That nothing stands on a code or in the white around it is worked out from
 * where all is put; that codes can be read, by a reader of another hand from
 * pages drawn at 150 dots to the inch.
 */
#include "room.h"

#include "base/common.h"

enum {
	MODULE = 1600, /* mpt */
	QUIET = 4 * MODULE,
	LEAST = 25,   /* modules a side, of a short text */
	DESCENT = 30, /* of letters below their baseline, per cent */
	PERCENT = 100
};

#define SECTIONS                                                               \
	"sections:\n"                                                          \
	"- {title: True, ask: correct, draw: {kind: true_false, count: 3}}\n"  \
	"- {title: Match, draw: {kind: matching, count: 2}}\n"                 \
	"- {title: Order, draw: {kind: ordering, count: 3}}\n"                 \
	"- {title: Choose, draw: {kind: multiple_choice, count: 3}}\n"

/* A page set-up, and its paper in mpt. */
struct setting {
	const char *page;
	int width, height;
};

static const struct setting settings[] = {
	{"paper: letter", 612000, 792000},
	{"paper: legal, duplex: true, columns: 2", 612000, 1008000},
	{"paper: a4, margin: 0.2in", 595276, 841890},
	{"paper: a5, margin: 0.5in, size: 9", 419528, 595276},
	{"paper: b5, margin: 1mm, columns: 2, size: 10", 498898, 708661},
	{"paper: {width: 4in, height: 5in}, margin: 0.7in, size: 9", 288000,
		360000},
	{"large_print: true, margin: 0.3in", 612000, 792000},
	{"paper: a4, spacing: wide, lines: primary, tint: yellow", 595276,
		841890},
	{"tint: \"#ddeeff\", margin: 1mm, columns: 3, size: 9", 612000, 792000},
	{"paper: a5, large_print: true, spacing: wide, size: 20, margin: 0.3in",
		419528, 595276},
};

static void write_worksheet(struct room *room, const char *page)
{
	room_do(room, "cp \"$BANKS\"/kinds.yaml .");
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\ntitle: Codes\nbanks: [kinds.yaml]\n"
			"seed: 5\nforms: 2\nfooter: Some words in the middle\n"
			"page: {qr: true, %s}\n" SECTIONS,
			page));
}

/* A rectangle of a dump, in mpt. */
struct box {
	long left, top, right, bottom;
};

/* The next length of a line of a dump, "12.345". */
static long next_length(const char **at)
{
	char *end;
	const bool below = strncmp(*at, " -", 2) == 0;
	const long whole = labs(strtol(*at, &end, 10));
	const long parts = strtol(end + 1, &end, 10);

	*at = end;
	return (below ? -1 : 1) * (whole * 1000 + parts);
}

/* The area that a line of a dump covers. */
static struct box box_of(const char *line)
{
	const bool text = strncmp(line, "  text", 6) == 0;
	const char *at = line + 2 + strcspn(line + 2, " ");
	const long x = next_length(&at), y = next_length(&at);
	const long width = next_length(&at), height = next_length(&at);

	if (text)
		return (struct box){x, y - height, x + width,
			y + height * DESCENT / PERCENT};
	return (struct box){x, y, x + width, y + height};
}

static bool is_mark(const char *line)
{
	return strncmp(line, "  ", 2) == 0 && strncmp(line, "  name", 6) != 0;
}

/* Is a mark the white that tinted paper needs below a code? */
static bool is_ground(const char *line, struct box white)
{
	const struct box box = box_of(line);

	return strncmp(line, "  rule", 6) == 0 &&
	       memcmp(&box, &white, sizeof(box)) == 0;
}

/* Nothing else may reach into a code or its white border, and that must stay on
 * the page. */
static void check_page(
	const struct setting *setting, char **lines, size_t count)
{
	const char *code = NULL;
	struct box white;

	for (size_t i = 0; i < count; i++)
		if (strncmp(lines[i], "  code", 6) == 0) {
			assert_null(code);
			code = lines[i];
		}
	assert_non_null(code);
	white = box_of(code);
	assert_true(white.right - white.left >= LEAST * MODULE);
	assert_int_equal(white.right - white.left, white.bottom - white.top);
	white = (struct box){white.left - QUIET, white.top - QUIET,
		white.right + QUIET, white.bottom + QUIET};
	assert_true(white.left >= 0 && white.top >= 0);
	assert_true(white.right <= setting->width);
	assert_true(white.bottom <= setting->height);
	for (size_t i = 0; i < count; i++) {
		const struct box box =
			is_mark(lines[i]) ? box_of(lines[i]) : white;

		if (!is_mark(lines[i]) || lines[i] == code ||
			is_ground(lines[i], white))
			continue;
		if (box.left < white.right && box.right > white.left &&
			box.top < white.bottom && box.bottom > white.top)
			fail_msg("%s: %s is on the code %s", setting->page,
				lines[i], code);
	}
}

static void check_dump(
	struct room *room, const struct setting *setting, const char *dump)
{
	char *text = arena_printf(room->arena, "%s", dump);
	char **lines =
		arena_alloc(room->arena, strlen(text) + 1, sizeof(*lines));
	size_t count = 0, pages = 0;

	for (char *line = text; *line != '\0';) {
		char *end = line + strcspn(line, "\n");

		if (strncmp(line, "page ", 5) == 0 && count > 0) {
			check_page(setting, lines, count);
			count = 0;
			pages++;
		}
		lines[count++] = line;
		line = end + (*end != '\0');
		*end = '\0';
	}
	check_page(setting, lines, count);
	assert_true(pages > 2);
}

static void nothing_is_on_a_code_or_near_it(void **state)
{
	struct room *room = *state;

	for (size_t i = 0; i < LENGTH(settings); i++) {
		write_worksheet(room, settings[i].page);
		check_dump(room, &settings[i],
			room_do(room, "\"$PENSUM\" make w.yaml --dump=pages"));
	}
}

/* The text of the codes in a PDF, a line for each page; `turn` rotates the
 * drawn pages, in degrees. */
static const char *scan(struct room *room, const char *file, int turn)
{
	return room_do(room,
		arena_printf(room->arena,
			"rm -f page*; qpdf '%s' turned.pdf --rotate=+%d && "
			"pdftoppm -r 150 -gray turned.pdf page && "
			"zbarimg --nodbus -q --raw page*.pgm",
			file, turn));
}

static int page_count(struct room *room, const char *file)
{
	return atoi(room_do(room,
		arena_printf(room->arena, "qpdf --show-npages '%s'", file)));
}

static const char *code_of(struct room *room, size_t form)
{
	const struct node *record = room_node(room, "out/w.record.yaml");

	return text_of(list_of(record, "forms").items[form], "code");
}

static void check_scan(struct room *room, const char *file, const char *before,
	const char *behind)
{
	const int pages = page_count(room, file);
	struct buffer expected = {.arena = room->arena};

	for (int i = 1; i <= pages; i++)
		buffer_printf(
			&expected, "%s %d/%d %s\n", before, i, pages, behind);
	assert_string_equal(scan(room, file, 0), buffer_text(&expected));
}

static void codes_name_sheet_and_page_in_every_setting(void **state)
{
	struct room *room = *state;

	for (size_t i = 0; i < LENGTH(settings); i++) {
		const char *code;

		write_worksheet(room, settings[i].page);
		room_do(room, "\"$PENSUM\" make w.yaml");
		code = code_of(room, 1);
		check_scan(room, "out/w-B.pdf", "w B core", code);
		check_scan(room, "out/w-B-key.pdf", "w B core",
			arena_printf(room->arena, "%s key", code));
	}
}

static void codes_are_read_upside_down(void **state)
{
	struct room *room = *state;
	const char *upright;

	write_worksheet(room, "paper: letter, tint: cream");
	room_do(room, "\"$PENSUM\" make w.yaml");
	upright = scan(room, "out/w-A.pdf", 0);
	assert_holds(upright, "w A core 1/");
	assert_string_equal(scan(room, "out/w-A.pdf", 180), upright);
	assert_string_equal(scan(room, "out/w-A.pdf", 90), upright);
}

static void codes_tell_tiers_and_forms_of_any_name(void **state)
{
	struct room *room = *state;

	room_do(room, "cp \"$BANKS\"/kinds.yaml .");
	room_write(room, "w.yaml",
		"worksheet: a-worksheet-with-a-name-that-is-quite-long-enough-"
		"to-need-a-larger-code_than-most-others-do-98765\n"
		"title: Codes\nbanks: [kinds.yaml]\nseed: 5\n"
		"forms: [Make up, B]\ntiers: [support, core]\n"
		"page: {qr: true, paper: b5, margin: 2mm}\n" SECTIONS);
	room_do(room, "\"$PENSUM\" make w.yaml && cd out && "
		      "for f in *.pdf; do mv \"$f\" \"${f#a-*-98765-}\"; done "
		      ">/dev/null");
	assert_holds(scan(room, "out/Make up-support.pdf", 0),
		"a-worksheet-with-a-name-that-is-quite-long-enough-to-need-a-"
		"larger-code_than-most-others-do-98765 Make_up support 1/");
	assert_holds(scan(room, "out/B.pdf", 0), "98765 B core 1/");
}

static void copies_have_the_codes_of_their_sheets(void **state)
{
	struct room *room = *state;
	const char *codes;

	write_worksheet(room, "duplex: false");
	room_do(room, "echo 'roster: class.csv' >>w.yaml");
	room_write(room, "class.csv",
		"name,form\nAda Lovelace,B\nElif Özdemir,A\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	codes = scan(room, "out/w-roster.pdf", 0);
	assert_string_equal(codes,
		arena_printf(room->arena, "%s%s", scan(room, "out/w-B.pdf", 0),
			scan(room, "out/w-A.pdf", 0)));
	assert_null(strstr(codes, "Ada"));
}

static void the_option_prints_what_the_field_does(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "columns: 2");
	room_do(room, "\"$PENSUM\" make w.yaml && "
		      "sed -i 's/qr: true, //' w.yaml && "
		      "\"$PENSUM\" make --qr w.yaml -o option && "
		      "\"$PENSUM\" make w.yaml -o none && "
		      "for f in w-A w-A-key w-B w-B-key; do "
		      "cmp out/$f.pdf option/$f.pdf && "
		      "! cmp -s out/$f.pdf none/$f.pdf || exit 1; done");
	room_do(room, "grep -A2 ^options: option/w.record.yaml | "
		      "grep -q '  qr: true' && ! grep -q '  qr:' "
		      "none/w.record.yaml");
	room_do(room, "\"$PENSUM\" make w.yaml --dump=pages >pages && "
		      "! grep -q '^  code' pages");
}

/* Codes make pages only slightly larger. */
static void codes_take_little_room_in_files(void **state)
{
	struct room *room = *state;
	const int most = 1500; /* bytes a page */

	write_worksheet(room, "paper: a4");
	room_do(room, "\"$PENSUM\" make w.yaml && "
		      "sed -i 's/qr: true, //' w.yaml && "
		      "\"$PENSUM\" make w.yaml -o none");
	assert_true(atoi(room_do(room, "stat -c %s out/w-A.pdf")) <
		    atoi(room_do(room, "stat -c %s none/w-A.pdf")) +
			    most * page_count(room, "out/w-A.pdf"));
}

static void without_the_library_nothing_is_written(void **state)
{
	struct room *room = *state;
	struct ran ran;

	write_worksheet(room, "paper: a4");
	ran = room_run(room,
		"mkdir lib && : >lib/libqrencode.so.4 && "
		"LD_LIBRARY_PATH=$PWD/lib \"$PENSUM\" make w.yaml");
	assert_int_equal(ran.status, 3);
	assert_string_equal(ran.out, "");
	assert_holds(ran.err, "pensum: error: cannot make QR codes: ");
	assert_holds(ran.err, "libqrencode.so.4: file too short\n"
			      "  Debian has it in the package libqrencode4\n");
	room_do(room, "! test -e out && sed -i 's/qr: true, //' w.yaml && "
		      "LD_LIBRARY_PATH=$PWD/lib \"$PENSUM\" make w.yaml");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(nothing_is_on_a_code_or_near_it),
		TEST(codes_name_sheet_and_page_in_every_setting),
		TEST(codes_are_read_upside_down),
		TEST(codes_tell_tiers_and_forms_of_any_name),
		TEST(copies_have_the_codes_of_their_sheets),
		TEST(the_option_prints_what_the_field_does),
		TEST(codes_take_little_room_in_files),
		TEST(without_the_library_nothing_is_written),
	};

	return cmocka_run_group_tests_name("qr", tests, NULL, NULL);
}
