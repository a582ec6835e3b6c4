/*
 * A key that is the same for two texts would print one of them as the other,
 * so each thing that changes lines must change the key.
 */
#include "type/line/set_key.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	MEASURE = 100 * MPT
};

static const struct text_style plain = {.size = 10 * MPT, .language = "en"};

static struct buffer key_of(struct arena *arena, const struct span *spans,
	size_t count, const struct text_style *style)
{
	struct buffer key = {.arena = arena};

	set_key_lines(&key, (struct spans){spans, count}, style, MEASURE);
	return key;
}

static bool same(const struct buffer *a, const struct buffer *b)
{
	return a->length == b->length && memcmp(a->at, b->at, a->length) == 0;
}

static void assert_style_counts(
	struct arena *arena, const struct text_style *style)
{
	const struct span span = {.text = "a", .length = 1};
	const struct buffer other = key_of(arena, &span, 1, style);
	const struct buffer key = key_of(arena, &span, 1, &plain);

	assert_false(same(&key, &other));
}

static void every_field_of_a_style_counts(void **state)
{
	struct text_style styles[14];

	for (size_t i = 0; i < LENGTH(styles); i++)
		styles[i] = plain;
	styles[0].size = 11 * MPT;
	styles[1].strong = true;
	styles[2].emphasis = true;
	styles[3].gray = 1;
	styles[4].letter_space = 1;
	styles[5].word_space = 1;
	styles[6].note_size = 1;
	styles[7].tallest = 1;
	styles[8].straight = true;
	styles[9].hyphenate = true;
	/* Families count by their addresses alone. */
	styles[10].family = (const struct family *)&plain;
	styles[11].mono = (const struct family *)&plain;
	styles[12].formulas = (const struct family *)&plain;
	styles[13].language = "eng";
	for (size_t i = 0; i < LENGTH(styles); i++)
		assert_style_counts(*state, &styles[i]);
}

static void the_same_text_has_the_same_key(void **state)
{
	char copy[] = "ab", tag[] = "en";
	const struct span span = {.text = "ab", .length = 2};
	const struct span other = {.text = copy, .length = 2};
	struct text_style style = plain;
	struct buffer key, again;

	style.language = tag;
	key = key_of(*state, &span, 1, &plain);
	again = key_of(*state, &other, 1, &style);
	assert_true(same(&key, &again));
}

static void letters_do_not_move_between_spans(void **state)
{
	const struct span ab_c[] = {
		{.text = "ab", .length = 2}, {.text = "c", .length = 1}};
	const struct span a_bc[] = {
		{.text = "a", .length = 1}, {.text = "bc", .length = 2}};
	const struct span strong[] = {
		{.text = "ab", .length = 2, .flags = SPAN_STRONG},
		{.text = "c", .length = 1}};
	const struct buffer first = key_of(*state, ab_c, 2, &plain);
	const struct buffer second = key_of(*state, a_bc, 2, &plain);
	const struct buffer third = key_of(*state, strong, 2, &plain);

	assert_false(same(&first, &second));
	assert_false(same(&first, &third));
}

static void a_reading_counts(void **state)
{
	const struct span one = {
		.text = "\u6f22kan", .length = 3, .flags = SPAN_RUBY};
	const struct span two = {
		.text = "\u6f22han", .length = 3, .flags = SPAN_RUBY};
	const struct buffer first = key_of(*state, &one, 1, &plain);
	const struct buffer second = key_of(*state, &two, 1, &plain);

	assert_false(same(&first, &second));
}

static void a_picture_counts_with_its_size_and_words(void **state)
{
	struct inset insets[4];
	struct buffer keys[4];

	for (size_t i = 0; i < LENGTH(insets); i++) {
		insets[i] = (struct inset){.alt = "a", .own_width = MPT};
		insets[i].alt = i == 1 ? "b" : "a";
		insets[i].width = i == 2 ? MPT : 0;
		insets[i].own_width = i == 3 ? 2 * MPT : MPT;
		keys[i] = key_of(*state,
			&(struct span){"\uFFFC", 3, SPAN_INSET, &insets[i]}, 1,
			&plain);
	}
	for (size_t i = 1; i < LENGTH(insets); i++)
		assert_false(same(&keys[0], &keys[i]));
}

static void each_purpose_has_keys_of_its_own(void **state)
{
	const struct span span = {.text = "a", .length = 1};
	const struct spans spans = {&span, 1};
	struct buffer keys[5];

	for (size_t i = 0; i < LENGTH(keys); i++)
		keys[i] = (struct buffer){.arena = *state};
	set_key_lines(&keys[0], spans, &plain, 0);
	set_key_lines(&keys[1], spans, &plain, 1);
	set_key_word(&keys[2], spans, &plain);
	set_key_line(&keys[3], span, &plain);
	set_key_rich(&keys[4], "a");
	for (size_t i = 0; i < LENGTH(keys); i++)
		for (size_t k = 0; k < i; k++)
			assert_false(same(&keys[i], &keys[k]));
}

static void a_buffer_is_overwritten(void **state)
{
	struct buffer key = {.arena = *state}, other = {.arena = *state};

	set_key_rich(&key, "a much longer text");
	set_key_rich(&key, "a");
	set_key_rich(&other, "a");
	assert_true(same(&key, &other));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_field_of_a_style_counts),
		TEST(the_same_text_has_the_same_key),
		TEST(letters_do_not_move_between_spans),
		TEST(a_reading_counts),
		TEST(a_picture_counts_with_its_size_and_words),
		TEST(each_purpose_has_keys_of_its_own),
		TEST(a_buffer_is_overwritten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
