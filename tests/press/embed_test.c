/*
 * The library in a program that goes on living: two threads print while calls
 * of theirs fail, and what they print is what the command prints.
 *
 * Nothing of command/ is linked.  `make tsan` runs this under ThreadSanitizer.
 */
#include "../command/room.h"
#include "base/common.h"
#include "pensum.h"

#include <errno.h>
#include <pthread.h>

/* AddressSanitizer's memory cannot be used in a child of a process with
 * threads: another may have held its lock. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CAN_FORK false
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define CAN_FORK false
#endif
#ifndef CAN_FORK
#define CAN_FORK true
#endif

enum {
	SAID = 400,
	LEAST = 100 * 1000,          /* bytes for a desk, too few */
	LITTLE = 600 * 1000,         /* enough to begin with */
	PLENTY = 1024 * 1024 * 1024, /* more than any desk here takes */
	SHEETS = 6
};

/* A host that remembers what it is told. */
struct listener {
	struct pensum_host host;
	size_t messages, written, made, steps;
	size_t done, count; /* of the last step */
	bool stop, stop_when_told;
	char said[SAID];    /* the last message; the first to stop for */
	const char *folder; /* for what is made in memory */
};

static void hear(void *with, const struct pensum_message *message)
{
	struct listener *listener = with;

	listener->messages++;
	if (!listener->stop_when_told || listener->messages == 1)
		snprintf(listener->said, SAID, "%s", message->text);
}

static void see(void *with, const char *path)
{
	struct listener *listener = with;

	listener->written += path[0] != '\0';
}

static void keep(void *with, const char *name, const void *bytes, size_t length)
{
	struct listener *listener = with;
	char path[SAID];

	snprintf(path, sizeof(path), "%s/%s", listener->folder, name);
	listener->made += file_write(path, bytes, length) == 0;
}

static void step(void *with, size_t done, size_t count)
{
	struct listener *listener = with;

	listener->steps++;
	listener->done = done;
	listener->count = count;
}

static bool is_stopped(void *with)
{
	const struct listener *listener = with;

	return listener->stop ||
	       (listener->stop_when_told && listener->messages > 0);
}

static const struct pensum_host *listen_to(
	struct listener *listener, size_t memory)
{
	*listener = (struct listener){.host = {.with = listener,
					      .message = hear,
					      .wrote = see,
					      .made = keep,
					      .progress = step,
					      .stopped = is_stopped,
					      .fonts = getenv("PENSUM_FONTS"),
					      .memory = memory}};
	return &listener->host;
}

/* Forms by a blueprint, which a child process solves. */
static const char blueprint[] =
	"worksheet: w\n"
	"title: W\n"
	"banks: [b.yaml]\n"
	"seed: 4\n"
	"forms: 3\n"
	"overlap: none\n"
	"sections:\n"
	"- title: One\n"
	"  draw: {count: 4, per_tag: {odd: 2}, mean_difficulty: 3}\n";

static int desk_setup(void **state)
{
	struct buffer bank = {.at = NULL};
	const int status = room_setup(state);
	struct room *room = *state;

	if (status != 0)
		return status;
	room_export(room->arena, "BANKS_OF_TEST", "banks");
	setenv("HOME_OF_TEST", whole_path(room->arena, "."), 1);
	bank.arena = room->arena;
	buffer_puts(&bank, "bank: b\nitems:\n");
	for (int i = 0; i < 40; i++)
		buffer_printf(&bank,
			"- {id: q%d, kind: short_answer, stem: Why %d?, "
			"answer: A, tags: [%s], difficulty: %d}\n",
			i, i, i % 2 ? "odd" : "even", 1 + i * 3 % 5);
	room_write(room, "b.yaml", buffer_text(&bank));
	room_write(room, "w.yaml", blueprint);
	room_write(room, "file", "no folder");
	return chdir(room->folder);
}

static int desk_teardown(void **state)
{
	return chdir(getenv("HOME_OF_TEST")) | room_teardown(state);
}

