#include "press/practice/exclusions.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct exclusions with(struct arena *arena, const char *names)
{
	struct exclusions left = {.arena = arena};

	for (; *names != '\0'; names++) {
		const char name[] = {'b', '/', *names, '\0'};

		exclusions_add_name(&left, name);
	}
	return left;
}

static void names_are_sorted_and_there_once(void **state)
{
	static const char *const expected[] = {"b/a", "b/c", "b/m", "b/z"};
	const struct exclusions left = with(*state, "mazcamz");
	const struct text_list names = exclusions_names(&left);

	assert_int_equal(names.count, 4);
	for (size_t i = 0; i < names.count; i++)
		assert_string_equal(names.at[i], expected[i]);
}

static void an_item_is_found_by_its_whole_name(void **state)
{
	struct exclusions left = with(*state, "mcx");
	const struct item c = {.name = "b/c"}, d = {.name = "b/d"};
	const struct item other = {.name = "a/c"}, longer = {.name = "b/cc"};

	assert_true(exclusions_has(&left, &c));
	assert_false(exclusions_has(&left, &d));
	assert_false(exclusions_has(&left, &other));
	assert_false(exclusions_has(&left, &longer));
	exclusions_add(&left, &d);
	assert_true(exclusions_has(&left, &d));
	assert_int_equal(left.count, 4);
}

static void six_names_are_spelt_out_and_the_rest_counted(void **state)
{
	const struct exclusions none = with(*state, "");
	const struct exclusions two = with(*state, "ba");
	const struct exclusions six = with(*state, "fedcba");
	const struct exclusions nine = with(*state, "ihgfedcba");

	assert_string_equal(exclusions_text(&none), "");
	assert_string_equal(exclusions_text(&two), "b/a, b/b");
	assert_string_equal(
		exclusions_text(&six), "b/a, b/b, b/c, b/d, b/e, b/f");
	assert_string_equal(exclusions_text(&nine),
		"b/a, b/b, b/c, b/d, b/e, b/f and 3 more");
}

static void count(void *with, const struct pensum_message *message)
{
	assert_int_equal(message->level, PENSUM_WARNING);
	assert_non_null(strstr(message->what, "b/a, b/b"));
	(*(int *)with)++;
}

static void the_host_hears_of_them_if_there_are_any(void **state)
{
	int heard = 0;
	const struct pensum_host host = {.with = &heard, .message = count};
	const struct exclusions none = with(*state, "");
	const struct exclusions two = with(*state, "ba");

	exclusions_tell(&none, &host);
	assert_int_equal(heard, 0);
	exclusions_tell(&two, &host);
	assert_int_equal(heard, 1);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_are_sorted_and_there_once),
		TEST(an_item_is_found_by_its_whole_name),
		TEST(six_names_are_spelt_out_and_the_rest_counted),
		TEST(the_host_hears_of_them_if_there_are_any),
	};

	return cmocka_run_group_tests_name("exclusions", tests, NULL, NULL);
}
