#include "layout/blank/blank_rule.h"

#include "desk.h"

enum {
	EM = 1000
};

static struct texts texts_of(struct test_desk *test, const char *text)
{
	struct rich *rich = arena_alloc(test->arena, 1, sizeof(*rich));

	*rich = rich_plain(test->arena, text);
	return (struct texts){rich, 1};
}

/* The least width of a blank in a text, in ems, of which an underscore takes
 * a little more than a half. */
static size_t ems_of(struct test_desk *test, enum blank_size size,
	const char *answer, unsigned flags)
{
	const struct block blank = {.role = BLOCK_BLANK,
		.size = size,
		.answer = texts_of(test, answer)};
	const struct block text = {
		.role = BLOCK_TEXT, .flags = flags, .answer = blank.answer};
	const struct span rule = blank_rule(test->frame, &text, &blank);

	assert_int_equal(rule.flags, SPAN_BLANK | SPAN_FILL);
	assert_int_equal(strspn(rule.text, "_"), rule.length);
	return rule.length * RICH_BLANK_WIDTH / EM;
}

static void a_blank_has_the_width_of_its_class(void **state)
{
	struct test_desk *test = *state;

	assert_int_equal(ems_of(test, BLANK_SHORT, "a", 0), 6);
	assert_int_equal(ems_of(test, BLANK_MIDDLE, "a", 0), 12);
	assert_int_equal(ems_of(test, BLANK_LONG, "a", 0), 20);
}

static void a_class_too_narrow_for_the_answer_gives_way(void **state)
{
	static const char ten[] = "mmmmmmmmmm"; /* of nearly an em each */
	struct test_desk *test = *state;

	assert_int_equal(ems_of(test, BLANK_SHORT, ten, 0), 12);
	assert_int_equal(ems_of(test, BLANK_MIDDLE, ten, 0), 12);
}

static void a_long_answer_takes_steps_of_ten_ems(void **state)
{
	char text[200];
	struct test_desk *test = *state;
	size_t before = 20;

	test->frame.measure = 100 * test->look.styles[USE_TEXT].size;
	for (size_t letters = 10; letters < sizeof(text); letters += 10) {
		size_t ems;

		memset(text, 'm', letters);
		text[letters] = '\0';
		ems = ems_of(test, BLANK_LONG, text, 0);
		assert_int_equal(ems % 10, 0);
		assert_true(ems >= before && ems <= before + 20);
		before = ems;
	}
	assert_int_equal(before, 90);
}

static void a_fitting_blank_has_room_for_handwriting(void **state)
{
	struct test_desk *test = *state;
	const size_t ten = ems_of(test, BLANK_FITTING, "mmmmmmmmmm", 0);

	assert_int_equal(ems_of(test, BLANK_FITTING, "i", 0), 6);
	assert_in_range(ten, 15, 19);
}

static void a_blank_within_a_line_leaves_room_for_a_stop(void **state)
{
	struct test_desk *test = *state;

	test->frame.measure = 10 * test->look.styles[USE_TEXT].size;
	assert_int_equal(ems_of(test, BLANK_MIDDLE, "a", 0), 9);
	assert_int_equal(ems_of(test, BLANK_SHORT, "a", 0), 6);
	assert_int_equal(ems_of(test, BLANK_LONG, "a", 0), 20);
}

static void alike_blanks_have_room_for_any_answer_of_the_text(void **state)
{
	struct test_desk *test = *state;
	const struct block blank = {.role = BLOCK_BLANK,
		.size = BLANK_SHORT,
		.answer = texts_of(test, "a")};
	struct block text = {
		.role = BLOCK_TEXT, .answer = texts_of(test, "mmmmmmmmmm")};
	const size_t own = blank_rule(test->frame, &text, &blank).length;

	text.flags = BLOCK_ALIKE;
	assert_int_equal(own * RICH_BLANK_WIDTH / EM, 6);
	assert_int_equal(blank_rule(test->frame, &text, &blank).length *
				 RICH_BLANK_WIDTH / EM,
		12);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_blank_has_the_width_of_its_class),
		TEST(a_class_too_narrow_for_the_answer_gives_way),
		TEST(a_long_answer_takes_steps_of_ten_ems),
		TEST(a_fitting_blank_has_room_for_handwriting),
		TEST(a_blank_within_a_line_leaves_room_for_a_stop),
		TEST(alike_blanks_have_room_for_any_answer_of_the_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
