#include "press/names.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void a_name_is_taken_once(void **state)
{
	struct arena *arena = arena_new();
	struct names *names = names_new(arena);

	(void)state;
	assert_true(names_add(names, "quiz-A.pdf"));
	assert_true(names_add(names, "quiz-B.pdf"));
	assert_false(names_add(names, "quiz-A.pdf"));
	assert_true(names_add(names, "quiz-A-key.pdf"));
	arena_free(arena);
}

/* Disks of other systems know neither capitals nor how an accent is made. */
static void names_that_some_disk_takes_for_one_are_one(void **state)
{
	struct arena *arena = arena_new();
	struct names *names = names_new(arena);

	(void)state;
	assert_true(names_add(names, "quiz-Red.pdf"));
	assert_false(names_add(names, "QUIZ-RED.pdf"));
	assert_true(names_add(names, "caf\u00e9.pdf"));
	assert_false(names_add(names, "cafe\u0301.pdf"));
	assert_false(names_add(names, "CAF\u00c9.pdf"));
	assert_true(names_add(names, "cafe.pdf"));
	arena_free(arena);
}

static void a_name_is_found_as_disks_find_it(void **state)
{
	struct arena *arena = arena_new();
	struct names *names = names_new(arena);

	(void)state;
	assert_false(names_has(names, "quiz-key.pdf"));
	names_add(names, "quiz-key.pdf");
	assert_true(names_has(names, "quiz-key.pdf"));
	assert_true(names_has(names, "Quiz-Key.pdf"));
	assert_false(names_has(names, "quiz.pdf"));
	arena_free(arena);
}

static void thousands_of_names_are_kept(void **state)
{
	enum {
		MANY = 3000
	};
	struct arena *arena = arena_new();
	struct names *names = names_new(arena);

	(void)state;
	for (int i = 0; i < MANY; i++)
		assert_true(names_add(
			names, arena_printf(arena, "quiz-%d.pdf", i)));
	for (int i = 0; i < MANY; i++)
		assert_false(names_add(
			names, arena_printf(arena, "Quiz-%d.pdf", i)));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_is_taken_once),
		cmocka_unit_test(names_that_some_disk_takes_for_one_are_one),
		cmocka_unit_test(a_name_is_found_as_disks_find_it),
		cmocka_unit_test(thousands_of_names_are_kept),
	};

	return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
