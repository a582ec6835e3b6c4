/*
 * An open pipe from a shell is read like a file: <(...) names it by its
 * descriptor.
 */
#include "base/common.h"
#include "room.h"

static void write_all(struct room *room, const char *bank)
{
	room_write(room, "b.yaml",
		"bank: b\nitems:\n"
		"- {id: a, kind: short_answer, stem: One?, answer: x}\n");
	room_write(room, "c.csv", "name\nAda\n");
	room_do(room, "mkdir -p sub");
	room_write(room, "sub/w.yaml",
		arena_printf(room->arena,
			"worksheet: w\ntitle: W\nbanks: ['%s']\nseed: 1\n"
			"sections:\n- {title: S, draw: {count: 1}}\n",
			bank));
}

static void every_command_reads_a_pipe(void **state)
{
	static const char *const commands[] = {
		"cat b.yaml | \"$PENSUM\" check -",
		"cat b.yaml | \"$PENSUM\" check /dev/stdin",
		"cat b.yaml | \"$PENSUM\" check /dev/fd/9 9<&0 </dev/null",
		"cat b.yaml | \"$PENSUM\" list /dev/fd/9 9<&0",
		"cat b.yaml | \"$PENSUM\" practice -s 1 /proc/self/fd/9 9<&0",
		"cat b.yaml | \"$PENSUM\" practice -s 1 -",
		"cat b.yaml | \"$PENSUM\" stats -",
		"cat b.yaml | \"$PENSUM\" stats /dev/fd/9 9<&0",
		"cat b.yaml | \"$PENSUM\" make sub/w.yaml 9<&0",
		"sed 's|/dev/fd/9|b.yaml|' sub/w.yaml | "
		"\"$PENSUM\" make /dev/fd/9 9<&0",
		"cat out/w.record.yaml | \"$PENSUM\" again /dev/fd/9 9<&0",
	};
	struct room *room = *state;

	write_all(room, "/dev/fd/9");
	for (size_t i = 0; i < LENGTH(commands); i++)
		assert_true(*room_do(room, commands[i]) != '\0');
	write_all(room, "-");
	room_do(room, "cat b.yaml | \"$PENSUM\" make sub/w.yaml");
	write_all(room, "../b.yaml");
	room_do(room, "echo 'roster: /dev/fd/9' >>sub/w.yaml; "
		      "cat c.csv | \"$PENSUM\" make sub/w.yaml 9<&0");
}

/* Nobody may write into a pipe that a record names. */
static void no_record_waits_for_a_pipe(void **state)
{
	struct room *room = *state;
	const char *said;

	write_all(room, "../b.yaml");
	room_do(room, "\"$PENSUM\" make sub/w.yaml; "
		      "sed -i 's|\"sub/../b.yaml\"|/dev/stdin|' "
		      "out/w.record.yaml; "
		      "grep -q /dev/stdin out/w.record.yaml");
	room_do(room, "mkfifo ever; sleep 30 >ever & echo $! >writer");
	said = room_do(room,
		"timeout 10 \"$PENSUM\" again out/w.record.yaml 2>&1 <ever; "
		"timeout 10 \"$PENSUM\" history out <ever >fresh; "
		"status=$?; kill $(cat writer); exit $status");
	assert_holds(said, "pensum: bank /dev/stdin is gone");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_command_reads_a_pipe),
		TEST(no_record_waits_for_a_pipe),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
