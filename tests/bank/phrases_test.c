#include "bank/leak/phrases.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

struct search {
	struct lexicon lexicon;
	struct phrases phrases;
	struct buffer found; /* numbers of phrases, in the order of finding */
};

static struct search *search_in(struct arena *arena)
{
	struct search *search = arena_alloc(arena, 1, sizeof(*search));

	search->lexicon =
		(struct lexicon){.arena = arena, .spelling = {.arena = arena}};
	search->phrases =
		(struct phrases){.arena = arena, .lexicon = &search->lexicon};
	search->found = (struct buffer){.arena = arena};
	return search;
}

static struct phrase *add(struct search *search, const char *text)
{
	return phrases_of(
		&search->phrases, lexicon_cut(&search->lexicon, text));
}

static void note(void *context, struct phrase *phrase)
{
	struct search *search = context;

	buffer_printf(&search->found, "%d", (int)(phrase - search->phrases.at));
}

static const char *found_in(struct search *search, const char *text)
{
	search->found = (struct buffer){.arena = search->phrases.arena};
	phrases_in(&search->phrases, lexicon_cut(&search->lexicon, text), note,
		search);
	return buffer_text(&search->found);
}

static void equal_words_are_one_phrase(void **state)
{
	struct search *search = search_in(*state);

	add(search, "Long March")->secret_count = 7;
	add(search, "March");
	assert_int_equal(add(search, "long *march*")->secret_count, 7);
	assert_int_equal(search->phrases.count, 2);
}

static void every_phrase_of_a_text_is_found(void **state)
{
	struct search *search = search_in(*state);

	add(search, "long march");
	add(search, "march");
	add(search, "march south");
	assert_string_equal(found_in(search, "The Long March south"), "012");
	assert_string_equal(found_in(search, "A march, a march"), "11");
	assert_string_equal(found_in(search, "long way to march"), "1");
	assert_string_equal(found_in(search, "marching"), "");
	assert_string_equal(found_in(search, ""), "");
}

/* 战争 is war, 鸦片战争 the Opium War, 第二次鸦片战争 another one. */
static void a_name_of_ideographs_hides_those_inside(void **state)
{
	struct search *search = search_in(*state);

	add(search, "战争");
	add(search, "鸦片战争");
	assert_string_equal(found_in(search, "鸦片战争"), "1");
	assert_string_equal(found_in(search, "战争"), "0");
	assert_string_equal(found_in(search, "鸦片战争和战争"), "10");
	assert_string_equal(found_in(search, "第二次鸦片战争"), "");
}

static void each_item_counts_once_and_twenty_are_kept(void **state)
{
	struct phrase_texts texts = {.count = 0};

	(void)state;
	for (size_t item = 0; item < 25; item++) {
		phrases_note(&texts, 2 * item, item);
		phrases_note(&texts, 2 * item + 1, item);
	}
	assert_int_equal(texts.count, 25);
	for (size_t i = 0; i < PHRASE_TEXTS; i++)
		assert_int_equal(texts.at[i], 2 * i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(equal_words_are_one_phrase),
		TEST(every_phrase_of_a_text_is_found),
		TEST(a_name_of_ideographs_hides_those_inside),
		cmocka_unit_test(each_item_counts_once_and_twenty_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
