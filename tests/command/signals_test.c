#include "command/signals.h"

#include "base/common.h"

#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static const int fatal[] = {SIGINT, SIGTERM, SIGHUP};

/* Take a signal that is pending. */
static void take(int number)
{
	sigset_t set;
	int taken;

	sigemptyset(&set);
	sigaddset(&set, number);
	assert_int_equal(sigwait(&set, &taken), 0);
	assert_int_equal(taken, number);
}

static bool is_blocked(int number)
{
	sigset_t set;

	pthread_sigmask(SIG_SETMASK, NULL, &set);
	return sigismember(&set, number) == 1;
}

static void signals_that_end_a_run_wait_until_they_are_let(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(fatal); i++) {
		const struct signals signals = signals_hold();

		assert_int_equal(signals_come(&signals), 0);
		raise(fatal[i]);
		assert_int_equal(signals_come(&signals), fatal[i]);
		take(fatal[i]);
		assert_int_equal(signals_come(&signals), 0);
		signals_let(&signals);
		assert_false(is_blocked(fatal[i]));
	}
}

static void an_ignored_signal_is_not_awaited(void **state)
{
	struct signals signals;

	(void)state;
	signal(SIGHUP, SIG_IGN);
	signals = signals_hold();
	assert_false(is_blocked(SIGHUP));
	assert_true(is_blocked(SIGTERM));
	raise(SIGHUP);
	assert_int_equal(signals_come(&signals), 0);
	signals_let(&signals);
	signal(SIGHUP, SIG_DFL);
}

static void a_signal_blocked_before_stays_blocked(void **state)
{
	sigset_t own, before;
	struct signals signals;

	(void)state;
	sigemptyset(&own);
	sigaddset(&own, SIGTERM);
	pthread_sigmask(SIG_BLOCK, &own, &before);
	signals = signals_hold();
	signals_let(&signals);
	assert_true(is_blocked(SIGTERM));
	assert_false(is_blocked(SIGINT));
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void exit_on_a_held_signal(void)
{
	const struct signals signals = signals_hold();

	raise(SIGTERM);
	signals_let(&signals);
	_exit(0);
}

static void a_held_signal_ends_the_run_when_it_is_let(void **state)
{
	const pid_t child = fork();
	int status;

	(void)state;
	if (child == 0)
		exit_on_a_held_signal();
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGTERM);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			signals_that_end_a_run_wait_until_they_are_let),
		cmocka_unit_test(an_ignored_signal_is_not_awaited),
		cmocka_unit_test(a_signal_blocked_before_stays_blocked),
		cmocka_unit_test(a_held_signal_ends_the_run_when_it_is_let),
	};

	return cmocka_run_group_tests_name("signals", tests, NULL, NULL);
}