static const char *sample(struct room *room, const char *name)
{
	return file_join(room->arena, getenv("BANKS_OF_TEST"), name);
}

/* What the command prints of a worksheet, into a folder of the room. */
static void command_prints(
	struct room *room, const char *worksheet, const char *folder)
{
	room_do(room, arena_printf(room->arena,
			      "SOURCE_DATE_EPOCH=0 \"$PENSUM\" make %s -o %s",
			      worksheet, folder));
}

static void assert_same(struct room *room, const char *a, const char *b)
{
	room_do(room, arena_printf(room->arena, "diff -r %s %s", a, b));
}

/* A call with a desk of its own. */
static enum pensum_status print_with(const struct pensum_host *host,
	const char *worksheet, const char *folder)
{
	const struct pensum_options options = {
		.folder = folder, .jobs = 3, .epoch = "0"};
	struct pensum *desk = pensum_open(host);
	enum pensum_status status = pensum_load(desk, worksheet, &options);

	if (status == PENSUM_DONE)
		status = pensum_print(desk);
	if (status == PENSUM_NO_MEMORY &&
		pensum_check(desk, worksheet) != PENSUM_NO_MEMORY)
		status = PENSUM_DONE; /* it has to stay so */
	pensum_close(desk);
	return status;
}

/* What a thread does: print, fail, fail otherwise, print again. */
struct part {
	const char *worksheet, *first, *second;
	enum pensum_status statuses[4];
	char reasons[2][SAID];
};

static void *run_part(void *with)
{
	struct part *part = with;
	struct listener listener;

	part->statuses[0] = print_with(
		listen_to(&listener, 0), part->worksheet, part->first);
	part->statuses[1] = print_with(
		listen_to(&listener, LITTLE), part->worksheet, part->second);
	memcpy(part->reasons[0], listener.said, SAID);
	part->statuses[2] = print_with(
		listen_to(&listener, 0), part->worksheet, "file/out");
	memcpy(part->reasons[1], listener.said, SAID);
	part->statuses[3] = print_with(
		listen_to(&listener, PLENTY), part->worksheet, part->second);
	return NULL;
}

static void two_threads_print_what_the_command_prints(void **state)
{
	struct room *room = *state;
	struct part parts[] = {
		{.worksheet = sample(room, "unit-18-roster.yaml"),
			.first = "a1",
			.second = "a2"},
		{.worksheet = CAN_FORK ? "w.yaml"
				       : sample(room, "unit-18-tiers.yaml"),
			.first = "b1",
			.second = "b2"},
	};
	pthread_t threads[LENGTH(parts)];

	command_prints(room, parts[0].worksheet, "a");
	command_prints(room, parts[1].worksheet, "b");
	/* Before there are threads: the libraries are loaded. */
	pensum_close(pensum_open(&(struct pensum_host){.with = NULL}));
	for (size_t i = 0; i < LENGTH(parts); i++)
		assert_int_equal(
			pthread_create(&threads[i], NULL, run_part, &parts[i]),
			0);
	for (size_t i = 0; i < LENGTH(parts); i++)
		pthread_join(threads[i], NULL);
	for (size_t i = 0; i < LENGTH(parts); i++) {
		assert_int_equal(parts[i].statuses[0], PENSUM_DONE);
		assert_int_equal(parts[i].statuses[1], PENSUM_NO_MEMORY);
		assert_string_equal(
			parts[i].reasons[0], "pensum: error: out of memory\n");
		assert_int_equal(parts[i].statuses[2], PENSUM_IO);
		assert_string_equal(parts[i].reasons[1],
			"pensum: error: cannot make folder file/out: "
			"Not a directory\n");
		assert_int_equal(parts[i].statuses[3], PENSUM_DONE);
	}
	assert_same(room, "a", "a1");
	assert_same(room, "a", "a2");
	assert_same(room, "b", "b1");
	assert_same(room, "b", "b2");
	assert_int_equal(waitpid(-1, NULL, 0), -1);
	assert_int_equal(errno, ECHILD);
}

