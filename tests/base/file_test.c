#include "base/file/file.h"

#include "base/arena.h"
#include "scratch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum {
	BIG = 1 << 20,
	MANY = 40 /* drafts */
};

struct fixture {
	struct arena *arena;
	const char *folder; /* empty, removed at the end */
};

static int begin(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *f = arena_alloc(arena, 1, sizeof(*f));

	f->arena = arena;
	f->folder = scratch_folder(arena, "file-test");
	*state = f;
	return f->folder == NULL;
}

static const char *inside(const struct fixture *f, const char *name)
{
	return file_join(f->arena, f->folder, name);
}

/* The number of entries in the folder, including hidden ones. */
static size_t entries(const struct fixture *f)
{
	DIR *folder = opendir(f->folder);
	size_t count = 0;

	assert_non_null(folder);
	while (readdir(folder) != NULL)
		count++;
	closedir(folder);
	return count - 2; /* . and .. */
}

static int end(void **state)
{
	struct fixture *f = *state;
	DIR *folder = opendir(f->folder);
	const struct dirent *entry;

	while (folder != NULL && (entry = readdir(folder)) != NULL)
		if (entry->d_name[0] != '.' || entries(f) > 0)
			remove(inside(f, entry->d_name));
	if (folder != NULL)
		closedir(folder);
	remove(f->folder);
	arena_free(f->arena);
	return 0;
}

static void assert_holds(
	const struct fixture *f, const char *name, const char *expected)
{
	const char *why = NULL;
	const struct source *source =
		file_read(f->arena, inside(f, name), BIG, &why);

	assert_non_null(source);
	assert_int_equal(source->length, strlen(expected));
	assert_string_equal(source->text, expected);
}

static void assert_refused(const struct fixture *f, const char *path,
	size_t limit, const char *expected)
{
	const char *why = NULL;

	assert_null(file_read(f->arena, path, limit, &why));
	assert_string_equal(why, expected);
}

static void written_data_is_read_back(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(file_write(inside(f, "a"), "pensum", 6), 0);
	assert_holds(f, "a", "pensum");
	assert_int_equal(file_write(inside(f, "b"), NULL, 0), 0);
	assert_holds(f, "b", "");
	assert_int_equal(entries(f), 2);
}

static void an_old_file_is_replaced(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(file_write(inside(f, "a"), "long and old", 12), 0);
	assert_int_equal(file_write(inside(f, "a"), "new", 3), 0);
	assert_holds(f, "a", "new");
	assert_int_equal(entries(f), 1);
}

static void a_name_of_any_length_can_be_written(void **state)
{
	struct fixture *f = *state;
	char name[256];

	memset(name, 'n', 255);
	name[255] = '\0';
	for (int i = 0; i < 2; i++)
		assert_int_equal(file_write(inside(f, name), "x", 1), 0);
	assert_int_equal(entries(f), 1);
}

static void the_umask_is_honoured(void **state)
{
	struct fixture *f = *state;
	const mode_t before = umask(027);
	struct stat status;

	assert_int_equal(file_write(inside(f, "a"), "x", 1), 0);
	umask(before);
	assert_int_equal(stat(inside(f, "a"), &status), 0);
	assert_int_equal(status.st_mode & 0777, 0640);
}

static void only_a_regular_file_is_replaced(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(file_write(f->folder, "x", 1), EISDIR);
	assert_int_equal(file_write(inside(f, "a/"), "x", 1), EISDIR);
	assert_int_equal(mkfifo(inside(f, "pipe"), 0600), 0);
	assert_int_equal(file_write(inside(f, "pipe"), "x", 1), EPERM);
	assert_int_equal(file_write("/dev/full", "x", 1), EPERM);
	assert_int_equal(file_write("", "x", 1), ENOENT);
	assert_int_equal(file_write(inside(f, "no/a"), "x", 1), ENOENT);
	assert_int_equal(entries(f), 1);
}

static void a_full_device_leaves_the_old_file(void **state)
{
	struct fixture *f = *state;
	struct rlimit before, small;
	char *bytes = arena_alloc(f->arena, BIG, 1);
	int problem;

	assert_int_equal(file_write(inside(f, "a"), "old", 3), 0);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = BIG / 2;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	problem = file_write(inside(f, "a"), bytes, BIG);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(problem, EFBIG);
	assert_holds(f, "a", "old");
	assert_int_equal(entries(f), 1);
}

/* Keep writing, so that a signal arrives during a write. */
static void write_on(const char *path, char *bytes)
{
	for (int i = 0;; i = (i + 1) % 26) {
		memset(bytes, 'a' + i, BIG);
		if (file_write(path, bytes, BIG) != 0)
			_exit(1);
		poll(NULL, 0, 0); /* here valgrind lets signals in */
	}
}

static void assert_whole(const struct fixture *f, const char *name)
{
	const char *why = NULL;
	const struct source *source =
		file_read(f->arena, inside(f, name), BIG, &why);

	if (source == NULL) { /* not even once written */
		assert_string_equal(why, strerror(ENOENT));
		return;
	}
	assert_int_equal(source->length, BIG);
	assert_int_equal(source->text[0], source->text[BIG - 1]);
}

