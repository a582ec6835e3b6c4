#include "draw/chance/deal.h"

#include "bank/kind/fill_in.h"
#include "bank/kind/matching.h"
#include "bank/kind/ordering.h"
#include "chi.h"
#include "made.h"

enum {
	FORMS = 24000,
	LEFTS = 5,  /* pairs of the matching item */
	PICKED = 3, /* and drawn of it */
	RIGHTS = 5, /* printed: as many, and two distractors */
	CHOICES = 8
};

static const struct choice choices[CHOICES] = {
	[0] = {.correct = true}, [2] = {.correct = true}};
static const struct multiple_choice two_of_six = {.choices = choices,
	.choice_count = CHOICES,
	.draw_choices = 2,
	.keep_last = 1};

static const struct match pairs[] = {{.left = "a", .right = "A"},
	{.left = "b", .right = "B"}, {.left = "c", .right = "C"},
	{.left = "d", .right = "D"}, {.left = "e", .right = "E"},
	{.left = "f", .right = "B"}};
static const struct matching three_of_five = {.pairs = pairs,
	.pair_count = LEFTS,
	.distractors = TEXTS("X", "Y"),
	.draw_pairs = PICKED};

static const struct fill_in four_words = {
	.word_bank = true, .words = TEXTS("a", "b", "c", "d")};

static struct dealt deal(struct arena *arena, const struct kind_rules *kind,
	const void *content, uint32_t form)
{
	const struct rank_key key = {2015, form, "s", RANK_DRAW};
	const struct item item = {
		.name = "b/i", .kind = kind, .content = content};

	return deal_things(arena, &key, &item);
}

/* The printed choices as letters of the bank's order. */
static const char *chosen(struct arena *arena,
	const struct multiple_choice *content, uint32_t form)
{
	const struct dealt dealt =
		deal(arena, &multiple_choice_rules, content, form);
	char *letters = arena_alloc(arena, dealt.choice_count + 1, 1);

	assert_null(dealt.picked);
	for (size_t i = 0; i < dealt.choice_count; i++)
		letters[i] = (char)('a' + (int)dealt.choices[i]);
	return letters;
}

static void choices_kept_last_stay_last_in_their_order(void **state)
{
	const struct multiple_choice five = {
		.choices = choices, .choice_count = 5, .keep_last = 2};
	const struct multiple_choice three = {
		.choices = choices, .choice_count = 3, .keep_last = 3};
	struct arena *arena = arena_new();
	int moved = 0;

	(void)state;
	for (uint32_t form = 0; form < 50; form++) {
		const char *order = chosen(arena, &five, form);

		assert_string_equal(order + 3, "de");
		assert_int_equal(strspn(order, "abc"), 3);
		moved += strcmp(order, "abcde") != 0;
		assert_string_equal(chosen(arena, &three, form), "abc");
	}
	assert_in_range(moved, 30, 49); /* 42 on average */
	arena_free(arena);
}

static void a_choice_that_is_last_is_so_wherever_it_stands_in_the_bank(
	void **state)
{
	static const struct choice own[] = {{.correct = true}, {.last = true},
		{.id = NULL}, {.id = NULL}, {.id = NULL}};
	const struct multiple_choice five = {
		.choices = own, .choice_count = 5, .keep_last = 1};
	struct arena *arena = arena_new();
	int moved = 0;

	(void)state;
	for (uint32_t form = 0; form < 50; form++) {
		const char *order = chosen(arena, &five, form);

		assert_string_equal(order + 3, "be");
		assert_int_equal(strspn(order, "acd"), 3);
		moved += strcmp(order, "acdbe") != 0;
	}
	assert_in_range(moved, 30, 49);
	arena_free(arena);
}

static void an_essay_has_nothing_to_deal(void **state)
{
	struct arena *arena = arena_new();
	const struct dealt dealt = deal(arena, &essay_rules, NULL, 0);

	(void)state;
	assert_null(dealt.picked);
	assert_null(dealt.choices);
	assert_int_equal(dealt.picked_count + dealt.choice_count, 0);
	arena_free(arena);
}

/* Each of the right ones is on every form; a distractor is on one in three;
 * the one kept last is last where it is drawn at all. */
