#include "bank/kind/matching.h"

#include "base/buffer.h"
#include "shelf.h"

#define HEAD                                                                   \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  kind: matching\n"

/* Five pairs of 20 lines. */
#define FIVE(n)                                                                \
	"  - [l" n "1, r" n "1]\n"                                             \
	"  - [l" n "2, r" n "2]\n"                                             \
	"  - [l" n "3, r" n "3]\n"                                             \
	"  - [l" n "4, r" n "4]\n"                                             \
	"  - [l" n "5, r" n "5]\n"

static const struct saying sayings[] = {
	{HEAD, "b:3:3: error: matching item needs a \"pairs\"\n"},
	{HEAD "  pairs: x\n",
		"b:5:10: error: pairs: expected a list of pairs, found "
		"\"x\"\n"},
	{HEAD "  pairs: [[a, b]]\n",
		"b:5:10: error: pairs need at least 2, found 1\n"},
	{HEAD "  pairs: [[a, b], [c], [d, e, f], g, {h: i}]\n",
		"b:5:19: error: pair: expected two texts, [left, right], "
		"found 1\n"
		"b:5:24: error: pair: expected two texts, [left, right], "
		"found 3\n"
		"b:5:35: error: pair: expected two texts, [left, right], "
		"found \"g\"\n"
		"b:5:38: error: pair: expected two texts, [left, right], "
		"found a mapping\n= write a list: - [h, i]\n"},
	{HEAD "  pairs: [['', b], [c, [d]]]\n",
		"b:5:12: error: left: expected text, found nothing\n"
		"b:5:24: error: right: expected text, found a list\n"
		"= if this is text, put it in quotes\n"},
	{HEAD "  pairs: [[a, b], [c, d], [a, e]]\n"
	      "  distractors: [x, d]\n"
	      "  draw_pairs: 4\n",
		"b:5:27: warning: the left of pair 3 repeats that of pair 1\n"
		"= both are printed\n"
		"b:6:20: error: distractor 2 is the right of pair 2\n"
		"b:7:15: error: draw_pairs must be at most the number of "
		"pairs, 3, found 4\n"},
	{HEAD "  pairs: [[a, b], ['*a*', c], [d, '**b**']]\n"
	      "  distractors: ['`c`']\n",
		"b:5:19: error: the left of pair 2 prints like that of pair "
		"1\n"
		"b:5:31: error: the right of pair 3 prints like that of pair "
		"1\n"
		"b:6:17: error: distractor 1 is the right of pair 2\n"},
	{HEAD "  pairs: [[a, b], [c, d]]\n"
	      "  distractors: [x, y, x]\n"
	      "  draw_pairs: 1\n",
		"b:6:23: error: distractor 3 repeats distractor 1\n"
		"b:7:15: error: draw_pairs: expected a whole number from 2 to "
		"702, found \"1\"\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

/* A matching item of so many pairs and a distractor. */
static const char *bank_of_pairs(struct arena *arena, size_t count)
{
	struct buffer out = {.arena = arena};

	buffer_puts(&out, HEAD "  distractors: [none]\n  pairs:\n");
	for (size_t i = 0; i < count; i++)
		buffer_printf(&out, "  - [l%zu, r%zu]\n", i, i);
	return buffer_text(&out);
}

static void labels_end_at_zz(void **state)
{
	struct shelf *shelf = *state;
	const struct saying ends[] = {
		{bank_of_pairs(shelf->arena, KIND_LABELS),
			"b:5:16: error: pairs and distractors must be at most "
			"702 together, found 703\n"},
		{bank_of_pairs(shelf->arena, KIND_LABELS + 1),
			"b:7:3: error: pairs must be at most 702, found 703\n"},
	};

	assert_sayings(ends, LENGTH(ends));
}

static void labels_go_on_at_aa(void **state)
{
	struct shelf *shelf = *state;
	const struct item *item =
		good_bank(shelf, bank_of_pairs(shelf->arena, 29))->items;
	size_t order[30];
	const struct dealt dealt = {order, order, 29, 30};
	struct text_list key;

	for (size_t i = 0; i < LENGTH(order); i++)
		order[i] = i;
	key = matching_rules.key(shelf->arena, item, &dealt);
	assert_int_equal(key.count, 29);
	assert_string_equal(key.at[25], "Z");
	assert_string_equal(key.at[26], "AA");
	assert_string_equal(key.at[28], "AC");
}

static void pairs_of_one_right_share_a_letter(void **state)
{
	struct shelf *shelf = *state;
	const struct item *item = good_bank(shelf,
		HEAD "  pairs: [[France, Europe], [Kenya, Africa], "
		     "[Spain, Europe]]\n"
		     "  distractors: [Asia]\n")
					  ->items;
	const size_t left[] = {2, 1, 0}, right[] = {3, 0, 1};
	const struct dealt dealt = {left, right, 3, 3};
	const struct text_list key =
		matching_rules.key(shelf->arena, item, &dealt);

	assert_int_equal(matching_rules.partner(item, 2), 0);
	assert_int_equal(matching_rules.shuffle(item).count, 4);
	assert_int_equal(matching_rules.shuffle(item).draw, 0);
	assert_false(matching_rules.sure(item, 2));
	assert_true(matching_rules.sure(item, 3));
	assert_string_equal(matching_right(item->content, 2), "Europe");
	assert_string_equal(matching_right(item->content, 3), "Asia");
	assert_int_equal(key.count, 3);
	assert_string_equal(key.at[0], "B");
	assert_string_equal(key.at[1], "C");
	assert_string_equal(key.at[2], "B");
}

static void some_of_many_pairs_may_be_drawn(void **state)
{
	const struct item *item = good_bank(*state,
		HEAD "  stem: Match them\n"
		     "  draw_pairs: 3\n"
		     "  distractors: [a, b, c, d, e, f, g]\n"
		     "  pairs:\n" FIVE("1") FIVE("2") FIVE("3") FIVE("4"))
					  ->items;

	assert_string_equal(matching_rules.stem(item), "Match them");
	assert_int_equal(matching_rules.pick(item).count, 20);
	assert_int_equal(matching_rules.pick(item).draw, 3);
}

static void without_a_stem_the_student_is_instructed(void **state)
{
	const struct item *item =
		good_bank(*state, HEAD "  pairs: [[a, b], [c, d]]\n")->items;

	assert_string_equal(matching_rules.stem(item),
		"Write beside each on the left the letter of its match on the "
		"right.");
	assert_int_equal(matching_rules.pick(item).draw, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_mistake_is_reported_at_its_place),
		TEST(labels_end_at_zz),
		TEST(labels_go_on_at_aa),
		TEST(pairs_of_one_right_share_a_letter),
		TEST(some_of_many_pairs_may_be_drawn),
		TEST(without_a_stem_the_student_is_instructed),
	};

	return cmocka_run_group_tests_name("matching", tests, NULL, NULL);
}
