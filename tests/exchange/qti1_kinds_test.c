#include "exchange/xml/qti1_kinds.h"

#include "../base/with_arena.h"
#include "exchange/xml/markup.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* An item taken apart, with one response of two labels and two scores. */
struct made {
	struct qti1_label labels[2];
	struct qti1_response response;
	struct qti1_score scores[2];
	struct qti1_item item;
};

static struct made *made_of(
	struct arena *arena, const char *one, const char *other)
{
	struct made *made = arena_alloc(arena, 1, sizeof(*made));

	made->labels[0] = (struct qti1_label){"a", one, false};
	made->labels[1] = (struct qti1_label){"b", other, false};
	made->response = (struct qti1_response){.ident = "r",
		.prompt = "",
		.shuffled = true,
		.labels = made->labels,
		.count = 2};
	made->scores[0] = (struct qti1_score){
		.response = "r", .value = "a", .score = 100, .beside = 1};
	made->item = (struct qti1_item){.type = "",
		.stem = "Q",
		.responses = &made->response,
		.response_count = 1,
		.scores = made->scores,
		.score_count = 1};
	return made;
}

static const char *read(struct arena *arena, const struct made *made)
{
	struct reader *reader = reading_begun(arena, QUIZ_CHOICE);

	reader->question->stem = "Q";
	qti1_kinds_read(reader, &made->item);
	return reading_text(reader);
}

static void choices_get_their_share_of_the_points(void **state)
{
	struct made *made = made_of(*state, "x", "y");

	assert_string_equal(
		read(*state, made), "multiple_choice: Q\n [100]x\n y\n");
	made->item.most = 200;
	assert_string_equal(
		read(*state, made), "multiple_choice: Q\n [50]x\n y\n");
	made->item.most = 0;
	made->item.score_count = 2;
	made->scores[1] = (struct qti1_score){
		.response = "r", .value = "b", .score = 25, .beside = 1};
	assert_string_equal(
		read(*state, made), "multiple_choice: Q\n [100]x\n [25]y\n");
	made->response.several = true;
	assert_string_equal(
		read(*state, made), "multiple_choice: Q\n [80]x\n [20]y\n");
}

static void answers_wanted_together_share_the_points(void **state)
{
	struct made *made = made_of(*state, "x", "y");

	made->scores[0] = (struct qti1_score){
		.response = "r", .value = "a", .full = true, .beside = 2};
	made->scores[1] = made->scores[0];
	made->scores[1].value = "b";
	made->item.score_count = 2;
	assert_string_equal(
		read(*state, made), "multiple_choice: Q\n [50]x\n [50]y\n");
}

static void two_choices_may_be_true_and_false(void **state)
{
	struct made *made = made_of(*state, "True", "False");

	assert_string_equal(read(*state, made), "true_false: Q\n [right]\n");
	made->scores[0].value = "b";
	assert_string_equal(read(*state, made), "true_false: Q\n \n");
}

static void what_is_typed_is_an_answer_or_an_essay(void **state)
{
	struct made *made = made_of(*state, "", "");

	made->response.typed = true;
	made->response.count = 0;
	made->scores[0].value = "Rome";
	assert_string_equal(
		read(*state, made), "short_answer: Q\n [100]Rome\n");
	made->item.score_count = 0;
	assert_string_equal(read(*state, made), "essay: Q\n");
	made->item.type = "file_upload_question";
	assert_string_equal(read(*state, made),
		"other: Q\n! a bank has no counterpart to its type "
		"file_upload_question\n");
}

static void blanks_stand_where_their_names_do(void **state)
{
	struct made *made = made_of(*state, "x", "y");

	made->response.prompt = "w";
	made->item.stem = "A [w] and [v].";
	made->item.type = "multiple_blanks_question";
	assert_string_equal(read(*state, made), "fill_in: A {{x}} and [v].\n");
	made->item.type = "multiple_dropdowns_question";
	assert_string_equal(
		read(*state, made), "fill_in: A {{?x|y}} and [v].\n");
	made->item.stem = "A";
	assert_string_equal(read(*state, made), "fill_in: A {{?x|y}}\n");
}

static void without_a_response_there_is_only_a_text(void **state)
{
	struct made *made = made_of(*state, "x", "y");

	made->item.response_count = 0;
	made->item.type = "essay_question";
	assert_string_equal(read(*state, made), "stimulus: Q\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(choices_get_their_share_of_the_points),
		TEST(answers_wanted_together_share_the_points),
		TEST(two_choices_may_be_true_and_false),
		TEST(what_is_typed_is_an_answer_or_an_essay),
		TEST(blanks_stand_where_their_names_do),
		TEST(without_a_response_there_is_only_a_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
