/*
 * The same input gives the same output, and a change changes nothing else.
 */
#include "room.h"

#include "base/common.h"

enum {
	ITEMS = 12,
	FORMS = 14
};

/* Items i to j of a bank, every third a choice among four. */
static void put_items(struct buffer *out, int from, int to)
{
	for (int i = from; i < to; i++) {
		buffer_printf(out, "- {id: q%d, stem: Question %d?, ", i, i);
		buffer_puts(out,
			i % 3 == 0 ? "kind: multiple_choice, choices: [One, "
				     "Two, Three, {text: Four, correct: true}"
				     "]}\n"
				   : "kind: short_answer, answer: So}\n");
	}
}

/* A bank of items q0, q1 … in this order, followed by `more`. */
static void write_bank(struct room *room, int from, const char *more)
{
	struct buffer out = {.arena = room->arena};

	buffer_puts(&out, "bank: b\nitems:\n");
	put_items(&out, from, ITEMS);
	put_items(&out, 0, from);
	buffer_puts(&out, more);
	room_write(room, "b.yaml", buffer_text(&out));
}

#define SECTIONS                                                               \
	"sections:\n"                                                          \
	"- {title: One, draw: {kind: short_answer, count: 3}}\n"               \
	"- {title: Two, draw: {kind: multiple_choice, count: 2}}\n"

static void write_worksheet(struct room *room, const char *sections)
{
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\n"
			"title: W\n"
			"banks: [b.yaml]\n"
			"seed: 1\n"
			"forms: %d\n"
			"page: {paper: a5}\n%s",
			FORMS, sections));
}

static struct room *furnished(void **state)
{
	struct room *room = *state;

	write_bank(room, 0, "");
	write_worksheet(room, SECTIONS);
	return room;
}

static void make(struct room *room, const char *arguments)
{
	room_do(room,
		arena_printf(room->arena, "\"$PENSUM\" make %s", arguments));
}

/* Are two files of the room the same? */
static bool same(struct room *room, const char *one, const char *other)
{
	return room_run(room,
		       arena_printf(room->arena, "cmp '%s' '%s'", one, other))
		       .status == 0;
}

static struct node forms_of(struct room *room, const char *folder)
{
	const struct node *record = room_node(
		room, file_join(room->arena, folder, "w.record.yaml"));
	const struct node forms = list_of(record, "forms");

	assert_int_equal(forms.count, FORMS);
	return forms;
}

/* The ids that section s of a form drew, in printed order. */
static const char *drawn_ids(
	struct room *room, const struct node *form, size_t s)
{
	const struct node sections = list_of(form, "sections");
	struct buffer out = {.arena = room->arena};
	struct node items;

	assert_true(s < sections.count);
	items = list_of(sections.items[s], "items");
	for (size_t i = 0; i < items.count; i++)
		buffer_printf(&out, "%s ", text_of(items.items[i], "id"));
	return buffer_text(&out);
}

static bool holds(struct room *room, const struct node *form, const char *id)
{
	const char *word = arena_printf(room->arena, "%s ", id);

	for (size_t s = 0; s < list_of(form, "sections").count; s++)
		if (strstr(drawn_ids(room, form, s), word) != NULL)
			return true;
	return false;
}

/* Does form i have the same sheet and the same key in both folders? */
static bool same_form(struct room *room, const struct node *form,
	const char *one, const char *other)
{
	static const char *const sides[] = {"", "-key"};

	for (size_t i = 0; i < LENGTH(sides); i++) {
		const char *name = arena_printf(room->arena, "w-%s%s.pdf",
			text_of(form, "name"), sides[i]);

		if (!same(room, file_join(room->arena, one, name),
			    file_join(room->arena, other, name)))
			return false;
	}
	return true;
}

/* Makes into `new`: forms that hold the item must differ from those in `old`,
 * all others must not. */
static void assert_only_its_forms_change(
	struct room *room, const char *id, size_t least)
{
	struct node old, new;
	size_t held = 0;

