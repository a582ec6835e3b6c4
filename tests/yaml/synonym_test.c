#include "yaml/synonym.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const choice_names[] = {
	"id", "kind", "points", "tags", "stem", "choices"};
static const char *const answer_names[] = {"id", "stem", "answer"};
static const struct text_list choice = {choice_names, LENGTH(choice_names)};
static const struct text_list answer = {answer_names, LENGTH(answer_names)};

static void words_of_other_tools_lead_home(void **state)
{
	(void)state;
	assert_string_equal(synonym_meant("Stem", choice), "stem");
	assert_string_equal(synonym_meant("question", choice), "stem");
	assert_string_equal(synonym_meant("Prompt", choice), "stem");
	assert_string_equal(synonym_meant("options", choice), "choices");
	assert_string_equal(synonym_meant("answers", choice), "choices");
	assert_string_equal(synonym_meant("answers", answer), "answer");
	assert_string_equal(synonym_meant("Correct-Answer", answer), "answer");
	assert_string_equal(synonym_meant("marks", choice), "points");
	assert_string_equal(synonym_meant("stme", choice), "stem");
	assert_null(synonym_meant("lighthouse", choice));
}

/* The lines for the one unknown field of a mapping, its last. */
static const char *lines_of(
	struct arena *arena, const char *text, struct text_list known)
{
	const struct source source = {"a", text, strlen(text)};
	const struct node *node =
		node_read(arena, &source, error_list_new(arena));

	assert_non_null(node);
	return synonym_field(arena, node, &node->pairs[node->count - 1], known)
		.lines;
}

static void the_right_choice_is_marked_in_the_list(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(
		lines_of(arena, "{choices: [Iron, Gold], answer: B}", choice),
		"mark what is right in choices: - {text: \"Gold\", correct: "
		"true}");
	assert_string_equal(
		lines_of(arena, "{options: [Iron, Gold], key: a}", choice),
		"mark what is right in choices: - {text: \"Iron\", correct: "
		"true}");
	assert_string_equal(
		lines_of(arena, "{choices: [Iron], correct: Gold}", choice),
		"mark what is right in choices: - {text: \"Gold\", correct: "
		"true}");
	assert_string_equal(
		lines_of(arena, "{choices: [Iron], answers: [1, 2]}", choice),
		"mark what is right in choices: - {text: \"…\", correct: "
		"true}");
	assert_null(lines_of(arena, "{answers: [1, 2]}", answer));
	assert_null(lines_of(arena, "{options: [1, 2]}", choice));
	arena_free(arena);
}

static const char *const sheet_names[] = {
	"worksheet", "title", "page", "key", "sections"};
static const char *const section_names[] = {"title", "order", "draw", "pin"};
static const char *const kind_names[] = {"timeline", "short_answer", "essay",
	"multiple_choice", "true_false", "matching", "fill_in", "ordering"};
static const char *const pair_names[] = {"id", "kind", "stem", "pairs"};
static const struct text_list sheet = {sheet_names, LENGTH(sheet_names)};
static const struct text_list section = {section_names, LENGTH(section_names)};
static const struct text_list kinds = {kind_names, LENGTH(kind_names)};
static const struct text_list pairs = {pair_names, LENGTH(pair_names)};

static void words_are_led_home_with_their_lines(void **state)
{
	static const struct {
		const char *text;
		const struct text_list *known;
		const char *lines;
	} fields[] = {
		{"{paper: A4}", &sheet, "write page: {paper: A4}"},
		{"{margins: 2cm}", &sheet, "write page: {margin: 2cm}"},
		{"{order: bank}", &sheet,
			"write it in the sections that it applies to"},
		{"{kind: essay, count: 1}", &section,
			"write draw: {kind: essay, count: 1}"},
		{"{shuffle: no}", &section, "write order: bank"},
		{"{items: [a, b, c]}", &section,
			"write pin: [a, b, …], draw: {count: 3}"},
		{"{type: mc}", &choice, "write kind: multiple_choice"},
		{"{choice_a: Iron, choice_b: Gold}", &choice,
			"write a list: choices: [Iron, Gold, …]"},
		{"{A: Iron, B: Gold}", &choice,
			"write a list: choices: [Iron, Gold, …]"},
		{"{choice_a: Iron, choice_b: Gold, correct: b}", &choice,
			"mark what is right in choices: - {text: \"Gold\", "
			"correct: true}"},
		{"{choices: {a: Iron, b: Gold}, answer: b}", &choice,
			"mark what is right in choices: - {text: \"Gold\", "
			"correct: true}"},
		{"{left: [a, b]}", &pairs,
			"write a list: pairs: [[left, right], …]"},
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(fields); i++)
		assert_string_equal(
			lines_of(arena, fields[i].text, *fields[i].known),
			fields[i].lines);
	arena_free(arena);
}

static void kinds_have_other_names_elsewhere(void **state)
{
	static const char *const words[][2] = {
		{"essay_question", "essay"},
		{"Essay Questions", "essay"},
		{"mc-question", "multiple_choice"},
		{"multiple choice questions", "multiple_choice"},
		{"multiple_response", "multiple_choice"},
		{"checkbox", "multiple_choice"},
		{"T/F", "true_false"},
		{"boolean", "true_false"},
		{"constructed response", "short_answer"},
		{"DBQ", "essay"},
		{"missingword", "fill_in"},
		{"FIB", "fill_in"},
		{"ranking", "ordering"},
		{"pairing", "matching"},
		{"key term", "timeline"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(words); i++)
		assert_string_equal(
			synonym_meant(words[i][0], kinds), words[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_led_home_with_their_lines),
		cmocka_unit_test(kinds_have_other_names_elsewhere),
		cmocka_unit_test(words_of_other_tools_lead_home),
		cmocka_unit_test(the_right_choice_is_marked_in_the_list),
	};

	return cmocka_run_group_tests_name("synonym", tests, NULL, NULL);
}