static void drawn_choices_are_the_right_ones_and_some_distractors(void **state)
{
	int drawn[CHOICES] = {0};

	(void)state;
	for (uint32_t form = 0; form < FORMS; form++) {
		struct arena *arena = arena_new();
		const char *order = chosen(arena, &two_of_six, form);

		assert_int_equal(strlen(order), 4);
		for (const char *at = order; *at != '\0'; at++)
			drawn[*at - 'a']++;
		assert_true(strchr(order, 'h') == NULL || order[3] == 'h');
		arena_free(arena);
	}
	assert_int_equal(drawn[0], FORMS);
	assert_int_equal(drawn[2], FORMS);
	/* Six distractors, two at a time: counts vary less than a die's. */
	drawn[2] = drawn[1];
	assert_fair(statistic(drawn + 2, 6) * 5 / 4, 5);
}

/* The place of a right choice says nothing, no matter what is drawn beside it.
 */
static void a_right_choice_is_as_likely_in_every_place(void **state)
{
	struct multiple_choice loose = two_of_six;
	int places[2 * 4] = {0}, orders[24] = {0};

	(void)state;
	loose.keep_last = 0;
	for (uint32_t form = 0; form < FORMS; form++) {
		struct arena *arena = arena_new();
		const struct dealt dealt =
			deal(arena, &multiple_choice_rules, &loose, form);

		for (size_t i = 0; i < 4; i++)
			if (dealt.choices[i] == 0 || dealt.choices[i] == 2)
				places[dealt.choices[i] / 2 * 4 + i]++;
		orders[order_of_values(dealt.choices, 4)]++;
		arena_free(arena);
	}
	assert_same(places, 4);
	assert_same(places + 4, 4);
	assert_same(orders, LENGTH(orders));
}

/* What is counted of a matching item. */
struct sides {
	int picked[LEFTS];
	int lefts[6];                 /* orders of the three on the left */
	int rights[120];              /* and of the five on the right */
	int letters[PICKED * RIGHTS]; /* of each place on the left */
};

static size_t place_of(const struct dealt *dealt, size_t thing)
{
	for (size_t i = 0; i < dealt->choice_count; i++)
		if (dealt->choices[i] == thing)
			return i;
	fail_msg("thing %zu is not printed", thing);
	return 0;
}

static void count_sides(struct sides *sides, const struct dealt *dealt)
{
	assert_int_equal(dealt->picked_count, PICKED);
	assert_int_equal(dealt->choice_count, RIGHTS);
	for (size_t i = 0; i < PICKED; i++) {
		const size_t pair = dealt->picked[i];

		sides->picked[pair]++;
		sides->letters[i * RIGHTS + place_of(dealt, pair)]++;
	}
	place_of(dealt, LEFTS);
	place_of(dealt, LEFTS + 1);
	sides->lefts[order_of_values(dealt->picked, PICKED)]++;
	sides->rights[order_of_values(dealt->choices, RIGHTS)]++;
}

static void both_sides_of_a_matching_item_are_shuffled_fairly(void **state)
{
	struct sides sides = {{0}, {0}, {0}, {0}};

	(void)state;
	for (uint32_t form = 0; form < FORMS; form++) {
		struct arena *arena = arena_new();
		const struct dealt dealt =
			deal(arena, &matching_rules, &three_of_five, form);

		count_sides(&sides, &dealt);
		arena_free(arena);
	}
	/* Five pairs, three at a time. */
	assert_fair(statistic(sides.picked, LEFTS) * 4 / 2, LEFTS - 1);
	assert_same(sides.lefts, LENGTH(sides.lefts));
	assert_same(sides.rights, LENGTH(sides.rights));
	for (size_t i = 0; i < PICKED; i++)
		assert_same(sides.letters + i * RIGHTS, RIGHTS);
}

static void pairs_of_one_right_bring_it_once(void **state)
{
	const struct matching six = {.pairs = pairs, .pair_count = 6};
	struct arena *arena = arena_new();

	(void)state;
	for (uint32_t form = 0; form < 50; form++) {
		const struct dealt dealt =
			deal(arena, &matching_rules, &six, form);

		assert_int_equal(dealt.picked_count, 6);
		assert_int_equal(dealt.choice_count, 5);
		place_of(&dealt, 1);
	}
	arena_free(arena);
}

/* A pair more changes nothing in the order of the others. */
static void one_more_pair_moves_no_other(void **state)
{
	struct matching five = three_of_five, six = three_of_five;
	struct arena *arena = arena_new();

	(void)state;
	five.draw_pairs = six.draw_pairs = 0;
	six.pair_count = 6;
	for (uint32_t form = 0; form < 50; form++) {
		const struct dealt few =
			deal(arena, &matching_rules, &five, form);
		const struct dealt more =
			deal(arena, &matching_rules, &six, form);
		size_t n = 0;

		for (size_t i = 0; i < more.picked_count; i++)
			if (more.picked[i] < 5)
				assert_int_equal(
					more.picked[i], few.picked[n++]);
		assert_int_equal(n, 5);
	}
	arena_free(arena);
}

