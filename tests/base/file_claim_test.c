#include "base/arena.h"
#include "base/common.h"
#include "base/file/file.h"
#include "scratch.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

struct desk {
	struct arena *arena;
	const char *folder;
};

static int begin(void **state)
{
	struct arena *arena = arena_new();
	struct desk *desk = arena_alloc(arena, 1, sizeof(*desk));

	desk->arena = arena;
	desk->folder = scratch_folder(arena, "claim-test");
	*state = desk;
	return desk->folder == NULL;
}

static int end(void **state)
{
	struct desk *desk = *state;

	rmdir(desk->folder);
	arena_free(desk->arena);
	return 0;
}

static const char *inside(const struct desk *desk, const char *name)
{
	return file_join(desk->arena, desk->folder, name);
}

/* A claim belongs to a process until it ends. */
static int claim_in_child(const struct desk *desk, bool wait)
{
	const pid_t child = fork();
	int status, claim;

	assert_true(child >= 0);
	if (child == 0)
		_exit(file_claim(desk->folder, wait, &claim));
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* A child that has claimed the folder, and ends when the pipe is closed. */
static pid_t claimant(const struct desk *desk, int *pipe_end)
{
	int ends[2], claim;
	char byte = 0;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		byte = (char)file_claim(desk->folder, false, &claim);
		if (write(ends[1], &byte, 1) != 1)
			_exit(1);
		close(ends[1]);
		pause();
		_exit(0);
	}
	close(ends[1]);
	assert_int_equal(read(ends[0], &byte, 1), 1);
	assert_int_equal(byte, 0);
	*pipe_end = ends[0];
	return child;
}

static void a_folder_is_one_process_own_until_it_ends(void **state)
{
	const struct desk *desk = *state;
	int pipe_end;
	const pid_t child = claimant(desk, &pipe_end);

	assert_int_equal(claim_in_child(desk, false), EWOULDBLOCK);
	kill(child, SIGKILL);
	assert_int_equal(waitpid(child, NULL, 0), child);
	close(pipe_end);
	assert_int_equal(claim_in_child(desk, false), 0);
	assert_int_equal(claim_in_child(desk, true), 0);
}

static void what_a_killed_one_left_is_removed_and_nothing_else(void **state)
{
	static const char *const left[] = {
		".w-A.pdf.4711.0.tmp", ".w.record.yaml.1.12.tmp"};
	static const char *const others[] = {".w.tmp", "w.1.2.tmp", ".1.2.tmp",
		".w-A.pdf.x.0.tmp", ".w-A.pdf.4711.tmp", ".w-A.pdf.4711.0.tmp~",
		".tmp", "w-A.pdf"};
	const struct desk *desk = *state;

	for (size_t i = 0; i < LENGTH(left); i++)
		assert_int_equal(file_write(inside(desk, left[i]), "x", 1), 0);
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_int_equal(
			file_write(inside(desk, others[i]), "x", 1), 0);
	assert_int_equal(claim_in_child(desk, false), 0);
	for (size_t i = 0; i < LENGTH(left); i++)
		assert_int_not_equal(access(inside(desk, left[i]), F_OK), 0);
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_int_equal(unlink(inside(desk, others[i])), 0);
}

static void only_a_folder_can_be_claimed(void **state)
{
	int claim = 0;
	const struct desk *desk = *state;

	assert_int_equal(
		file_claim(inside(desk, "none"), false, &claim), ENOENT);
	assert_int_equal(file_claim("/dev/null", false, &claim), ENOTDIR);
	assert_int_equal(claim, -1);
}

/* A released folder can be claimed again, also by this process. */
static void a_claim_can_be_given_up(void **state)
{
	struct desk *desk = *state;
	int claim, other;

	assert_int_equal(file_claim(desk->folder, false, &claim), 0);
	assert_int_equal(file_claim(desk->folder, false, &other), EWOULDBLOCK);
	file_unclaim(other);
	file_unclaim(claim);
	assert_int_equal(file_claim(desk->folder, true, &claim), 0);
	file_unclaim(claim);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			a_folder_is_one_process_own_until_it_ends, begin, end),
		cmocka_unit_test_setup_teardown(
			what_a_killed_one_left_is_removed_and_nothing_else,
			begin, end),
		cmocka_unit_test_setup_teardown(
			only_a_folder_can_be_claimed, begin, end),
		cmocka_unit_test_setup_teardown(
			a_claim_can_be_given_up, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
