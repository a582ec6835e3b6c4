/*
 * Accessibility settings change how a sheet looks, and nothing else: the form,
 * the numbers and the key stay the same.
 */
#include "room.h"

#include "base/common.h"

static const char *const pages[] = {
	"large_print: true",
	"spacing: wide",
	"lines: primary",
	"tint: cream",
	"tint: \"#ddeeff\", lines: primary",
	"large_print: true, spacing: wide, lines: primary, tint: yellow",
};

enum {
	FORMS = 3
};

static void make(struct room *room, const char *page, const char *folder)
{
	room_do(room, "cp \"$BANKS\"/chemistry.yaml .");
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\n"
			"title: Chemistry\n"
			"banks: [chemistry.yaml]\n"
			"seed: 7\n"
			"forms: %d\n"
			"page: {columns: 2, %s}\n"
			"sections:\n"
			"- {title: When, ask: date, draw: {kind: timeline, "
			"count: 2}}\n"
			"- {title: Which, draw: {kind: multiple_choice, "
			"count: 2}}\n"
			"- {title: What, draw: {kind: short_answer, "
			"count: 2}}\n",
			FORMS, page));
	room_do(room, arena_printf(room->arena, "\"$PENSUM\" make w.yaml -o %s",
			      folder));
}

/* The record without its page numbers. */
static const char *drawn(struct room *room, const char *folder)
{
	return room_do(room, arena_printf(room->arena,
				     "grep -vE '^ *(pages|page|last_page): "
				     "|^worksheet_content' %s/w.record.yaml",
				     folder));
}

static void no_accommodation_changes_the_draw_or_its_key(void **state)
{
	struct room *room = *state;
	const char *plain;

	make(room, "size: 11", "plain");
	plain = drawn(room, "plain");
	for (size_t i = 0; i < LENGTH(pages); i++) {
		const char *folder = arena_printf(room->arena, "p%zu", i);

		make(room, pages[i], folder);
		assert_string_equal(drawn(room, folder), plain);
		for (char form = 'A'; form < 'A' + FORMS; form++) {
			room_do(room, arena_printf(room->arena,
					      "cmp plain/w-%c-key.pdf "
					      "%s/w-%c-key.pdf",
					      form, folder, form));
			room_do(room,
				arena_printf(room->arena,
					"! cmp -s plain/w-%c.pdf %s/w-%c.pdf",
					form, folder, form));
		}
	}
}

/* The size of most letters of a PDF, in points. */
static double size_of(struct room *room, const char *file)
{
	return atof(room_do(
		room, arena_printf(room->arena,
			      "mutool trace %s 2>/dev/null | "
			      "awk -F'\"' '/<span/ { size = $0; "
			      "sub(/.*trm=\"/, \"\", size); size += 0 } "
			      "/<g / { n[size]++ } END { for (s in n) "
			      "if (n[s] > most) { most = n[s]; best = s } "
			      "print best }'",
			      file)));
}

static void large_print_is_of_eighteen_points(void **state)
{
	struct room *room = *state;

	make(room, "large_print: true", "large");
	assert_int_equal((int)(size_of(room, "large/w-A.pdf") + 0.5), 18);
	assert_int_equal((int)(size_of(room, "large/w-A-key.pdf") + 0.5), 11);
	make(room, "large_print: true, size: 22", "larger");
	assert_int_equal((int)(size_of(room, "larger/w-A.pdf") + 0.5), 22);
}

/* The number of dashed lines that a page's operators draw. */
static int dashes(struct room *room, const char *file)
{
	return atoi(room_do(room,
		arena_printf(room->arena,
			"qpdf --qdf %s - | grep -ac '\\] 0 d .* l S' || :",
			file)));
}

/* The fields at the top as well: name and date, and two dates to write. */
static void every_line_to_write_on_has_guides(void **state)
{
	struct room *room = *state;

	make(room, "lines: ruled", "ruled");
	make(room, "lines: primary", "primary");
	assert_int_equal(dashes(room, "ruled/w-A.pdf"), 0);
	assert_true(dashes(room, "primary/w-A.pdf") >= 2 + 2);
	assert_int_equal(dashes(room, "primary/w-A-key.pdf"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(no_accommodation_changes_the_draw_or_its_key),
		TEST(large_print_is_of_eighteen_points),
		TEST(every_line_to_write_on_has_guides),
	};

	return cmocka_run_group_tests_name("access", tests, NULL, NULL);
}
