#include "command/start/completion_parts.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* What a shell makes of a text in quotes. */
static void assert_quoted(
	struct arena *arena, const char *text, const char *expected)
{
	struct buffer line = {.arena = arena};
	char back[200] = "";
	FILE *shell;
	size_t length;

	completion_parts_quote(&line, text);
	assert_string_equal(buffer_text(&line), expected);
	shell = popen(
		arena_printf(arena, "printf %%s %s", buffer_text(&line)), "r");
	assert_non_null(shell);
	length = fread(back, 1, sizeof(back) - 1, shell);
	assert_int_equal(pclose(shell), 0);
	back[length] = '\0';
	assert_string_equal(back, text);
}

static void a_shell_reads_quoted_text_as_it_is(void **state)
{
	assert_quoted(*state, "", "''");
	assert_quoted(*state, "two words", "'two words'");
	assert_quoted(
		*state, "$HOME `id` \\ \"x\" *", "'$HOME `id` \\ \"x\" *'");
	assert_quoted(*state, "it's", "'it'\\''s'");
	assert_quoted(*state, "a'b'", "'a'\\''b'\\'''");
}

static void a_command_offers_its_own_options_unless_hidden(void **state)
{
	const struct command make = {.bit = COMMAND_MAKE};
	const struct option_row both = {
		.commands = COMMAND_MAKE | COMMAND_KEY, .help = "x"};
	const struct option_row other = {.commands = COMMAND_KEY, .help = "x"};
	const struct option_row hidden = {.commands = COMMAND_MAKE};

	(void)state;
	assert_true(completion_parts_shown(&both, &make));
	assert_false(completion_parts_shown(&other, &make));
	assert_false(completion_parts_shown(&hidden, &make));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_shell_reads_quoted_text_as_it_is),
		TEST(a_command_offers_its_own_options_unless_hidden),
	};

	return cmocka_run_group_tests_name(
		"completion_parts", tests, NULL, NULL);
}
