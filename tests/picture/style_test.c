/*
 * Which declaration of a property wins (SVG 1.1, 6.4; CSS 2.1, 6.4).
 */
#include "picture/svg/style.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"
#include "picture/svg/fault.h"
#include "picture/svg/style_sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct kit {
	struct fault fault;
	struct style_sheet sheet;
	struct styling styling;
	struct style style;
	const struct xml *element;
};

static const struct xml *tree_of(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));

	*source = source_of("p.svg", text);
	return xml_read(arena, source, error_list_new(arena));
}

/* A path with these attributes below a style sheet. */
static struct kit *kit_of(
	struct arena *arena, const char *css, const char *attributes)
{
	const struct xml *root = tree_of(arena,
		arena_printf(arena, "<svg><style>%s</style><path %s/></svg>",
			css, attributes));
	struct kit *kit = arena_alloc(arena, 1, sizeof(*kit));

	assert_non_null(root);
	kit->fault.arena = arena;
	kit->styling = (struct styling){arena, &kit->fault, NULL};
	kit->sheet = style_sheet_read(&kit->styling, root);
	kit->styling.sheet = &kit->sheet;
	kit->style = style_initial();
	kit->element = root->last;
	return kit;
}

static void assert_red(struct arena *arena, const char *css,
	const char *attributes, uint8_t red)
{
	struct kit *kit = kit_of(arena, css, attributes);

	assert_true(style_read(&kit->styling, kit->element, &kit->style));
	assert_int_equal(kit->style.fill.paint.rgb[0], red);
}

static void the_nearest_declaration_wins(void **state)
{
	assert_red(*state, "", "", 0);
	assert_red(*state, "", "fill='#100000'", 0x10);
	assert_red(*state, "path{fill:#200000}", "fill='#100000'", 0x20);
	assert_red(*state, "path{fill:#200000}",
		"fill='#100000' style='fill:#300000'", 0x30);
	assert_red(*state, "", "style='fill:#300000; fill:#400000'", 0x40);
}

static void blanks_and_empty_declarations_are_allowed(void **state)
{
	assert_red(*state, "", "style=' ; fill : #300000 ;; '", 0x30);
}

static void what_is_not_inherited_is_reset(void **state)
{
	struct kit *kit = kit_of(*state, "", "");

	kit->style.alpha = 500;
	kit->style.absent = true;
	kit->style.clip = "c";
	kit->style.stroke_width = 7;
	assert_true(style_read(&kit->styling, kit->element, &kit->style));
	assert_int_equal(kit->style.alpha, OPAQUE);
	assert_false(kit->style.absent);
	assert_null(kit->style.clip);
	assert_true(kit->style.stroke_width > 6.5);
}

static void assert_fault(
	struct arena *arena, const char *attributes, const char *why)
{
	struct kit *kit = kit_of(arena, "", attributes);

	assert_false(style_read(&kit->styling, kit->element, &kit->style));
	assert_string_equal(kit->fault.why, why);
}

static void faults_name_the_property(void **state)
{
	assert_fault(*state, "style='fill'",
		"path: style: expected \"name: value\", found \"fill\"");
	assert_fault(*state, "style='nonsense: 1'",
		"path: the property \"nonsense\" is not supported");
}

static void a_declared_value_is_its_first_word(void **state)
{
	const struct xml *element = tree_of(*state,
		"<path fill='red' x-y='1' style='mask: url(#a) x;"
		"fill:blue; fill-rule: evenodd'/>");

	assert_string_equal(style_declared(*state, element, "fill"), "blue");
	assert_string_equal(style_declared(*state, element, "mask"), "url(#a)");
	assert_string_equal(
		style_declared(*state, element, "fill-rule"), "evenodd");
	assert_string_equal(style_declared(*state, element, "x-y"), "1");
	assert_null(style_declared(*state, element, "rule"));
}

static void rules_that_fit_weigh_more(void **state)
{
	const struct kit *fits = kit_of(*state, "path{fill:red}", "");
	const struct kit *other = kit_of(*state, "rect{fill:red}", "");
	const struct kit *none = kit_of(*state, "", "");

	assert_int_equal(style_weight(&none->styling, none->element), 0);
	assert_int_equal(style_weight(&other->styling, other->element), 1);
	assert_int_equal(style_weight(&fits->styling, fits->element),
		1 + strlen("fill:red"));
}

static void names_of_properties_are_known(void **state)
{
	(void)state;
	assert_true(style_knows("fill"));
	assert_true(style_knows("stroke-width"));
	assert_false(style_knows("width"));
	assert_false(style_knows("d"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_nearest_declaration_wins),
		TEST(blanks_and_empty_declarations_are_allowed),
		TEST(what_is_not_inherited_is_reset),
		TEST(faults_name_the_property),
		TEST(a_declared_value_is_its_first_word),
		TEST(rules_that_fit_weigh_more),
		TEST(names_of_properties_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
