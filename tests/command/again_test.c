/*
 * Files can be printed again from their record alone: every sample, with all
 * options, after the banks were edited and then removed.
 */
#include "room.h"

#include "base/common.h"

/* The banks and worksheets that come with the program, in the room. */
static struct room *furnished(void **state)
{
	struct room *room = *state;

	room_do(room, arena_printf(room->arena, "cp -r '%s' banks",
			      whole_path(room->arena, "banks")));
	return room;
}

/* Print every sample with these options, SAMPLES of them at least. */
static void make_all(struct room *room, const char *options)
{
	enum {
		SAMPLES = 10
	};
	const char *count = room_do(room,
		arena_printf(room->arena,
			"for file in $(grep -l '^worksheet:' banks/*.yaml); do "
			"\"$PENSUM\" make $file %s >/dev/null 2>>noted || "
			"exit; done; "
			"ls out/*.record.yaml | wc -l",
			options));

	assert_true(strtoul(count, NULL, 10) >= SAMPLES);
}

/* Print everything again in another folder; the files must be the same. */
static void print_again(struct room *room)
{
	const char *differ = room_do(room,
		"mkdir elsewhere; cd elsewhere; for record in "
		"../out/*.record.yaml; do \"$PENSUM\" again $record -o "
		"../again "
		">/dev/null 2>>../said || exit; done; cd ..; "
		"for file in out/*.pdf out/*.csv; do [ ! -e $file ] || cmp -s "
		"$file again/${file##*/} || "
		"echo $file; done; for file in again/*; do "
		"[ -e out/${file##*/} ] || echo $file; done; "
		"rm -r again elsewhere");

	assert_string_equal(differ, "");
}

static void every_sample_is_printed_again(void **state)
{
	struct room *room = furnished(state);

	make_all(room, "");
	print_again(room);
	assert_string_equal(
		room_do(room, "grep -v '^pensum: booklets: ' said || :"), "");
	/* Every text in every bank differs, but nothing changes. */
	room_do(room, "for bank in $(grep -l '^bank:' banks/*.yaml); do "
		      "sed -i -e 's/e/a/g' -e 's/items/_items/' $bank; done; "
		      "for picture in banks/images/*.svg; do "
		      "echo '<svg/>' >$picture; done");
	print_again(room);
	assert_holds(room_read(room, "said"), "has changed since");
	room_do(room, "mv banks/period-3.csv .; rm -r banks/*; "
		      "mv period-3.csv banks; rm said");
	print_again(room);
	assert_holds(room_read(room, "said"),
		"pensum: bank banks/modern-china-18.yaml is gone\n");
}

static void every_way_to_print_is_on_record(void **state)
{
	static const char *const ways[] = {
		"--one-file",
		"--tier support --jobs 1",
		"--seed 77 --qr --matrix both",
		"-n >/dev/null; SOURCE_DATE_EPOCH=1795478400 \"$PENSUM\" make "
		"$file",
	};
	struct room *room = furnished(state);

	for (size_t i = 0; i < LENGTH(ways); i++) {
		make_all(room, ways[i]);
		print_again(room);
		room_do(room, "rm -r out");
	}
}

/* Forms 28 to 30 of a worksheet with three forms. */
static void a_slice_is_printed_again(void **state)
{
	struct room *room = furnished(state);

	room_do(room, "\"$PENSUM\" make banks/unit-18-quiz.yaml -f28-30");
	print_again(room);
	room_do(room, "\"$PENSUM\" again out/unit-18-quiz-28-30.record.yaml "
		      "--form AC -o again; cmp out/unit-18-quiz-AC.pdf "
		      "again/unit-18-quiz-AC.pdf");
}

/* Each student has their own form on their own tier; then part of a class that
 * shares two.  Without the roster its sheets are printed singly. */
