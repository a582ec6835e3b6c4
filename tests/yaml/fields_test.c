#include "yaml/fields.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/length.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What the tables below fill. */
struct common {
	const char *id;
	twelfths points, credit;
	struct text_list tags;
};

struct question {
	const char *stem;
	struct text_list answer, enemies;
	bool hard;
	int level, lines;
	mpt space;
};

static const char *const level_names[] = {"easy", "medium", "hard"};
static const struct text_list levels = {level_names, 3};
static const struct int_range line_range = {-2, 40};

static const struct field common_fields[] = {
	{"id", read_id, offsetof(struct common, id), NULL, FIELD_REQUIRED,
		NULL},
	{"points", read_points, offsetof(struct common, points), NULL,
		FIELD_OPTIONAL, NULL},
	{"credit", read_credit, offsetof(struct common, credit), NULL,
		FIELD_OPTIONAL, NULL},
	{"tags", read_text_list, offsetof(struct common, tags), NULL,
		FIELD_OPTIONAL, NULL},
};

static const struct field question_fields[] = {
	{"stem", read_text, offsetof(struct question, stem), NULL,
		FIELD_REQUIRED, NULL},
	{"answer", read_texts, offsetof(struct question, answer), NULL,
		FIELD_REQUIRED, NULL},
	{"enemies", read_id_list, offsetof(struct question, enemies), NULL,
		FIELD_OPTIONAL, NULL},
	{"hard", read_bool, offsetof(struct question, hard), NULL,
		FIELD_OPTIONAL, NULL},
	{"level", read_name, offsetof(struct question, level), &levels,
		FIELD_OPTIONAL, NULL},
	{"lines", read_count, offsetof(struct question, lines), &line_range,
		FIELD_OPTIONAL, NULL},
	{"space", read_length, offsetof(struct question, space), NULL,
		FIELD_OPTIONAL, NULL},
};

static const struct field_table common_table = {
	"item", common_fields, LENGTH(common_fields)};
static const struct field_table question_table = {
	"short_answer item", question_fields, LENGTH(question_fields)};

struct fixture {
	struct reading reading;
	struct common common;
	struct question question;
};

static int begin(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *f = arena_alloc(arena, 1, sizeof(*f));

	f->reading.arena = arena;
	*state = f;
	return 0;
}

static int end(void **state)
{
	struct fixture *f = *state;

	arena_free(f->reading.arena);
	return 0;
}

static bool read_fields(struct fixture *f, const char *text)
{
	struct arena *arena = f->reading.arena;
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	const struct binding bindings[] = {
		{&common_table, &f->common},
		{&question_table, &f->question},
	};
	const struct node *root;

	*source = (struct source){"a", text, strlen(text)};
	f->reading.errors = error_list_new(arena);
	root = node_read(arena, source, f->reading.errors);
	assert_non_null(root);
	return fields_read(&f->reading, root, bindings, 2);
}

/* The messages and hints without the excerpts. */
static const char *without_excerpts(struct fixture *f, const char *printed)
{
	struct buffer out = {.arena = f->reading.arena};

	while (*printed != '\0') {
		const size_t length = strcspn(printed, "\n") + 1;

		if (memchr(printed, '|', 8) == NULL)
			buffer_add(&out, printed, length);
		printed += length;
	}
	return buffer_text(&out);
}

static void assert_says(
	struct fixture *f, const char *text, const char *expected)
{
	char *printed = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&printed, &size);

	assert_non_null(out);
	assert_int_equal(read_fields(f, text), *expected == '\0');
	error_print_all(f->reading.errors, out, false);
	fclose(out);
	assert_string_equal(without_excerpts(f, printed), expected);
	free(printed);
}

/* One field besides the required ones; what is said of it, place included. */
static void assert_field(
	struct fixture *f, const char *field, const char *expected)
{
	assert_says(f,
		arena_printf(f->reading.arena,
			"%s\nid: x\nstem: y\nanswer: z\n", field),
		expected);
}

