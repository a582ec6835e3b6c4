#include "type/line/isolates.h"

#include "../base/with_arena.h"
#include "base/buffer.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	LRI = 0x2066,
	RLI = 0x2067,
	FSI = 0x2068,
	PDI = 0x2069
};

/* A paragraph of two spans, of which the second has this flag. */
static struct paragraph *paragraph_of(struct arena *arena, bool rtl,
	const char *text, const char *second, unsigned flags)
{
	static const struct text_style style = {.language = "en"};
	struct paragraph *paragraph = arena_alloc(arena, 1, sizeof(*paragraph));
	const struct span spans[] = {{.text = text, .length = strlen(text)},
		{.text = second, .length = strlen(second), .flags = flags}};

	paragraph->style = &style;
	paragraph->language = "en";
	paragraph_begin(paragraph, arena, arena,
		(struct spans){spans, *second == '\0' ? 1 : 2});
	paragraph->rtl = rtl;
	return paragraph;
}

/* The paragraph's codes with "L[", "R[", "F[" and "]" for its isolates.  Those
 * still open at the end are not closed. */
static const char *isolated(
	struct arena *arena, struct paragraph *paragraph, bool against)
{
	struct isolates isolates = {.arena = arena, .paragraph = paragraph};
	struct buffer out = {.arena = arena};

	isolates_find(&isolates, against);
	isolates_put(&isolates, 0, paragraph->count);
	for (size_t i = 0; i < isolates.count; i++) {
		const uint32_t code = isolates.codes[i];
		char bytes[5] = "";

		if (code == LRI || code == RLI || code == FSI || code == PDI) {
			assert_int_equal(isolates.letters[i], NO_LETTER);
			buffer_puts(&out, code == PDI   ? "]"
					  : code == LRI ? "L["
					  : code == RLI ? "R["
							: "F[");
			continue;
		}
		assert_int_equal(paragraph->codes[isolates.letters[i]], code);
		bytes[utf8_put(code, bytes)] = '\0';
		buffer_puts(&out, bytes);
	}
	return buffer_text(&out);
}

static void added_text_is_isolated_without_its_spaces(void **state)
{
	struct paragraph *paragraph =
		paragraph_of(*state, false, "text", " (2 points) ", SPAN_ADDED);

	assert_string_equal(
		isolated(*state, paragraph, false), "text L[(2 points)] ");
	paragraph = paragraph_of(*state, true, "text", " two ", SPAN_ADDED);
	assert_string_equal(isolated(*state, paragraph, false), "text R[two] ");
}

static void a_note_finds_its_own_direction(void **state)
{
	struct paragraph *paragraph =
		paragraph_of(*state, true, "text ", "two", SPAN_NOTE);

	assert_string_equal(isolated(*state, paragraph, false), "text F[two");
}

static void text_against_the_paragraph_is_isolated(void **state)
{
	struct paragraph *paragraph =
		paragraph_of(*state, false, "text ", "two", SPAN_ADDED);

	assert_string_equal(isolated(*state, paragraph, true), "R[text] L[two");
	paragraph = paragraph_of(*state, true, "text ", "two", SPAN_ADDED);
	assert_string_equal(isolated(*state, paragraph, true), "L[text] R[two");
}

static void the_signs_of_a_label_are_between(void **state)
{
	struct paragraph *paragraph =
		paragraph_of(*state, true, "text ", "A.", SPAN_ADDED);

	assert_string_equal(isolated(*state, paragraph, false), "text R[A.");
	paragraph->one_line = true;
	assert_string_equal(isolated(*state, paragraph, false), "text R[A].");
	paragraph = paragraph_of(*state, true, "text ", "(A)", SPAN_ADDED);
	paragraph->one_line = true;
	assert_string_equal(isolated(*state, paragraph, false), "text R[(A)");
	paragraph = paragraph_of(*state, true, "text ", "A)", SPAN_ADDED);
	paragraph->one_line = true;
	assert_string_equal(isolated(*state, paragraph, false), "text R[A])");
}

static void code_is_isolated(void **state)
{
	struct paragraph *paragraph =
		paragraph_of(*state, true, "a ", "b + c", SPAN_CODE);

	assert_string_equal(isolated(*state, paragraph, false), "a L[b + c");
}

static void a_formula_is_isolated_in_text_from_the_right(void **state)
{
	struct paragraph *paragraph =
		paragraph_of(*state, true, "א 3 + 4 א", "", 0);

	assert_string_equal(isolated(*state, paragraph, false), "א L[3 + 4] א");
	assert_false(paragraph->letters[2].joined);
	assert_true(paragraph->letters[3].joined);
	assert_true(paragraph->letters[6].joined);
	assert_false(paragraph->letters[7].joined);
	paragraph = paragraph_of(*state, false, "a 3 + 4 a", "", 0);
	assert_string_equal(isolated(*state, paragraph, false), "a 3 + 4 a");
}

static void no_formula_begins_within_a_word(void **state)
{
	struct paragraph *paragraph =
		paragraph_of(*state, true, "א3 + 4", "", 0);

	assert_string_equal(isolated(*state, paragraph, false), "א3 + 4");
}

static void a_long_formula_may_be_broken(void **state)
{
	struct paragraph *paragraph = paragraph_of(
		*state, true, "1 + 2 + 3 + 4 + 5 + 6 + 7 = ?", "", 0);

	isolated(*state, paragraph, false);
	for (size_t i = 0; i < paragraph->count; i++)
		assert_false(paragraph->letters[i].joined);
}

static void isolates_that_were_typed_keep_their_places(void **state)
{
	struct paragraph *paragraph =
		paragraph_of(*state, false, "a\u2067b\u2069c", "", 0);

	assert_int_equal(paragraph->count, 3);
	assert_string_equal(isolated(*state, paragraph, false), "aR[b]c");
}

static void an_end_without_a_beginning_is_no_depth(void **state)
{
	const struct control begin = {0, FSI}, end = {0, PDI};

	(void)state;
	assert_int_equal(isolates_depth(&begin, 1), 2);
	assert_int_equal(isolates_depth(&end, 2), 1);
	assert_int_equal(isolates_depth(&end, 0), 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(added_text_is_isolated_without_its_spaces),
		TEST(a_note_finds_its_own_direction),
		TEST(text_against_the_paragraph_is_isolated),
		TEST(the_signs_of_a_label_are_between),
		TEST(code_is_isolated),
		TEST(a_formula_is_isolated_in_text_from_the_right),
		TEST(no_formula_begins_within_a_word),
		TEST(a_long_formula_may_be_broken),
		TEST(isolates_that_were_typed_keep_their_places),
		TEST(an_end_without_a_beginning_is_no_depth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
