#include "exchange/xml/qti2_item.h"

#include "../base/with_arena.h"
#include "exchange/xml/markup.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct qti2_item item_of(struct arena *arena, const char *text)
{
	struct reader *reader = reading_of(arena, text);
	const struct xml *root = markup_read(reader, false);

	assert_non_null(root);
	return qti2_item_read(reader, root);
}

static void names_are_compared_without_prefix_and_hyphens(void **state)
{
	const struct qti2_item item =
		item_of(*state, "<qti-assessment-item Time-Dependent='no'>"
				"<qti-item-body/></qti-assessment-item>");

	assert_true(qti2_item_is(item.xml, "assessmentItem"));
	assert_false(qti2_item_is(item.xml, "assessment"));
	assert_false(qti2_item_is(item.xml, "assessmentItems"));
	assert_string_equal(qti2_item_get(item.xml, "timeDependent"), "no");
	assert_null(qti2_item_get(item.xml, "title"));
	assert_non_null(item.body);
	assert_int_equal(item.interaction_count, 0);
}

static void interactions_are_found_in_order(void **state)
{
	const struct qti2_item item = item_of(*state,
		"<assessmentItem><itemBody><p>a <textEntryInteraction "
		"responseIdentifier='R'/> b</p><div><choiceInteraction>"
		"<simpleChoice><textEntryInteraction/></simpleChoice>"
		"</choiceInteraction></div><gapMatchInteraction>"
		"<p><inlineChoiceInteraction/></p></gapMatchInteraction>"
		"</itemBody></assessmentItem>");
	static const char *const names[] = {"textEntryInteraction",
		"choiceInteraction", "gapMatchInteraction",
		"inlineChoiceInteraction"};

	assert_int_equal(item.interaction_count, LENGTH(names));
	for (size_t i = 0; i < LENGTH(names); i++)
		assert_string_equal(item.interactions[i].name, names[i]);
	assert_true(item.interactions[0].in_line);
	assert_false(item.interactions[1].in_line);
	assert_true(item.interactions[3].in_line);
	assert_null(qti2_item_declaration(&item, item.interactions[0].xml));
	assert_false(item.varies);
}

static void declarations_hold_right_and_mapped_values(void **state)
{
	const struct qti2_item item = item_of(*state,
		"<assessmentItem><responseDeclaration identifier='R' "
		"cardinality='multiple' baseType='identifier'>"
		"<correctResponse><value> A\n B </value></correctResponse>"
		"<mapping><mapEntry mapKey='A B' mappedValue='2'/>"
		"<mapEntry mapKey='C' mappedValue='0.5'/>"
		"<mapEntry mapKey='D'/></mapping></responseDeclaration>"
		"<responseDeclaration identifier='S'><mapping>"
		"<mapEntry mapKey='x' mappedValue='1'/></mapping>"
		"</responseDeclaration><itemBody><choiceInteraction "
		"responseIdentifier='R'/></itemBody></assessmentItem>");
	const struct qti2_declaration *declaration =
		qti2_item_declaration(&item, item.interactions[0].xml);

	assert_non_null(declaration);
	assert_string_equal(declaration->cardinality, "multiple");
	assert_int_equal(declaration->count, 2);
	assert_true(qti2_item_value(declaration, "A B")->score == 2);
	assert_false(qti2_item_value(declaration, "A B")->mapped);
	assert_true(qti2_item_value(declaration, "C")->score == 0.5);
	assert_true(qti2_item_value(declaration, "C")->mapped);
	assert_null(qti2_item_value(declaration, "D"));
	assert_null(qti2_item_value(NULL, "A"));
	assert_int_equal(item.declaration_count, 2);
	assert_string_equal(item.declarations[1].base, "");
	assert_false(item.declarations[1].values[0].mapped);
}

static void values_of_templates_vary(void **state)
{
	assert_true(item_of(*state,
		"<assessmentItem><templateDeclaration/></assessmentItem>")
			    .varies);
	assert_true(item_of(*state,
		"<assessmentItem><itemBody><printedVariable/></itemBody>"
		"</assessmentItem>")
			    .varies);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_are_compared_without_prefix_and_hyphens),
		TEST(interactions_are_found_in_order),
		TEST(declarations_hold_right_and_mapped_values),
		TEST(values_of_templates_vary),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