static void kill_while_writing(struct fixture *f, int with, int wait_ms)
{
	char *bytes = arena_alloc(f->arena, BIG, 1);
	const pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0)
		write_on(inside(f, "a"), bytes);
	poll(NULL, 0, wait_ms);
	kill(child, with);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
}

static void a_signal_leaves_nothing_half_written(void **state)
{
	struct fixture *f = *state;

	for (int i = 1; i <= 12; i++) {
		kill_while_writing(f, i % 2 ? SIGINT : SIGTERM, 3 * i);
		assert_whole(f, "a");
		assert_true(entries(f) <= 1);
	}
	for (int i = 1; i <= 6; i++) {
		kill_while_writing(f, SIGKILL, 7 * i);
		assert_whole(f, "a");
	}
}

/* Drafts of files "0", "1" and so on that contain their names. */
static void draft_all(
	struct fixture *f, struct file_draft *drafts, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *name = arena_printf(f->arena, "%zu", i);

		assert_int_equal(file_draft_new(&drafts[i], inside(f, name),
					 name, strlen(name)),
			0);
	}
}

static void assert_published(struct fixture *f, size_t count)
{
	assert_int_equal(entries(f), count);
	for (size_t i = 0; i < count; i++) {
		const char *name = arena_printf(f->arena, "%zu", i);

		assert_holds(f, name, name);
	}
}

static void drafts_are_unseen_until_they_are_published(void **state)
{
	struct fixture *f = *state;
	struct file_draft drafts[MANY];
	struct published done;

	draft_all(f, drafts, MANY);
	assert_int_equal(entries(f), 0);
	assert_int_equal(file_draft_sync(&drafts[1]), 0);
	done = file_drafts_publish(drafts, MANY, 1);
	assert_int_equal(done.named, MANY);
	assert_int_equal(done.problem, 0);
	assert_published(f, MANY);
}

static void a_draft_that_is_dropped_leaves_nothing(void **state)
{
	struct fixture *f = *state;
	struct file_draft draft;

	draft_all(f, &draft, 1);
	file_draft_drop(&draft);
	file_draft_drop(&draft);
	assert_int_equal(entries(f), 0);
}

static void publishing_ends_at_what_fails(void **state)
{
	struct fixture *f = *state;
	struct file_draft drafts[4];
	struct published done;

	draft_all(f, drafts, 4);
	assert_int_equal(mkdir(inside(f, "2"), 0700), 0);
	done = file_drafts_publish(drafts, 4, 1);
	assert_int_equal(done.named, 2);
	assert_int_equal(done.failed, 2);
	assert_int_equal(done.problem, EISDIR);
	assert_int_equal(rmdir(inside(f, "2")), 0);
	assert_published(f, 2);
}

/* Drafts without a file are written here on any file system. */
static void a_sheet_is_not_named_without_its_key(void **state)
{
	struct fixture *f = *state;
	struct file_draft drafts[4];
	struct published done;

	draft_all(f, drafts, 4);
	for (size_t i = 0; i < 4; i++) {
		file_draft_drop(&drafts[i]);
		drafts[i].bytes = "0123" + i;
		drafts[i].length = 1;
	}
	assert_int_equal(mkdir(inside(f, "3"), 0700), 0);
	done = file_drafts_publish(drafts, 4, 2);
	assert_int_equal(done.named, 2);
	assert_int_equal(done.failed, 3);
	assert_int_equal(done.problem, EISDIR);
	assert_int_equal(rmdir(inside(f, "3")), 0);
	assert_published(f, 2);
}

/* A sheet is not named without its key. */
static void what_belongs_together_is_named_when_all_is_synced(void **state)
{
	struct fixture *f = *state;
	struct file_draft drafts[4];
	struct published done;

	draft_all(f, drafts, 4);
	close(drafts[3].fd);
	done = file_drafts_publish(drafts, 4, 2);
	assert_int_equal(done.named, 2);
	assert_int_equal(done.failed, 3);
	assert_int_equal(done.problem, EBADF);
	assert_published(f, 2);
}

static void drafts_may_be_more_than_files_can_be_open(void **state)
{
	struct fixture *f = *state;
	struct file_draft drafts[MANY];
	struct rlimit before, small;
	struct published done;

	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	small = before;
	small.rlim_cur = MANY / 2;
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &small), 0);
	draft_all(f, drafts, MANY);
	assert_int_equal(drafts[MANY - 1].fd, -1);
	done = file_drafts_publish(drafts, MANY, 1);
	assert_int_equal(done.named, MANY);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
	assert_published(f, MANY);
}

static void the_reason_for_not_reading_is_reported(void **state)
{
	struct fixture *f = *state;

	assert_refused(f, inside(f, "no"), BIG, "No such file or directory");
	assert_refused(f, f->folder, BIG, "Is a directory");
	assert_refused(f, "/dev/zero", BIG, "Not a regular file");
	assert_int_equal(mkfifo(inside(f, "pipe"), 0600), 0);
	assert_refused(f, inside(f, "pipe"), BIG, "Not a regular file");
}

