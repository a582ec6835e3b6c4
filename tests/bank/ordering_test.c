#include "bank/kind/ordering.h"

#include "shelf.h"

#define HEAD                                                                   \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  kind: ordering\n"                                                   \
	"  stem: S\n"

static const struct saying sayings[] = {
	{HEAD "  sequence: x\n",
		"b:6:13: error: sequence needs at least 2 steps, found 1\n"},
	{HEAD "  sequence: [x]\n",
		"b:6:13: error: sequence needs at least 2 steps, found 1\n"},
	{HEAD "  sequence: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, "
	      "q, r, s, t, u, v, w, x, y, z, one]\n",
		"b:6:13: error: sequence must have at most 26 steps, found "
		"27\n"},
	{HEAD "  sequence: [mix, heat, mix]\n",
		"b:6:25: error: step 3 repeats step 1\n"},
	{HEAD "  sequence: [mix, {a: b}]\n",
		"b:6:19: error: sequence: expected text, found a mapping\n"
		"= if this is text, put it in quotes\n"},
	{HEAD, "b:3:3: error: ordering item needs a \"sequence\"\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

static void the_key_numbers_the_steps_as_printed(void **state)
{
	struct shelf *shelf = *state;
	const struct item *item =
		good_bank(shelf, HEAD "  sequence: [x, y, z]\n")->items;
	const size_t order[] = {2, 0, 1};
	const struct dealt dealt = {.choices = order, .choice_count = 3};
	const struct text_list key =
		ordering_rules.key(shelf->arena, item, &dealt);

	assert_true(ordering_rules.shuffle(item).unsolved);
	assert_int_equal(ordering_rules.shuffle(item).count, 3);
	assert_int_equal(key.count, 3);
	assert_string_equal(key.at[0], "3");
	assert_string_equal(key.at[1], "1");
	assert_string_equal(key.at[2], "2");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_mistake_is_reported_at_its_place),
		TEST(the_key_numbers_the_steps_as_printed),
	};

	return cmocka_run_group_tests_name("ordering", tests, NULL, NULL);
}
