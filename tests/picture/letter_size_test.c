/*
 * Sizes are in points of paper: an SVG of 96 by 96 units is an inch wide.
 */
#include "picture/svg/letter_size.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"
#include "base/xml/xml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_size_in(
	struct arena *arena, const char *root, const char *body, mpt expected)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	const struct xml *tree;

	*source = source_of(
		"p.svg", arena_printf(arena, "<svg %s>%s</svg>", root, body));
	tree = xml_read(arena, source, error_list_new(arena));
	assert_non_null(tree);
	assert_int_equal(letter_size_least(arena, tree), expected);
}

static void assert_size(struct arena *arena, const char *body, mpt expected)
{
	assert_size_in(arena, "width='96' height='96'", body, expected);
}

static void the_smallest_letters_count(void **state)
{
	assert_size(*state,
		"<text font-size='16'>a</text><text font-size='12'>b</text>"
		"<text font-size='20'>c</text>",
		9 * MPT);
	assert_size(*state,
		"<text font-size='16'>a<tspan font-size='8'>b</tspan></text>",
		6 * MPT);
	/* CSS's medium is 16 px. */
	assert_size(*state, "<text>a</text>", 12 * MPT);
}

static void matrices_scale_letters(void **state)
{
	static const char text[] = "<text font-size='16'>a</text>";

	assert_size(*state,
		"<g transform='scale(.5)'><text font-size='16'>a</text></g>",
		6 * MPT);
	assert_size_in(*state, "width='96' height='96' viewBox='0 0 48 48'",
		text, 24 * MPT);
}

static void a_size_may_be_in_a_style(void **state)
{
	assert_size(*state, "<text style='font-size: 8px'>a</text>", 6 * MPT);
	assert_size(
		*state, "<text style='font: bold 8px serif'>a</text>", 6 * MPT);
	assert_size(
		*state, "<text style='font: 600 8px serif'>a</text>", 6 * MPT);
	assert_size(*state, "<text style='font: 6pt serif'>a</text>", 6 * MPT);
	assert_size(*state,
		"<style>text { font: 8px serif }</style><text>a</text>",
		6 * MPT);
}

static void what_shows_no_letters_does_not_count(void **state)
{
	assert_size(*state, "<rect width='9' height='9'/>", 0);
	assert_size(*state, "<text font-size='4'> </text>", 0);
	assert_size(*state,
		"<g display='none'><text font-size='4'>a</text></g>", 0);
	assert_size(*state, "<title font-size='4'>a</title>", 0);
}

static void faults_do_not_matter(void **state)
{
	assert_size(*state,
		"<text font-size='8' fill='url(#g)' nonsense='1'>a</text>",
		6 * MPT);
	assert_size_in(*state, "", "<text font-size='8'>a</text>", 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_smallest_letters_count),
		TEST(matrices_scale_letters),
		TEST(a_size_may_be_in_a_style),
		TEST(what_shows_no_letters_does_not_count),
		TEST(faults_do_not_matter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
