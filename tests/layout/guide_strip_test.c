#include "layout/guide/guide_strip.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	TERMS = 3,
	PIECES = TERMS + 1
};

/* Three terms on a time line, and a lesson without a date between them. */
struct made {
	struct arena *arena;
	struct block strip, entries[TERMS], lessons[PIECES];
	struct piece at[PIECES];
	struct pieces pieces;
};

static int made_open(void **state)
{
	static const struct date date;
	static const int ranks[PIECES] = {2, 1, 3, 1};
	static struct made made;

	made = (struct made){.arena = arena_new()};
	made.strip.role = BLOCK_STRIP;
	made.strip.children = made.entries;
	for (size_t i = 0; i < TERMS; i++)
		made.entries[i] = (struct block){.role = BLOCK_ENTRY,
			.label = (const char *const[]){"a", "b", "c"}[i],
			.next = i + 1 < TERMS ? &made.entries[i + 1] : NULL};
	for (size_t i = 0; i < PIECES; i++) {
		made.lessons[i] = (struct block){.role = BLOCK_LESSON,
			.number = ranks[i],
			.date = i == 1 ? NULL : &date};
		made.at[i] = (struct piece){
			.lesson = &made.lessons[i], .kept = true};
	}
	made.pieces = (struct pieces){.at = made.at, .count = PIECES};
	*state = &made;
	return 0;
}

static int made_close(void **state)
{
	const struct made *made = *state;

	arena_free(made->arena);
	return 0;
}

static void terms_of_later_ranks_are_left_out(void **state)
{
	static const bool kept[] = {true, true, false, true};
	struct made *made = *state;

	guide_strip_keep(&made->pieces, 2);
	for (size_t i = 0; i < PIECES; i++)
		assert_int_equal(made->at[i].kept, kept[i]);
	guide_strip_keep(&made->pieces, 0);
	assert_false(made->at[3].kept);
	assert_true(made->at[1].kept); /* it is no term */
}

static void kept_terms_are_numbered_on_the_strip_and_in_their_lessons(
	void **state)
{
	struct made *made = *state;
	const struct block *entry;

	made->at[2].kept = false;
	made->pieces.strip_way = (struct strip_way){20, 50, 1};
	guide_strip_number(made->arena, &made->pieces, &made->strip);
	entry = made->pieces.strip->children;
	assert_string_equal(entry->label, "a");
	assert_string_equal(entry->printed, "1");
	assert_int_equal(entry->number, 1);
	entry = entry->next;
	assert_string_equal(entry->label, "c");
	assert_string_equal(entry->printed, "2");
	assert_int_equal(entry->number, 2);
	assert_null(entry->next);
	assert_string_equal(made->at[0].lesson->printed, "1");
	assert_null(made->at[1].lesson->printed);
	assert_string_equal(made->at[3].lesson->printed, "2");
	assert_int_equal(made->pieces.strip_way.size, 0);
	assert_null(made->entries[0].printed); /* the original is as it was */
}

static void a_strip_without_terms_is_none(void **state)
{
	struct made *made = *state;

	guide_strip_keep(&made->pieces, 0);
	guide_strip_number(made->arena, &made->pieces, &made->strip);
	assert_null(made->pieces.strip);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, made_open, made_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(terms_of_later_ranks_are_left_out),
		TEST(kept_terms_are_numbered_on_the_strip_and_in_their_lessons),
		TEST(a_strip_without_terms_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
