#include "text/source/line_marks.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void lines_as_typed_are_noted(void **state)
{
	struct arena *arena = arena_new();
	struct notes notes = {.arena = arena};

	(void)state;
	line_marks_note(&notes, "===");
	line_marks_note(&notes, "12 + 5\n=\n\n===\n\n    ***\n- [c]\n");
	line_marks_note(&notes, "```\na\n===\n***\n- [ ] b\n: c\n```");
	assert_int_equal(notes.count, 0);
	line_marks_note(
		&notes, "a\n=====\n\n* * *\n\nb\n: c d\n\n- [ ] e\n1. [x] f");
	assert_int_equal(notes.count, 5);
	assert_string_equal(notes.at[0].text, "=====");
	assert_string_equal(notes.at[1].text, "* * *");
	assert_string_equal(notes.at[2].text, ": c d");
	assert_string_equal(notes.at[3].text, "[ ]");
	assert_string_equal(notes.at[4].text, "[x]");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_as_typed_are_noted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
