/*
 * The key matrix agrees with every key.
 *
 * Each cell of the CSV is looked for in the text that Poppler reads back from
 * its form's key, below its number, as its kind prints it there; and what the
 * PDF of the matrix says is what the CSV says.
 */
#include "room.h"
#include "squeeze.h"
#include "worksheet/roster/csv.h"

enum {
	BEFORE = 3, /* columns: number, section, points */
	EACH = 3    /* and of each form: item, answer, points */
};

static const char kinds[] =
	"worksheet: w\ntitle: Kinds\nbanks: [kinds.yaml]\nseed: 11\nforms: "
	"6\nquotes: straight\n"
	"sections:\n"
	"- {title: True, ask: correct, draw: {kind: true_false, count: 3}}\n"
	"- {title: Match, draw: {kind: matching, count: 3}}\n"
	"- {title: Fill, draw: {kind: fill_in, count: 3}}\n"
	"- {title: Order, draw: {kind: ordering, count: 3}}\n"
	"- {title: Choose, draw: {kind: multiple_choice, count: 3}}\n";

static const char others[] =
	"worksheet: w\ntitle: Others\nbanks: [matrix.yaml]\nseed: 3\nquotes: "
	"straight\n"
	"forms: 4\nsections:\n"
	"- {title: \"Why, \\\"so\\\"\", draw: {kind: [short_answer, essay], "
	"count: 4}}\n"
	"- {title: Parts, draw: {count: 1}, pin: [mars]}\n"
	"- {title: Fill, draw: {kind: fill_in, count: 1}}\n"
	"- {title: When, ask: date, draw: {kind: timeline, count: 1}}\n"
	"- {title: Order, ask: order, draw: {kind: timeline, count: 2}}\n";

static struct csv read_csv(struct room *room, const char *name)
{
	struct source *source = arena_alloc(room->arena, 1, sizeof(*source));
	struct reading reading = {room->arena, error_list_new(room->arena)};
	struct csv csv;

	*source = (struct source){.name = name, .text = room_read(room, name)};
	source->length = strlen(source->text);
	assert_true(csv_read(&reading, source, &csv));
	return csv;
}

static void make(struct room *room, const char *worksheet, const char *more)
{
	room_do(room, "cp \"$BANKS\"/kinds.yaml \"$BANKS\"/matrix.yaml .");
	room_write(room, "w.yaml", worksheet);
	room_do(room, arena_printf(room->arena,
			      "rm -rf out; \"$PENSUM\" make w.yaml %s", more));
}

/* Where the item of a number begins in a key's text; its end for none. */
static const char *item_at(struct room *room, const char *text, int number)
{
	const char *label = arena_printf(room->arena, "%d. ", number);

	for (const char *at = text; *at != '\0'; at += *at != '\0') {
		if (strncmp(at, label, strlen(label)) == 0)
			return at;
		at += strcspn(at, "\n\f");
	}
	return text + strlen(text);
}

/* What a key shows of an item, from its number on. */
static const char *shown(struct room *room, const char *text, int number)
{
	const char *from = item_at(room, text, number);
	const char *to = item_at(room, from, number + 1);

	assert_true(*from != '\0');
	return arena_copy(room->arena, from, (size_t)(to - from));
}

static bool all_in(const char *text, const char *letters)
{
	return text[strspn(text, letters)] == '\0';
}

/* "1C 2A": each on a row with its letter. */
static void check_matches(
	struct room *room, const char *item, const char *answer)
{
	while (*answer != '\0') {
		const int pair = atoi(answer);
		const char *letter = answer + strspn(answer, "0123456789");
		const char *row =
			strstr(item, arena_printf(room->arena, " %d. ", pair));
		const char *mark = arena_printf(room->arena, "  %c. ", *letter);

		assert_non_null(row);
		row = arena_copy(room->arena, row, strcspn(row, "\n"));
		assert_holds(row, mark);
		answer = letter + 1 + (letter[1] == ' ');
	}
}

/* The rank of a term, directly after its number. */
static bool is_rank(const char *item, const char *answer)
{
	item += strcspn(item, " ");
	item += strspn(item, " ");
	return strncmp(item, answer, strlen(answer)) == 0;
}

/* The wording around a letter, letters, or T or F. */
static const char *said(struct room *room, const char *answer)
{
	if (strcmp(answer, "T") == 0)
		return "Answer: True";
	if (strcmp(answer, "F") == 0)
		return "Answer: False";
	return arena_printf(room->arena,
		strlen(answer) > 1 ? "Answers: %s." : "Answer: %s.", answer);
}