static void assert_texts(
	struct text_list list, const char *const *expected, size_t count)
{
	assert_int_equal(list.count, count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(list.at[i], expected[i]);
}

static void all_fields_of_two_tables_are_read(void **state)
{
	struct fixture *f = *state;

	assert_true(read_fields(f,
		"id: q-1_a\npoints: 2.5\ncredit: 0\ntags: [a, b c]\n"
		"stem: |\n  Why?\n\nanswer: [one, two]\nenemies: [q-2]\n"
		"hard: true\nlevel: medium\nlines: -2\nspace: 4cm\n"));
	assert_string_equal(f->common.id, "q-1_a");
	assert_int_equal(f->common.points, 5 * POINT / 2);
	assert_int_equal(f->common.credit, 0);
	assert_texts(f->common.tags, (const char *[]){"a", "b c"}, 2);
	assert_string_equal(f->question.stem, "Why?");
	assert_texts(f->question.answer, (const char *[]){"one", "two"}, 2);
	assert_texts(f->question.enemies, (const char *[]){"q-2"}, 1);
	assert_true(f->question.hard);
	assert_int_equal(f->question.level, 1);
	assert_int_equal(f->question.lines, -2);
	assert_int_equal(f->question.space, 4 * MPT_CM);
}

static void a_field_not_given_or_wrong_keeps_its_value(void **state)
{
	struct fixture *f = *state;

	f->common.points = 7;
	f->question.lines = 9;
	assert_false(read_fields(f, "id: a\nstem: b\nanswer: c\nlines: x\n"));
	assert_int_equal(f->common.points, 7);
	assert_int_equal(f->question.lines, 9);
	assert_string_equal(f->question.stem, "b");
}

static void an_unknown_field_is_reported_with_the_nearest_name(void **state)
{
	assert_field(*state, "stemm: a",
		"a:1:1: error: unknown field \"stemm\" in a short_answer item\n"
		"      = did you mean \"stem\"?\n");
	assert_field(*state, "pionts: 2",
		"a:1:1: error: unknown field \"pionts\" in a short_answer "
		"item\n      = did you mean \"points\"?\n");
	assert_field(*state, "zzzzzz: 2",
		"a:1:1: error: unknown field \"zzzzzz\" in a short_answer "
		"item\n");
}

static void every_missing_field_is_reported(void **state)
{
	assert_says(*state, "tags: []\n",
		"a:1:1: error: item needs an \"id\"\n"
		"a:1:1: error: short_answer item needs a \"stem\"\n"
		"a:1:1: error: short_answer item needs an \"answer\"\n");
	assert_says(*state, "id: a\nstem:\nanswer: b\n",
		"a:2:6: error: stem: expected text, found nothing\n");
}

static void only_a_mapping_has_fields(void **state)
{
	assert_says(*state, "- a\n",
		"a:1:1: error: expected the fields of a short_answer item, "
		"found a list\n");
	assert_says(*state, "a\n",
		"a:1:1: error: expected the fields of a short_answer item, "
		"found \"a\"\n");
}

static void all_mistakes_are_reported_at_once(void **state)
{
	assert_says(*state, "id: A b\npoints: two\nfoo: 1\nstem: x\n",
		"a:1:5: error: id: expected an id of a-z, 0-9, - and _, "
		"found \"A b\"\n"
		"      = such as \"a-b\"\n"
		"a:2:9: error: points: expected a number such as 2, 2.5 or "
		"1/3, "
		"found \"two\"\n"
		"      = write points: 2\n"
		"a:3:1: error: unknown field \"foo\" in a short_answer item\n"
		"      = an \"answer\" is missing\n");
}

static void text_must_not_be_empty(void **state)
{
	const char *nothing =
		"a:2:7: error: stem: expected text, found nothing\n";

	assert_says(*state, "id: a\nstem: ~\nanswer: b\n", nothing);
	assert_says(*state, "id: a\nstem: ''\nanswer: b\n", nothing);
	assert_says(*state, "id: a\nstem: ' \\n '\nanswer: b\n", "");
	assert_says(*state, "id: a\nstem: \" \\n\\t\"\nanswer: b\n", nothing);
	assert_says(*state, "id: a\nstem: '~'\nanswer: b\n", "");
	assert_says(*state, "id: a\nstem: null\nanswer: b\n", "");
}

static void text_that_became_a_mapping_gets_a_hint(void **state)
{
	assert_field(*state, "tags:\n  - Note: this",
		"a:2:5: error: tags: expected text, found a mapping\n"
		"      = if this is text, put it in quotes\n");
}

static void only_line_ends_after_a_text_are_dropped(void **state)
{
	struct fixture *f = *state;

	assert_true(read_fields(f, "id: a\nstem: \"\\n x\\ny \\n\\n\"\n"
				   "answer: b\n"));
	assert_string_equal(f->question.stem, "\n x\ny ");
}

static void points_are_twelfths(void **state)
{
	static const struct {
		const char *text;
		twelfths points;
	} good[] = {{"0.5", POINT / 2}, {"1000", 1000 * POINT}, {"'2.50'", 30},
		{"0.25", 3}, {"2.75", 33}, {"1/3", 4}, {"7/3", 28},
		{"2 1/3", 28}, {"2⅓", 28}, {"⅔", 8}, {"5/6", 10}, {"2½", 30},
		{"6/8", 9}, {"1/12", 1}};
	struct fixture *f = *state;

	for (size_t i = 0; i < LENGTH(good); i++) {
		assert_field(f,
			arena_printf(
				f->reading.arena, "points: %s", good[i].text),
			"");
		assert_int_equal(f->common.points, good[i].points);
	}
	assert_field(f, "points: 0",
		"a:1:9: error: points: expected a number above 0, found "
		"\"0\"\n");
	assert_field(f, "points: 1000.5",
		"a:1:9: error: points: expected a number up to 1000, found "
		"\"1000.5\"\n");
}

static void a_text_that_is_not_a_number_is_refused(void **state)
{
	const char *const bad[] = {"deux", "2.2", "-1", "1e1", "0x2", "2.",
		".5", "+2", "2 3", "99999999999999999999", "2.00001", "1/5",
		"1/0", "1/", "/3", "1/3/4", "0.333", "2 1/3 1/3", "1/3x",
		"2.5½", "1/99999999"};
	const char *const meant[][2] = {{"two", "2"}, {"2,5", "2.5"},
		{"3 pts", "3"}, {"2.5 points", "2.5"}, {"“4”", "4"},
		{"1/3 pt.", "1/3"}, {"Ten", "10"}};
	struct fixture *f = *state;

	for (size_t i = 0; i < LENGTH(bad); i++)
		assert_field(f,
			arena_printf(f->reading.arena, "points: %s", bad[i]),
			arena_printf(f->reading.arena,
				"a:1:9: error: points: expected a number such "
				"as 2, 2.5 or 1/3, found \"%s\"\n",
				bad[i]));
	for (size_t i = 0; i < LENGTH(meant); i++)
		assert_field(f,
			arena_printf(
				f->reading.arena, "points: %s", meant[i][0]),
			arena_printf(f->reading.arena,
				"a:1:9: error: points: expected a number such "
				"as 2, 2.5 or 1/3, found \"%s\"\n"
				"      = write points: %s\n",
				meant[i][0], meant[i][1]));
	assert_field(f, "points: [2]",
		"a:1:9: error: points: expected a number such as 2, 2.5 or "
		"1/3, "
		"found a list\n");
}

static void counts_have_a_range(void **state)
{
	const char *const bad[] = {"41", "-3", "many", "1.5", "--", "2x",
		"99999999999999999999", "-99999999999999999999", "4294967298"};
	struct fixture *f = *state;

	assert_field(f, "lines: 40", "");
	assert_int_equal(f->question.lines, 40);
	for (size_t i = 0; i < LENGTH(bad); i++)
		assert_field(f,
			arena_printf(f->reading.arena, "lines: %s", bad[i]),
			arena_printf(f->reading.arena,
				"a:1:8: error: lines: expected a whole number "
				"from -2 to 40, found \"%s\"\n",
				bad[i]));
	assert_field(f, "lines:",
		"a:1:7: error: lines: expected a whole number from -2 to 40, "
		"found nothing\n");
}

static void only_true_and_false_are_either(void **state)
{
	struct fixture *f = *state;

	f->question.hard = true;
	assert_field(f, "hard: false", "");
	assert_false(f->question.hard);
	assert_field(f, "hard: yes", "");
	assert_true(f->question.hard);
	assert_field(f, "hard: Off", "");
	assert_false(f->question.hard);
	assert_field(f, "hard: TRUE", "");
	assert_true(f->question.hard);
	assert_field(f, "hard: maybe",
		"a:1:7: error: hard: expected true or false, found "
		"\"maybe\"\n");
}

static void a_name_is_one_of_a_few(void **state)
{
	struct fixture *f = *state;

	assert_field(f, "level: hard", "");
	assert_int_equal(f->question.level, 2);
	assert_field(f, "level: Medium", "");
	assert_int_equal(f->question.level, 1);
	assert_field(f, "level: hrad",
		"a:1:8: error: level: expected \"easy\", \"medium\" or "
		"\"hard\", found \"hrad\"\n"
		"      = did you mean \"hard\"?\n");
	assert_field(f, "level: {a: b}",
		"a:1:8: error: level: expected \"easy\", \"medium\" or "
		"\"hard\", found a mapping\n");
}

static void ids_are_plain_and_short(void **state)
{
	struct fixture *f = *state;
	char id[102];

	memset(id, 'a', 101);
	id[101] = '\0';
	assert_field(f, "enemies: [Ä, b]",
		"a:1:11: error: enemies: expected an id of a-z, 0-9, - and _, "
		"found \"Ä\"\n");
	assert_field(f, "enemies: a", "");
	assert_field(f, "enemies: {a: b}",
		"a:1:10: error: enemies: expected a list of ids, found "
		"a mapping\n");
	assert_field(
		f, arena_printf(f->reading.arena, "enemies: [%s]", id + 1), "");
	assert_field(f, arena_printf(f->reading.arena, "enemies: [%s]", id),
		arena_printf(f->reading.arena,
			"a:1:11: error: enemies: expected an id of at most 100 "
			"characters, found \"%.40s…\"\n",
			id));
}

static void a_text_may_stand_for_a_list_of_one(void **state)
{
	struct fixture *f = *state;

	assert_true(read_fields(f, "id: a\nstem: b\nanswer: one\n"));
	assert_texts(f->question.answer, (const char *[]){"one"}, 1);
	assert_says(f, "id: a\nstem: b\nanswer: []\n",
		"a:3:9: error: answer: expected a text or a list of texts, "
		"found an empty list\n"
		"      = if this is text, put it in quotes\n");
	assert_field(f, "tags: a", "");
	assert_field(f, "tags: {a: b}",
		"a:1:7: error: tags: expected a list of texts, found a "
		"mapping\n");
}

static void lengths_are_exact(void **state)
{
	mpt length = 0;

	(void)state;
	assert_true(length_parse("12pt", &length));
	assert_int_equal(length, 12 * MPT);
	assert_true(length_parse("1.5in", &length));
	assert_int_equal(length, MPT_INCH * 3 / 2);
	assert_true(length_parse("0.8in", &length));
	assert_int_equal(length, 57600);
	assert_true(length_parse("8 mm", &length));
	assert_int_equal(length, 22677);
	assert_true(length_parse("0.125in", &length));
	assert_int_equal(length, 9000);
	assert_true(length_parse("200in", &length));
	assert_int_equal(length, 200 * MPT_INCH);
}

static void a_text_that_is_not_a_length_is_refused(void **state)
{
	const char *const bad[] = {"", "cm", "4", "4 ", "4em", "-4cm", "0cm",
		"0.0001in", "4,5cm", "4cm ", "4  cm", "4CM", "201in", "1e2cm",
		"99999999999999999999cm", ".5in", "5.in"};
	struct fixture *f = *state;
	mpt length = 42;

	for (size_t i = 0; i < LENGTH(bad); i++)
		assert_false(length_parse(bad[i], &length));
	assert_int_equal(length, 42);
	assert_field(f, "space: 4",
		"a:1:8: error: space: expected a length such as 4cm or 1.5in, "
		"found \"4\"\n"
		"      = write space: 4in for inches, or 4cm\n");
	assert_field(f, "space: 1.5 inches",
		"a:1:8: error: space: expected a length such as 4cm or 1.5in, "
		"found \"1.5 inches\"\n"
		"      = write space: 1.5in\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
		T(all_fields_of_two_tables_are_read),
		T(a_field_not_given_or_wrong_keeps_its_value),
		T(an_unknown_field_is_reported_with_the_nearest_name),
		T(every_missing_field_is_reported),
		T(only_a_mapping_has_fields),
		T(all_mistakes_are_reported_at_once),
		T(text_must_not_be_empty),
		T(text_that_became_a_mapping_gets_a_hint),
		T(only_line_ends_after_a_text_are_dropped),
		T(points_are_twelfths),
		T(a_text_that_is_not_a_number_is_refused),
		T(counts_have_a_range),
		T(only_true_and_false_are_either),
		T(a_name_is_one_of_a_few),
		T(ids_are_plain_and_short),
		T(a_text_may_stand_for_a_list_of_one),
		T(lengths_are_exact),
		T(a_text_that_is_not_a_length_is_refused),
#undef T
	};

	return cmocka_run_group_tests_name("fields", tests, NULL, NULL);
}