/* How often each order of this many steps is printed. */
static void count_orders(size_t steps, int *orders)
{
	static const char *const texts[] = {"a", "b", "c", "d"};
	const struct ordering content = {.sequence = {texts, steps}};

	for (uint32_t form = 0; form < FORMS; form++) {
		struct arena *arena = arena_new();
		const struct dealt dealt =
			deal(arena, &ordering_rules, &content, form);

		assert_int_equal(dealt.choice_count, steps);
		orders[order_of_values(dealt.choices, steps)]++;
		arena_free(arena);
	}
}

static void steps_never_come_in_their_own_order(void **state)
{
	int four[24] = {0}, three[6] = {0};

	(void)state;
	count_orders(4, four);
	assert_int_equal(four[0], 0);
	assert_same(four + 1, LENGTH(four) - 1);
	count_orders(3, three);
	assert_int_equal(three[0], 0);
	assert_same(three + 1, LENGTH(three) - 1);
}

/* Were two always turned round, everybody would know. */
static void two_steps_come_in_either_order(void **state)
{
	int two[2] = {0};

	(void)state;
	count_orders(2, two);
	assert_fair(statistic(two, 2), 1);
}

static void the_words_of_a_bank_are_shuffled_fairly(void **state)
{
	int orders[24] = {0};

	(void)state;
	for (uint32_t form = 0; form < FORMS; form++) {
		struct arena *arena = arena_new();
		const struct dealt dealt =
			deal(arena, &fill_in_rules, &four_words, form);

		orders[order_of_values(dealt.choices, 4)]++;
		arena_free(arena);
	}
	assert_same(orders, LENGTH(orders));
}

/* The words of lists as a section shows them: "a b c". */
static const char *banked(struct arena *arena, const struct text_list *lists,
	size_t count, uint32_t form)
{
	const struct rank_key key = {2015, form, "s", RANK_DRAW};
	const struct text_list words = deal_words(arena, &key, lists, count);
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < words.count; i++)
		buffer_puts(&out, words.at[i]);
	return buffer_text(&out);
}

static void a_section_shows_each_word_once_in_a_fair_order(void **state)
{
	const struct text_list lists[] = {
		TEXTS("b", "a", "d"), TEXTS("a"), TEXTS("c", "b")};
	int orders[24] = {0};

	(void)state;
	for (uint32_t form = 0; form < FORMS; form++) {
		struct arena *arena = arena_new();
		const char *words = banked(arena, lists, 3, form);
		size_t values[4];

		assert_int_equal(strlen(words), 4);
		for (size_t i = 0; i < 4; i++)
			values[i] = (size_t)words[i];
		orders[order_of_values(values, 4)]++;
		arena_free(arena);
	}
	assert_same(orders, LENGTH(orders));
}

static void one_more_word_moves_no_other(void **state)
{
	const struct text_list few = TEXTS("a", "b", "c", "d");
	const struct text_list more = TEXTS("x", "a", "b", "c", "d");
	struct arena *arena = arena_new();

	(void)state;
	for (uint32_t form = 0; form < 50; form++) {
		const char *before = banked(arena, &few, 1, form);
		const char *after = banked(arena, &more, 1, form);

		for (; *after != '\0'; after++)
			if (*after != 'x')
				assert_int_equal(*after, *before++);
		assert_int_equal(*before, '\0');
	}
	assert_string_equal(banked(arena, NULL, 0, 0), "");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(choices_kept_last_stay_last_in_their_order),
		cmocka_unit_test(
			a_choice_that_is_last_is_so_wherever_it_stands_in_the_bank),
		cmocka_unit_test(an_essay_has_nothing_to_deal),
		cmocka_unit_test(
			drawn_choices_are_the_right_ones_and_some_distractors),
		cmocka_unit_test(a_right_choice_is_as_likely_in_every_place),
		cmocka_unit_test(
			both_sides_of_a_matching_item_are_shuffled_fairly),
		cmocka_unit_test(pairs_of_one_right_bring_it_once),
		cmocka_unit_test(one_more_pair_moves_no_other),
		cmocka_unit_test(steps_never_come_in_their_own_order),
		cmocka_unit_test(two_steps_come_in_either_order),
		cmocka_unit_test(the_words_of_a_bank_are_shuffled_fairly),
		cmocka_unit_test(
			a_section_shows_each_word_once_in_a_fair_order),
		cmocka_unit_test(one_more_word_moves_no_other),
	};

	return cmocka_run_group_tests_name("deal", tests, NULL, NULL);
}
