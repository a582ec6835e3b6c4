#define _GNU_SOURCE /* posix_openpt */
#include "command/screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cmocka.h>

/* Replace a stream by a terminal of 100 columns; returns the old one. */
static int put_terminal(int stream)
{
	const struct winsize size = {.ws_row = 24, .ws_col = 100};
	const int kept = dup(stream);
	const int master = posix_openpt(O_RDWR | O_NOCTTY);
	int terminal;

	assert_true(master >= 0 && kept >= 0);
	assert_int_equal(grantpt(master), 0);
	assert_int_equal(unlockpt(master), 0);
	terminal = open(ptsname(master), O_RDWR | O_NOCTTY);
	assert_true(terminal >= 0);
	assert_int_equal(ioctl(terminal, TIOCSWINSZ, &size), 0);
	assert_true(dup2(terminal, stream) >= 0);
	close(terminal);
	return kept;
}

static void put_back(int stream, int kept)
{
	dup2(kept, stream);
	close(kept);
}

static void a_dumb_terminal_has_no_colour(void **state)
{
	const int kept = put_terminal(STDERR_FILENO);
	bool plain, dumb, none;

	(void)state;
	unsetenv("NO_COLOR");
	setenv("TERM", "xterm", 1);
	plain = screen_colored();
	setenv("TERM", "dumb", 1);
	dumb = screen_colored();
	setenv("TERM", "xterm", 1);
	setenv("NO_COLOR", "1", 1);
	none = screen_colored();
	put_back(STDERR_FILENO, kept);
	assert_true(plain);
	assert_false(dumb);
	assert_false(none);
}

static void a_table_is_as_wide_as_its_terminal(void **state)
{
	int kept;
	size_t own, asked;

	(void)state;
	unsetenv("COLUMNS");
	kept = put_terminal(STDOUT_FILENO);
	own = screen_columns();
	setenv("COLUMNS", "60", 1);
	asked = screen_columns();
	put_back(STDOUT_FILENO, kept);
	assert_int_equal(own, 100);
	assert_int_equal(asked, 60);
	setenv("COLUMNS", "7", 1);
	assert_int_equal(screen_columns(), 40);
	setenv("COLUMNS", "wide", 1);
	kept = put_terminal(STDOUT_FILENO);
	own = screen_columns();
	put_back(STDOUT_FILENO, kept);
	assert_int_equal(own, 100);
}

static void a_reader_that_left_is_seen(void **state)
{
	const int kept = dup(STDOUT_FILENO);
	int ends[2];
	bool reads, left;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	dup2(ends[1], STDOUT_FILENO);
	reads = !screen_left();
	close(ends[0]);
	left = screen_left();
	put_back(STDOUT_FILENO, kept);
	close(ends[1]);
	assert_true(reads);
	assert_true(left);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_dumb_terminal_has_no_colour),
		cmocka_unit_test(a_table_is_as_wide_as_its_terminal),
		cmocka_unit_test(a_reader_that_left_is_seen),
	};

	return cmocka_run_group_tests_name("terminal", tests, NULL, NULL);
}
