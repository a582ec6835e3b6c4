#include "yaml/foreign_name.h"

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
	assert_string_equal(foreign_name_meant("Stem", choice), "stem");
	assert_string_equal(foreign_name_meant("question", choice), "stem");
	assert_string_equal(foreign_name_meant("Prompt", choice), "stem");
	assert_string_equal(foreign_name_meant("options", choice), "choices");
	assert_string_equal(foreign_name_meant("answers", choice), "choices");
	assert_string_equal(foreign_name_meant("answers", answer), "answer");
	assert_string_equal(
		foreign_name_meant("Correct-Answer", answer), "answer");
	assert_string_equal(foreign_name_meant("marks", choice), "points");
	assert_string_equal(foreign_name_meant("stme", choice), "stem");
	assert_null(foreign_name_meant("lighthouse", choice));
}

/* The lines for the one unknown field of a mapping, its last. */
static const char *lines_of(
	struct arena *arena, const char *text, struct text_list known)
{
	const struct source source = {"a", text, strlen(text)};
	const struct node *node =
		node_read(arena, &source, error_list_new(arena));

	assert_non_null(node);
	return foreign_name_lines(
		arena, node, &node->pairs[node->count - 1], known);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_other_tools_lead_home),
		cmocka_unit_test(the_right_choice_is_marked_in_the_list),
	};

	return cmocka_run_group_tests_name("foreign_name", tests, NULL, NULL);
}