static void copies_on_mixed_tiers_are_printed_again(void **state)
{
	struct room *room = furnished(state);
	static const char sheet[] =
		"worksheet: %s\n"
		"title: W\n"
		"seed: 3\n"
		"banks: [banks/modern-china-18.yaml]\n"
		"forms: %s\n"
		"roster: class.csv\n"
		"tiers: [core, support]\n"
		"sections:\n"
		"- {title: S, draw: {count: {core: 4, support: 2}}}\n";

	room_write(room, "class.csv",
		"name,tier,large_print\n"
		"Ann,core,\nBen,support,\nCy,core,yes\nDee,support,\n");
	room_write(room, "own.yaml",
		arena_printf(room->arena, sheet, "own", "roster"));
	room_write(
		room, "two.yaml", arena_printf(room->arena, sheet, "two", "2"));
	room_do(room, "\"$PENSUM\" make own.yaml && "
		      "\"$PENSUM\" make two.yaml --students 1-3");
	print_again(room);
	assert_holds(room_do(room, "\"$PENSUM\" check out/own.record.yaml"),
		"4 forms of");
	assert_holds(room_do(room, "\"$PENSUM\" history out/own.record.yaml"),
		" forms of 4 items");
	room_do(room, "rm class.csv");
	assert_string_equal(
		room_do(room,
			"\"$PENSUM\" again out/own.record.yaml -o one 2>said"),
		"one/own-A.pdf\none/own-A-key.pdf\n"
		"one/own-B-support.pdf\none/own-B-support-key.pdf\n"
		"one/own-C.pdf\none/own-C-key.pdf\n"
		"one/own-D-support.pdf\none/own-D-support-key.pdf\n");
}

/* A section that draws nothing, and a form of nothing else. */
static void nothing_is_printed_again(void **state)
{
	struct room *room = furnished(state);
	static const char sheet[] = "worksheet: %s\n"
				    "title: W\n"
				    "seed: 1\n"
				    "banks: [banks/modern-china-18.yaml]\n"
				    "sections:\n"
				    "- {title: S, draw: {count: %d}}\n"
				    "- {title: T, draw: {count: 0}}\n";

	room_write(
		room, "some.yaml", arena_printf(room->arena, sheet, "some", 2));
	room_write(
		room, "none.yaml", arena_printf(room->arena, sheet, "none", 0));
	room_do(room, "for sheet in some none; do \"$PENSUM\" make $sheet.yaml "
		      "&& \"$PENSUM\" check out/$sheet.record.yaml || exit; "
		      "done");
	print_again(room);
}

/* Once for each item and its stimulus: pictures are large. */
static void a_picture_is_kept_once(void **state)
{
	struct room *room = furnished(state);
	const struct node *record, *files, *pictures;

	room_do(room, "\"$PENSUM\" make banks/cell-biology-test.yaml");
	record = room_node(room, "out/cell-biology-test.record.yaml");
	files = node_get(record, "files");
	pictures = node_get(record, "pictures");
	assert_non_null(files);
	assert_true(files->count <= pictures->count);
	for (size_t i = 0; i < pictures->count; i++)
		assert_non_null(
			node_get(files, text_of(pictures->items[i], "hash")));
}

/* The file in its place cannot be read, which differs from a missing file. */
static void what_cannot_be_read_is_not_gone(void **state)
{
	struct room *room = *state;
	struct ran ran;

	room_write(room, "b.yaml",
		"bank: b\nitems:\n"
		"- {id: a, kind: short_answer, stem: One?, answer: A}\n");
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nseed: 1\nbanks: [b.yaml]\n"
		"roster: c.csv\nsections: [{title: A, draw: {count: 1}}]\n");
	room_write(room, "c.csv", "name\nAda\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	room_do(room, "rm b.yaml; mkdir b.yaml");
	ran = room_run(room, "\"$PENSUM\" again -o then out/w.record.yaml");
	assert_int_equal(ran.status, 0);
	assert_string_equal(ran.err,
		"pensum: bank b.yaml cannot be read: Is a directory\n");
	room_do(room, "for pdf in out/*.pdf; do cmp $pdf then/${pdf#out/}; "
		      "done");
	room_do(room, "rm c.csv; mkdir c.csv");
	ran = room_run(room, "\"$PENSUM\" again -o later out/w.record.yaml");
	assert_int_equal(ran.status, 3);
	assert_string_equal(ran.err, "pensum: error: cannot read roster c.csv: "
				     "Is a directory\n");
	room_do(room, "test ! -e later");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_sample_is_printed_again),
		TEST(every_way_to_print_is_on_record),
		TEST(a_slice_is_printed_again),
		TEST(copies_on_mixed_tiers_are_printed_again),
		TEST(nothing_is_printed_again),
		TEST(a_picture_is_kept_once),
		TEST(what_cannot_be_read_is_not_gone),
	};

	return cmocka_run_group_tests_name("again", tests, NULL, NULL);
}
