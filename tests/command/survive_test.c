/*
 * Odd and hostile texts, and a reader that is gone: printed whole, refused in
 * few words or told, soon, and never more than that.
 */
#include "base/common.h"
#include "room.h"

enum {
	WORDS = 12000, /* of a long text */
	HOSTILE = 120 *
		  1000 /* bytes of a hostile one, near what a text may have */
};

static void write_stem(struct room *room, const char *stem)
{
	room_write(room, "b.yaml",
		arena_printf(room->arena,
			"bank: b\nitems:\n- id: a\n  kind: short_answer\n"
			"  answer: x\n  stem: \"%s\"\n",
			stem));
}

/* What YAML 1.1 takes for numbers, dates and more, and 1.2 for some. */
static void a_choice_keeps_its_spelling(void **state)
{
	static const char *const choices[] = {"012", "1_000", "1:30", ".inf",
		"-.INF", ".nan", "1e400", "0x1F", "+.5", "Null", "off", "y",
		"2001-12-14 21:59:43", "=", "0.10"};
	struct room *room = *state;
	struct buffer bank = {.arena = room->arena};
	const char *sheet;

	buffer_puts(&bank, "bank: b\nitems:\n- id: a\n  kind: multiple_choice\n"
			   "  stem: Which?\n  choices:\n"
			   "  - {text: 1e3, correct: true}\n");
	for (size_t i = 0; i < LENGTH(choices); i++)
		buffer_printf(&bank, "  - %s\n", choices[i]);
	room_write(room, "b.yaml", buffer_text(&bank));
	room_do(room, "\"$PENSUM\" practice --answers none -s 1 b.yaml");
	sheet = room_do(room, "pdftotext out/b-practice.pdf - | tr '\\n' ' '");
	for (size_t i = 0; i < LENGTH(choices); i++)
		assert_holds(
			sheet, arena_printf(room->arena, " %s ", choices[i]));
}

static void a_choice_that_is_nothing_is_reported(void **state)
{
	static const char *const nothing[] = {"~", "", "\"\"", "' '"};
	struct room *room = *state;

	for (size_t i = 0; i < LENGTH(nothing); i++) {
		struct ran ran;

		room_write(room, "b.yaml",
			arena_printf(room->arena,
				"bank: b\nitems:\n- id: a\n"
				"  kind: multiple_choice\n  stem: S\n"
				"  choices:\n  - {text: A, correct: true}\n"
				"  - %s\n",
				nothing[i]));
		ran = room_run(room, "\"$PENSUM\" check b.yaml");
		assert_int_equal(ran.status, 1);
		assert_holds(ran.err, "b.yaml:8:");
		assert_holds(ran.err, "error: choice: expected text, found ");
	}
}

static void a_text_of_many_pages_is_printed_whole(void **state)
{
	struct room *room = *state;
	struct buffer stem = {.arena = room->arena};

	for (int i = 1; i <= WORDS; i++)
		buffer_printf(&stem, "w%d ", i);
	write_stem(room, buffer_text(&stem));
	room_do(room, "\"$PENSUM\" practice --answers none -s 1 b.yaml");
	room_do(room,
		arena_printf(room->arena,
			"seq -f w%%.0f %d >words; "
			"pdftotext out/b-practice.pdf - | tr -s ' \\f' '\\n' | "
			"grep '^w[0-9]*$' | cmp - words",
			WORDS));
	room_do(room, "test $(pdfinfo out/b-practice.pdf | "
		      "sed -n 's/^Pages: *//p') -gt 9");
}

/* Text that makes a careless reader of Markdown or Unicode backtrack for ever.
 */
static void a_hostile_text_ends(void **state)
{
	static const char *const parts[] = {"*a ", "**a *b ", "_a ", "> ", "[",
		"[a](", "![", "- ", "|a", "^a", "~a~ ", "\\\\", "<a ", "<!-- ",
		"____ ", "{{", "{{a|", "*_~^`[", "[a]: b\\n", "a\\n\\n",
		"\\n> ", "|a|b|\\n|-|-|\\n", "a\xcc\x81\xcc\x81",
		"\xd9\x84\xd8\xa7", "\xe2\x80\x8d", "\xc2\xad"};
	struct room *room = *state;

	for (size_t i = 0; i < LENGTH(parts); i++) {
		struct buffer stem = {.arena = room->arena};
		struct ran ran;

		buffer_puts(&stem, "S ");
		while (stem.length < HOSTILE)
			buffer_puts(&stem, parts[i]);
		write_stem(room, buffer_text(&stem));
		ran = room_run(room, "ulimit -t 600; \"$PENSUM\" practice "
				     "--answers none -s 1 b.yaml");
		if (ran.status > 1)
			fail_msg("%s: exit %d\n%s", parts[i], ran.status,
				ran.err);
	}
}

static void a_text_of_50_megabytes_is_refused(void **state)
{
	struct room *room = *state;
	const struct ran ran = room_run(room,
		"{ printf 'bank: b\\ntitle: \"'; head -c 50000000 /dev/zero | "
		"tr '\\0' a; echo '\"'; } >b.yaml; "
		"ulimit -t 600; \"$PENSUM\" check b.yaml");

	assert_int_equal(ran.status, 1);
	assert_holds(ran.err, "b.yaml:2:8: error: expected a text of at most "
			      "128 KB, found 48828 KB");
}

static void a_reader_that_is_gone_ends_no_run(void **state)
{
	static const char *const commands[] = {"list b.yaml", "check b.yaml",
		"practice -s 1 b.yaml", "schema bank", "help make"};
	struct room *room = *state;

	write_stem(room, "One?");
	room_do(room, "mkfifo pipe");
	for (size_t i = 0; i < LENGTH(commands); i++) {
		const struct ran ran = room_run(
			room, arena_printf(room->arena,
				      "cat pipe >.read & exec 3>pipe; kill $!; "
				      "wait; \"$PENSUM\" %s >&3",
				      commands[i]));

		assert_int_equal(ran.status, 0);
		assert_string_equal(ran.err, "");
	}
	room_do(room, "qpdf --check out/b-practice.pdf");
}

static void the_time_has_more_than_31_bits(void **state)
{
	struct room *room = *state;

	write_stem(room, "One?");
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nseed: 1\nbanks: [b.yaml]\n"
		"sections: [{title: A, draw: {count: 1}}]\n");
	room_do(room, "SOURCE_DATE_EPOCH=4102444800 \"$PENSUM\" make w.yaml");
	room_do(room, "grep -q 'made: .2100-01-01' out/w.record.yaml");
	assert_string_equal(
		room_do(room, "TZ=UTC0 pdfinfo -isodates out/w-A.pdf | "
			      "sed -n 's/^CreationDate: *//p'"),
		"2100-01-01T00:00:00Z\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_choice_keeps_its_spelling),
		TEST(a_choice_that_is_nothing_is_reported),
		TEST(a_text_of_many_pages_is_printed_whole),
		TEST(a_hostile_text_ends),
		TEST(a_text_of_50_megabytes_is_refused),
		TEST(a_reader_that_is_gone_ends_no_run),
		TEST(the_time_has_more_than_31_bits),
	};

	return cmocka_run_group_tests_name("survive", tests, NULL, NULL);
}