/* Wherever memory ends, files are whole or not there, and the next call does
 * not notice. */
static void memory_may_end_anywhere(void **state)
{
	struct room *room = *state;
	const char *worksheet = sample(room, "class-handout.yaml");
	enum pensum_status status = PENSUM_NO_MEMORY;
	struct listener listener;
	size_t failures = 0;

	command_prints(room, worksheet, "whole");
	for (size_t most = LEAST; status == PENSUM_NO_MEMORY;
		most += most / 9) {
		status = print_with(
			listen_to(&listener, most), worksheet, "out");
		failures += status == PENSUM_NO_MEMORY;
		room_do(room, "mkdir -p out; cd out; for f in $(ls -A); do "
			      "cmp $f ../whole/$f; done");
	}
	assert_int_equal(status, PENSUM_DONE);
	assert_true(failures > 10);
	assert_same(room, "whole", "out");
}

static void files_are_made_in_memory(void **state)
{
	struct room *room = *state;
	const char *worksheet = sample(room, "unit-18-tiers.yaml");
	struct listener listener;

	command_prints(room, worksheet, "whole");
	room_do(room, "mkdir out");
	listen_to(&listener, 0);
	listener.folder = "out";
	assert_int_equal(
		print_with(&listener.host, worksheet, NULL), PENSUM_DONE);
	assert_same(room, "whole", "out");
	assert_int_equal(listener.written, 0);
	assert_int_equal(listener.made, 2 * 3 + 1);
	assert_int_equal(listener.done, 3);
	assert_int_equal(listener.count, 3);
}

static void sheets_are_drawn_before_they_are_printed(void **state)
{
	const struct pensum_options options = {
		.folder = "out", .has_seed = true, .seed = 9, .forms = "2"};
	struct listener listener;
	struct pensum *desk = pensum_open(listen_to(&listener, 0));
	struct pensum_sheet sheets[2];
	size_t count = 0;

	(void)state;
	assert_int_equal(pensum_draw(desk, &count), PENSUM_USAGE);
	assert_int_equal(pensum_load(desk, "w.yaml", &options), PENSUM_DONE);
	assert_int_equal(pensum_draw(desk, &count), PENSUM_DONE);
	assert_int_equal(count, 2);
	assert_int_equal(pensum_seed(desk), 9);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(
			pensum_sheet(desk, i, &sheets[i]), PENSUM_DONE);
	assert_int_equal(pensum_sheet(desk, 2, &sheets[0]), PENSUM_USAGE);
	assert_string_equal(sheets[0].form, "A");
	assert_string_equal(sheets[1].form, "B");
	assert_string_equal(sheets[1].tier, "core");
	assert_int_equal(strlen(sheets[1].code), 7);
	assert_int_equal(sheets[0].count, 4);
	assert_ptr_equal(strstr(sheets[0].items[0], "b/q"), sheets[0].items[0]);
	assert_int_equal(access("out", F_OK), -1);
	pensum_close(desk);
}

static void records_are_printed_again_and_keys_alone(void **state)
{
	struct room *room = *state;
	const struct pensum_options all = {.folder = "again"};
	const struct pensum_options one = {.folder = "key", .form = "B"};
	struct listener listener;
	struct pensum *desk;

	command_prints(room, "w.yaml", "whole");
	desk = pensum_open(listen_to(&listener, 0));
	assert_int_equal(
		pensum_again(desk, "whole/w.record.yaml", &all), PENSUM_DONE);
	assert_int_equal(
		pensum_key(desk, "whole/w.record.yaml", &one), PENSUM_DONE);
	assert_int_equal(listener.written, SHEETS + 1);
	assert_int_equal(pensum_again(desk, "no.yaml", &all), PENSUM_IO);
	assert_string_equal(listener.said,
		"pensum: error: cannot read no.yaml: No such file or "
		"directory\n");
	pensum_close(desk);
	room_do(room, "mv whole/w.record.yaml . && diff -r whole again && "
		      "cmp whole/w-B-key.pdf key/w-B-key.pdf");
}

