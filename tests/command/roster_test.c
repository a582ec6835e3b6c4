/*
 * A class set: a copy for each student, and the teacher's files with it.
 */
#include "room.h"

#include "base/common.h"

enum {
	ITEMS = 15,
	PAGES_MAX = 1000
};

/* The pages of a PDF as text. */
struct pages {
	const char *at[PAGES_MAX];
	size_t count;
};

static void write_bank(struct room *room)
{
	struct buffer out = {.arena = room->arena};

	buffer_puts(&out, "bank: b\nitems:\n");
	for (int i = 0; i < ITEMS; i++)
		buffer_printf(&out,
			"- {id: q%d, kind: short_answer, stem: Question %d?, "
			"answer: Answer %d, lines: 9}\n",
			i, i, i);
	room_write(room, "b.yaml", buffer_text(&out));
}

/* A worksheet of three forms of seven items, on three pages, and more. */
static void write_worksheet(struct room *room, const char *more)
{
	write_bank(room);
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 3\n"
			"forms: 3\nroster: class.csv\n"
			"sections: [{title: S, draw: {count: 7}}]\n%s",
			more));
}

static const char class[] = "name,form,large_print,extra\n"
			    "Ada Lovelace,,,extra time\n"
			    "李雨桐,C,,\n"
			    "Björn Ek,,yes,\n"
			    "\"Ek, Björn\",,,\n"
			    "Elif Özdemir,A,,\n";

static const char *const names[] = {
	"Ada Lovelace", "李雨桐", "Björn Ek", "Ek, Björn", "Elif Özdemir"};
static const char *const forms[] = {"B", "C", "A", "B", "A"};
static const bool large[] = {false, false, true, false, false};

/* Split a command's output, with form feeds between pages, into pages. */
static struct pages pages_of(struct room *room, const char *file)
{
	struct pages pages = {.count = 0};
	const char *text = room_do(room,
		arena_printf(room->arena, "pdftotext -layout '%s' -", file));

	while (*text != '\0') {
		const size_t length = strcspn(text, "\f");

		assert_true(pages.count < PAGES_MAX);
		pages.at[pages.count++] = arena_copy(room->arena, text, length);
		text += length + (text[length] == '\f');
	}
	return pages;
}

static bool is_blank(const char *text)
{
	return text[strspn(text, " \n")] == '\0';
}

static int page_count(struct room *room, const char *file)
{
	return atoi(room_do(
		room, arena_printf(room->arena,
			      "pdfinfo '%s' | sed -n 's/^Pages: *//p'", file)));
}

/* Check a student's copy from a page on.  Returns its number of pages. */
static size_t check_copy(struct room *room, const struct pages *pages,
	size_t first, size_t student)
{
	const char *head = strstr(pages->at[first], "Name");
	const char *of = strstr(pages->at[first], "page 1 of ");
	size_t count;

	assert_non_null(head);
	assert_non_null(of);
	assert_memory_equal(head + 4 + strspn(head + 4, " "), names[student],
		strlen(names[student]));
	count = (size_t)atoi(of + strlen("page 1 of "));
	for (size_t i = 0; i < count; i++) {
		const char *page = pages->at[first + i];
		const char *foot = strstr(page,
			arena_printf(room->arena, "Form %s · page %zu of %zu",
				forms[student], i + 1, count));

		assert_non_null(foot);
		assert_non_null(strstr(foot, names[student]));
		for (size_t k = 0; k < LENGTH(names); k++)
			if (k != student)
				assert_null(strstr(page, names[k]));
	}
	return count;
}

static void copies_are_in_class_order_on_separate_sheets(void **state)
{
	struct room *room = *state;
	struct pages pages;
	size_t page = 0;

	write_worksheet(room, "page: {duplex: true}\n");
	room_write(room, "class.csv", class);
	room_do(room, "\"$PENSUM\" make w.yaml");
	pages = pages_of(room, "out/w-roster.pdf");
	for (size_t i = 0; i < LENGTH(names); i++) {
		const size_t count = check_copy(room, &pages, page, i);

		if (large[i])
			assert_true(count > 3);
		page += count;
		if (page % 2 == 1 && i + 1 < LENGTH(names))
			assert_true(is_blank(pages.at[page++]));
	}
	assert_int_equal(page, pages.count);
	assert_int_equal(page, page_count(room, "out/w-roster.pdf"));
	assert_non_null(strstr(pages.at[0], "extra time"));
}

