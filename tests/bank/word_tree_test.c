#include "bank/leak/word_tree.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static size_t add(struct word_tree *tree, const uint32_t *words, size_t count)
{
	return word_tree_add(tree, (struct words){words, count});
}

/* The phrase that these words are, plus 1; 0 for none. */
static size_t phrase_of(
	const struct word_tree *tree, const uint32_t *words, size_t count)
{
	size_t node = 0;

	for (size_t i = 0; i < count; i++) {
		node = word_tree_step(tree, node, words[i]);
		if (node == 0)
			return 0;
	}
	return tree->nodes[node].phrase;
}

static void phrases_are_found_word_by_word(void **state)
{
	static const uint32_t sky[] = {3, 1, 4}, blue[] = {3, 1, 5};
	struct word_tree tree = {.arena = *state};

	assert_int_equal(word_tree_step(&tree, 0, 3), 0);
	assert_int_equal(add(&tree, sky, 3), 0);
	assert_int_equal(add(&tree, blue, 3), 1);
	assert_int_equal(add(&tree, sky, 2), 2);
	assert_int_equal(phrase_of(&tree, sky, 3), 1);
	assert_int_equal(phrase_of(&tree, blue, 3), 2);
	assert_int_equal(phrase_of(&tree, blue, 2), 3);
	assert_int_equal(phrase_of(&tree, sky, 1), 0);
	assert_int_equal(phrase_of(&tree, sky + 1, 2), 0);
}

static void equal_phrases_are_one(void **state)
{
	static const uint32_t words[] = {7, 7, 7};
	struct word_tree tree = {.arena = *state};

	assert_int_equal(add(&tree, words, 3), 0);
	assert_int_equal(add(&tree, words, 2), 1);
	assert_int_equal(add(&tree, words, 3), 0);
	assert_int_equal(tree.phrases, 2);
}

/* Many more nodes than the first buckets are for. */
static void a_tree_grows(void **state)
{
	enum {
		MANY = 5000
	};
	struct word_tree tree = {.arena = *state};

	for (uint32_t i = 0; i < MANY; i++)
		assert_int_equal(
			add(&tree, (uint32_t[]){i % 50, i, i + 1}, 3), i);
	for (uint32_t i = 0; i < MANY; i++) {
		assert_int_equal(
			phrase_of(&tree, (uint32_t[]){i % 50, i, i + 1}, 3),
			i + 1);
		assert_int_equal(
			phrase_of(&tree, (uint32_t[]){i % 50, i, i}, 3), 0);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(phrases_are_found_word_by_word),
		TEST(equal_phrases_are_one),
		TEST(a_tree_grows),
	};

	return cmocka_run_group_tests_name("word_tree", tests, NULL, NULL);
}