static void what_cannot_be_looked_at_may_stand(void **state)
{
	struct fixture *f = *state;
	const char *loop = inside(f, "loop");

	assert_int_equal(file_write(inside(f, "a"), "a", 1), 0);
	assert_true(file_stands(inside(f, "a")));
	assert_false(file_stands(inside(f, "b")));
	assert_false(file_stands(inside(f, "a/b")));
	assert_int_equal(symlink("loop", loop), 0);
	assert_true(file_stands(loop));
}

static void the_limit_is_exact(void **state)
{
	struct fixture *f = *state;
	const char *why = NULL;
	char *bytes = arena_alloc(f->arena, BIG + 1, 1);

	assert_int_equal(file_write(inside(f, "a"), "12345", 5), 0);
	assert_refused(f, inside(f, "a"), 4, "larger than 4 bytes");
	assert_non_null(file_read(f->arena, inside(f, "a"), 5, &why));
	assert_int_equal(file_write(inside(f, "b"), bytes, BIG + 1), 0);
	assert_refused(f, inside(f, "b"), BIG, "larger than 1 MB");
}

/* Replace standard input by a file or a pipe; returns the old one. */
static int redirect(int from)
{
	const int before = dup(STDIN_FILENO);

	assert_true(before >= 0);
	assert_int_equal(dup2(from, STDIN_FILENO), STDIN_FILENO);
	close(from);
	return before;
}

static void standard_input_may_be_a_pipe(void **state)
{
	struct fixture *f = *state;
	const char *why = NULL;
	const struct source *source;
	int ends[2], before;

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "forms: 3\n", 9), 9);
	close(ends[1]);
	before = redirect(ends[0]);
	source = file_read(f->arena, "-", BIG, &why);
	close(redirect(before));
	assert_non_null(source);
	assert_string_equal(source->name, "<stdin>");
	assert_string_equal(source->text, "forms: 3\n");
}

static void standard_input_has_the_same_limit(void **state)
{
	struct fixture *f = *state;
	const char *why = NULL;
	const int zeros = open("/dev/zero", O_RDONLY);
	const int before = redirect(zeros);
	const struct source *source = file_read(f->arena, "-", BIG, &why);

	close(redirect(before));
	assert_null(source);
	assert_string_equal(why, "larger than 1 MB");
}

static void folders_are_made_with_those_above(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(file_make_folder(inside(f, "x//y/z/")), 0);
	assert_int_equal(file_make_folder(inside(f, "x/y/z")), 0);
	assert_int_equal(file_make_folder(""), 0);
	assert_int_equal(file_make_folder("/"), 0);
	assert_int_equal(file_write(inside(f, "x/y/z/a"), "1", 1), 0);
	assert_int_equal(file_make_folder(inside(f, "x/y/z/a")), ENOTDIR);
	assert_int_equal(file_make_folder(inside(f, "x/y/z/a/b")), ENOTDIR);
	remove(inside(f, "x/y/z/a"));
	remove(inside(f, "x/y/z"));
	remove(inside(f, "x/y"));
}

static void paths_are_split_and_joined(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(file_join(f->arena, "a", "b"), "a/b");
	assert_string_equal(file_join(f->arena, "a/", "b"), "a/b");
	assert_string_equal(file_join(f->arena, "", "b"), "b");
	assert_string_equal(file_join(f->arena, "a", "/b"), "/b");
	assert_string_equal(file_folder(f->arena, "a/b/c"), "a/b");
	assert_string_equal(file_folder(f->arena, "c"), "");
	assert_string_equal(file_folder(f->arena, "/c"), "/");
}

static void hashes_are_those_of_the_standard(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(file_hash(f->arena, "abc", 3),
		"ba7816bf8f01cfea414140de5dae2223"
		"b00361a396177a9cb410ff61f20015ad");
	assert_string_equal(file_hash(f->arena, "", 0),
		"e3b0c44298fc1c149afbf4c8996fb924"
		"27ae41e4649b934ca495991b7852b855");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
		T(written_data_is_read_back),
		T(an_old_file_is_replaced),
		T(a_name_of_any_length_can_be_written),
		T(the_umask_is_honoured),
		T(only_a_regular_file_is_replaced),
		T(a_full_device_leaves_the_old_file),
		T(a_signal_leaves_nothing_half_written),
		T(drafts_are_unseen_until_they_are_published),
		T(a_draft_that_is_dropped_leaves_nothing),
		T(publishing_ends_at_what_fails),
		T(a_sheet_is_not_named_without_its_key),
		T(what_belongs_together_is_named_when_all_is_synced),
		T(drafts_may_be_more_than_files_can_be_open),
		T(the_reason_for_not_reading_is_reported),
		T(what_cannot_be_looked_at_may_stand),
		T(the_limit_is_exact),
		T(standard_input_may_be_a_pipe),
		T(standard_input_has_the_same_limit),
		T(folders_are_made_with_those_above),
		T(paths_are_split_and_joined),
		T(hashes_are_those_of_the_standard),
#undef T
	};

	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
