#include "bank/text/reference_text.h"

#include "../base/with_arena.h"
#include "nodes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static const char item[] =
	"id: \"@{line id}\"\n"
	"stem: \"See @{line a} and @{question b}.\"\n"
	"choices: [\"Both @{choice x}\", {text: \"@{choice y}\"}]\n"
	"tiers: {core: {stem: \"@{line tier}\"}}\n"
	"parts: [{stem: \"@{line part}\"}]\n"
	"hint: \"@@{line escaped} @{line a}\"\n";

static void list_placeholder(void *context, const struct node *scalar,
	const struct placeholder *placeholder)
{
	const struct where at = reference_text_where(scalar, placeholder);

	buffer_printf(context, "%.*s %u:%u\n", (int)placeholder->length,
		placeholder->at, (unsigned)at.line, (unsigned)at.col);
}

static void list_scalar(void *context, const struct node *scalar)
{
	buffer_printf(context, "%s\n", scalar->text);
}

static void placeholders_are_visited_in_order(void **state)
{
	struct reading reading = reading_in(*state);
	struct buffer out = {.arena = *state};

	reference_text_all(node_of(&reading, item), list_placeholder, &out);
	assert_string_equal(buffer_text(&out), "@{line a} 2:12\n"
					       "@{question b} 2:26\n"
					       "@{choice x} 3:17\n"
					       "@{choice y} 3:39\n"
					       "@{line a} 6:25\n");
}

static void only_texts_are_visited(void **state)
{
	struct reading reading = reading_in(*state);
	struct buffer out = {.arena = *state};

	reference_text_scalars(
		node_of(&reading,
			"{stem: S, kind: K, tags: [t], choices: [{text: c, "
			"alt: A, image: i}]}"),
		list_scalar, &out);
	assert_string_equal(buffer_text(&out), "S\nc\n");
}

static void a_name_is_found_by_its_kind(void **state)
{
	struct reading reading = reading_in(*state);
	const struct node *node = node_of(&reading, item);

	assert_true(reference_text_names(node, PLACEHOLDER_LINE, "a"));
	assert_true(reference_text_names(node, PLACEHOLDER_CHOICE, "y"));
	assert_false(reference_text_names(node, PLACEHOLDER_LINE, "b"));
	assert_false(reference_text_names(node, PLACEHOLDER_LINE, "part"));
	assert_false(reference_text_names(node, PLACEHOLDER_LINE, "escaped"));
	assert_false(reference_text_names(node, PLACEHOLDER_QUESTION, "bb"));
}

static void a_text_has_the_place_where_it_first_occurs(void **state)
{
	struct reading reading = reading_in(*state);
	const struct node *node = node_of(&reading, item);
	const struct where choice = reference_text_place(node, "@{choice");
	const struct where none = reference_text_place(node, "@{blank");

	assert_int_equal(choice.line, 3);
	assert_int_equal(choice.col, 17);
	assert_int_equal(none.line, node->at.line);
	assert_int_equal(none.col, node->at.col);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(placeholders_are_visited_in_order),
		TEST(only_texts_are_visited),
		TEST(a_name_is_found_by_its_kind),
		TEST(a_text_has_the_place_where_it_first_occurs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
