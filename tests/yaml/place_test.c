#include "yaml/place.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The scalar that a source has for its key "a". */
static const struct node *scalar_of(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct errors *errors = error_list_new(arena);
	const struct node *node;

	*source = source_of("s", text);
	node = node_get(node_read(arena, source, errors), "a");
	assert_non_null(node);
	return node;
}

/* Where the word "here" of the scalar's value is in the source. */
static void a_word_is_found_however_its_text_was_written(void **state)
{
	static const struct {
		const char *text;
		uint32_t line, col;
	} cases[] = {
		{"a: is here\n", 1, 7},
		{"b: 1\n\na:   here\n", 3, 6},
		{"a: 'it''s here'\n", 1, 11},
		{"a: \"\\\"so\\\" \\\\ here\"\n", 1, 15},
		{"a: \"one\\nhere\"\n", 1, 10},
		{"a: \"one\\\n  \\ here\"\n", 2, 5},
		{"a: one\n  two\n  here\n", 3, 3},
		{"a: |\n  one\n\n    here\n", 4, 5},
		{"a: >-  # note\n  one\n  here\n", 3, 3},
		{"a: 'é 漢 here'\n", 1, 9},
		{"a: \"one\r\n  here\"\r\n", 2, 3},
		{"{b: [1, 2], a: here}\n", 1, 16},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct node *scalar = scalar_of(*state, cases[i].text);
		const char *word = strstr(scalar->text, "here");
		struct where where;

		assert_non_null(word);
		where = place_in(scalar, (size_t)(word - scalar->text));
		if (where.line != cases[i].line || where.col != cases[i].col)
			fail_msg("case %zu: found at %u:%u", i,
				(unsigned)where.line, (unsigned)where.col);
	}
}

/* "\x41" is not followed, and a text's end is no place in it. */
static void what_cannot_be_followed_is_the_scalar(void **state)
{
	const struct node *escaped = scalar_of(*state, "a: \"\\x41 here\"\n");
	const struct node *plain = scalar_of(*state, "a: here\n");
	struct node made = {.type = NODE_SCALAR, .text = "here"};

	assert_string_equal(escaped->text, "A here");
	assert_int_equal(place_in(escaped, 2).col, 4);
	assert_int_equal(place_in(plain, strlen("here")).col, 4);
	assert_int_equal(place_in(plain, 3).col, 7);
	assert_int_equal(place_in(&made, 1).line, 0);
	made.at = plain->at;
	made.text = "other";
	assert_int_equal(place_in(&made, 2).col, 4);
}

/* The line of "$x$" in the mapping at 2:3. */
static void a_text_is_found_in_its_mapping(void **state)
{
	static const struct {
		const char *text;
		uint32_t line, col;
	} cases[] = {
		{"a:\n- b: is $x$\n", 2, 9},
		{"a:\n- b: 1\n  c: |\n    to\n\n    $x$\n", 6, 5},
		{"a:\n- b: 1\n  c:\n  - $x$\n", 4, 5},
		{"a:\n- b: 1\n  c: >\n    $\n    x$\n", 4, 5},
		{"a:\n- b: 1\n- c: $x$\n", 2, 3},
		{"a:\n- b: 1\nc: $x$\n", 2, 3},
		{"a:\n- b: \"é $\\x78$ $x$\"\n", 2, 16},
	};
	const char *slashed = "a:\n- b: \"is $\\\\frac12$\"\n";
	struct source source;
	struct where where;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		source = source_of("s", cases[i].text);
		where = place_of_text((struct where){&source, 2, 3}, "$x$");
		if (where.line != cases[i].line || where.col != cases[i].col)
			fail_msg("case %zu: found at %u:%u", i,
				(unsigned)where.line, (unsigned)where.col);
	}
	source = source_of("s", slashed);
	where = place_of_text((struct where){&source, 2, 3}, "$\\frac12$");
	assert_int_equal(where.col, 10);
	where = place_of_text((struct where){NULL, 0, 0}, "$x$");
	assert_int_equal(where.line, 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_word_is_found_however_its_text_was_written),
		TEST(what_cannot_be_followed_is_the_scalar),
		TEST(a_text_is_found_in_its_mapping),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
