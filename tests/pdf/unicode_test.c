#include "pdf/unicode.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	GLYPHS_MAX = 256
};

/* The entries of a map for texts whose codes count up from `first`. */
static const char *entries(struct arena *arena, uint16_t first,
	const char *const *texts, size_t count)
{
	struct used_glyph glyphs[GLYPHS_MAX];
	const struct used_glyph *used[GLYPHS_MAX];
	struct buffer map;
	char *from, *to;

	for (size_t i = 0; i < count; i++) {
		glyphs[i] = (struct used_glyph){
			.code = (uint16_t)(first + i),
			.text = texts[i],
			.length = strlen(texts[i]),
		};
		used[i] = &glyphs[i];
	}
	map = unicode_map(arena, used, count, false);
	from = strstr(map.at, "endcodespacerange\n");
	to = strstr(map.at, "endcmap");
	assert_non_null(from);
	assert_non_null(to);
	from += strlen("endcodespacerange\n");
	return arena_copy(arena, from, (size_t)(to - from));
}

static void assert_entries(uint16_t first, const char *const *texts,
	size_t count, const char *expected)
{
	struct arena *arena = arena_new();

	assert_string_equal(entries(arena, first, texts, count), expected);
	arena_free(arena);
}

static void a_ligature_maps_to_its_letters(void **state)
{
	const char *const texts[] = {"ffi", "x"};

	(void)state;
	assert_entries(1, texts, LENGTH(texts),
		"2 beginbfchar\n<0001><006600660069>\n<0002><0078>\n"
		"endbfchar\n");
}

static void letters_in_a_row_make_a_range(void **state)
{
	const char *const texts[] = {"a", "b", "c", "x"};

	(void)state;
	assert_entries(1, texts, LENGTH(texts),
		"1 beginbfchar\n<0004><0078>\nendbfchar\n"
		"1 beginbfrange\n<0001><0003><0061>\nendbfrange\n");
}

static void a_range_keeps_to_one_upper_byte(void **state)
{
	const char *const letters[] = {"\u00fe", "\u00ff", "\u0100"};
	const char *const codes[] = {"a", "b", "c"};

	(void)state;
	assert_entries(1, letters, LENGTH(letters),
		"1 beginbfchar\n<0003><0100>\nendbfchar\n"
		"1 beginbfrange\n<0001><0002><00FE>\nendbfrange\n");
	assert_entries(0xfe, codes, LENGTH(codes),
		"1 beginbfchar\n<0100><0063>\nendbfchar\n"
		"1 beginbfrange\n<00FE><00FF><0061>\nendbfrange\n");
}

static void letters_beyond_the_bmp_stand_alone(void **state)
{
	const char *const texts[] = {"\U0001d538", "\U0001d539"};

	(void)state;
	assert_entries(1, texts, LENGTH(texts),
		"2 beginbfchar\n<0001><D835DD38>\n<0002><D835DD39>\n"
		"endbfchar\n");
}

static void a_block_holds_a_hundred_entries(void **state)
{
	struct arena *arena = arena_new();
	const char *texts[GLYPHS_MAX];
	const char *found;

	(void)state;
	for (size_t i = 0; i < 201; i++)
		texts[i] = "fi";
	found = entries(arena, 1, texts, 200);
	assert_non_null(strstr(found, "100 beginbfchar\n<0065>"));
	assert_null(strstr(found, "0 beginbfchar\nendbfchar"));
	found = entries(arena, 1, texts, 201);
	assert_non_null(strstr(found, "1 beginbfchar\n<00C9>"));
	arena_free(arena);
}

/* A dot of emphasis is no letter, and no unknown one. */
static void a_glyph_for_nothing_has_no_width(void **state)
{
	struct arena *arena = arena_new();
	const struct used_glyph letter = {.code = 2, .text = "a", .length = 1};
	const struct used_glyph dot = {.code = 5, .text = "", .silent = true};
	const struct used_glyph both = {
		.code = 7, .text = "b", .length = 1, .silent = true};
	const struct used_glyph *const used[] = {&letter, &dot, &both};

	assert_non_null(strstr(unicode_map(arena, used, LENGTH(used), false).at,
		"3 beginbfchar\n<0002><0061>\n<0005><200B>\n"
		"<0007><0062>\nendbfchar\n"));
	(void)state;
	arena_free(arena);
}

static void codes_may_be_single_bytes(void **state)
{
	struct arena *arena = arena_new();
	const struct used_glyph glyphs[] = {
		{.code = 1, .text = "a", .length = 1},
		{.code = 2, .text = "b", .length = 1},
		{.code = 255, .text = "x", .length = 1},
	};
	const struct used_glyph *const used[] = {
		&glyphs[0], &glyphs[1], &glyphs[2]};
	const struct buffer map = unicode_map(arena, used, LENGTH(used), true);

	(void)state;
	assert_non_null(strstr(map.at, "<00><FF>\nendcodespacerange\n"
				       "1 beginbfchar\n<FF><0078>\nendbfchar\n"
				       "1 beginbfrange\n<01><02><0061>\n"));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_ligature_maps_to_its_letters),
		cmocka_unit_test(letters_in_a_row_make_a_range),
		cmocka_unit_test(a_range_keeps_to_one_upper_byte),
		cmocka_unit_test(letters_beyond_the_bmp_stand_alone),
		cmocka_unit_test(a_block_holds_a_hundred_entries),
		cmocka_unit_test(a_glyph_for_nothing_has_no_width),
		cmocka_unit_test(codes_may_be_single_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
