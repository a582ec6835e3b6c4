#include "bank/text/math_off.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "nodes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static void a_file_may_turn_formulas_off(void **state)
{
	struct reading reading = reading_in(*state);
	const struct node *root = node_of(&reading,
		"math: off\nitems: [{stem: \"$5 to $6\", choices: [\"$7\", "
		"8]}]\n");
	const struct node *off = math_off_nodes(*state, root, false);
	const struct node *item = node_get(off, "items")->items[0];

	assert_string_equal(node_get(item, "stem")->text, "\\$5 to \\$6");
	assert_string_equal(node_get(item, "choices")->items[0]->text, "\\$7");
	assert_string_equal(node_get(item, "choices")->items[1]->text, "8");
	assert_string_equal(
		node_get(node_get(root, "items")->items[0], "stem")->text,
		"$5 to $6");
}

static void other_files_stay_as_they_are(void **state)
{
	static const char *const texts[] = {"stem: $5", "{math: on, stem: $5}",
		"$5", "[math, off]", "{math: [off]}"};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct reading reading = reading_in(*state);
		const struct node *root = node_of(&reading, texts[i]);

		assert_ptr_equal(math_off_nodes(*state, root, false), root);
	}
}

static void a_worksheet_may_turn_them_off_for_its_banks(void **state)
{
	struct reading reading = reading_in(*state);
	const struct node *root = node_of(&reading, "stem: $5");

	assert_string_equal(
		node_get(math_off_nodes(*state, root, true), "stem")->text,
		"\\$5");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_file_may_turn_formulas_off),
		TEST(other_files_stay_as_they_are),
		TEST(a_worksheet_may_turn_them_off_for_its_banks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
