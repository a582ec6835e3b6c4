#define _DEFAULT_SOURCE /* mkdtemp() */
#include "exchange/import.h"

#include "../base/scratch.h"
#include "base/arena.h"
#include "pensum.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum {
	QUESTIONS = 1000
};

/* What a host saw of an import's progress; the bank is then read as any is. */
struct seen {
	size_t calls, done, count;
};

static void see(void *with, const char *what, size_t done, size_t count)
{
	struct seen *seen = with;

	if (strcmp(what, "importing lines") != 0)
		return;
	assert_true(done > seen->done && done <= count);
	*seen = (struct seen){seen->calls + 1, done, count};
}

static void write_questions(const char *path)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	for (int i = 0; i < QUESTIONS; i++)
		fprintf(file, "::Question %d::Is %d even? {FALSE}\n\n", i, i);
	assert_int_equal(fclose(file), 0);
}

static void a_long_import_says_how_far_it_is(void **state)
{
	struct arena *arena = arena_new();
	char *folder = scratch_folder(arena, "import");
	const char *path = arena_printf(arena, "%s/quiz.gift", folder);
	const char *files[] = {path};
	const struct import_request request = {
		.files = files, .file_count = 1, .from = "gift", .out = "-"};
	struct seen seen = {0};
	const struct pensum_host host = {.with = &seen, .working = see};
	struct buffer summary = {.arena = arena}, bank = {.arena = arena};
	struct session session;

	(void)state;
	write_questions(path);
	session = session_new(&host, false);
	assert_int_equal(
		import_files(&session, &request, &summary, &bank), STATUS_DONE);
	session_end(&session, STATUS_DONE);
	assert_int_equal(seen.calls, QUESTIONS / 100);
	assert_int_equal(seen.count, 2 * QUESTIONS + 1);
	assert_true(seen.done > seen.count * 9 / 10);
	assert_non_null(strstr(buffer_text(&bank), "stem: Is 999 even?"));
	unlink(path);
	rmdir(folder);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_long_import_says_how_far_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
