#include "layout/block/span_list.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_span(
	const struct span *span, const char *text, unsigned flags)
{
	assert_int_equal(span->length, strlen(text));
	assert_memory_equal(span->text, text, span->length);
	assert_int_equal(span->flags, flags);
}

static void spans_are_added_in_order(void **state)
{
	struct arena *arena = arena_new();
	struct span_list list = {.arena = arena};
	struct spans spans;

	(void)state;
	span_list_add(&list, (struct span){"A.", 2, SPAN_STRONG, NULL});
	span_list_put(&list, " ");
	span_list_put(&list, NULL);
	span_list_rich(
		&list, rich_parse(arena, "one *two*\n\nthree"), SPAN_NOTE);
	spans = span_list_take(&list);
	assert_int_equal(spans.count, 6);
	assert_span(&spans.at[0], "A.", SPAN_STRONG);
	assert_span(&spans.at[1], " ", 0);
	assert_span(&spans.at[2], "one ", SPAN_NOTE);
	assert_span(&spans.at[3], "two", SPAN_NOTE | SPAN_EMPHASIS);
	assert_int_equal(*spans.at[4].text, ' ');
	assert_span(&spans.at[5], "three", SPAN_NOTE);
	arena_free(arena);
}

static void a_list_is_a_text_of_one_paragraph(void **state)
{
	struct arena *arena = arena_new();
	struct span_list list = {.arena = arena};
	struct rich rich;

	(void)state;
	span_list_put(&list, "a");
	span_list_put(&list, "b");
	rich = span_list_text(&list);
	assert_int_equal(rich.count, 1);
	assert_int_equal(rich.blocks[0].spans.count, 2);
	assert_null(rich.blocks[0].table);
	assert_null(rich.blocks[0].marker);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spans_are_added_in_order),
		cmocka_unit_test(a_list_is_a_text_of_one_paragraph),
	};

	return cmocka_run_group_tests_name("span_list", tests, NULL, NULL);
}
