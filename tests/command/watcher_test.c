#define _DEFAULT_SOURCE /* mkdtemp(), usleep() */
#include "command/watch/watcher.h"

#include "base/arena.h"
#include "base/file/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* A folder of its own, with a file. */
struct room {
	struct arena *arena;
	char folder[32];
	const char *file;
	struct watched watched;
};

static struct room room_new(void)
{
	struct room room = {
		.arena = arena_new(), .folder = P_tmpdir "/watcher-XXXXXX"};

	assert_non_null(mkdtemp(room.folder));
	room.file = file_join(room.arena, room.folder, "bank.yaml");
	assert_int_equal(file_write(room.file, "one", 3), 0);
	watched_begin(&room.watched, room.arena, "out");
	watched_add(&room.watched, room.file);
	return room;
}

static void room_free(struct room *room)
{
	unlink(room->file);
	rmdir(room->folder);
	arena_free(room->arena);
}

static void *save_later(void *with)
{
	const struct room *room = with;

	usleep(100000);
	assert_int_equal(file_write(room->file, "other", 5), 0);
	return NULL;
}

/* Does a save end the wait? */
static void wait_for_save(bool observe)
{
	struct room room = room_new();
	pthread_t other;

	assert_false(watched_changed(&room.watched));
	pthread_create(&other, NULL, save_later, &room);
	assert_true(watcher_wait(&room.watched, observe));
	assert_true(watched_changed(&room.watched));
	pthread_join(other, NULL);
	room_free(&room);
}

static void a_save_is_seen_where_folders_are_observed(void **state)
{
	(void)state;
	wait_for_save(true);
}

static void a_save_is_seen_where_files_are_looked_at(void **state)
{
	(void)state;
	wait_for_save(false);
}

static void a_save_before_the_wait_ends_it_at_once(void **state)
{
	struct room room = room_new();

	(void)state;
	assert_int_equal(file_write(room.file, "longer", 6), 0);
	assert_true(watcher_wait(&room.watched, true));
	room_free(&room);
}

static void files_that_runs_leave_are_not_watched(void **state)
{
	struct room room = room_new();

	(void)state;
	watched_add(&room.watched, "out/quiz.record.yaml");
	watched_add(&room.watched, "anywhere/quiz-A.pdf");
	assert_int_equal(room.watched.count, 1);
	watched_add(&room.watched, "terms/quiz.record.yaml");
	watched_add(&room.watched, "out/bank.yaml");
	watched_add(&room.watched, "out/bank.yaml");
	assert_int_equal(room.watched.count, 3);
	watched_drop(&room.watched, "out/bank.yaml");
	assert_int_equal(room.watched.count, 2);
	assert_string_equal(room.watched.at[1].path, "terms/quiz.record.yaml");
	room_free(&room);
}

static void a_file_that_appears_or_goes_has_changed(void **state)
{
	struct room room = room_new();
	const char *other = file_join(room.arena, room.folder, "pensum.yaml");

	(void)state;
	watched_add(&room.watched, other);
	assert_false(watched_changed(&room.watched));
	assert_int_equal(file_write(other, "", 0), 0);
	assert_true(watched_changed(&room.watched));
	unlink(other);
	assert_false(watched_changed(&room.watched));
	unlink(room.file);
	assert_true(watched_changed(&room.watched));
	room_free(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_save_is_seen_where_folders_are_observed),
		cmocka_unit_test(a_save_is_seen_where_files_are_looked_at),
		cmocka_unit_test(a_save_before_the_wait_ends_it_at_once),
		cmocka_unit_test(files_that_runs_leave_are_not_watched),
		cmocka_unit_test(a_file_that_appears_or_goes_has_changed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