static void a_bookmark_names_each_student(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "class.csv", class);
	room_do(room, "\"$PENSUM\" make w.yaml");
	assert_string_equal(
		room_do(room, "mutool show out/w-roster.pdf outline "
			      "2>/dev/null | cut -d '\"' -f 2"),
		"Ada Lovelace · Form B\n李雨桐 · Form C\n"
		"Björn Ek · Form A\nEk, Björn · Form B\n"
		"Elif Özdemir · Form A\n");
	assert_string_equal(room_do(room, "mutool show out/w-roster-key.pdf "
					  "outline 2>/dev/null | "
					  "cut -d '\"' -f 2"),
		"Class list\nW: Form A, answer key\nW: Form B, answer key\n"
		"W: Form C, answer key\n");
}

/* Apart from the names, a copy has the text of the single sheet. */
static void copies_are_the_sheets_with_a_name(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "class.csv", "name,form\nZoë,B\nYusuf,A\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	assert_string_equal(room_do(room, "{ pdftotext -raw out/w-B.pdf -; "
					  "pdftotext -raw out/w-A.pdf -; } | "
					  "tr -d ' \\f\\n'"),
		room_do(room, "pdftotext -raw out/w-roster.pdf - | "
			      "sed 's/Zoë//; s/Yusuf//' | tr -d ' \\f\\n'"));
	room_do(room, "pdftoppm -r 40 out/w-B.pdf b && "
		      "pdftoppm -r 40 -l 3 out/w-roster.pdf c && "
		      "test -f b-1.ppm && test -f c-1.ppm");
}

static void the_class_list_and_each_key_once_are_the_teachers(void **state)
{
	struct room *room = *state;
	struct pages pages;
	size_t keys = 0;

	write_worksheet(room, "");
	room_write(room, "class.csv", class);
	room_do(room, "\"$PENSUM\" make w.yaml");
	pages = pages_of(room, "out/w-roster-key.pdf");
	for (size_t i = 0; i < LENGTH(names); i++) {
		const char *line = strstr(pages.at[0], names[i]);
		const char *code = text_of(
			list_of(room_node(room, "out/w.record.yaml"), "forms")
				.items[forms[i][0] - 'A'],
			"code");

		assert_non_null(line);
		line = arena_copy(room->arena, line, strcspn(line, "\n"));
		assert_holds(line, code);
		assert_holds(line, "/7");
		if (large[i])
			assert_holds(line, "large print");
	}
	assert_holds(pages.at[0], "extra time");
	assert_holds(pages.at[0], "5 students");
	for (size_t i = 0; i < pages.count; i++) {
		assert_holds(pages.at[i], "KEY");
		if (strstr(pages.at[i], "Answer key") == NULL)
			continue;
		assert_holds(pages.at[i],
			arena_printf(room->arena, "Form %c", 'A' + (int)keys));
		keys++;
	}
	assert_int_equal(keys, 3);
}

static void only_keys_in_use_are_bound(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "class.csv", "name,form\nAda,C\nBen,A\nCy,A\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	assert_string_equal(room_do(room, "mutool show out/w-roster-key.pdf "
					  "outline 2>/dev/null | "
					  "cut -d '\"' -f 2"),
		"Class list\nW: Form A, answer key\nW: Form C, answer key\n");
}

/* The start of a question: a code may have the first of its letters. */
static void large_print_is_eighteen_points_or_more(void **state)
{
	static const char sizes[] =
		"mutool draw -q -F stext -o - out/w-roster.pdf %s 2>/dev/null "
		"| grep -B1 -A1 'c=\"Q\"' | grep -B2 'c=\"u\"' | sed -n "
		"'s/.*size=\"\\([0-9]*\\).*/\\1/p' "
		"| sort -un | tr '\\n' ' '";
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "class.csv",
		"name,form,large_print\nAda,A,\nBen,A,yes\nCy,A,no\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	assert_string_equal(
		room_do(room, arena_printf(room->arena, sizes, "1-3")), "11 ");
	assert_string_equal(
		room_do(room, arena_printf(room->arena, sizes, "4")), "18 ");
}

static void the_name_is_read_after_its_label(void **state)
{
	struct room *room = *state;
	const char *text;

	write_worksheet(room, "");
	room_write(room, "class.csv", "name,extra\nAda,extra time\nBen,\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	text = room_do(room, "pdfinfo -struct-text out/w-roster.pdf "
			     "2>/dev/null | tr -d ' \n\"'");
	assert_holds(text, "NameAda\u2003extratimeP(block)Date");
	assert_holds(text, "NameBenP(block)Date");
}

