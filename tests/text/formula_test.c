#include "text/formula.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "text/markdown_escape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct formula *read(struct arena *arena, const char *typed)
{
	return formula_read(arena, typed, strlen(typed));
}

static void the_marks_say_whether_it_is_a_display(void **state)
{
	static const struct {
		const char *typed;
		bool display;
	} cases[] = {
		{"$x$", false},
		{"$$x$$", true},
		{"\\(x\\)", false},
		{"\\[x\\]", true},
		{"\\pu{x}", false},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct formula *formula = read(*state, cases[i].typed);

		assert_non_null(formula->row);
		assert_string_equal(formula->linear, "x");
		assert_string_equal(formula->typed, cases[i].typed);
		assert_int_equal(formula->display, cases[i].display);
	}
}

static void a_fault_has_its_place_behind_the_marks(void **state)
{
	const struct formula *formula = read(*state, "$$a\\nosuch$$");

	assert_null(formula->row);
	assert_int_equal(formula->fault.at, 3);
	assert_string_equal(formula->linear, formula->typed);
}

static void blanks_are_filled_in_order(void **state)
{
	static const char *const texts[] = {"12", "y"};
	const struct formula *formula =
		read(*state, "$" RICH_BLANK "+x=" RICH_BLANK "$");
	const struct formula *filled = formula_filled(*state, formula, texts);

	assert_int_equal(formula->blanks, 2);
	assert_string_equal(filled->typed, "$12+x=y$");
	assert_string_equal(filled->linear, "12+x = y");
	assert_int_equal(filled->blanks, 0);
}

static void a_blank_within_ce_is_chemical(void **state)
{
	const struct formula *formula =
		read(*state, "$" RICH_BLANK "+\\ce{A^{2+} + " RICH_BLANK
			     "}=" RICH_BLANK "$");

	assert_false(formula_is_chemical(formula, 0));
	assert_true(formula_is_chemical(formula, 1));
	assert_false(formula_is_chemical(formula, 2));
}

static void an_answer_loses_the_dollars_around_it(void **state)
{
	assert_string_equal(formula_inside(*state, "$x$"), "x");
	assert_string_equal(formula_inside(*state, "\\[x\\]"), "x");
	assert_string_equal(formula_inside(*state, "$$x$$"), "x");
	assert_string_equal(formula_inside(*state, "\\ce{A}"), "\\ce{A}");
	assert_string_equal(formula_inside(*state, "x"), "x");
	assert_string_equal(formula_inside(*state, "$x"), "$x");
	assert_string_equal(formula_inside(*state, "$"), "$");
}

static void each_part_has_a_letter_and_a_text(void **state)
{
	const struct formula *formula = read(*state, "$aaaa+bbbb=cccc$");

	assert_int_equal(formula->parts, 3);
	assert_string_equal(formula_letters(*state, formula),
		FORMULA_LETTER FORMULA_LETTER FORMULA_LETTER);
	assert_string_equal(formula_part(*state, formula, 0), "aaaa+");
	assert_string_equal(formula_part(*state, formula, 1), "bbbb = ");
	assert_string_equal(formula_part(*state, formula, 2), "cccc");
}

static void words_between_dollars_look_like_prices(void **state)
{
	(void)state;
	assert_true(formula_is_price("$5 for adults and 3$"));
	assert_false(formula_is_price("$5ab+3$"));
	assert_false(formula_is_price("$x for adults$"));
	assert_false(formula_is_price("$5\\text{for}$"));
	assert_false(formula_is_price("\\(5 for adults\\)"));
}

static void assert_noted(struct arena *arena, const char *lone,
	enum note_kind kind, const char *text)
{
	struct notes notes = {.arena = arena};

	formula_note_lone(&notes, lone);
	assert_int_equal(notes.count, 1);
	assert_int_equal(notes.at[0].kind, kind);
	assert_string_equal(notes.at[0].text, text);
}

static void a_lone_mark_is_noted_with_its_word(void **state)
{
	char *far = arena_alloc(*state, 6000, 1);

	assert_noted(*state, "$5 each", NOTE_DOLLAR, "$5");
	assert_noted(*state, "$", NOTE_DOLLAR, "$");
	assert_noted(*state, "$averyveryverylong", NOTE_DOLLAR, "$averyveryve");
	memset(far, 'x', 5000);
	memcpy(far, "$a ", 3);
	memcpy(far + 5000, "$", 2);
	assert_noted(*state, far, NOTE_LONG, "$a");
	memcpy(far + 2500, "\n\n", 2);
	assert_noted(*state, far, NOTE_DOLLAR, "$a");
	formula_note_lone(NULL, "$5");
}

static void the_source_has_its_slots_put_back(void **state)
{
	struct slot at[] = {{"no", 0, {NULL, 0}},
		{"$y$", SPAN_ANSWER, {NULL, 0}}, {"z", 0, {NULL, 0}}};
	const struct slots slots = {at, LENGTH(at)};
	struct buffer out = {.arena = *state};
	static const char slot[] = "\xef\xb7\xad";
	const char *typed =
		arena_printf(*state, "$%s+é%s%s$", slot, slot, slot);

	formula_put_source(&out, typed, &slots, 1);
	assert_string_equal(
		buffer_text(&out), arena_printf(*state, "$%sy%s+éz%s$",
					   RICH_ANSWER, RICH_ANSWER, slot));
}

static void only_a_display_ends_its_spans(void **state)
{
	const struct formula *display = read(*state, "$$x$$");
	const struct formula *inner = read(*state, "$x$");
	struct span spans[2] = {
		{"x", 1, SPAN_INSET, formula_inset(*state, display)},
		{"x", 1, SPAN_INSET, formula_inset(*state, inner)}};

	assert_true(formula_ends((struct spans){spans, 1}));
	assert_false(formula_ends((struct spans){spans, 2}));
	assert_false(formula_ends((struct spans){NULL, 0}));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_marks_say_whether_it_is_a_display),
		TEST(a_fault_has_its_place_behind_the_marks),
		TEST(blanks_are_filled_in_order),
		TEST(a_blank_within_ce_is_chemical),
		TEST(an_answer_loses_the_dollars_around_it),
		TEST(each_part_has_a_letter_and_a_text),
		TEST(words_between_dollars_look_like_prices),
		TEST(a_lone_mark_is_noted_with_its_word),
		TEST(the_source_has_its_slots_put_back),
		TEST(only_a_display_ends_its_spans),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
