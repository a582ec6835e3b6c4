/*
 * Input that is too large is refused in few words, at once and with little
 * memory.
 */
#define _GNU_SOURCE /* wait4 */
#include "base/common.h"
#include "room.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>

enum {
	MILLION = 1000000,
	CPU_MS = 100, /* of a refusal */
	MEMORY_KB = 64 * 1024,
	PATIENCE = 20 /* times slower: sanitizers and a busy machine */
};

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED true
#else
#define SANITIZED false
#endif

/* The cost of a run. */
struct took {
	int status;
	const char *err;
	long ms, kilobytes;
};

static pid_t start(struct room *room, char *const argv[], const char *err)
{
	posix_spawn_file_actions_t actions;
	pid_t child;
	const char *folder = room->folder;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(
		&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(
		&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO,
		file_join(room->arena, folder, err),
		O_WRONLY | O_CREAT | O_TRUNC, 0600);
	assert_int_equal(
		posix_spawn(&child, argv[0], &actions, NULL, argv, environ), 0);
	posix_spawn_file_actions_destroy(&actions);
	return child;
}

/* Run `pensum check` on a file of the room. */
static struct took check(struct room *room, const char *name)
{
	char *program = getenv("PENSUM");
	char command[] = "check";
	char *path = arena_printf(room->arena, "%s/%s", room->folder, name);
	char *const argv[] = {program, command, path, NULL};
	struct rusage usage;
	struct took took;
	int status;

	if (access(program, X_OK) != 0)
		skip();
	assert_true(wait4(start(room, argv, ".err"), &status, 0, &usage) > 0);
	assert_true(WIFEXITED(status));
	took.status = WEXITSTATUS(status);
	took.err = room_read(room, ".err");
	took.ms = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 +
		  (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
	took.kilobytes = usage.ru_maxrss;
	return took;
}

/* Refused for this reason, and quickly. */
static void assert_refused(
	struct room *room, const char *text, size_t length, const char *why)
{
	const char *path = file_join(room->arena, room->folder, "b.yaml");
	struct took took;

	assert_int_equal(file_write(path, text, length), 0);
	took = check(room, "b.yaml");
	assert_int_equal(took.status, 1);
	assert_holds(took.err, why);
	if (took.ms > CPU_MS * PATIENCE)
		fail_msg("%s took %ld ms", why, took.ms);
	if (!SANITIZED && took.kilobytes > MEMORY_KB)
		fail_msg("%s took %ld KB", why, took.kilobytes);
}

static void repeat(struct buffer *out, const char *text, size_t times)
{
	for (size_t i = 0; i < times; i++)
		buffer_puts(out, text);
}

static void a_billion_laughs_are_refused_at_once(void **state)
{
	struct room *room = *state;
	struct buffer text = {.arena = room->arena};

	buffer_puts(
		&text, "bank: b\na0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha]\n");
	for (int i = 1; i < 12; i++) {
		buffer_printf(&text, "a%d: &a%d [", i, i);
		for (int k = 0; k < 8; k++)
			buffer_printf(&text, "*a%d, ", i - 1);
		buffer_puts(&text, "]\n");
	}
	buffer_puts(&text, "items: *a11\n");
	assert_refused(
		room, text.at, text.length, "error: aliases repeat too much: ");
}

static void depth_is_refused_at_once(void **state)
{
	static const struct {
		const char *part, *why;
		size_t times;
	} cases[] = {
		{"[", "b.yaml:1:65: error: nested deeper than 64 levels",
			MILLION},
		{"{a: ", "b.yaml:1:257: error: nested deeper than 64 levels",
			MILLION},
		{"- ", "b.yaml:1:129: error: nested deeper than 64 levels",
			MILLION / 10},
		{"? ", "b.yaml:1:129: error: nested deeper than 64 levels",
			MILLION / 10},
		{"[{a: ", "b.yaml:1:161: error: nested deeper than 64 levels",
			MILLION},
	};
	struct room *room = *state;

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct buffer text = {.arena = room->arena};

		repeat(&text, cases[i].part, cases[i].times);
		assert_refused(room, text.at, text.length, cases[i].why);
	}
}

static void depth_by_indentation_is_refused_at_once(void **state)
{
	struct room *room = *state;
	struct buffer text = {.arena = room->arena};

	for (size_t i = 0; i < 3000; i++) {
		repeat(&text, " ", i);
		buffer_puts(&text, "a:\n");
	}
	assert_refused(room, text.at, text.length,
		"b.yaml:65:65: error: nested deeper than 64 levels");
}

static void texts_and_files_have_a_size(void **state)
{
	struct room *room = *state;
	struct buffer text = {.arena = room->arena};
	struct ran ran;

	buffer_puts(&text, "bank: b\ntitle: ");
	repeat(&text, "0123456789", 20000);
	assert_refused(room, text.at, text.length,
		"b.yaml:2:8: error: expected a text of at most 128 KB, found "
		"195 KB");
	ran = room_run(room, "head -c 67108865 /dev/zero >b.yaml; "
			     "\"$PENSUM\" practice b.yaml");
	assert_int_equal(ran.status, 1);
	assert_holds(ran.err, "cannot read \"b.yaml\": larger than 64 MB");
}

/* A picture in a record is not a text. */
static void a_picture_may_be_longer_than_a_text(void **state)
{
	struct room *room = *state;
	struct buffer svg = {.arena = room->arena};

	buffer_puts(&svg,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" "
		"width=\"9cm\" viewBox=\"0 0 9 9\"><path d=\"M0 0H9\"/><!--");
	repeat(&svg, "0123456789", 20000);
	buffer_puts(&svg, "--></svg>");
	room_write(room, "p.svg", svg.at);
	room_write(room, "b.yaml",
		"bank: b\nitems:\n- {id: a, kind: short_answer, stem: One?, "
		"answer: x, image: p.svg, alt: It}\n");
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nseed: 1\nbanks: [b.yaml]\n"
		"sections: [{title: A, draw: {count: 1}}]\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	room_do(room, "\"$PENSUM\" again -o then out/w.record.yaml");
	room_do(room, "cmp out/w-A.pdf then/w-A.pdf");
}