static void a_sheet_without_a_line_for_the_name_gets_one(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "fields: [score]\n");
	room_write(room, "class.csv", "name\nAda Lovelace\nBen\nCy\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	assert_holds(
		pages_of(room, "out/w-roster.pdf").at[0], "Name Ada Lovelace");
	assert_null(strstr(pages_of(room, "out/w-A.pdf").at[0], "Name"));
}

/* For any length of name and any width of page. */
static void names_are_never_cut(void **state)
{
	static const char long_name[] =
		"Quintana y Fernández de Córdoba, María de los Ángeles "
		"Guadalupe Esperanza de la Santísima Trinidad";
	struct room *room = *state;
	struct pages pages;

	write_worksheet(room,
		"page: {paper: {width: 4in, height: 4in}, margin: 0.3in, size: "
		"14}\n"
		"footer: A footer that is in the way\n"
		"fields: [period, name, date, class, score]\n");
	room_write(room, "class.csv",
		arena_printf(room->arena, "name,extra\n\"%s\",\"%s\"\nBen,\n",
			long_name, "a separate room and breaks"));
	room_do(room, "\"$PENSUM\" make w.yaml");
	pages = pages_of(room, "out/w-roster.pdf");
	for (size_t i = 0; strstr(pages.at[i], "Ben") == NULL; i++) {
		struct buffer words = {.arena = room->arena};
		const char *at = room_do(
			room, arena_printf(room->arena,
				      "pdftotext -raw -f %zu -l %zu "
				      "out/w-roster.pdf - | tr '\\n' ' '",
				      i + 1, i + 1));

		buffer_puts(&words, at);
		assert_holds(buffer_text(&words), long_name);
	}
	/* and nothing is outside of the margins, 21.6 points */
	assert_string_equal(
		room_do(room, "pdftotext -bbox out/w-roster.pdf - | "
			      "sed -n 's/.*xMin=\"\\([0-9.]*\\).*xMax=\"\\("
			      "[0-9.]*\\).*/\\1 \\2/p' | "
			      "awk '$1 < 21.5 || $2 > 266.5'"),
		"");
}

static void a_right_to_left_name_follows_its_label(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "class.csv", "name\nمحمد\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	/* the label begins at 57.6 points and is some 30 wide */
	assert_string_equal(
		room_do(room, "pdftotext -bbox -l 1 out/w-roster.pdf - | "
			      "sed -n '/>Name</{n;p;}' | "
			      "sed 's/.*xMin=\"\\([0-9]*\\).*/\\1/' | "
			      "awk '{ print ($1 > 85 && $1 < 105) }'"),
		"1\n");
}

static void threads_and_binding_change_nothing(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "class.csv", class);
	room_do(room, "\"$PENSUM\" make w.yaml -o a --jobs 1 && "
		      "\"$PENSUM\" make w.yaml -o b --jobs 8 && "
		      "cmp a/w-roster.pdf b/w-roster.pdf && "
		      "cmp a/w-roster-key.pdf b/w-roster-key.pdf");
	room_do(room, "\"$PENSUM\" make w.yaml -o c --one-file && "
		      "cmp a/w-roster.pdf c/w-roster.pdf && "
		      "cmp a/w-roster-key.pdf c/w-roster-key.pdf");
	/* the single sheets are what they are without a roster */
	room_do(room, "sed -i /roster/d w.yaml && "
		      "\"$PENSUM\" make w.yaml -o d && "
		      "for f in d/*.pdf; do cmp $f a/${f#d/}; done && "
		      "test ! -e d/w-roster.pdf");
}

/* A district's copies, two to a file: threads make the files, which are
 * reported and recorded in order. */
