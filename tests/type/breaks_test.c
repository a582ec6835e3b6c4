#include "type/line/breaks.h"

#include "letters.h"

struct kit {
	struct arena *arena;
	struct breaker *breaker;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct kit *kit = arena_alloc(arena, 1, sizeof(*kit));

	*kit = (struct kit){arena, breaks_new(arena)};
	*state = kit;
	return 0;
}

static int teardown(void **state)
{
	const struct kit *kit = *state;

	breaks_free(kit->breaker);
	arena_free(kit->arena);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* The text with a bar where a line may begin. */
static const char *shown(struct arena *arena, const struct paragraph *paragraph)
{
	const struct letter *letters = paragraph->letters;
	char *out = arena_alloc(arena, letters[paragraph->count].at * 2 + 1, 1);
	size_t at = 0;

	for (size_t i = 0; i < paragraph->count; i++) {
		const size_t length = letters[i + 1].at - letters[i].at;

		if (letters[i].may_break)
			out[at++] = '|';
		memcpy(out + at, paragraph->text + letters[i].at, length);
		at += length;
	}
	return out;
}

static void assert_breaks(struct kit *kit, const char *text,
	const char *language, const char *expected)
{
	const struct text_style style = {.language = language};
	struct paragraph *paragraph = letters_of(kit->arena, text, &style);

	breaks_mark(kit->breaker, paragraph);
	assert_string_equal(shown(kit->arena, paragraph), expected);
}

static void no_letter_is_left_alone_at_a_hyphen(void **state)
{
	struct kit *kit = *state;

	assert_breaks(kit, "WRF4Q-P vitamin-D", "en", "WRF4Q-P |vitamin-D");
	assert_breaks(kit, "e-mail, T-shirt", "en", "e-mail, |T-shirt");
	assert_breaks(kit, "the x-ray-like y", "en", "the |x-ray-|like |y");
	assert_breaks(kit, "vis-\xc3\xa0-vis", "fr", "vis-\xc3\xa0-vis");
	assert_breaks(kit, "two- and four-way", "en", "two- |and |four-|way");
}

static void a_line_begins_where_uax_14_lets_it(void **state)
{
	struct kit *kit = *state;

	assert_breaks(kit, "one two-three", "en", "one |two-|three");
	assert_breaks(kit,
		"5 %, \xc2\xa7\xc2\xa0"
		"3",
		"en",
		"5 |%, |\xc2\xa7\xc2\xa0"
		"3");
	assert_breaks(kit, "(a) b", "en", "(a) |b");
	assert_breaks(kit, "漢字。か", "ja", "漢|字。|か");
	assert_breaks(kit, "one\ntwo", "en", "one\n|two");
}

/* Japanese rules are stricter about small kana than none. */
static void the_language_has_its_own_rules(void **state)
{
	struct kit *kit = *state;

	assert_breaks(kit, "はぁ", "ja-u-lb-strict", "はぁ");
	assert_breaks(kit, "はぁ", "ja-u-lb-loose", "は|ぁ");
	assert_breaks(kit, "はぁ", "ja-u-lb-strict", "はぁ");
	assert_breaks(
		kit, "a b", "no-such-language-of-more-than-32-bytes", "a |b");
}

static void a_dot_between_names_begins_no_line(void **state)
{
	struct kit *kit = *state;

	assert_breaks(kit, "Art · Ms. Ba", "en", "Art · |Ms. |Ba");
	assert_breaks(kit, "· a", "en", "· |a");
	assert_breaks(kit, "a ·b", "ca", "a |·b");
}

static void a_short_name_in_brackets_is_kept_whole(void **state)
{
	struct kit *kit = *state;

	assert_breaks(kit, "A (阿里巴巴) b", "en", "A |(阿里巴巴) |b");
	assert_breaks(kit, "A (阿里巴巴阿里巴巴阿)", "en",
		"A |(阿|里|巴|巴|阿|里|巴|巴|阿)");
	assert_breaks(kit, "A (阿里x巴) b", "en", "A |(阿|里|x|巴) |b");
}

static void a_word_is_cut_between_whole_letters(void **state)
{
	struct kit *kit = *state;
	const struct text_style style = {.language = "en"};
	struct paragraph *paragraph =
		letters_of(kit->arena, "ae\xcc\x81xyz", &style);

	breaks_mark_letters(kit->breaker, paragraph, 1, 5);
	assert_string_equal(shown(kit->arena, paragraph), "ae\xcc\x81|x|yz");
}

static void blanks_and_soft_hyphens_begin_no_line(void **state)
{
	struct kit *kit = *state;
	const struct text_style style = {.language = "en"};
	const struct span spans[] = {
		{.text = "a ", .length = 2},
		{.text = "   ", .length = 3, .flags = SPAN_BLANK},
		{.text = " b", .length = 2},
	};
	struct paragraph *paragraph =
		arena_alloc(kit->arena, 1, sizeof(*paragraph));

	paragraph->style = &style;
	paragraph->language = "en";
	paragraph_begin(paragraph, kit->arena, kit->arena,
		(struct spans){spans, LENGTH(spans)});
	breaks_mark_letters(kit->breaker, paragraph, 0, paragraph->count);
	assert_string_equal(shown(kit->arena, paragraph), "a| |   | |b");
	assert_breaks(kit,
		"co\xc2\xad"
		"op",
		"en", "co\xc2\xad|op");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_line_begins_where_uax_14_lets_it),
		TEST(no_letter_is_left_alone_at_a_hyphen),
		TEST(the_language_has_its_own_rules),
		TEST(a_dot_between_names_begins_no_line),
		TEST(a_short_name_in_brackets_is_kept_whole),
		TEST(a_word_is_cut_between_whole_letters),
		TEST(blanks_and_soft_hyphens_begin_no_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
