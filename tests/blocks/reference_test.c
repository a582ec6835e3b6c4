#include "blocks/reference.h"

#include "../bank/said.h"
#include "bank/bank.h"
#include "bank/kind/multiple_choice.h"
#include "bank/stimulus.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct bank bank = {.id = "b"};
static const char *const places[] = {"vow", "hill", "end"};
static const struct stimulus walk = {.places = {places, LENGTH(places)}};
static const struct choice choices[] = {
	{.id = "x"}, {.text = "none"}, {.id = "y"}};
static const struct multiple_choice choosing = {
	.choices = choices, .choice_count = LENGTH(choices)};
static const struct node empty = {.type = NODE_SEQUENCE};
static const struct item items[] = {
	{.id = "a",
		.name = "b/a",
		.bank = &bank,
		.node = &empty,
		.kind = &multiple_choice_rules,
		.content = &choosing,
		.stimulus = &walk},
	{.id = "c", .name = "b/c", .bank = &bank, .node = &empty},
};
static const size_t order[] = {2, 1, 0};
static const struct drawn drawn[] = {
	{.item = &items[0], .number = 3, .dealt = {NULL, order, 0, 3}},
	{.item = &items[1], .number = 14},
};
static const struct section section = {.id = "s"};
static const struct form_section sections[] = {
	{.section = &section, .items = drawn, .count = 2}};
static const struct worksheet worksheet = {.id = "w"};
static const struct form form = {.worksheet = &worksheet,
	.name = "A",
	.sections = sections,
	.section_count = 1};

/* Lines in two layouts: vow, hill and end. */
static const int lines[] = {12, 3, 3, 17, 5, 3};
static const char *const layouts[] = {"", "large print"};
static const struct place_lines of_walk[] = {{&walk, lines}};

static void assert_resolved(
	size_t layout_count, const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	const struct line_table table = {layouts, layout_count, of_walk, 1};
	const struct references references = {
		arena, &form, &table, error_list_new(arena)};
	const struct reference_scope scope = reference_scope(&drawn[0]);

	assert_string_equal(
		reference_text(&references, &scope, text), expected);
	assert_int_equal(error_count(references.errors), 0);
	arena_free(arena);
}

static void a_question_is_its_number_on_the_form(void **state)
{
	(void)state;
	assert_resolved(
		1, "See @{question c}, not @{question b/a}.", "See 14, not 3.");
}

static void a_choice_is_its_letter_on_the_form(void **state)
{
	(void)state;
	assert_resolved(1, "@{choice x} and @{choice y}", "C and A");
}

static void a_blank_is_its_number(void **state)
{
	(void)state;
	assert_resolved(1, "blank @{blank 2}", "blank 2");
}

static void a_line_is_that_of_each_layout(void **state)
{
	(void)state;
	assert_resolved(1, "line @{line vow}", "line 12");
	assert_resolved(2, "line @{line vow}", "line 12; large print 17");
	assert_resolved(2, "line @{line end}", "line 3");
}

static void lines_with_a_dash_between_are_a_range(void **state)
{
	(void)state;
	assert_resolved(1, "@{line hill}-@{line vow}", "3–12");
	assert_resolved(
		2, "@{line hill}–@{line vow}.", "3–12; large print 5–17.");
	assert_resolved(2, "@{line end}-@{line hill}", "3; large print 3–5");
	assert_resolved(
		2, "@{line hill} - @{line end}", "3; large print 5 - 3");
}

static void a_number_that_begins_a_line_begins_no_list(void **state)
{
	(void)state;
	assert_resolved(1, "@{question c}. comes\n@{question a}) last",
		"14\\. comes\n3\\) last");
}

static void text_like_a_reference_stays(void **state)
{
	(void)state;
	assert_resolved(1, "a@b, @@{line vow}", "a@b, @@{line vow}");
}

/* As those of the choices and questions are. */
static void letters_and_digits_are_those_of_the_sheet(void **state)
{
	static const struct {
		const char *language, *text, *expected;
	} cases[] = {
		{"ru", "@{choice x}, @{question c}", "В, 14"},
		{"ar", "@{choice x}, @{question c}, @{blank 2}", "ج, ١٤, ٢"},
		{"ar", "@{line vow}-@{line end}", "١٢–٣"},
	};
	struct arena *arena = arena_new();
	const struct line_table table = {layouts, 1, of_walk, 1};
	const struct reference_scope scope = reference_scope(&drawn[0]);

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct worksheet native = {
			.id = "w", .wording = wording_of(cases[i].language)};
		struct form its = form;
		const struct references references = {
			arena, &its, &table, error_list_new(arena)};

		native.wording.native = true;
		its.worksheet = &native;
		assert_string_equal(
			reference_text(&references, &scope, cases[i].text),
			cases[i].expected);
	}
	arena_free(arena);
}

static void a_question_that_is_not_there_is_an_error(void **state)
{
	struct arena *arena = arena_new();
	const struct references references = {
		arena, &form, NULL, error_list_new(arena)};
	const struct reference_scope scope = reference_scope(&drawn[0]);

	(void)state;
	reference_text(&references, &scope, "@{question d}");
	reference_text(&references, &scope, "@{question other/c}");
	assert_int_equal(error_count(references.errors), 2);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_question_is_its_number_on_the_form),
		cmocka_unit_test(a_choice_is_its_letter_on_the_form),
		cmocka_unit_test(a_blank_is_its_number),
		cmocka_unit_test(a_line_is_that_of_each_layout),
		cmocka_unit_test(lines_with_a_dash_between_are_a_range),
		cmocka_unit_test(a_number_that_begins_a_line_begins_no_list),
		cmocka_unit_test(text_like_a_reference_stays),
		cmocka_unit_test(letters_and_digits_are_those_of_the_sheet),
		cmocka_unit_test(a_question_that_is_not_there_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