static void threads_make_the_parts_of_a_roster(void **state)
{
	struct room *room = *state;
	struct buffer roster = {.arena = room->arena};

	write_worksheet(room, "");
	room_do(room, "sed -i 's/^forms: 3/forms: roster/' w.yaml");
	buffer_puts(&roster, "name\n");
	for (int i = 0; i < 31; i++)
		buffer_printf(&roster, "Student %d\n", i);
	room_write(room, "class.csv", buffer_text(&roster));
	for (const char *jobs = "138"; *jobs != '\0'; jobs++)
		room_do(room, arena_printf(room->arena,
				      "\"$PENSUM\" make w.yaml --split 2 -j "
				      "%c -o %c | sed 's,^./,,' >paths-%c",
				      *jobs, *jobs, *jobs));
	room_do(room, "diff -r 1 3 && diff -r 1 8");
	room_do(room, "cmp paths-1 paths-3 && cmp paths-1 paths-8");
	assert_string_equal(room_do(room, "sed -n '1,4p;31,$p' paths-3"),
		"w-roster-1-2.pdf\nw-roster-1-2-key.pdf\n"
		"w-roster-3-4.pdf\nw-roster-3-4-key.pdf\n"
		"w-roster-31-31.pdf\nw-roster-31-31-key.pdf\n"
		"w.record.yaml\n");
	assert_string_equal(
		room_do(room, "grep -c '^    code:' 3/w.record.yaml"), "31\n");
}

/* The files before it are complete, reported and recorded; those after it do
 * not exist. */
static void a_part_that_cannot_be_written_ends_the_run(void **state)
{
	struct room *room = *state;

	for (int jobs = 1; jobs <= 3; jobs += 2) {
		struct ran ran;

		write_worksheet(room, "");
		room_do(room, "sed -i 's/^forms: 3/forms: roster/' w.yaml");
		room_write(
			room, "class.csv", "name\nAda\nBo\nCy\nDi\nEd\nFay\n");
		room_do(room, "rm -rf out; mkdir -p out/w-roster-3-3-key.pdf");
		ran = room_run(room,
			arena_printf(room->arena,
				"\"$PENSUM\" make w.yaml --split 1 --jobs %d",
				jobs));
		assert_int_equal(ran.status, 3);
		assert_string_equal(ran.err,
			"pensum: error: cannot write "
			"out/w-roster-3-3-key.pdf: Is a directory\n");
		assert_string_equal(ran.out,
			"out/w-roster-1-1.pdf\nout/w-roster-1-1-key.pdf\n"
			"out/w-roster-2-2.pdf\nout/w-roster-2-2-key.pdf\n"
			"out/w.record.yaml\n");
		assert_string_equal(room_do(room, "ls -A out"),
			"w-roster-1-1-key.pdf\nw-roster-1-1.pdf\n"
			"w-roster-2-2-key.pdf\nw-roster-2-2.pdf\n"
			"w-roster-3-3-key.pdf\nw.record.yaml\n");
		assert_string_equal(
			room_do(room, "grep -c '^    code:' out/w.record.yaml; "
				      "grep interrupted out/w.record.yaml"),
			"2\ninterrupted: true\n");
	}
}

static void paths_come_before_the_record(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "class.csv", class);
	assert_string_equal(room_do(room, "\"$PENSUM\" make w.yaml"),
		"out/w-A.pdf\nout/w-A-key.pdf\nout/w-B.pdf\n"
		"out/w-B-key.pdf\nout/w-C.pdf\nout/w-C-key.pdf\n"
		"out/w-roster.pdf\nout/w-roster-key.pdf\n"
		"out/w.record.yaml\n");
	assert_null(strstr(room_read(room, "out/w.record.yaml"), "Ada"));
}

static void only_copies_of_the_forms_asked_for_are_made(void **state)
{
	struct room *room = *state;
	struct ran ran;

	write_worksheet(room, "");
	room_write(room, "class.csv", class);
	room_do(room, "\"$PENSUM\" make w.yaml --forms A");
	assert_string_equal(
		room_do(room, "mutool show out/w-roster.pdf outline "
			      "2>/dev/null | cut -d '\"' -f 2"),
		"Björn Ek · Form A\nElif Özdemir · Form A\n");
	ran = room_run(room, "\"$PENSUM\" make w.yaml --forms 9-9 -o none");
	assert_int_equal(ran.status, 0);
	assert_string_equal(ran.err, "pensum: no student of class.csv gets a "
				     "form that was asked for\n");
	assert_string_equal(ran.out, "none/w-I.pdf\nnone/w-I-key.pdf\n"
				     "none/w-9-9.record.yaml\n");
}

