#include "press/practice/leitner.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void a_day_counts_from_1970(void **state)
{
	(void)state;
	assert_int_equal(leitner_day("1970-01-01"), 0);
	assert_int_equal(leitner_day("1970-04-11"), 100);
	assert_int_equal(leitner_day("2000-02-29"), 11016);
	assert_int_equal(leitner_day("2000-03-01"), 11017);
	assert_int_equal(leitner_day("1969-12-31"), -1);
	assert_int_equal(leitner_day("1970"), -1);
	assert_int_equal(leitner_day("1970-02-30"), -1);
	assert_int_equal(leitner_day("1970-02-03?"), -1);
	assert_int_equal(leitner_day("-1970-02-03"), -1);
}

static void each_day_is_printed_as_it_is_read(void **state)
{
	struct leitner box = leitner_new(*state);

	box.unit = LEITNER_DAYS;
	for (int day = 0; day < 60000; day += 29)
		assert_int_equal(leitner_day(leitner_time(&box, day)), day);
}

static void an_item_climbs_to_the_highest_box_and_falls_to_the_first(
	void **state)
{
	static const int due[] = {3, 6, 11, 20, 21};
	struct leitner box = leitner_new(*state);

	for (int now = 1; now <= 5; now++) {
		leitner_right(&box, "b/i", now);
		assert_int_equal(
			leitner_find(&box, "b/i")->box, now < 5 ? now + 1 : 5);
		assert_int_equal(leitner_find(&box, "b/i")->due, due[now - 1]);
	}
	leitner_wrong(&box, "b/i", 6);
	assert_int_equal(leitner_find(&box, "b/i")->box, 1);
	assert_int_equal(box.count, 1);
}

static void items_are_found_by_name_in_any_order(void **state)
{
	static const char *const names[] = {"b/m", "b/a", "b/z", "a/z", "b/b"};
	struct leitner box = leitner_new(*state);

	for (int i = 0; i < 5; i++)
		leitner_right(&box, names[i], i);
	for (int i = 0; i < 5; i++)
		assert_int_equal(leitner_find(&box, names[i])->due, i + 2);
	for (size_t i = 1; i < box.count; i++)
		assert_true(
			strcmp(box.items[i - 1].name, box.items[i].name) < 0);
	assert_null(leitner_find(&box, "b/c"));
}

static const char *written(struct arena *arena, const struct leitner *box)
{
	struct buffer out = {.arena = arena};

	leitner_write(&out, box);
	return buffer_text(&out);
}

static void what_is_written_reads_the_same(void **state)
{
	struct arena *arena = *state;
	struct reading reading = {arena, error_list_new(arena)};
	static const char *const cards[] = {"b/one", "b/\"two\""};
	struct leitner box = leitner_new(arena), read;

	for (int unit = LEITNER_SESSIONS; unit <= LEITNER_DAYS; unit++) {
		struct source *source = arena_alloc(arena, 1, sizeof(*source));

		box.unit = (enum leitner_unit)unit;
		box.counted = "9RHW7-C";
		box.session = 7;
		box.boxes = 3;
		box.every[2] = 9;
		box.cards = (struct text_list){cards, 2};
		leitner_right(&box, "b/one", 20000);
		leitner_wrong(&box, "b/\"two\"", 20001);
		source->name = "box";
		source->text = written(arena, &box);
		source->length = strlen(source->text);
		assert_true(leitner_read(&reading, source, &read));
		assert_string_equal(written(arena, &read), source->text);
	}
	assert_int_equal(error_count(reading.errors), 0);
}

static void an_item_of_a_box_that_is_gone_is_in_the_highest(void **state)
{
	static const char text[] = "box: 1\nevery: [1, 2]\nsession: 3\n"
				   "items: [{item: b/i, box: 9, due: 4}]\n";
	static const struct source source = {"box", text, sizeof(text) - 1};
	struct reading reading = {*state, error_list_new(*state)};
	struct leitner box;

	assert_true(leitner_read(&reading, &source, &box));
	assert_int_equal(leitner_find(&box, "b/i")->box, 2);
	leitner_right(&box, "b/i", 4);
	assert_int_equal(leitner_find(&box, "b/i")->due, 6);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_day_counts_from_1970),
		TEST(each_day_is_printed_as_it_is_read),
		TEST(an_item_climbs_to_the_highest_box_and_falls_to_the_first),
		TEST(items_are_found_by_name_in_any_order),
		TEST(what_is_written_reads_the_same),
		TEST(an_item_of_a_box_that_is_gone_is_in_the_highest),
	};

	return cmocka_run_group_tests_name("leitner", tests, NULL, NULL);
}
