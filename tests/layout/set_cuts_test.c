#include "layout/pages/set_cuts.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	PAGE = 98,
	ROWS = 30,
	GALLEYS = 10
};

/* Galleys that share one store of rows, each 10 high with 1 above. */
struct proof {
	struct arena *arena;
	struct row rows[ROWS];
	struct galley galleys[GALLEYS];
	size_t count, row_count;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct proof *proof = arena_alloc(arena, 1, sizeof(*proof));

	proof->arena = arena;
	for (size_t i = 0; i < ROWS; i++)
		proof->rows[i] = (struct row){.above = 1, .height = 10};
	*state = proof;
	return 0;
}

static int teardown(void **state)
{
	const struct proof *proof = *state;

	arena_free(proof->arena);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

static void add(struct proof *proof, int set, bool stimulus, size_t rows)
{
	proof->galleys[proof->count++] = (struct galley){
		.rows = proof->rows + proof->row_count,
		.count = rows,
		.heading = stimulus,
		.set = set,
	};
	proof->row_count += rows;
}

/* "." for each row that parts nothing, "L" and "S" for those that part a set
 * that is long, or is not. */
static void assert_parts(struct proof *proof, const char *expected)
{
	const enum part *parts = set_cuts_parts(
		proof->arena, proof->galleys, proof->count, PAGE);
	char text[ROWS + 1] = "";

	assert_non_null(parts);
	for (size_t i = 0; i < proof->row_count; i++)
		text[i] = ".LS"[parts[i]];
	assert_string_equal(text, expected);
}

static void without_sets_there_is_nothing_to_part(void **state)
{
	struct proof *proof = *state;

	add(proof, 0, false, 2);
	add(proof, 0, true, 1); /* a section's heading */
	assert_false(set_cuts_is_stimulus(&proof->galleys[1]));
	assert_null(set_cuts_parts(
		proof->arena, proof->galleys, proof->count, PAGE));
	assert_null(set_cuts_parts(proof->arena, NULL, 0, PAGE));
}

/* A stimulus anywhere, its items between each other alone. */
static void a_set_is_parted_within_its_stimulus_and_before_items(void **state)
{
	struct proof *proof = *state;

	add(proof, 0, false, 1);
	add(proof, 1, true, 3);
	add(proof, 1, false, 2);
	add(proof, 1, false, 2);
	add(proof, 0, false, 1);
	assert_parts(proof, "..SSS.S..");
}

/* 9 rows: 9 * 10 + 8 * 1 are just a page; the space above the first does not
 * count. */
static void a_set_is_long_from_what_no_page_holds(void **state)
{
	struct proof *proof = *state;

	add(proof, 1, true, 4);
	add(proof, 1, false, 5);
	add(proof, 2, true, 5);
	add(proof, 2, false, 5);
	assert_parts(proof, ".SSSS.....LLLLL....");
}

static void neighbouring_sets_are_kept_apart(void **state)
{
	struct proof *proof = *state;

	add(proof, 1, true, 1);
	add(proof, 1, false, 1);
	add(proof, 2, true, 1);
	add(proof, 2, false, 1);
	add(proof, 1, false, 1);
	assert_parts(proof, ".S.S.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(without_sets_there_is_nothing_to_part),
		TEST(a_set_is_parted_within_its_stimulus_and_before_items),
		TEST(a_set_is_long_from_what_no_page_holds),
		TEST(neighbouring_sets_are_kept_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
