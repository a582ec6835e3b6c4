#include "layout/blank/formula_blanks.h"

#include "base/arena.h"
#include "text/formula.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The first formula of a text. */
static const struct span *formula_in(struct arena *arena, const char *markdown)
{
	const struct rich rich = rich_parse(arena, markdown);
	const struct spans spans = rich.blocks[0].spans;
	size_t i = 0;

	while (spans.at[i].inset == NULL)
		i++;
	return &spans.at[i];
}

static struct block *blank_of(
	struct arena *arena, const char *answer, struct block *next)
{
	struct block *block = arena_alloc(arena, 1, sizeof(*block));
	struct rich *rich = arena_alloc(arena, 1, sizeof(*rich));

	*rich = rich_parse(arena, answer);
	*block = (struct block){
		.role = BLOCK_BLANK, .answer = {rich, 1}, .next = next};
	return block;
}

static void blanks_are_as_wide_as_asked(void **state)
{
	static const size_t units[] = {3, 1};
	struct arena *arena = arena_new();
	const struct span *span = formula_in(
		arena, "It is $" RICH_BLANK " = x + " RICH_BLANK "$.");
	struct block *last = blank_of(arena, "z", NULL);
	const struct block *blank =
		blank_of(arena, "x", blank_of(arena, "y", last));
	const struct span filled =
		formula_blanks_fill(arena, span, &blank, units);

	(void)state;
	assert_int_equal(span->inset->formula->blanks, 2);
	assert_int_equal(filled.inset->formula->blanks, 4);
	assert_ptr_equal(blank, last);
	arena_free(arena);
}

static void answers_take_the_place_of_blanks(void **state)
{
	struct arena *arena = arena_new();
	const struct span *span =
		formula_in(arena, "$" RICH_BLANK " = x + " RICH_BLANK "$");
	const struct block *blank =
		blank_of(arena, "$y^2$", blank_of(arena, "4 km", NULL));
	const struct span filled =
		formula_blanks_fill(arena, span, &blank, NULL);
	const char *linear = filled.inset->formula->linear;

	(void)state;
	assert_int_equal(filled.inset->formula->blanks, 0);
	assert_string_equal(linear, "y^2 = x+4 km");
	assert_null(blank);
	arena_free(arena);
}

static void a_blank_without_an_answer_stays_a_blank(void **state)
{
	struct arena *arena = arena_new();
	const struct span *span = formula_in(arena, "$" RICH_BLANK " = x$");
	const struct block *none = NULL;
	const struct span filled =
		formula_blanks_fill(arena, span, &none, NULL);

	(void)state;
	assert_int_equal(filled.inset->formula->blanks, 1);
	arena_free(arena);
}

static void a_choice_in_the_line_is_passed_over(void **state)
{
	struct arena *arena = arena_new();
	const struct span *span = formula_in(arena, "$" RICH_BLANK " = x$");
	struct block *written = blank_of(arena, "z", NULL);
	struct block *choice = blank_of(arena, "y", written);
	const struct block *blank = blank_of(arena, "x", choice);

	(void)state;
	choice->flags = BLOCK_OPTIONS;
	formula_blanks_fill(arena, span, &blank, NULL);
	assert_ptr_equal(blank, written);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blanks_are_as_wide_as_asked),
		cmocka_unit_test(answers_take_the_place_of_blanks),
		cmocka_unit_test(a_blank_without_an_answer_stays_a_blank),
		cmocka_unit_test(a_choice_in_the_line_is_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