	make(room, "-o new w.yaml");
	old = forms_of(room, "old");
	new = forms_of(room, "new");
	for (size_t i = 0; i < FORMS; i++) {
		const bool in = holds(room, new.items[i], id);

		held += in;
		if (!in && !same_form(room, old.items[i], "old", "new"))
			fail_msg("form %s changed without %s",
				text_of(old.items[i], "name"), id);
		if (in && same_form(room, old.items[i], "old", "new"))
			fail_msg("form %s did not change with %s",
				text_of(old.items[i], "name"), id);
	}
	assert_in_range(held, least, FORMS - 1);
}

static void the_same_command_writes_the_same_bytes(void **state)
{
	struct room *room = furnished(state);

	make(room, "-o one w.yaml --jobs 1");
	make(room, "-o two w.yaml --jobs 4");
	setenv("TZ", "Asia/Kolkata", 1);
	setenv("LC_ALL", "tr_TR.UTF-8", 1);
	make(room, "-o three w.yaml");
	setenv("LC_ALL", "de_DE.UTF-8", 1);
	make(room, "-o four w.yaml");
	unsetenv("LC_ALL");
	unsetenv("TZ");
	room_do(room, "diff -r one two && diff -r one three && "
		      "diff -r one four");
}

static void a_slice_is_a_part_of_the_whole(void **state)
{
	struct room *room = furnished(state);

	make(room, "-o whole w.yaml");
	make(room, "-o slice --forms 7-7 w.yaml");
	make(room, "-o named --forms N,G w.yaml");
	room_do(room, "cmp whole/w-G.pdf slice/w-G.pdf && "
		      "cmp whole/w-G-key.pdf slice/w-G-key.pdf && "
		      "cmp whole/w-G.pdf named/w-G.pdf && "
		      "cmp whole/w-N-key.pdf named/w-N-key.pdf");
	assert_string_equal(room_do(room, "ls slice | LC_ALL=C sort"),
		"w-7-7.record.yaml\nw-G-key.pdf\nw-G.pdf\n");
}

static void a_slice_beyond_the_worksheets_forms_is_that_of_a_longer_run(
	void **state)
{
	struct room *room = furnished(state);

	make(room, "-o long --forms 28 w.yaml");
	make(room, "-o slice --forms 27-28 w.yaml");
	room_do(room, "cmp long/w-AA.pdf slice/w-AA.pdf && "
		      "cmp long/w-AB-key.pdf slice/w-AB-key.pdf");
}

static void another_seed_draws_something_else(void **state)
{
	struct room *room = furnished(state);

	make(room, "-o one w.yaml --seed 1 --forms 1");
	make(room, "-o two w.yaml --seed 2 --forms 1");
	make(room, "-o three w.yaml --forms 1");
	assert_false(same(room, "one/w-A.pdf", "two/w-A.pdf"));
	assert_true(same(room, "one/w-A.pdf", "three/w-A.pdf"));
}

static void an_item_added_changes_only_the_forms_it_enters(void **state)
{
	struct room *room = furnished(state);

	make(room, "-o old w.yaml");
	write_bank(room, 0,
		"- {id: extra, kind: short_answer, stem: More?, answer: No}\n");
	assert_only_its_forms_change(room, "b/extra", 2);
}

static void an_item_added_takes_the_place_of_one(void **state)
{
	struct room *room = furnished(state);
	struct node old, new;

	make(room, "-o old w.yaml");
	write_bank(room, 0,
		"- {id: extra, kind: short_answer, stem: More?, answer: No}\n");
	make(room, "-o new w.yaml");
	old = forms_of(room, "old");
	new = forms_of(room, "new");
	for (size_t i = 0; i < FORMS; i++) {
		const struct node drawn = list_of(
			list_of(new.items[i], "sections").items[0], "items");
		size_t fresh = 0;

		for (size_t k = 0; k < drawn.count; k++)
			fresh += !holds(room, old.items[i],
				text_of(drawn.items[k], "id"));
		assert_int_equal(fresh, holds(room, new.items[i], "b/extra"));
		assert_string_equal(drawn_ids(room, new.items[i], 1),
			drawn_ids(room, old.items[i], 1));
	}
}

