#include "layout/block/say.h"

#include "base/points.h"
#include "blocks/block.h"

#include "desk.h"

#define SPACE "\u00A0" /* where no line ends */

static void use_words(struct test_desk *test, const char *tag)
{
	test->look.wording = wording_of(tag);
}

static void points_have_their_noun_and_no_break(void **state)
{
	struct test_desk *test = *state;
	const struct desk *desk = &test->desk;

	assert_string_equal(say_points(desk, POINT * 5 / 2), "2½");
	assert_string_equal(say_worth(desk, POINT), "1" SPACE "point");
	assert_string_equal(say_credit(desk, 2 * POINT), "(2" SPACE "points)");
	assert_null(say_credit(desk, 0));
}

static void a_bonus_is_beyond_the_points(void **state)
{
	struct test_desk *test = *state;
	const struct desk *desk = &test->desk;

	assert_string_equal(say_total(desk, 20 * POINT, 0), "20");
	assert_string_equal(say_total(desk, 20 * POINT, 2 * POINT), "20 + 2");
	assert_string_equal(say_total(desk, 0, 2 * POINT), "+ 2");
	assert_string_equal(say_out_of(desk, 20 * POINT, 2 * POINT),
		SPACE "/" SPACE "20" SPACE "+" SPACE "2");
}

static void a_sum_has_questions_and_points(void **state)
{
	struct test_desk *test = *state;
	struct block block = {.role = BLOCK_SECTION, .number = 3};

	assert_string_equal(say_sum(&test->desk, &block), "3 questions");
	block.points = 6 * POINT;
	assert_string_equal(
		say_sum(&test->desk, &block), "3 questions · 6 points");
	block.bonus = 2 * POINT;
	assert_string_equal(
		say_sum(&test->desk, &block), "3 questions · 6 points + 2");
	block.points = 0;
	assert_string_equal(
		say_sum(&test->desk, &block), "3 questions · + 2 points");
	block.bonus = 0;
	block.choose = 2;
	assert_string_equal(say_sum(&test->desk, &block), "answer 2 of 3");
	block.choose = 3;
	assert_string_equal(say_sum(&test->desk, &block), "3 questions");
}

static void a_quiet_question_shows_no_points(void **state)
{
	struct test_desk *test = *state;
	struct block question = {.role = BLOCK_QUESTION, .points = POINT};

	assert_string_equal(say_question_credit(&test->desk, &question),
		"(1" SPACE "point)");
	question.flags = BLOCK_BONUS;
	assert_string_equal(say_question_credit(&test->desk, &question),
		"(+" SPACE "1" SPACE "point)");
	question.flags = BLOCK_QUIET;
	assert_null(say_question_credit(&test->desk, &question));
	question.flags = 0;
	question.points = 0;
	assert_null(say_question_credit(&test->desk, &question));
}

static void numbers_have_the_digits_of_the_language(void **state)
{
	struct test_desk *test = *state;

	assert_string_equal(say_marker(&test->desk, "12."), "12.");
	use_words(test, "fa");
	assert_string_equal(say_marker(&test->desk, "12."), "۱۲.");
	assert_string_equal(say_marker(&test->desk, "•"), "•");
	assert_null(say_marker(&test->desk, NULL));
	assert_string_equal(say_count(&test->desk, 30), "۳۰");
}

static void an_answer_is_called_what_a_grader_expects(void **state)
{
	struct test_desk *test = *state;

	assert_string_equal(
		say_labelled(&test->desk, WORD_THESIS), "Expected thesis:");
	assert_string_equal(say_short(&test->desk, WORD_THESIS), "Thesis:");
	assert_string_equal(say_labelled(&test->desk, WORD_DATE), "Date:");
	assert_string_equal(say_short(&test->desk, WORD_DATE), "Date");
	assert_string_equal(say_labelled(&test->desk, WORD_NONE), "");
}

/* The flags of the span of a text that consists of these letters. */
static unsigned flags_of(struct spans spans, const char *letters)
{
	size_t i = 0;

	while (i < spans.count && (spans.at[i].length != strlen(letters) ||
					  strncmp(spans.at[i].text, letters,
						  strlen(letters)) != 0))
		i++;
	assert_true(i < spans.count);
	return spans.at[i].flags;
}

static void styled_texts_fill_a_pattern(void **state)
{
	struct test_desk *test = *state;
	const struct rich parts[] = {rich_parse(test->arena, "*one*"),
		rich_parse(test->arena, "two")};
	const struct rich all = say_around(&test->desk, WORD_RANGE,
		&(struct gaps){.first = SAY_FIRST, .last = SAY_SECOND}, parts);

	assert_int_equal(all.count, 1);
	assert_int_equal(flags_of(all.blocks[0].spans, "one"), SPAN_EMPHASIS);
	assert_int_equal(flags_of(all.blocks[0].spans, "two"), 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(points_have_their_noun_and_no_break),
		TEST(a_bonus_is_beyond_the_points),
		TEST(a_sum_has_questions_and_points),
		TEST(a_quiet_question_shows_no_points),
		TEST(numbers_have_the_digits_of_the_language),
		TEST(an_answer_is_called_what_a_grader_expects),
		TEST(styled_texts_fill_a_pattern),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
