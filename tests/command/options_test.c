#include "command/options.h"

#include "../base/with_arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum {
	WORDS_MAX = 20
};

/* The options read, and the text on standard error. */
struct read_line {
	bool fine;
	struct options options;
	const char *said;
};

/* Run with standard error going into a file, whose text is the answer. */
static const char *caught(struct arena *arena, struct read_line *outcome,
	enum command_bit command, int count, char **words)
{
	FILE *file = tmpfile();
	const int kept = dup(STDERR_FILENO);
	char text[2000];
	size_t length;

	assert_non_null(file);
	fflush(stderr);
	dup2(fileno(file), STDERR_FILENO);
	outcome->fine = options_read(&outcome->options, command, count, words);
	fflush(stderr);
	dup2(kept, STDERR_FILENO);
	close(kept);
	rewind(file);
	length = fread(text, 1, sizeof(text), file);
	fclose(file);
	return arena_copy(arena, text, length);
}

/* Read a line's words, separated by single spaces, after a command's name. */
static struct read_line read_line(
	struct arena *arena, enum command_bit command, const char *line)
{
	struct read_line outcome = {.options.arena = arena};
	char **words = arena_alloc(arena, WORDS_MAX + 2, sizeof(*words));
	char *text = arena_copy(arena, line, strlen(line));
	int count = 1;

	words[0] = arena_copy(arena, "make", 4);
	while (*text != '\0' && count <= WORDS_MAX) {
		const size_t length = strcspn(text, " ");

		words[count++] = text;
		text += length + (text[length] != '\0');
		words[count - 1][length] = '\0';
	}
	outcome.said = caught(arena, &outcome, command, count, words);
	assert_int_equal(outcome.fine, *outcome.said == '\0');
	return outcome;
}

static void options_may_be_anywhere_short_or_long(void **state)
{
	const struct read_line outcome = read_line(*state, COMMAND_MAKE,
		"w.yaml -s 7 --forms=A,C -1n -mboth --jobs 4 v.yaml -- -x");
	const struct options *options = &outcome.options;

	assert_string_equal(outcome.said, "");
	assert_true(options->print.has_seed && options->print.seed == 7);
	assert_string_equal(options->print.forms, "A,C");
	assert_true(options->print.one_file && options->dry_run);
	assert_false(options->print.qr || options->print.mono || options->help);
	assert_string_equal(options->print.matrix, "both");
	assert_int_equal(options->print.jobs, 4);
	assert_int_equal(options->file_count, 3);
	assert_string_equal(options->files[0], "w.yaml");
	assert_string_equal(options->files[1], "v.yaml");
	assert_string_equal(options->files[2], "-x");
}

static void repeated_options_add_up_or_the_last_counts(void **state)
{
	const struct read_line outcome = read_line(*state, COMMAND_PRACTICE,
		"-g a --tag b -k essay -g c -c 3 -c 5 --answers fold");
	const struct options *options = &outcome.options;

	assert_int_equal(options->tags.count, 3);
	assert_string_equal(options->tags.at[0], "a");
	assert_string_equal(options->tags.at[2], "c");
	assert_int_equal(options->kinds.count, 1);
	assert_int_equal(options->count, 5);
	assert_true(options->has_answers);
	assert_int_equal(options->answers, PACKET_FOLD);
}

static void names_may_be_cut_short_where_one_is_meant(void **state)
{
	assert_true(read_line(*state, COMMAND_MAKE, "--dry").options.dry_run);
	assert_string_equal(read_line(*state, COMMAND_MAKE, "--s 3").said,
		"pensum: error: --s may be any of --seed, --students, "
		"--split\n");
}

