#include "base/file/file_stream.h"

#include "base/arena.h"
#include "scratch.h"

#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

enum {
	LIMIT = 1 << 22,
	HUGE_PIECE = 200 * 1000
};

struct fixture {
	struct arena *arena;
	const char *folder, *path; /* of the file in it */
};

static int begin(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *f = arena_alloc(arena, 1, sizeof(*f));

	f->arena = arena;
	f->folder = scratch_folder(arena, "stream-test");
	*state = f;
	if (f->folder == NULL)
		return 1;
	f->path = file_join(arena, f->folder, "a");
	return 0;
}

static int end(void **state)
{
	struct fixture *f = *state;

	remove(f->path);
	assert_int_equal(remove(f->folder), 0); /* nothing else is left */
	arena_free(f->arena);
	return 0;
}

/* Does the folder have an entry, including hidden ones? */
static bool any(const struct fixture *f)
{
	DIR *folder = opendir(f->folder);
	size_t count = 0;

	assert_non_null(folder);
	while (readdir(folder) != NULL)
		count++;
	closedir(folder);
	return count > 2; /* . and .. */
}

static void put(struct file_stream *stream, struct buffer *all, size_t length)
{
	const size_t before = all->length;

	for (size_t i = 0; i < length; i++)
		buffer_putc(all, (char)('a' + all->length % 23));
	file_stream_put(stream, all->at + before, length);
}

/* Pieces of many sizes, some larger than the buffer. */
static void put_pieces(struct file_stream *stream, struct buffer *all)
{
	for (size_t i = 0; i < 600; i++)
		put(stream, all, i);
	put(stream, all, HUGE_PIECE);
	put(stream, all, 1);
	put(stream, all, HUGE_PIECE);
	put(stream, all, 0);
}

static void assert_holds(const struct fixture *f, const struct buffer *all)
{
	const char *why = NULL;
	const struct source *source = file_read(f->arena, f->path, LIMIT, &why);

	assert_non_null(source);
	assert_int_equal(source->length, all->length);
	assert_memory_equal(source->text, buffer_text(all), all->length);
}

static void pieces_are_in_order(void **state)
{
	struct fixture *f = *state;
	struct buffer all = {.arena = f->arena};
	struct file_stream stream;

	for (int twice = 0; twice < 2; twice++) {
		all.length = 0;
		assert_int_equal(
			file_stream_begin(&stream, f->arena, f->path), 0);
		put_pieces(&stream, &all);
		assert_int_equal(any(f), twice);
		assert_int_equal(stream.length, all.length);
		assert_int_equal(file_stream_end(&stream), 0);
		assert_holds(f, &all);
	}
}

static void a_file_may_be_empty(void **state)
{
	struct fixture *f = *state;
	const struct buffer none = {.arena = f->arena};
	struct file_stream stream;

	assert_int_equal(file_stream_begin(&stream, f->arena, f->path), 0);
	assert_int_equal(file_stream_end(&stream), 0);
	assert_holds(f, &none);
}

static void little_of_it_is_held(void **state)
{
	struct fixture *f = *state;
	struct buffer all = {.arena = arena_new()};
	struct file_stream stream;
	size_t held;

	assert_int_equal(file_stream_begin(&stream, f->arena, f->path), 0);
	put_pieces(&stream, &all);
	held = arena_size(f->arena);
	for (int i = 0; i < 4; i++)
		put_pieces(&stream, &all);
	assert_int_equal(arena_size(f->arena), held);
	assert_int_equal(file_stream_end(&stream), 0);
	arena_free(all.arena);
}

static void a_dropped_file_leaves_nothing(void **state)
{
	struct fixture *f = *state;
	struct buffer all = {.arena = f->arena};
	struct file_stream stream;

	assert_int_equal(file_stream_begin(&stream, f->arena, f->path), 0);
	put_pieces(&stream, &all);
	file_stream_drop(&stream);
	assert_false(any(f));
}

static void a_file_that_cannot_be_replaced_is_reported_at_once(void **state)
{
	struct fixture *f = *state;
	struct file_stream stream;

	assert_int_equal(
		file_stream_begin(&stream, f->arena, f->folder), EISDIR);
	assert_int_equal(file_stream_begin(&stream, f->arena, ""), ENOENT);
	assert_false(any(f));
}

static void a_missing_folder_is_reported_at_the_end(void **state)
{
	struct fixture *f = *state;
	struct file_stream stream;

	assert_int_equal(file_stream_begin(&stream, f->arena,
				 file_join(f->arena, f->folder, "no/a")),
		0);
	file_stream_put(&stream, "a", 1);
	assert_int_equal(file_stream_end(&stream), ENOENT);
	assert_false(any(f));
}

/* As on a full disk; the old file is kept. */
static void earlier_failures_are_reported_at_the_end(void **state)
{
	struct fixture *f = *state;
	struct buffer all = {.arena = f->arena};
	struct buffer old = {.arena = f->arena};
	struct rlimit before, small;
	struct file_stream stream;
	int problem;

	buffer_puts(&old, "old");
	assert_int_equal(file_write(f->path, old.at, old.length), 0);
	assert_int_equal(file_stream_begin(&stream, f->arena, f->path), 0);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = HUGE_PIECE;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	put_pieces(&stream, &all);
	problem = file_stream_end(&stream);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(problem, EFBIG);
	assert_holds(f, &old);
}

/* Then no file without a name can be open. */
static void it_is_held_where_it_must_be(void **state)
{
	struct fixture *f = *state;
	struct buffer all = {.arena = f->arena};
	struct rlimit before, small;
	struct file_stream stream;

	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	small = before;
	small.rlim_cur = 3;
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &small), 0);
	assert_int_equal(file_stream_begin(&stream, f->arena, f->path), 0);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
	put_pieces(&stream, &all);
	assert_false(any(f));
	assert_int_equal(file_stream_end(&stream), 0);
	assert_holds(f, &all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			pieces_are_in_order, begin, end),
		cmocka_unit_test_setup_teardown(
			a_file_may_be_empty, begin, end),
		cmocka_unit_test_setup_teardown(
			little_of_it_is_held, begin, end),
		cmocka_unit_test_setup_teardown(
			a_dropped_file_leaves_nothing, begin, end),
		cmocka_unit_test_setup_teardown(
			a_file_that_cannot_be_replaced_is_reported_at_once,
			begin, end),
		cmocka_unit_test_setup_teardown(
			a_missing_folder_is_reported_at_the_end, begin, end),
		cmocka_unit_test_setup_teardown(
			earlier_failures_are_reported_at_the_end, begin, end),
		cmocka_unit_test_setup_teardown(
			it_is_held_where_it_must_be, begin, end),
	};

	return cmocka_run_group_tests_name("file_stream", tests, NULL, NULL);
}