static void a_code_finds_its_record_and_its_key(void **state)
{
	struct room *room = *state;
	const struct pensum_options options = {.folder = "out"};
	struct pensum_options key = {.folder = "key"};
	struct pensum_sheet sheet;
	struct listener listener;
	struct pensum *desk = pensum_open(listen_to(&listener, 0));
	size_t count;

	assert_int_equal(pensum_load(desk, "w.yaml", &options), PENSUM_DONE);
	assert_int_equal(pensum_draw(desk, &count), PENSUM_DONE);
	assert_int_equal(pensum_sheet(desk, 1, &sheet), PENSUM_DONE);
	assert_int_equal(pensum_print(desk), PENSUM_DONE);
	listener.written = 0;
	assert_int_equal(pensum_key(desk, sheet.code, &key), PENSUM_DONE);
	assert_int_equal(listener.written, 1);
	room_do(room, "mv out there; mv key one");
	key.form = sheet.code;
	assert_int_equal(pensum_key(desk, "there", &key), PENSUM_DONE);
	assert_int_equal(listener.written, 2);
	assert_int_equal(pensum_key(desk, sheet.code, &key), PENSUM_IO);
	key.form = NULL;
	assert_int_equal(pensum_key(desk, "there", &key), PENSUM_USAGE);
	pensum_close(desk);
	room_do(room, "diff -r one key && ls key | wc -l | grep -qx 1 && "
		      "cmp key/*.pdf there/w-B-key.pdf");
}

static void records_that_are_replaced_are_kept(void **state)
{
	struct room *room = *state;
	const struct pensum_options first = {
		.folder = "out", .has_seed = true, .seed = 1};
	const struct pensum_options second = {
		.folder = "out", .has_seed = true, .seed = 2, .forms = "1"};
	const struct pensum_options draft = {
		.folder = "draft", .draft = true, .has_seed = true};
	struct listener listener;
	struct pensum *desk = pensum_open(listen_to(&listener, 0));

	assert_int_equal(pensum_load(desk, "w.yaml", &first), PENSUM_DONE);
	assert_int_equal(pensum_print(desk), PENSUM_DONE);
	room_do(room, "mv out/w.record.yaml before; cp before "
		      "out/w.record.yaml");
	assert_int_equal(pensum_load(desk, "w.yaml", &second), PENSUM_DONE);
	assert_int_equal(pensum_print(desk), PENSUM_DONE);
	room_do(room, "cmp before out/records/*.record.yaml");
	assert_int_equal(pensum_check(desk, "out"), PENSUM_DONE);
	listener.written = 0;
	assert_int_equal(pensum_load(desk, "w.yaml", &draft), PENSUM_DONE);
	assert_int_equal(pensum_print(desk), PENSUM_DONE);
	assert_int_equal(listener.written, SHEETS);
	assert_int_equal(access("draft/w.record.yaml", F_OK), -1);
	pensum_close(desk);
}

static void mistakes_are_reported_with_their_places(void **state)
{
	struct room *room = *state;
	struct listener listener;
	struct pensum *desk = pensum_open(listen_to(&listener, 0));

	assert_int_equal(pensum_check(desk, "b.yaml"), PENSUM_DONE);
	assert_int_equal(listener.messages, 0);
	room_write(room, "x.yaml", "bank: x\nitems: 7\n");
	assert_int_equal(pensum_check(desk, "x.yaml"), PENSUM_MISTAKES);
	assert_ptr_equal(
		strstr(listener.said, "x.yaml:2:8: error: "), listener.said);
	assert_int_equal(listener.messages, 1);
	assert_int_equal(pensum_check(desk, "b.yaml"), PENSUM_DONE);
	assert_int_equal(listener.messages, 1);
	pensum_close(desk);
}

