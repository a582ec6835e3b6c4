#include "pdf/meaning.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	GLYPHS = 10 /* of the face */
};

static struct used_font font_new(void)
{
	return (struct used_font){.slot_count = GLYPHS};
}

static struct share share(const char *text)
{
	struct share share = {.length = strlen(text)};

	memcpy(share.text, text, share.length);
	return share;
}

static void assert_stands_for(
	const struct used_glyph *glyph, const char *expected)
{
	assert_int_equal(glyph->length, strlen(expected));
	assert_memory_equal(glyph->text, expected, glyph->length);
}

static void a_glyph_has_an_entry_from_its_first_use(void **state)
{
	struct used_font font = font_new();
	const uint32_t id = meaning_glyph(&font, *state, 7)->id;

	assert_int_equal(id, 7);
	assert_int_equal(meaning_glyph(&font, *state, 3)->id, 3);
	assert_int_equal(font.count, 2);
	assert_ptr_equal(meaning_glyph(&font, *state, 7), &font.glyphs[0]);
	assert_ptr_equal(meaning_glyph(&font, *state, 3), &font.glyphs[1]);
	assert_int_equal(font.count, 2);
}

static void a_glyph_that_the_face_lacks_has_none(void **state)
{
	struct used_font font = font_new();

	assert_non_null(meaning_glyph(&font, *state, GLYPHS - 1));
	assert_null(meaning_glyph(&font, *state, GLYPHS));
	assert_int_equal(font.count, 1);
}

static void the_first_letters_stay_until_certain_ones_come(void **state)
{
	struct used_font font = font_new();
	struct used_glyph *glyph = meaning_glyph(&font, *state, 1);

	meaning_learn(glyph, "", 0, true);
	meaning_learn(glyph, "fi", 2, false);
	meaning_learn(glyph, "fl", 2, false);
	assert_stands_for(glyph, "fi");
	meaning_learn(glyph, "ffi", 3, true);
	assert_stands_for(glyph, "ffi");
	meaning_learn(glyph, "f", 1, true);
	assert_stands_for(glyph, "ffi");
}

static void a_glyph_may_have_several_meanings(void **state)
{
	static const char *const texts[] = {"k", "ki", "ku", "ki", "k"};
	struct used_font font = font_new();

	for (size_t i = 0; i < 5; i++) {
		const struct share one = share(texts[i]);

		meaning_add(&font, *state, 4, &one);
	}
	assert_int_equal(font.count, 3);
	for (size_t i = 0; i < 3; i++) {
		const struct share one = share(texts[i]);
		const struct used_glyph *found =
			meaning_find(&font, &font.glyphs[0], &one);

		assert_ptr_equal(found, &font.glyphs[i]);
		assert_stands_for(found, texts[i]);
		assert_int_equal(found->id, 4);
		assert_int_equal(found->again, i > 0);
	}
}

static void a_meaning_is_found_among_those_of_its_glyph_alone(void **state)
{
	struct used_font font = font_new();
	const struct share a = share("a"), b = share("b"), c = share("ab");

	meaning_add(&font, *state, 1, &a);
	meaning_add(&font, *state, 2, &b);
	assert_null(meaning_find(&font, &font.glyphs[0], &b));
	assert_null(meaning_find(&font, &font.glyphs[0], &c));
	assert_non_null(meaning_find(&font, &font.glyphs[1], &b));
}

static void letters_of_a_share_are_copied(void **state)
{
	struct used_font font = font_new();
	struct share one = share("xy");

	meaning_add(&font, *state, 1, &one);
	memset(one.text, '?', sizeof(one.text));
	assert_stands_for(&font.glyphs[0], "xy");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_glyph_has_an_entry_from_its_first_use),
		TEST(a_glyph_that_the_face_lacks_has_none),
		TEST(the_first_letters_stay_until_certain_ones_come),
		TEST(a_glyph_may_have_several_meanings),
		TEST(a_meaning_is_found_among_those_of_its_glyph_alone),
		TEST(letters_of_a_share_are_copied),
	};

	return cmocka_run_group_tests_name("meaning", tests, NULL, NULL);
}