/* "3 1 2" as a key has it, "3, 1, 2". */
static const char *listed(struct room *room, const char *answer)
{
	struct buffer out = {.arena = room->arena};

	for (; *answer != '\0'; answer++)
		buffer_printf(&out, *answer == ' ' ? ", " : "%c", *answer);
	return buffer_text(&out);
}

static void check_words(struct room *room, const char *item, const char *answer)
{
	const char *all = squeezed(room, item);

	while (*answer != '\0') {
		const char *end = strstr(answer, "; ");
		const size_t length =
			end != NULL ? (size_t)(end - answer) : strlen(answer);

		assert_holds(all, squeezed(room, arena_copy(room->arena, answer,
							 length)));
		answer += length + (end != NULL ? 2 : 0);
	}
}

static void check_answer(
	struct room *room, const char *item, const char *answer)
{
	if (*answer == '\'') /* before a text that is not a formula */
		answer++;
	if (strcmp(answer, "rubric") == 0)
		assert_holds(item, "Criterion");
	else if (all_in(answer, "ABCDEFGHIJKLMNOPQRSTUVWXYZ, "))
		assert_holds(item, said(room, answer));
	else if (answer[0] >= '1' && answer[0] <= '9' && answer[1] >= 'A' &&
		 answer[1] <= 'Z')
		check_matches(room, item, answer);
	else if (strchr(answer, ' ') != NULL && all_in(answer, "0123456789 "))
		assert_holds(
			item, arena_printf(room->arena, "top to bottom: %s\n",
				      listed(room, answer)));
	else if (!is_rank(item, answer))
		check_words(room, item, answer);
}

/* "(a) B (b) T": each part below its letter. */
static void check_parts(struct room *room, const char *item, const char *answer)
{
	while (*answer != '\0') {
		const char *label = arena_copy(room->arena, answer, 3);
		const char *next = strstr(answer + 3, " (");
		const size_t length =
			next != NULL ? (size_t)(next - answer) : strlen(answer);

		item = strstr(item, label);
		assert_non_null(item);
		check_answer(room, item,
			arena_copy(room->arena, answer + 4, length - 4));
		answer += length + (next != NULL);
	}
}

/* Compare all answers of a form with its key; returns their number. */
static size_t check_form(struct room *room, const struct csv *csv, size_t form)
{
	const size_t column = BEFORE + EACH * form;
	const char *head = csv->rows[0].values[column].text;
	const char *text = room_do(
		room, arena_printf(room->arena,
			      "pdftotext -layout 'out/w-%c-key.pdf' -", *head));
	const char *code = arena_copy(room->arena, head + 2, 7);
	size_t i;

	assert_holds(text, arena_printf(room->arena, "sheet code %s", code));
	for (i = 1; i + 1 < csv->count; i++) {
		const struct csv_value *values = csv->rows[i].values;
		const char *answer = values[column + 1].text;
		const char *item = shown(room, text, atoi(values[0].text));

		assert_int_equal(atoi(values[0].text), (int)i);
		if (*answer == '(')
			check_parts(room, item, answer);
		else
			check_answer(room, item, answer);
	}
	assert_holds(text, arena_printf(room->arena, "· %s points · sheet",
				   csv->rows[i].values[column + 2].text));
	return i - 1;
}

static void check_all(struct room *room, size_t forms, size_t numbers)
{
	const struct csv csv = read_csv(room, "out/w-matrix.csv");

	assert_int_equal(csv.rows[0].count, BEFORE + EACH * forms);
	for (size_t i = 0; i < forms; i++)
		assert_int_equal(check_form(room, &csv, i), numbers);
}

static void answers_are_those_of_every_key(void **state)
{
	struct room *room = *state;

	make(room, kinds, "--matrix csv");
	check_all(room, 6, 15);
	make(room, others, "--matrix csv");
	check_all(room, 4, 9);
}

/* The row of the PDF's table that begins with a number. */
static const char *row_of(struct room *room, const char *text, int number)
{
	const char *label = arena_printf(room->arena, "%d ", number);

	for (; *text != '\0'; text += strcspn(text, "\n")) {
		text += strspn(text, " \n\f");
		if (strncmp(text, label, strlen(label)) == 0)
			return arena_copy(
				room->arena, text, strcspn(text, "\n"));
	}
	fail_msg("no row of %d", number);
	return NULL;
}