static void options_that_nobody_knows_are_refused(void **state)
{
	static const struct pensum_options wrong[] = {
		{.tier = "middle"},
		{.key_style = "loud"},
		{.matrix = "xls"},
		{.epoch = "today"},
		{.students = "1-2"},
		{.forms = "Z9"},
		{.mono = true},
	};
	struct listener listener;
	struct pensum *desk = pensum_open(listen_to(&listener, 0));

	(void)state;
	for (size_t i = 0; i < LENGTH(wrong); i++)
		assert_int_equal(
			pensum_load(desk, "w.yaml", &wrong[i]), PENSUM_USAGE);
	assert_int_equal(listener.messages, LENGTH(wrong));
	pensum_close(desk);
}

static void a_host_can_stop_a_call(void **state)
{
	const struct pensum_options options = {.folder = "out"};
	struct listener listener;
	struct pensum *desk = pensum_open(listen_to(&listener, 0));

	(void)state;
	assert_int_equal(pensum_load(desk, "w.yaml", &options), PENSUM_DONE);
	listener.stop = true;
	assert_int_equal(pensum_print(desk), PENSUM_STOPPED);
	assert_int_equal(listener.written, 0);
	assert_int_equal(access("out/w.record.yaml", F_OK), -1);
	listener.stop = false;
	assert_int_equal(pensum_print(desk), PENSUM_DONE);
	assert_int_equal(listener.written, SHEETS + 1);
	pensum_close(desk);
}

/* Print this many forms of a table into one file, or until they are warned of.
 */
static enum pensum_status print_many(
	struct room *room, struct listener *listener, int forms, bool warned)
{
	const struct pensum_options options = {.one_file = true};
	struct pensum *desk = pensum_open(listen_to(listener, 0));
	enum pensum_status status;

	room_write(room, "many.yaml",
		arena_printf(room->arena,
			"worksheet: m\ntitle: M\nbanks: [t.yaml]\nseed: 1\n"
			"forms: %d\nsections:\n- title: One\n"
			"  draw: {count: 1}\n",
			forms));
	assert_int_equal(pensum_load(desk, "many.yaml", &options), PENSUM_DONE);
	listener->stop_when_told = warned;
	status = pensum_print(desk);
	pensum_close(desk);
	return status;
}

/* Tables make so many objects that the first forms tell of too many forms. */
static void too_many_forms_for_one_file_are_foreseen(void **state)
{
	struct room *room = *state;
	struct buffer bank = {.arena = room->arena};
	struct listener listener;

	buffer_puts(&bank,
		"bank: t\nitems:\n- id: q\n  kind: short_answer\n"
		"  answer: A\n  stem: |\n    | a | b | c |\n    |--|--|--|\n");
	for (int i = 0; i < 60; i++)
		buffer_printf(&bank, "    | %d | %d | %d |\n", i, i, i);
	room_write(room, "t.yaml", buffer_text(&bank));
	assert_int_equal(
		print_many(room, &listener, 36000, true), PENSUM_STOPPED);
	assert_non_null(strstr(listener.said,
		"36000 forms will probably be too many for one PDF\n"
		"  --split "));
	assert_int_equal(listener.done, 32);
	assert_int_equal(print_many(room, &listener, 90000, false), PENSUM_IO);
	assert_non_null(strstr(listener.said,
		"90000 forms like these are too many for one PDF, which has "
		"room for about "));
	assert_int_equal(listener.done, 32);
}

#define DESK(name)                                                             \
	cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DESK(two_threads_print_what_the_command_prints),
		DESK(memory_may_end_anywhere),
		DESK(files_are_made_in_memory),
		DESK(sheets_are_drawn_before_they_are_printed),
		DESK(records_are_printed_again_and_keys_alone),
		DESK(a_code_finds_its_record_and_its_key),
		DESK(records_that_are_replaced_are_kept),
		DESK(mistakes_are_reported_with_their_places),
		DESK(options_that_nobody_knows_are_refused),
		DESK(a_host_can_stop_a_call),
		DESK(too_many_forms_for_one_file_are_foreseen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
