/*
 * No two files of a run share a name, on any file system.
 */
#include "base/common.h"
#include "room.h"

/* Make a worksheet of these lines, with options; returns the result. */
static struct ran make(
	struct room *room, const char *lines, const char *options)
{
	room_write(room, "b.yaml",
		"bank: b\nitems:\n"
		"- {id: a, kind: short_answer, stem: One?, answer: x}\n");
	room_write(room, "c.csv", "name\nAda\nBob\nCal\n");
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"title: W\nbanks: [b.yaml]\nseed: 1\n"
			"sections:\n- {title: S, draw: {count: 1}}\n%s\n",
			lines));
	return room_run(room,
		arena_printf(room->arena,
			"rm -rf out; \"$PENSUM\" make w.yaml %s", options));
}

static void no_form_takes_the_name_of_another_file(void **state)
{
	static const struct {
		const char *lines, *options, *said;
	} runs[] = {
		{"worksheet: w\nforms: [matrix, B]", "--matrix pdf",
			"w.yaml:7:8: error: form \"matrix\" needs another "
			"name: two files of this run would be w-matrix.pdf"},
		{"worksheet: w\nforms: [B, Matrix]", "--matrix both",
			"w-Matrix.pdf"},
		{"worksheet: w\nforms: [roster-1-2, B]\nroster: c.csv",
			"--split 2", "cannot have a form \"roster-1-2\""},
		{"worksheet: w\nforms: [Roster, B]\nroster: c.csv", "",
			"form \"Roster\""},
		{"worksheet: w\nforms: [roster-1-2-KEY, B]\nroster: c.csv",
			"--split 2", "would be taken for another form's key"},
		{"worksheet: w\nforms: [a-key, A]", "",
			"would be taken for another form's key"},
		{"worksheet: w\nforms: [\u00c9, e\u0301]", "",
			"has the same name as \"\u00c9\""},
		{"worksheet: con", "",
			"w.yaml:6:12: error: worksheet: \"con\" is the name "
			"of a device on Windows"},
		{"worksheet: lpt9", "", "is the name of a device"},
		{"worksheet: nul.txt", "", "is the name of a device"},
	};
	struct room *room = *state;

	for (size_t i = 0; i < LENGTH(runs); i++) {
		const struct ran ran =
			make(room, runs[i].lines, runs[i].options);

		if (ran.status != 1 || strstr(ran.err, runs[i].said) == NULL ||
			*ran.out != '\0')
			fail_msg("%s: exit %d\n%s%s", runs[i].lines, ran.status,
				ran.out, ran.err);
	}
}

static void names_that_are_free_are_taken(void **state)
{
	static const struct {
		const char *lines, *options;
	} runs[] = {
		{"worksheet: w\nforms: [matrix, key]", "--key-style both"},
		{"worksheet: w\nforms: [matrix, key]", "--matrix csv"},
		{"worksheet: w\nforms: [key, matrix-1]", "--matrix both"},
		{"worksheet: w\nforms: [key, matrix]",
			"--matrix pdf --forms key"},
		{"worksheet: w\nforms: [matrix, B]", "--one-file"},
		{"worksheet: console\nforms: [con, aux]", ""},
	};
	struct room *room = *state;

	for (size_t i = 0; i < LENGTH(runs); i++) {
		const struct ran ran =
			make(room, runs[i].lines, runs[i].options);

		if (ran.status != 0)
			fail_msg("%s: exit %d\n%s", runs[i].lines, ran.status,
				ran.err);
		assert_string_equal(
			room_do(room, "n=$(ls out | wc -l); "
				      "ls out | tr A-Z a-z | sort -u | wc -l | "
				      "grep -vx \"$n\" || :"),
			"");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(no_form_takes_the_name_of_another_file),
		TEST(names_that_are_free_are_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
