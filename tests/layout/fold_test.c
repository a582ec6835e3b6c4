#include "layout/pages/fold.h"

#include "desk.h"

enum {
	NUMBERS = 4
};

static struct texts texts_of(struct test_desk *test, const char *text)
{
	struct rich *rich = arena_alloc(test->arena, 1, sizeof(*rich));

	*rich = rich_plain(test->arena, text);
	return (struct texts){rich, 1};
}

/* A form with the questions 1, 2 and 4, the last of two parts. */
struct made {
	struct block form, section, questions[3], parts[2];
};

static const struct made *form_of(struct test_desk *test)
{
	static const struct source source = {"bank.yaml", "", 0};
	static const int numbers[] = {1, 2, 4};
	static const char *const printed[] = {"1", "2", "4"};
	struct made *made = arena_alloc(test->arena, 1, sizeof(*made));

	made->form =
		(struct block){.role = BLOCK_FORM, .children = &made->section};
	made->section = (struct block){
		.role = BLOCK_SECTION, .children = made->questions};
	for (size_t i = 0; i < 3; i++)
		made->questions[i] = (struct block){.role = BLOCK_QUESTION,
			.at = {&source, 10, 3},
			.name = "bank/osmosis",
			.number = numbers[i],
			.printed = printed[i],
			.brief = texts_of(test, "short"),
			.next = i < 2 ? &made->questions[i + 1] : NULL};
	for (size_t i = 0; i < 2; i++)
		made->parts[i] = (struct block){.role = BLOCK_QUESTION,
			.label = i == 0 ? "(a)" : "(b)",
			.printed = "4",
			.brief = texts_of(test, "short"),
			.next = i == 0 ? &made->parts[1] : NULL};
	made->questions[2].children = made->parts;
	return made;
}

static void an_answer_is_set_for_each_number_on_the_form(void **state)
{
	struct test_desk *test = *state;
	const struct made *made = form_of(test);
	const struct fold fold = fold_new(&test->desk, &made->form, NUMBERS);

	assert_int_equal(fold.count, NUMBERS);
	assert_ptr_equal(fold.questions[1], &made->questions[1]);
	assert_int_equal(fold.answers[0].count, 1);
	assert_null(fold.questions[2]);
	assert_int_equal(fold.answers[2].count, 0);
	assert_int_equal(fold.answers[3].count, 2); /* a row for each part */
}

static void a_question_that_varies_has_an_answer_that_says_so(void **state)
{
	struct test_desk *test = *state;
	struct made made = *form_of(test);
	struct fold fold;

	made.questions[0].brief.count = 0;
	made.section.children = made.questions;
	made.form.children = &made.section;
	fold = fold_new(&test->desk, &made.form, NUMBERS);
	assert_int_equal(fold.answers[0].count, 1);
	assert_true(fold.answers[0].rows[0].count > 0);
}

static void a_strip_has_the_answers_of_what_begins_on_its_page(void **state)
{
	static const struct item_pages pages[NUMBERS] = {
		{1, 2}, {2, 2}, {2, 2}, {4, 4}};
	struct test_desk *test = *state;
	const struct made *made = form_of(test);
	const struct fold fold = fold_new(&test->desk, &made->form, NUMBERS);

	/* The line to fold along comes first. */
	assert_int_equal(fold_strip(test->frame, &fold, pages, 1).count, 2);
	assert_int_equal(fold_strip(test->frame, &fold, pages, 2).count, 2);
	assert_int_equal(fold_strip(test->frame, &fold, pages, 3).count, 0);
	assert_int_equal(fold_strip(test->frame, &fold, pages, 4).count, 3);
}

static void a_line_leaves_room_for_its_caption_or_stands_above_it(void **state)
{
	static const struct item_pages pages[NUMBERS] = {
		{1, 1}, {2, 2}, {2, 2}, {2, 2}};
	struct test_desk *test = *state;
	const struct made *made = form_of(test);
	const struct fold fold = fold_new(&test->desk, &made->form, NUMBERS);
	struct galley strip = fold_strip(test->frame, &fold, pages, 1);

	assert_true(strip.rows[0].marks[0].dash > 0);
	assert_true(strip.rows[0].marks[0].width < MEASURE);
	assert_true(strip.rows[0].count > 1);
	test->frame.measure = 40 * MPT;
	strip = fold_strip(test->frame, &fold, pages, 1);
	assert_int_equal(strip.rows[0].marks[0].width, 40 * MPT);
	assert_int_equal(strip.rows[0].count, 1);
	assert_true(strip.count > 2);
}

static void hear(void *with, const struct mistake *mistake)
{
	assert_string_equal(mistake->what, with);
	assert_int_equal(mistake->at.line, 10);
}

static void answers_without_room_are_named_at_their_first_question(void **state)
{
	static char expected[] =
		"the answers to \"osmosis\" and the other questions "
		"on page 2 are too long to be folded under";
	static const struct item_pages pages[NUMBERS] = {
		{1, 1}, {2, 2}, {2, 2}, {2, 2}};
	struct test_desk *test = *state;
	const struct made *made = form_of(test);
	const struct fold fold = fold_new(&test->desk, &made->form, NUMBERS);

	fold_refuse(&test->desk, &fold, pages, 3);
	assert_int_equal(error_count(test->desk.errors), 0);
	fold_refuse(&test->desk, &fold, pages, 2);
	assert_int_equal(error_count(test->desk.errors), 1);
	error_each(test->desk.errors, false, hear, expected);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_answer_is_set_for_each_number_on_the_form),
		TEST(a_question_that_varies_has_an_answer_that_says_so),
		TEST(a_strip_has_the_answers_of_what_begins_on_its_page),
		TEST(a_line_leaves_room_for_its_caption_or_stands_above_it),
		TEST(answers_without_room_are_named_at_their_first_question),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
