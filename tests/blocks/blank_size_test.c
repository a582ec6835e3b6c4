#include "blocks/blank_size.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static enum blank_size size_of(const char *answer)
{
	struct arena *arena = arena_new();
	const struct rich rich = rich_parse(arena, answer);
	const enum blank_size size =
		blank_size_of(arena, (struct texts){&rich, 1});

	arena_free(arena);
	return size;
}

static void a_number_or_a_few_letters_are_short(void **state)
{
	static const char *const answers[] = {"7", "1,250,000", "−12.5 ",
		"1066", "1990–1995", "is", "Danube", "CO~2~", "**heart**",
		"a or b", "東京都"};

	(void)state;
	for (size_t i = 0; i < LENGTH(answers); i++)
		assert_int_equal(size_of(answers[i]), BLANK_SHORT);
}

static void a_word_or_two_are_middle(void **state)
{
	static const char *const answers[] = {"mitosis", "photosynthesis",
		"carbon dioxide", "in the sun", "25 metres", "well-known",
		"Великобритания", "中华人民", "Zhu Rongji (朱镕基)",
		"the Danube"};

	(void)state;
	for (size_t i = 0; i < LENGTH(answers); i++)
		assert_int_equal(size_of(answers[i]), BLANK_MIDDLE);
}

static void a_phrase_is_long(void **state)
{
	static const char *const answers[] = {"to be or not to be",
		"because light falls on it", "the House of Commons",
		"中华人民共和国"};

	(void)state;
	for (size_t i = 0; i < LENGTH(answers); i++)
		assert_int_equal(size_of(answers[i]), BLANK_LONG);
}

static void the_longest_answer_counts(void **state)
{
	struct arena *arena = arena_new();
	const struct rich answers[] = {rich_plain(arena, "12"),
		rich_plain(arena, "a dozen eggs or so"),
		rich_plain(arena, "twelve")};

	(void)state;
	assert_int_equal(
		blank_size_of(arena, (struct texts){answers, 3}), BLANK_LONG);
	assert_int_equal(
		blank_size_of(arena, (struct texts){answers, 1}), BLANK_SHORT);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_or_a_few_letters_are_short),
		cmocka_unit_test(a_word_or_two_are_middle),
		cmocka_unit_test(a_phrase_is_long),
		cmocka_unit_test(the_longest_answer_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
