#include "pdf/letters/share.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	GLYPHS = 4,
	MARKED_MAX = 6,
	LETTER = 5000 /* mpt: the advance of a letter */
};

static const struct glyph glyphs[GLYPHS];

static struct cluster cluster(const char *text, size_t count, bool rtl)
{
	return (struct cluster){.glyphs = glyphs,
		.count = count,
		.rtl = rtl,
		.text = text,
		.length = strlen(text)};
}

/* Assert the shares of all glyphs, with bars between them. */
static void assert_shares(
	const char *text, size_t count, bool rtl, const char *expected)
{
	const struct cluster all = cluster(text, count, rtl);
	struct arena *arena = arena_new();
	struct buffer told = {.arena = arena};

	assert_true(share_is_syllable(&all));
	for (size_t i = 0; i < count; i++) {
		const struct share share = share_of(&all, i);

		if (i > 0)
			buffer_putc(&told, '|');
		buffer_add(&told, share.text, share.length);
	}
	assert_string_equal(buffer_text(&told), expected);
	arena_free(arena);
}

static void letters_are_dealt_out_in_the_order_of_glyphs(void **state)
{
	(void)state;
	assert_shares("कि", 2, false, "क|ि");
	assert_shares("क्ष", 1, false, "क्ष");
	assert_shares("र्कि", 3, false, "र|्|कि");
	assert_shares("น้", 2, false, "น|้");
}

static void vowels_of_two_parts_are_taken_apart(void **state)
{
	(void)state;
	assert_shares("கொ", 3, false, "க|ெ|ா");
	assert_shares("கொ", 2, false, "க|ொ");
	assert_shares("কো", 3, false, "ক|ে|া");
}

static void a_glyph_without_letters_is_a_space_without_width(void **state)
{
	(void)state;
	assert_shares("ណើ", 3, false, "ណ|ើ|\u200b");
}

static void a_letter_stands_for_the_marks_on_it(void **state)
{
	(void)state;
	assert_shares("يُّ", 3, true, "يُّ|\u200b|\u200b");
}

static void other_scripts_are_left_alone(void **state)
{
	struct cluster all = cluster("e\u0301", 2, false);

	(void)state;
	assert_false(share_is_syllable(&all));
	all = cluster("漢", 1, false);
	assert_false(share_is_syllable(&all));
	all = cluster("ل", 1, true);
	assert_false(share_is_syllable(&all));
	all = cluster("", 1, false);
	assert_false(share_is_syllable(&all));
}

/* A cluster from right to left; shape has "l" for a letter's glyph and "m" for
 * a mark's, in reading order. */
static struct cluster marked(
	struct glyph *laid, const char *text, const char *shape)
{
	const size_t count = strlen(shape);

	for (size_t i = 0; i < count; i++)
		laid[count - 1 - i] =
			(struct glyph){.advance = shape[i] == 'l' ? LETTER : 0};
	return (struct cluster){.glyphs = laid,
		.count = count,
		.rtl = true,
		.text = text,
		.length = strlen(text)};
}

/* Of each glyph in reading order: its letter, and what it leaves to say. */
static void assert_spoken(
	const char *text, const char *shape, const char *expected)
{
	struct glyph laid[MARKED_MAX];
	const struct cluster all = marked(laid, text, shape);
	struct arena *arena = arena_new();
	struct buffer spoken = {.arena = arena};

	for (size_t i = 0; i < all.count; i++) {
		const struct share letter = share_of_letter(&all, i);
		const struct share rest = share_of_rest(&all, i);

		buffer_puts(&spoken, i > 0 ? "|" : "");
		buffer_add(&spoken, letter.text, letter.length);
		buffer_putc(&spoken, '+');
		buffer_add(&spoken, rest.text, rest.length);
	}
	assert_string_equal(buffer_text(&spoken), expected);
	arena_free(arena);
}

static void marks_are_spoken_from_the_last_to_the_first(void **state)
{
	(void)state;
	assert_spoken("تَ", "lm", "ت+\u064e|\u200b+");
	assert_spoken("حِّ", "lm", "ح+\u0651\u0650|\u200b+");
	assert_spoken("בָּ", "lmm", "ב+\u05bc\u05b8|\u200b+|\u200b+");
}

static void each_letter_of_a_ligature_has_its_own(void **state)
{
	(void)state;
	assert_spoken("لًا", "lml", "ل+\u064b|\u200b+|ا+");
	assert_spoken("لَاً", "lmlm", "ل+\u064e|\u200b+|ا+\u064b|\u200b+");
}

static void a_glyph_of_two_letters_is_the_first(void **state)
{
	(void)state;
	assert_spoken("لا", "l", "ل+ا");
	assert_spoken("لَا", "lm", "ل+ا\u064e|\u200b+");
	assert_spoken("שׁ", "l", "ש+\u05c1");
	assert_spoken("וֹ", "l", "ו+\u05b9");
	assert_spoken("الله", "ll", "ا+|ل+هل");
}

static void more_letters_than_glyphs_are_crowded(void **state)
{
	static const struct {
		const char *text, *shape;
		bool crowded;
	} clusters[] = {
		{"لا", "l", true},
		{"לֻ", "l", true},
		{"לֻ", "lm", true},
		{"لًا", "lml", true},
		{"لا", "ll", false},
		{"ل", "l", false},
		{"لا", "lll", false},
		{"\u064e", "l", false},
		{"\u064e", "m", false},
		{"", "l", false},
	};
	struct glyph laid[MARKED_MAX];

	(void)state;
	for (size_t i = 0; i < sizeof(clusters) / sizeof(clusters[0]); i++) {
		struct cluster all =
			marked(laid, clusters[i].text, clusters[i].shape);

		assert_int_equal(share_is_crowded(&all), clusters[i].crowded);
		all.rtl = false;
		assert_false(share_is_crowded(&all));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_dealt_out_in_the_order_of_glyphs),
		cmocka_unit_test(vowels_of_two_parts_are_taken_apart),
		cmocka_unit_test(
			a_glyph_without_letters_is_a_space_without_width),
		cmocka_unit_test(a_letter_stands_for_the_marks_on_it),
		cmocka_unit_test(other_scripts_are_left_alone),
		cmocka_unit_test(marks_are_spoken_from_the_last_to_the_first),
		cmocka_unit_test(each_letter_of_a_ligature_has_its_own),
		cmocka_unit_test(a_glyph_of_two_letters_is_the_first),
		cmocka_unit_test(more_letters_than_glyphs_are_crowded),
	};

	return cmocka_run_group_tests_name("share", tests, NULL, NULL);
}