/* The values of a line are on a row of the PDF, in order. */
static void the_pdf_says_what_the_csv_says(void **state)
{
	struct room *room = *state;
	const char *text;
	struct csv csv;

	make(room, kinds, "--matrix both");
	assert_holds(room_do(room, "pdfinfo out/w-matrix.pdf"),
		"Pages:           1\n");
	csv = read_csv(room, "out/w-matrix.csv");
	text = room_do(room, "pdftotext -layout out/w-matrix.pdf -");
	for (size_t i = 1; i + 1 < csv.count; i++) {
		const char *row;

		if (strcmp(csv.rows[i].values[1].text, "Fill") == 0)
			continue; /* may be shortened */
		row = squeezed(room, row_of(room, text, (int)i));
		for (size_t f = 0; f < 6; f++) {
			const char *answer = squeezed(room,
				csv.rows[i].values[BEFORE + EACH * f + 1].text);
			const char *found = strstr(row, answer);

			if (found == NULL)
				fail_msg("no %s in %s", answer, row);
			row = found + strlen(answer);
		}
	}
	for (size_t f = 0; f < 6; f++)
		assert_holds(text,
			arena_copy(room->arena,
				csv.rows[0].values[BEFORE + EACH * f].text + 2,
				7));
}

static void tiers_are_columns_and_what_they_leave_out_is_empty(void **state)
{
	struct room *room = *state;
	struct csv csv;

	make(room,
		"worksheet: w\ntitle: W\nbanks: [kinds.yaml]\nseed: 2\n"
		"forms: 2\ntiers: [support, core]\nsections:\n"
		"- {title: S, draw: {kind: true_false, "
		"count: {support: 1, core: 3}}}\n",
		"--matrix both");
	csv = read_csv(room, "out/w-matrix.csv");
	assert_int_equal(csv.count, 5);
	assert_int_equal(csv.rows[0].count, BEFORE + EACH * 4);
	assert_holds(csv.rows[0].values[BEFORE].text, "A support ");
	assert_holds(csv.rows[0].values[BEFORE + EACH].text, "A ");
	assert_string_equal(csv.rows[4].values[BEFORE + 2].text, "1");
	assert_string_equal(csv.rows[4].values[BEFORE + EACH + 2].text, "3");
	assert_holds(room_do(room, "cat out/w-matrix.csv"), ",,,,kinds/");
	assert_holds(room_do(room, "pdftotext -layout out/w-matrix.pdf -"),
		"A support");
}

static void texts_like_formulas_differ_from_numbers(void **state)
{
	struct room *room = *state;
	const char *csv;

	make(room, others, "--matrix csv");
	csv = room_read(room, "out/w-matrix.csv");
	assert_holds(csv, ",b/sum,'=SUM(A1),1");
	assert_holds(csv, ",b/minus,-5,1");
	assert_holds(csv,
		",b/pay,\"\"\"He\"\", said she, \"\"or I\"\"; second\","
		"1");
	assert_holds(csv, "1,\"Why, \"\"so\"\"\",");
	assert_holds(csv, "\r\ntotal,,,,,");
}

/* Many forms continue over pages, each with the heads. */
static void many_forms_take_more_pages(void **state)
{
	struct room *room = *state;
	const char *text;
	int pages = 0;

	make(room, kinds, "--matrix both -f 60 --one-file");
	text = room_do(room, "pdftotext -layout out/w-matrix.pdf -");
	for (const char *at = text; *at != '\0'; at++)
		pages += *at == '\f';
	assert_true(pages > 1);
	for (const char *at = text; *at != '\0'; at++) {
		const char *page =
			arena_copy(room->arena, at, strcspn(at, "\f"));

		assert_holds(page, "No. ");
		assert_holds(page, "KEY");
		at += strcspn(at, "\f");
	}
	room_do(room, "test $(head -n 1 out/w-matrix.csv | tr -cd , | wc -c) "
		      "-eq 182");
}

static void nothing_changes_without_the_option(void **state)
{
	struct room *room = *state;

	make(room, kinds, "-o none");
	make(room, kinds, "-o both --matrix both");
	room_do(room, "! ls none | grep -q matrix && cd none && "
		      "for f in *.pdf; do cmp $f ../both/$f || exit 1; done");
	make(room, kinds, "-o again -j1 --matrix both");
	room_do(room, "diff -r both again");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(answers_are_those_of_every_key),
		TEST(the_pdf_says_what_the_csv_says),
		TEST(tiers_are_columns_and_what_they_leave_out_is_empty),
		TEST(texts_like_formulas_differ_from_numbers),
		TEST(many_forms_take_more_pages),
		TEST(nothing_changes_without_the_option),
	};

	return cmocka_run_group_tests_name("matrix", tests, NULL, NULL);
}
