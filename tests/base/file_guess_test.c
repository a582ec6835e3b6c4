#include "base/file/file_guess.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The tests run in the repository's folder. */
static void a_slip_finds_its_file(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(file_guess(arena, "LICENCE"), "LICENSE");
	assert_string_equal(file_guess(arena, "banks/cel-biology.yaml"),
		"cell-biology.yaml");
	assert_null(file_guess(arena, "banks/Period-3"));
	assert_string_equal(
		file_guess(arena, "banks/cell-biology"), "cell-biology.yaml");
	assert_null(file_guess(arena, "banks/unit-18-rostr.docx"));
	assert_string_equal(
		file_guess_path(arena, "period-3.csv"), "banks/period-3.csv");
	assert_string_equal(file_guess_path(arena, "tests/period-3.csv"),
		"tests/../banks/period-3.csv");
	assert_null(file_guess(arena, "LICENSE"));
	assert_null(file_guess(arena, "banks/zzzzzzzz.yaml"));
	assert_null(file_guess(arena, "no-such-folder/LICENCE"));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_slip_finds_its_file),
	};

	return cmocka_run_group_tests_name("file_guess", tests, NULL, NULL);
}
