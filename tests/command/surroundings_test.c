/*
 * Wherever it is run from, and with whatever it lacks: the same bytes, or a
 * message and an exit status that says so.
 */
#define _GNU_SOURCE /* environ */
#include "base/common.h"
#include "room.h"

#include <sys/stat.h>

static const char bank[] =
	"bank: b\n"
	"items:\n"
	"- {id: i, kind: timeline, term: \"Istanbul I\\u0131\", date: 1453,\n"
	"   significance: 1.5 lira}\n"
	"- {id: j, kind: short_answer, stem: \"\\u00c7ok 2,5?\", answer: x,\n"
	"   space: 1.5in}\n";

/* A run in surroundings of its own, into a folder. */
static struct ran run_in(
	struct room *room, const char *before, const char *behind)
{
	return room_run(room,
		arena_printf(room->arena,
			"rm -rf out; %s \"$PENSUM\" practice -s 1 b.yaml %s",
			before, behind));
}

static const char *hash_of(struct room *room)
{
	return room_do(room, "sha256sum <out/b-practice.pdf");
}

static const char *usual(struct room *room)
{
	const struct ran ran = run_in(room, "", "");

	assert_int_equal(ran.status, 0);
	return hash_of(room);
}

static void a_locale_or_a_clock_changes_no_byte(void **state)
{
	static const char *const settings[] = {"LC_ALL=de_DE.UTF-8",
		"LC_ALL=tr_TR.UTF-8", "LC_ALL=C", "LC_ALL=xx_XX",
		"LANG=ar_EG.UTF-8 LC_NUMERIC=de_DE", "TZ=Pacific/Kiritimati",
		"TZ=:none", "TERM=", "COLUMNS=1",
		"env -i PENSUM_FONTS=\"$PENSUM_FONTS\""};
	struct room *room = *state;
	const char *hash;

	room_write(room, "b.yaml", bank);
	hash = usual(room);
	for (size_t i = 0; i < LENGTH(settings); i++) {
		const struct ran ran = run_in(room, settings[i], "");

		assert_int_equal(ran.status, 0);
		assert_string_equal(ran.err, "");
		assert_string_equal(hash_of(room), hash);
	}
}

static void streams_that_are_closed_do_no_harm(void **state)
{
	struct room *room = *state;
	const char *hash;
	struct ran ran;

	room_write(room, "b.yaml", bank);
	hash = usual(room);
	ran = run_in(room, "", "<&-");
	assert_int_equal(ran.status, 0);
	assert_string_equal(hash_of(room), hash);
	ran = run_in(room, "", "2>&-");
	assert_int_equal(ran.status, 0);
	assert_string_equal(hash_of(room), hash);
	/* What is to be said to nobody has not been done. */
	ran = run_in(room, "", ">&-");
	assert_int_equal(ran.status, 3);
	assert_string_equal(
		ran.err, "pensum: error: standard output cannot be written\n");
	assert_string_equal(hash_of(room), hash);
	ran = run_in(room, "", "<&- >&- 2>&-");
	assert_int_equal(ran.status, 3);
	assert_string_equal(hash_of(room), hash);
}

static void a_closed_input_is_reported(void **state)
{
	struct room *room = *state;
	const struct ran ran = room_run(room, "\"$PENSUM\" make - <&-");

	assert_int_equal(ran.status, 1);
	assert_holds(ran.err, "error: cannot read \"-\": Bad file descriptor");
	assert_int_equal(
		room_run(room, "\"$PENSUM\" check no.yaml 2>&-").status, 3);
}

static void the_umask_decides_who_may_read(void **state)
{
	struct room *room = *state;
	struct stat status;

	room_write(room, "b.yaml", bank);
	room_do(room, "umask 027; \"$PENSUM\" practice -s 1 b.yaml >.said");
	assert_int_equal(
		stat(file_join(room->arena, room->folder, "out/b-practice.pdf"),
			&status),
		0);
	assert_int_equal(status.st_mode & 0777, 0640);
	assert_int_equal(
		stat(file_join(room->arena, room->folder, "out"), &status), 0);
	assert_int_equal(status.st_mode & 0777, 0750);
}

static void a_file_size_limit_is_reported(void **state)
{
	struct room *room = *state;
	struct ran ran;

	room_write(room, "b.yaml", bank);
	ran = run_in(room, "ulimit -f 1;", "");
	assert_int_equal(ran.status, 3);
	assert_string_equal(ran.err,
		"pensum: error: cannot write out/b-practice.pdf: File too "
		"large\n");
	assert_string_equal(room_do(room, "find . -path '*out/*'"), "");
}

/* However few files may be open at once, six are enough: the standard ones,
 * the folder that is written to, the record, and one more. */
static void a_run_opens_few_files(void **state)
{
	struct room *room = *state;

	room_write(room, "b.yaml", bank);
	assert_int_equal(run_in(room, "ulimit -n 6;", "").status, 0);
}

/* A sanitizer itself needs far more. */
#if !defined(__SANITIZE_ADDRESS__)
static void too_little_memory_is_reported(void **state)
{
	struct room *room = *state;

	room_write(room, "b.yaml", bank);
	for (int megabytes = 45; megabytes < 90; megabytes++) {
		const struct ran ran = run_in(room,
			arena_printf(
				room->arena, "ulimit -v %d;", megabytes * 1024),
			"");

		if (ran.status == 0)
			continue;
		/* 127: the system cannot load the program. */
		assert_true(ran.status == 3 || ran.status == 1 ||
			    ran.status == 127);
		assert_holds(ran.err, "error");
		assert_string_equal(room_do(room, "find . -path '*out/*'"), "");
	}
}
#endif

/* execve() may give a program no arguments at all, not even its name. */
static void a_program_without_a_name_prints_its_usage(void **state)
{
	struct room *room = *state;
	const char *said = file_join(room->arena, room->folder, "said");
	char *const none[] = {NULL};
	int status;
	pid_t child;

	if (access(getenv("PENSUM"), X_OK) != 0)
		skip();
	child = fork();
	if (child == 0) {
		if (freopen(said, "w", stderr) == NULL)
			_exit(126);
		execve(getenv("PENSUM"), none, environ);
		_exit(127);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 2);
	assert_holds(room_read(room, "said"), "Usage: pensum COMMAND");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_locale_or_a_clock_changes_no_byte),
		TEST(streams_that_are_closed_do_no_harm),
		TEST(a_closed_input_is_reported),
		TEST(the_umask_decides_who_may_read),
		TEST(a_file_size_limit_is_reported),
		TEST(a_run_opens_few_files),
#if !defined(__SANITIZE_ADDRESS__)
		TEST(too_little_memory_is_reported),
#endif
		TEST(a_program_without_a_name_prints_its_usage),
	};

	return cmocka_run_group_tests_name("surroundings", tests, NULL, NULL);
}