static void a_bank_has_a_limit_of_items(void **state)
{
	struct room *room = *state;
	struct buffer text = {.arena = room->arena};

	buffer_puts(&text, "bank: b\nitems:\n");
	repeat(&text, "- a\n", 200001);
	assert_refused(room, text.at, text.length,
		"b.yaml:3:1: error: items: expected at most 200000 entries, "
		"found 200001");
}

/* A bank of a thousand essays with 200 lines each, and a worksheet of all. */
static void write_long(struct room *room)
{
	struct buffer bank = {.arena = room->arena};

	buffer_puts(&bank, "bank: b\nitems:\n");
	for (int i = 0; i < 1000; i++)
		buffer_printf(&bank,
			"- {id: a%d, kind: essay, stem: X, points: 1, lines: "
			"200, rubric: [{criterion: a, points: 1}]}\n",
			i);
	room_write(room, "b.yaml", bank.at);
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nseed: 1\nbanks: [b.yaml]\n"
		"sections: [{title: A, draw: {count: 1000}}]\n");
}

static void a_form_has_a_limit_of_pages(void **state)
{
	static const char *const commands[] = {
		"\"$PENSUM\" make w.yaml",
		"\"$PENSUM\" make --one-file w.yaml",
		"\"$PENSUM\" practice -s 1 --count 1000 b.yaml",
	};
	struct room *room = *state;

	write_long(room);
	for (size_t i = 0; i < LENGTH(commands); i++) {
		const struct ran ran = room_run(room, commands[i]);

		assert_int_equal(ran.status, 1);
		assert_holds(ran.err, ":3: error: expected a form of at most "
				      "2000 pages, found more up to here");
		assert_string_equal(ran.out, "");
		assert_string_equal(room_do(room, "find . -name '*.pdf'"), "");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_billion_laughs_are_refused_at_once),
		TEST(depth_is_refused_at_once),
		TEST(depth_by_indentation_is_refused_at_once),
		TEST(texts_and_files_have_a_size),
		TEST(a_picture_may_be_longer_than_a_text),
		TEST(a_bank_has_a_limit_of_items),
		TEST(a_form_has_a_limit_of_pages),
	};

	return cmocka_run_group_tests_name("limits", tests, NULL, NULL);
}
