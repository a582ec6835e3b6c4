#include "command/start/complete_words.h"

#include "../base/with_arena.h"
#include "bank/kind.h"
#include "command/option_rows.h"
#include "command/start/template.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *words_of(struct arena *arena, const char *option)
{
	struct buffer out = {.arena = arena};

	complete_words_put(&out, option);
	return buffer_text(&out);
}

/* The option's own reader must take each of its words. */
static size_t assert_accepted(struct arena *arena, const struct option_row *row)
{
	const char *at = words_of(arena, row->name);
	struct options options = {.arena = arena};
	size_t count = 0;

	for (; *at != '\0'; count++) {
		const size_t length = strcspn(at, " ");
		const char *word = arena_copy(arena, at, length);

		if (row->set != NULL)
			assert_null(row->set(&options, word));
		at += length + (at[length] == ' ');
	}
	return count;
}

static void an_option_accepts_each_word_that_is_offered(void **state)
{
	size_t count, offered = 0;
	const struct option_row *rows = option_rows(&count);

	for (size_t i = 0; i < count; i++) {
		if (!complete_words_has(rows[i].name)) {
			assert_string_equal(words_of(*state, rows[i].name), "");
			continue;
		}
		assert_non_null(rows[i].argument);
		assert_true(assert_accepted(*state, &rows[i]) > 1);
		offered++;
	}
	assert_true(offered >= 10);
}

static void words_of_tables_are_all_there(void **state)
{
	const struct text_list kinds = kind_names(*state);
	const struct text_list templates = template_names(*state);

	assert_string_equal(words_of(*state, "tier"), "support core extension");
	assert_string_equal(words_of(*state, "key-style"),
		"list overlay answers-only both");
	assert_string_equal(
		words_of(*state, "answers"), "back separate fold none");
	for (size_t i = 0; i < kinds.count; i++)
		assert_non_null(strstr(words_of(*state, "kind"), kinds.at[i]));
	for (size_t i = 0; i < templates.count; i++)
		assert_non_null(
			strstr(words_of(*state, "template"), templates.at[i]));
}

static void files_and_numbers_have_no_words(void **state)
{
	assert_false(complete_words_has("jobs"));
	assert_false(complete_words_has("out"));
	assert_false(complete_words_has(""));
	assert_string_equal(words_of(*state, "jobs"), "");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_option_accepts_each_word_that_is_offered),
		TEST(words_of_tables_are_all_there),
		TEST(files_and_numbers_have_no_words),
	};

	return cmocka_run_group_tests_name("complete_words", tests, NULL, NULL);
}
