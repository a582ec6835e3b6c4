#include "yaml/check.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	PAIRS = 60
};

static const struct source file = {"s", "", 0};

static struct where at_line(size_t line)
{
	return (struct where){&file, (uint32_t)line, 1};
}

static const struct node *key_of(
	struct arena *arena, const char *text, size_t line)
{
	struct node *key = arena_alloc(arena, 1, sizeof(*key));

	key->type = NODE_SCALAR;
	key->text = text;
	key->plain = true;
	key->at = at_line(line);
	return key;
}

/* The keys that are left of these names, each with its line's number. */
static const char *left_of(
	struct arena *arena, const char *const *names, size_t count)
{
	struct errors *errors = error_list_new(arena);
	struct buffer left = {.arena = arena};
	struct pair pairs[PAIRS] = {0};

	for (size_t i = 0; i < count; i++)
		pairs[i].key = key_of(arena, names[i], i);
	count = check_keys(arena, errors, pairs, count);
	for (size_t i = 0; i < count; i++)
		buffer_printf(&left, "%s%u ", pairs[i].key->text,
			(unsigned)pairs[i].key->at.line);
	return buffer_text(&left);
}

/* What is left by the definition: names that do not occur before. */
static const char *first_of(
	struct arena *arena, const char *const *names, size_t count)
{
	struct buffer first = {.arena = arena};

	for (size_t i = 0; i < count; i++) {
		size_t k = 0;

		while (strcmp(names[k], names[i]) != 0)
			k++;
		if (k == i)
			buffer_printf(&first, "%s%zu ", names[i], i);
	}
	return buffer_text(&first);
}

static void of_equal_keys_the_first_is_kept_however_many_there_are(void **state)
{
	struct arena *arena = *state;
	const char *names[PAIRS];
	uint32_t chance = 1;

	for (size_t i = 0; i < PAIRS; i++) {
		chance = chance * 1664525 + 1013904223;
		names[i] = arena_printf(arena, "k%u", chance >> 24 & 31);
	}
	for (size_t count = 0; count <= PAIRS; count++)
		assert_string_equal(left_of(arena, names, count),
			first_of(arena, names, count));
}

static void a_repeated_key_is_reported_with_the_line_of_the_first(void **state)
{
	struct errors *errors = error_list_new(*state);
	struct pair pairs[] = {{.key = key_of(*state, "id", 2)},
		{.key = key_of(*state, "stem", 3)},
		{.key = key_of(*state, "id", 4)},
		{.key = key_of(*state, "id", 5)}};

	assert_int_equal(check_keys(*state, errors, pairs, 4), 2);
	assert_string_equal(said(*state, errors),
		"s:4:1: error: \"id\" is given twice, first in line 2\n"
		"s:5:1: error: \"id\" is given twice, first in line 2\n");
}

static void only_names_are_keys(void **state)
{
	struct errors *errors = error_list_new(*state);
	struct node list = {.type = NODE_SEQUENCE, .at = at_line(1)};
	struct node quoted = *key_of(*state, "<<", 4);
	struct pair pairs[] = {{.key = &list}, {.key = key_of(*state, "", 2)},
		{.key = key_of(*state, "<<", 3)}, {.key = &quoted}};

	quoted.plain = false;
	assert_int_equal(check_keys(*state, errors, pairs, 4), 1);
	assert_ptr_equal(pairs[0].key, &quoted);
	assert_string_equal(said(*state, errors),
		"s:1:1: error: expected a field's name, found a list\n"
		"= if this is text, put it in quotes\n"
		"s:2:1: error: expected a field's name, found nothing\n"
		"s:3:1: error: merging by \"<<\" is not supported\n"
		"= write the fields out\n");
}

static const char *said_of(struct arena *arena, const char *text, size_t length)
{
	struct errors *errors = error_list_new(arena);

	check_text(errors, at_line(1), text, length);
	return said(arena, errors);
}

static void text_has_no_control_characters(void **state)
{
	static const char good[] = "a\tb\nc \u00a0 \ufdcf \ufdf0 \U0001f600";
	static const struct {
		const char *text;
		size_t length;
		const char *code;
	} bad[] = {
		{"a\0b", 3, "U+0000"},
		{"\x1b", 1, "U+001B"},
		{"\x7f", 1, "U+007F"},
		{"\xc2\x9f", 2, "U+009F"},
		{"\ufdd0", 3, "U+FDD0"},
	};

	assert_string_equal(said_of(*state, good, strlen(good)), "");
	for (size_t i = 0; i < LENGTH(bad); i++)
		assert_non_null(
			strstr(said_of(*state, bad[i].text, bad[i].length),
				bad[i].code));
}

static void marks_that_turn_a_text_get_one_warning(void **state)
{
	static const char text[] = "a\u202eb\u2066c\u2069";
	const char *warnings = said_of(*state, text, strlen(text));

	assert_non_null(strstr(warnings, "warning: found the invisible "
					 "direction mark U+202E"));
	assert_null(strstr(warnings, "U+2066"));
	assert_string_equal(said_of(*state, "\u200f", 3), "");
}

static void a_tag_is_refused_unless_it_says_nothing(void **state)
{
	struct errors *errors = error_list_new(*state);

	check_tag(errors, at_line(1), NULL);
	check_tag(errors, at_line(2), "!");
	check_tag(errors, at_line(3), "tag:yaml.org,2002:int");
	check_tag(errors, at_line(4), "!mine");
	assert_string_equal(said(*state, errors),
		"s:3:1: error: the tag \"!!int\" is not supported\n"
		"= delete it, or put text that begins with \"!\" in quotes\n"
		"s:4:1: error: the tag \"!mine\" is not supported\n"
		"= delete it, or put text that begins with \"!\" in quotes\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(of_equal_keys_the_first_is_kept_however_many_there_are),
		TEST(a_repeated_key_is_reported_with_the_line_of_the_first),
		TEST(only_names_are_keys),
		TEST(text_has_no_control_characters),
		TEST(marks_that_turn_a_text_get_one_warning),
		TEST(a_tag_is_refused_unless_it_says_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