static void a_dry_run_says_who_gets_what(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "class.csv",
		"name,form,tier,large_print,extra\nAda,,,,extra time\n"
		"Ben,C,support,yes,\nCy,B,,,\n");
	assert_holds(room_do(room, "\"$PENSUM\" make w.yaml --dry-run"),
		"roster class.csv, 3 students\n"
		"  1. Ada: form A · core · extra time\n"
		"  2. Ben: form C · support · large print\n"
		"  3. Cy: form B · core\n");
	assert_holds(
		room_do(room, "\"$PENSUM\" make w.yaml --dry-run --forms B"),
		"roster class.csv, 3 students\n"
		"  3. Cy: form B · core\n");
	room_do(room, "test ! -e out");
}

static void students_get_their_tier(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 3\n"
		"roster: class.csv\nsections: [{title: S, draw: {count: "
		"{support: 2, core: 4}}}]\n");
	room_write(room, "class.csv",
		"name,tier\nAda,\nBen,support\nCy,\nDi,support\n");
	assert_string_equal(room_do(room, "\"$PENSUM\" make w.yaml"),
		"out/w-A.pdf\nout/w-A-key.pdf\n"
		"out/w-A-support.pdf\nout/w-A-support-key.pdf\n"
		"out/w-roster.pdf\nout/w-roster-key.pdf\n"
		"out/w.record.yaml\n");
	assert_string_equal(room_do(room, "pdftotext out/w-roster.pdf - | "
					  "grep -c 'Question [0-9]*?'"),
		"12\n");
	assert_string_equal(room_do(room, "mutool show out/w-roster-key.pdf "
					  "outline 2>/dev/null | "
					  "cut -d '\"' -f 2"),
		"Class list\nW: Form A, support tier, answer key\n"
		"W: Form A, core tier, answer key\n");
	room_do(room, "\"$PENSUM\" make w.yaml --tier support -o s");
	assert_string_equal(
		room_do(room, "mutool show s/w-roster.pdf outline 2>/dev/null "
			      "| cut -d '\"' -f 2"),
		"Ben · Form A\nDi · Form A\n");
}

static void a_letter_without_a_font_is_reported_first(void **state)
{
	struct room *room = *state;
	struct ran ran;

	write_worksheet(room, "");
	room_write(room, "class.csv", "name\nAda\nB\xf3\xb0\x80\x80n\n");
	ran = room_run(room, "\"$PENSUM\" make w.yaml");
	assert_int_equal(ran.status, 1);
	assert_holds(ran.err, "class.csv:3:1: error: no font has the letter");
	room_do(room, "test ! -e out");
}

static void check_counts_the_students(void **state)
{
	struct room *room = *state;

	write_worksheet(room, "");
	room_write(room, "class.csv", class);
	assert_holds(room_do(room, "\"$PENSUM\" check w.yaml"),
		"  5 students in class.csv\n");
}

static void the_copies_of_150_students_share_pages(void **state)
{
	struct room *room = *state;
	struct buffer csv = {.arena = room->arena};

	buffer_puts(&csv, "name\n");
	for (int i = 0; i < 150; i++)
		buffer_printf(&csv, "Student %d of the Class\n", i + 1);
	write_worksheet(room, "");
	room_write(room, "class.csv", buffer_text(&csv));
	room_do(room, "\"$PENSUM\" make w.yaml");
	assert_true(page_count(room, "out/w-roster.pdf") >= 150);
	room_do(room, "test $(wc -c <out/w-roster.pdf) -lt "
		      "$((150 * $(wc -c <out/w-A.pdf) / 3))");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(copies_are_in_class_order_on_separate_sheets),
		TEST(a_bookmark_names_each_student),
		TEST(copies_are_the_sheets_with_a_name),
		TEST(the_class_list_and_each_key_once_are_the_teachers),
		TEST(only_keys_in_use_are_bound),
		TEST(large_print_is_eighteen_points_or_more),
		TEST(the_name_is_read_after_its_label),
		TEST(a_sheet_without_a_line_for_the_name_gets_one),
		TEST(names_are_never_cut),
		TEST(a_right_to_left_name_follows_its_label),
		TEST(threads_and_binding_change_nothing),
		TEST(threads_make_the_parts_of_a_roster),
		TEST(a_part_that_cannot_be_written_ends_the_run),
		TEST(paths_come_before_the_record),
		TEST(only_copies_of_the_forms_asked_for_are_made),
		TEST(a_dry_run_says_who_gets_what),
		TEST(students_get_their_tier),
		TEST(a_letter_without_a_font_is_reported_first),
		TEST(check_counts_the_students),
		TEST(the_copies_of_150_students_share_pages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
