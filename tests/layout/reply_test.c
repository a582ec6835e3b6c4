#include "layout/block/reply.h"

#include "desk.h"

enum {
	NUMBERS = 3
};

/* The letters of an answer's text. */
static const char *text_of(
	struct test_desk *test, const struct reply *answer, size_t i)
{
	const char *text = "";

	for (size_t k = 0; k < answer->texts[i].count; k++)
		text = arena_printf(test->arena, "%s%.*s", text,
			(int)answer->texts[i].at[k].length,
			answer->texts[i].at[k].text);
	return text;
}

static struct replies *begin(struct test_desk *test)
{
	struct replies *replies = arena_alloc(test->arena, 1, sizeof(*replies));

	replies->more = arena_alloc(test->arena, NUMBERS, sizeof(bool));
	test->desk.replies = replies;
	return replies;
}

static void on_a_sheet_nothing_is_answered(void **state)
{
	struct test_desk *test = *state;
	struct row row = {.count = 0};

	reply_begin_centred(&test->desk, 1);
	reply_say(&test->desk, "B");
	reply_room(test->frame, &row, (struct mark){.width = 10});
	reply_mark(test->frame, &row, (struct mark){.type = MARK_BOX});
	reply_more(&test->desk, 1);
	reply_end(&test->desk);
	assert_int_equal(row.count, 0);
	assert_int_equal(test->desk.element_count, 0);
}

static void an_answer_and_its_room_share_an_element(void **state)
{
	struct test_desk *test = *state;
	const struct replies *replies = begin(test);
	struct row row = {.count = 0};

	galley_add_element(&test->desk, ROLE_PARAGRAPH);
	reply_word(&test->desk, 2, "B");
	reply_room(test->frame, &row, (struct mark){.width = 10, .height = 5});
	reply_room(test->frame, &row, (struct mark){.width = 0});
	reply_end(&test->desk);
	reply_room(test->frame, &row, (struct mark){.width = 10});
	assert_int_equal(row.count, 1);
	assert_int_equal(row.marks[0].type, MARK_ROOM);
	assert_int_equal(row.marks[0].element, 2);
	assert_int_equal(replies->at[0].element, 2);
	assert_int_equal(replies->at[0].number, 2);
	assert_true(replies->at[0].centred);
	assert_string_equal(text_of(test, &replies->at[0], 0), "B");
}

static void answers_without_room_are_found_as_well(void **state)
{
	struct test_desk *test = *state;
	const struct replies *replies = begin(test);

	for (int number = 1; number <= NUMBERS; number++) {
		reply_begin(&test->desk, number);
		galley_add_element(&test->desk, ROLE_PARAGRAPH);
	}
	reply_end(&test->desk);
	for (int i = 0; i < NUMBERS; i++)
		assert_int_equal(
			reply_of(replies, replies->at[i].element)->number,
			i + 1);
	assert_null(reply_of(replies, 1));
	assert_null(reply_of(replies, 100));
}

static void blocks_become_texts_of_their_own(void **state)
{
	struct test_desk *test = *state;
	const struct replies *replies = begin(test);
	const struct reply *answer;

	reply_begin(&test->desk, 1);
	reply_text(&test->desk, "Claim: ",
		rich_parse(test->arena, "It *is*.\n\n---\n\n1. One\n2. Two"),
		"(1 point)");
	reply_say(&test->desk, "More");
	answer = &replies->at[0];
	assert_int_equal(answer->count, 4);
	assert_string_equal(text_of(test, answer, 0), "Claim: It is.");
	assert_string_equal(text_of(test, answer, 1), "1. One");
	assert_string_equal(text_of(test, answer, 2), "2. Two (1 point)");
	assert_string_equal(text_of(test, answer, 3), "More");
}

static void rows_of_a_table_become_lines(void **state)
{
	struct test_desk *test = *state;
	const struct replies *replies = begin(test);

	reply_begin(&test->desk, 1);
	reply_text(&test->desk, NULL,
		rich_parse(test->arena, "| a | b |\n|---|---|\n| c | d |"),
		NULL);
	assert_int_equal(replies->at[0].count, 2);
	assert_string_equal(text_of(test, &replies->at[0], 0), "a · b");
	assert_string_equal(text_of(test, &replies->at[0], 1), "c · d");
}

static void an_answer_knows_how_it_may_be_set(void **state)
{
	struct test_desk *test = *state;
	const struct replies *replies = begin(test);

	reply_begin_beside(&test->desk, 1);
	test->look.rtl = true; /* an item against the sheet */
	reply_begin_spare(&test->desk, 2);
	assert_true(replies->at[0].beside);
	assert_false(replies->at[0].spare);
	assert_false(replies->at[0].turned);
	assert_true(replies->at[1].spare);
	assert_true(replies->at[1].turned);
}

static void marks_and_items_behind_the_sheet_are_noted(void **state)
{
	struct test_desk *test = *state;
	const struct replies *replies = begin(test);
	struct row row = {.count = 0};

	reply_mark(test->frame, &row, (struct mark){.type = MARK_BOX});
	assert_true(row.marks[0].answer);
	reply_more(&test->desk, 2);
	assert_false(replies->more[0]);
	assert_true(replies->more[1]);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(on_a_sheet_nothing_is_answered),
		TEST(an_answer_and_its_room_share_an_element),
		TEST(answers_without_room_are_found_as_well),
		TEST(blocks_become_texts_of_their_own),
		TEST(rows_of_a_table_become_lines),
		TEST(an_answer_knows_how_it_may_be_set),
		TEST(marks_and_items_behind_the_sheet_are_noted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
