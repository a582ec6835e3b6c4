/*
 * Which lessons are kept first: those that repeat nothing, of all tags.
 */
#include "blocks/guide/guide_rank.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void terms_are_spread_over_time(void **state)
{
	static const int expected[] = {1, 4, 3, 5, 2};
	struct arena *arena = arena_new();
	int ranks[LENGTH(expected)] = {0};
	int one[1] = {0};

	(void)state;
	guide_rank_terms(arena, ranks, LENGTH(ranks));
	for (size_t i = 0; i < LENGTH(ranks); i++)
		assert_int_equal(ranks[i], expected[i]);
	guide_rank_terms(arena, one, 1);
	assert_int_equal(one[0], 1);
	arena_free(arena);
}

static void more_terms_than_are_ranked_keep_their_order(void **state)
{
	struct arena *arena = arena_new();
	const size_t count = GUIDE_RANKED + 2;
	int *ranks = arena_alloc(arena, count, sizeof(*ranks));
	long long all = 0;

	(void)state;
	guide_rank_terms(arena, ranks, count);
	for (size_t i = 0; i < count; i++)
		all += ranks[i];
	assert_int_equal(all, (long long)(count * (count + 1) / 2));
	arena_free(arena);
}

/* An item of a bank, with a short lesson. */
static struct item item(
	const char *id, struct text_list tags, struct text_list enemies)
{
	return (struct item){.id = id, .tags = tags, .enemies = enemies};
}

static void what_repeats_comes_last_and_tags_take_turns(void **state)
{
	static const char *const x[] = {"x"}, *const y[] = {"y"};
	static const char *const term[] = {"term"};
	const struct text_list of_x = {x, 1}, of_y = {y, 1}, none = {0};
	const struct item items[] = {
		item("term", none, none),
		item("a", of_x, (struct text_list){term, 1}),
		item("b", of_x, none),
		item("c", of_x, none),
		item("d", of_y, none),
	};
	static const int groups[] = {0, 1, 1, 1, 1};
	static const int expected[] = {1, 4, 1, 3, 2};
	struct taught taught[LENGTH(items)];
	int ranks[LENGTH(items)] = {1, 0, 0, 0, 0};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(items); i++)
		taught[i] = (struct taught){.item = &items[i],
			.lesson = {.type = LESSON_ANSWER, .head = "?"}};
	guide_rank(arena, (struct taught_list){taught, LENGTH(items)}, groups,
		ranks);
	for (size_t i = 0; i < LENGTH(items); i++)
		assert_int_equal(ranks[i], expected[i]);
	arena_free(arena);
}

static void short_lessons_come_before_long_ones(void **state)
{
	static const char *const other[] = {"other"};
	const struct text_list none = {0};
	const struct item items[] = {item("a", none, none),
		item("b", none, none),
		item("c", none, (struct text_list){other, 1})};
	static const int groups[] = {0, 0, 0};
	static const int expected[] = {3, 2, 1};
	char *text;
	struct taught taught[LENGTH(items)];
	int ranks[LENGTH(items)] = {0};
	struct arena *arena = arena_new();

	(void)state;
	text = arena_alloc(arena, 501, 1);
	memset(text, 'a', 500);
	for (size_t i = 0; i < LENGTH(items); i++)
		taught[i] = (struct taught){.item = &items[i],
			.lesson = {.type = LESSON_ANSWER,
				.head = i == 0 ? text : "?"}};
	guide_rank(arena, (struct taught_list){taught, LENGTH(items)}, groups,
		ranks);
	for (size_t i = 0; i < LENGTH(items); i++)
		assert_int_equal(ranks[i], expected[i]);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_are_spread_over_time),
		cmocka_unit_test(more_terms_than_are_ranked_keep_their_order),
		cmocka_unit_test(what_repeats_comes_last_and_tags_take_turns),
		cmocka_unit_test(short_lessons_come_before_long_ones),
	};

	return cmocka_run_group_tests_name("guide_rank", tests, NULL, NULL);
}