static void an_item_edited_changes_only_the_forms_that_hold_it(void **state)
{
	struct room *room = furnished(state);

	write_bank(room, 0,
		"- {id: extra, kind: short_answer, stem: More?, answer: No}\n");
	make(room, "-o old w.yaml");
	write_bank(room, 0,
		"- {id: extra, kind: short_answer, stem: Morf?, answer: No}\n");
	assert_only_its_forms_change(room, "b/extra", 2);
}

static void a_bank_in_another_order_prints_the_same(void **state)
{
	struct room *room = furnished(state);

	make(room, "-o old w.yaml");
	write_bank(room, 5, "");
	make(room, "-o new w.yaml");
	room_do(room, "rm */*.yaml && diff -r old new");
}

static void a_section_added_changes_no_other(void **state)
{
	struct room *room = furnished(state);
	struct node old, new;

	make(room, "-o old w.yaml");
	write_worksheet(room,
		SECTIONS "- {title: Three, draw: {kind: short_answer, count: "
			 "2}}\n");
	make(room, "-o new w.yaml");
	old = forms_of(room, "old");
	new = forms_of(room, "new");
	for (size_t i = 0; i < FORMS; i++)
		for (size_t s = 0; s < 2; s++)
			assert_string_equal(drawn_ids(room, new.items[i], s),
				drawn_ids(room, old.items[i], s));
}

static void a_heading_reworded_changes_no_draw_of_a_section_with_an_id(
	void **state)
{
	struct room *room = furnished(state);
	struct node old, new;

	write_worksheet(room,
		"sections:\n- {id: one, title: Quiz, draw: {count: 4}}\n");
	make(room, "-o old w.yaml");
	write_worksheet(room,
		"sections:\n- {id: one, title: Test, draw: {count: 4}}\n");
	make(room, "-o new w.yaml");
	old = forms_of(room, "old");
	new = forms_of(room, "new");
	for (size_t i = 0; i < FORMS; i++)
		assert_string_equal(drawn_ids(room, new.items[i], 0),
			drawn_ids(room, old.items[i], 0));
}

/* The day comes from SOURCE_DATE_EPOCH, or else from the clock. */
static void a_record_says_on_which_day_it_was_made(void **state)
{
	struct room *room = furnished(state);
	const struct node *record;

	room_do(room,
		"SOURCE_DATE_EPOCH=1795478400 \"$PENSUM\" make -fA w.yaml");
	record = room_node(room, "out/w.record.yaml");
	assert_string_equal(text_of(record, "made"), "2026-11-24");
	assert_string_equal(
		text_of(node_get(record, "options"), "source_date_epoch"),
		"1795478400");
	room_do(room, "unset SOURCE_DATE_EPOCH; date -u +%F >before; "
		      "\"$PENSUM\" make -fA w.yaml; date -u +%F >after");
	record = room_node(room, "out/w.record.yaml");
	assert_true(strncmp(text_of(record, "made"), room_read(room, "before"),
			    10) == 0 ||
		    strncmp(text_of(record, "made"), room_read(room, "after"),
			    10) == 0);
	assert_null(node_get(node_get(record, "options"), "source_date_epoch"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_same_command_writes_the_same_bytes),
		TEST(a_slice_is_a_part_of_the_whole),
		TEST(a_slice_beyond_the_worksheets_forms_is_that_of_a_longer_run),
		TEST(another_seed_draws_something_else),
		TEST(an_item_added_changes_only_the_forms_it_enters),
		TEST(an_item_added_takes_the_place_of_one),
		TEST(an_item_edited_changes_only_the_forms_that_hold_it),
		TEST(a_bank_in_another_order_prints_the_same),
		TEST(a_section_added_changes_no_other),
		TEST(a_heading_reworded_changes_no_draw_of_a_section_with_an_id),
		TEST(a_record_says_on_which_day_it_was_made),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
