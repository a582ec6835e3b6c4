#include "text/slots.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The noncharacter that stands for a part. */
#define CUT "\xef\xb7\xad"

static void assert_cut(struct arena *arena, const char *text,
	const char *expected, const char *const *sources, size_t count)
{
	struct slots slots = {NULL, 0};

	assert_string_equal(slots_cut(arena, text, &slots), expected);
	assert_int_equal(slots.count, count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(slots.at[i].source, sources[i]);
}

static void parts_are_cut_out_in_order(void **state)
{
	static const char *const sources[] = {"*red*", "", "b"};

	assert_cut(*state,
		"a " RICH_ANSWER "*red*" RICH_ANSWER RICH_PART RICH_PART
		" c " RICH_PART "b" RICH_PART ".",
		"a " CUT CUT " c " CUT ".", sources, LENGTH(sources));
}

static void an_answer_is_flagged_as_one(void **state)
{
	struct slots slots = {NULL, 0};

	slots_cut(*state, RICH_ANSWER "a" RICH_ANSWER RICH_PART "b" RICH_PART,
		&slots);
	assert_int_equal(slots.at[0].flags, SPAN_ANSWER);
	assert_int_equal(slots.at[1].flags, 0);
}

static void a_part_may_hold_one_of_another_kind(void **state)
{
	static const char *const sources[] = {"a" RICH_PART "b"};

	assert_cut(*state, RICH_ANSWER "a" RICH_PART "b" RICH_ANSWER, CUT,
		sources, 1);
}

static void an_open_part_goes_to_the_end(void **state)
{
	static const char *const sources[] = {"bc"};

	assert_cut(*state, "a" RICH_PART "bc", "a" CUT, sources, 1);
}

static void a_text_without_parts_is_itself(void **state)
{
	static const char text[] = "a \u00e9 b";
	struct slots slots = {NULL, 0};

	assert_ptr_equal(slots_cut(*state, text, &slots), text);
	assert_cut(*state, "a" RICH_BLANK, "a" RICH_BLANK, NULL, 0);
}

/* Codes that stand for marks during parsing must not come from outside. */
static void noncharacters_of_a_text_are_replaced(void **state)
{
	assert_cut(*state, "a\xef\xb7\x90" CUT "b", "a\uFFFD\uFFFDb", NULL, 0);
	assert_cut(*state, "a\ufdcf\ufdf0", "a\ufdcf\ufdf0", NULL, 0);
}

static void parts_are_counted(void **state)
{
	static const char text[] = CUT "a" CUT;

	(void)state;
	assert_int_equal(slots_in(text, strlen(text)), 2);
	assert_int_equal(slots_in(text, strlen(text) - 1), 1);
	assert_int_equal(slots_in("", 0), 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(parts_are_cut_out_in_order),
		TEST(an_answer_is_flagged_as_one),
		TEST(a_part_may_hold_one_of_another_kind),
		TEST(an_open_part_goes_to_the_end),
		TEST(a_text_without_parts_is_itself),
		TEST(noncharacters_of_a_text_are_replaced),
		TEST(parts_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