static void a_wrong_line_is_refused_in_one_message(void **state)
{
	static const struct {
		enum command_bit command;
		const char *line, *said;
	} cases[] = {
		{COMMAND_MAKE, "--sed 3",
			"unknown option --sed\n  did you mean --seed?\n"},
		{COMMAND_MAKE, "-x", "unknown option -x\n"},
		{COMMAND_MAKE, "-nx", "unknown option -x\n"},
		/* An option of another command is not accepted. */
		{COMMAND_CHECK, "-s 3", "unknown option -s\n"},
		{COMMAND_MAKE, "--seed", "--seed needs a value\n"},
		{COMMAND_MAKE, "-s", "-s needs a value\n"},
		{COMMAND_MAKE, "--qr=yes", "--qr=yes: takes no value\n"},
		{COMMAND_MAKE, "--seed -1",
			"--seed: expected a whole number from 0 to "
			"9223372036854775807, found \"-1\"\n"},
		{COMMAND_MAKE, "-s 9223372036854775808",
			"--seed: expected a whole number from 0 to "
			"9223372036854775807, found "
			"\"9223372036854775808\"\n"},
		{COMMAND_MAKE, "-j 65",
			"--jobs: expected a number from 1 to 64, found "
			"\"65\"\n"},
		{COMMAND_MAKE, "--output=",
			"--output: expected a folder, found \"\"\n"},
		{COMMAND_MAKE, "--split 0",
			"--split: expected a number from 1 to 100000, found "
			"\"0\"\n"},
		{COMMAND_MAKE, "-t Kore",
			"--tier: expected support, core or extension, found "
			"\"Kore\"\n"},
		{COMMAND_MAKE, "-m xls",
			"--matrix: expected pdf, csv or both, found "
			"\"xls\"\n"},
		{COMMAND_MAKE, "--key-style none",
			"--key-style: expected list, overlay, answers-only "
			"or both, found \"none\"\n"},
		{COMMAND_PRACTICE, "-a front",
			"--answers: expected back, separate, fold or none, "
			"found \"front\"\n"},
		{COMMAND_PRACTICE, "-p A4",
			"--paper: expected letter, half_letter, legal, a4, a5 "
			"or b5, "
			"found \"A4\"\n"},
		{COMMAND_LIST, "--difficulty 6",
			"--difficulty: expected easy, medium, hard or 1 to "
			"5, found \"6\"\n"},
		{COMMAND_LIST, "--format csv",
			"--format: expected table, tsv or json, found "
			"\"csv\"\n"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(
			read_line(*state, cases[i].command, cases[i].line).said,
			arena_printf(
				*state, "pensum: error: %s", cases[i].said));
}

static void cards_may_have_a_size(void **state)
{
	const struct read_line alone =
		read_line(*state, COMMAND_PRACTICE, "--cards b.yaml");
	const struct read_line sized =
		read_line(*state, COMMAND_PRACTICE, "b.yaml --cards=3x5 -s 1");

	assert_true(alone.options.cards);
	assert_int_equal(alone.options.grid.columns, 0);
	assert_int_equal(alone.options.file_count, 1);
	assert_true(sized.options.cards);
	assert_int_equal(sized.options.grid.columns, 3);
	assert_int_equal(sized.options.grid.rows, 5);
	assert_false(
		read_line(*state, COMMAND_PRACTICE, "b.yaml").options.cards);
	assert_string_equal(
		read_line(*state, COMMAND_PRACTICE, "--cards=3x13").said,
		"pensum: error: --cards: expected cards across and down a "
		"page, such as 2x4 or 3x3, at most 8x12, found \"3x13\"\n");
}

static void words_and_numbers_name_a_difficulty(void **state)
{
	(void)state;
	assert_int_equal(options_difficulty("easy"), 1);
	assert_int_equal(options_difficulty("medium"), 3);
	assert_int_equal(options_difficulty("hard"), 5);
	assert_int_equal(options_difficulty("4"), 4);
	assert_int_equal(options_difficulty("0"), 0);
	assert_int_equal(options_difficulty(""), 0);
}

/* Every public option of a command has a line of help. */
static void help_lists_the_options_of_the_command(void **state)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	(void)state;
	options_print(COMMAND_LIST, out);
	fclose(out);
	assert_non_null(strstr(text, "  -g, --tag TAG "));
	assert_non_null(strstr(text, "      --format FORMAT "));
	assert_non_null(strstr(text, "  -h, --help "));
	assert_null(strstr(text, "--seed"));
	free(text);
	text = NULL;
	out = open_memstream(&text, &size);
	options_print(COMMAND_MAKE, out);
	fclose(out);
	assert_null(strstr(text, "--dump"));
	free(text);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(options_may_be_anywhere_short_or_long),
		TEST(repeated_options_add_up_or_the_last_counts),
		TEST(names_may_be_cut_short_where_one_is_meant),
		TEST(a_wrong_line_is_refused_in_one_message),
		TEST(cards_may_have_a_size),
		TEST(words_and_numbers_name_a_difficulty),
		TEST(help_lists_the_options_of_the_command),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
