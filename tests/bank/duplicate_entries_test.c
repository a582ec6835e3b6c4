#include "bank/vary/duplicate_entries.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "nodes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_duplicates(
	struct arena *arena, const char *const *items, size_t count, bool any)
{
	for (size_t i = 0; i < count; i++) {
		struct reading reading = reading_in(arena);

		assert_int_equal(duplicate_entries_in(
					 arena, node_of(&reading, items[i])),
			any);
	}
}

static void entries_that_print_alike_are_found(void **state)
{
	static const char *const items[] = {
		"{choices: [a, b, a]}",
		"{choices: [{text: a, correct: true}, b, a]}",
		"{choices: [\"*a*\", b, \"_a_\"]}",
		"{distractors: [x, x]}",
		"{sequence: [one, two, one]}",
		"{pairs: [[a, 1], [a, 2]]}",
		"{word_bank: [a, a]}",
		"{parts: [{stem: s}, {choices: [a, a]}]}",
		"{tiers: {core: {choices: [a, b]}, support: {choices: [c, "
		"c]}}}",
		"{tiers: {support: {parts: [{choices: [a, a]}]}}}",
	};

	assert_duplicates(*state, items, LENGTH(items), true);
}

static void other_entries_may_be_equal(void **state)
{
	static const char *const items[] = {
		"{choices: [a, b]}",
		"{choices: [a, A]}",
		"{choices: [{text: a}, {text: b}]}",
		"{choices: [{image: a.png}, {image: b.png}]}",
		"{choices: [a, b], distractors: [a, b]}",
		"{pairs: [[a, 1], [b, 1]]}",
		"{tags: [a, a]}",
		"{parts: [{choices: [a, b]}, {choices: [a, b]}]}",
		"{choices: a, parts: a, tiers: [a]}",
		"{choices: [], pairs: [[]]}",
	};

	assert_duplicates(*state, items, LENGTH(items), false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			entries_that_print_alike_are_found, with_arena_setup,
			with_arena_teardown),
		cmocka_unit_test_setup_teardown(other_entries_may_be_equal,
			with_arena_setup, with_arena_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
