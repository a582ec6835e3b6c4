#include "bank/kind/true_false.h"

#include "shelf.h"

#define HEAD                                                                   \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  kind: true_false\n"                                                 \
	"  stem: S\n"

static const struct saying sayings[] = {
	{HEAD "  answer: maybe\n",
		"b:6:11: error: answer: expected true or false, found "
		"\"maybe\"\n"},
	{HEAD "  answer: [true]\n",
		"b:6:11: error: answer: expected true or false, found a "
		"list\n"},
	{HEAD "  answer: true\n"
	      "  correction: It is.\n",
		"b:7:15: error: a true statement needs no correction\n"
		"= use \"explanation\" for a note in the key\n"},
	{HEAD, "b:3:3: error: true_false item needs an \"answer\"\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

static const char *key_of(struct shelf *shelf, const char *text)
{
	const struct item *item = good_bank(shelf, text)->items;
	const struct dealt none = {0};
	const struct text_list key =
		true_false_rules.key(shelf->arena, item, &none);

	assert_int_equal(key.count, 1);
	return key.at[0];
}

static void the_key_is_a_letter(void **state)
{
	assert_string_equal(key_of(*state, HEAD "  answer: true\n"), "T");
	assert_string_equal(key_of(*state, HEAD "  answer: True\n"), "T");
	assert_string_equal(key_of(*state, HEAD "  answer: T\n"), "T");
	assert_string_equal(key_of(*state, HEAD "  answer: no\n"), "F");
	assert_string_equal(key_of(*state, HEAD "  answer: false\n"
						"  correction: C\n"),
		"F");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_mistake_is_reported_at_its_place),
		TEST(the_key_is_a_letter),
	};

	return cmocka_run_group_tests_name("true_false", tests, NULL, NULL);
}
