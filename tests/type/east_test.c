/* How Chinese, Japanese and Korean are set. */
#include "base/arena.h"
#include "base/buffer.h"
#include "type/line/set.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	EM = 10 * MPT,
	WIDE = 1000 * MPT
};

struct kit {
	struct arena *arena;
	struct fonts *fonts;
	struct typesetter *typesetter;
	struct text_style style;
};

static int kit_open(void **state)
{
	static const struct source source = {"w.yaml", "", 0};
	const struct where at = {&source, 0, 0};
	struct arena *arena = arena_new();
	struct kit *kit = arena_alloc(arena, 1, sizeof(*kit));
	struct reading reading = {arena, error_list_new(arena)};

	kit->arena = arena;
	kit->fonts = fonts_open(&reading, "fonts/fonts.yaml");
	assert_non_null(kit->fonts);
	kit->typesetter = set_typesetter_new();
	kit->style.size = EM;
	kit->style.family =
		fonts_family(kit->fonts, "serif", at, reading.errors);
	*state = kit;
	return 0;
}

static int kit_close(void **state)
{
	struct kit *kit = *state;

	set_typesetter_free(kit->typesetter);
	fonts_close(kit->fonts);
	arena_free(kit->arena);
	return 0;
}

/* Set a paragraph of Markdown. */
static struct lines set(
	struct kit *kit, const char *language, const char *text, mpt measure)
{
	const struct rich rich = rich_parse(kit->arena, text);

	assert_int_equal(rich.count, 1);
	kit->style.language = language;
	return set_spans(
		kit->typesetter, rich.blocks[0].spans, &kit->style, measure);
}

static void put_box(struct buffer *out, const struct box *box)
{
	if (box->type == BOX_RUN)
		buffer_add(out, box->run->text, box->run->length);
	for (size_t i = 0; box->type == BOX_RUBY && i + 1 < box->count; i++)
		put_box(out, &box->boxes[i]);
}

/* The lines' letters with bars between them. */
static const char *shown(struct kit *kit, struct lines lines)
{
	struct buffer out = {.arena = kit->arena};

	for (size_t i = 0; i < lines.count; i++) {
		if (i > 0)
			buffer_putc(&out, '|');
		for (size_t k = 0; k < lines.at[i].count; k++)
			put_box(&out, &lines.at[i].boxes[k]);
	}
	return buffer_text(&out);
}

/* Break a text at a measure of so many tenths of an em. */
static void assert_breaks(struct kit *kit, const char *language,
	const char *text, int tenths, const char *expected)
{
	const struct lines lines = set(kit, language, text, tenths * EM / 10);

	assert_string_equal(shown(kit, lines), expected);
	for (size_t i = 0; i < lines.count; i++)
		assert_true(lines.at[i].width <= tenths * EM / 10);
}

/* How wide a text is on one line, in hundredths of an em. */
static int width(struct kit *kit, const char *language, const char *text)
{
	const struct lines lines = set(kit, language, text, WIDE);

	assert_int_equal(lines.count, 1);
	return (int)(((int64_t)lines.width * 100 + EM / 2) / EM);
}

static const struct run *first_run(struct lines lines)
{
	const struct box *box = &lines.at[0].boxes[0];

	while (box->type != BOX_RUN)
		box = box->boxes;
	return box->run;
}

static void each_country_has_its_characters(void **state)
{
	static const char *const languages[] = {
		"zh-Hans", "zh-Hant", "ja", "ko"};
	static const char *const faces[] = {"NotoSerifCJKsc-Regular",
		"NotoSerifCJKtc-Regular", "NotoSerifCJKjp-Regular",
		"NotoSerifCJKkr-Regular"};
	const struct run *runs[LENGTH(languages)];

	for (size_t i = 0; i < LENGTH(languages); i++) {
		runs[i] = first_run(set(*state, languages[i], "直骨今", WIDE));
		assert_string_equal(runs[i]->face->name, faces[i]);
		assert_int_equal(runs[i]->count, 3);
	}
	for (size_t glyph = 0; glyph < 3; glyph++)
		assert_int_not_equal(
			runs[0]->glyphs[glyph].id, runs[2]->glyphs[glyph].id);
	assert_int_not_equal(runs[0]->glyphs[1].id, runs[1]->glyphs[1].id);
	assert_int_not_equal(runs[1]->glyphs[0].id, runs[2]->glyphs[0].id);
	assert_int_not_equal(runs[1]->glyphs[2].id, runs[3]->glyphs[2].id);
}

static void the_letters_tell_the_country_where_nothing_does(void **state)
{
	struct kit *kit = *state;

	assert_string_equal(first_run(set(kit, "en", "骨", WIDE))->face->name,
		"NotoSerifCJKsc-Regular");
	assert_string_equal(
		first_run(set(kit, "en", "骨です", WIDE))->face->name,
		"NotoSerifCJKjp-Regular");
	assert_string_equal(
		first_run(set(kit, "en", "骨 뼈", WIDE))->face->name,
		"NotoSerifCJKkr-Regular");
}

static void bold_is_bold_and_rare_characters_print(void **state)
{
	struct kit *kit = *state;
	const struct lines lines = set(kit, "zh", "**不**𠮷", WIDE);

	assert_string_equal(
		first_run(lines)->face->name, "NotoSerifCJKsc-Bold");
	assert_int_equal(lines.missing, 0);
	assert_int_equal(lines.at[0].boxes[1].run->count, 1);
	assert_int_not_equal(lines.at[0].boxes[1].run->glyphs[0].id, 0);
}

static void quotation_marks_are_those_of_the_text(void **state)
{
	struct kit *kit = *state;

	assert_int_equal(width(kit, "zh", "他说“好”呢"), 600);
	assert_int_equal(width(kit, "zh", "“Internet”是"),
		width(kit, "zh", "Internet") + 250);
	assert_string_equal(
		first_run(set(kit, "zh", "“Yes” and “no”", WIDE))->face->name,
		"CharisSIL");
	assert_string_equal(first_run(set(kit, "en", "“好”", WIDE))->face->name,
		"CharisSIL");
	assert_int_equal(width(kit, "zh", "啊……好——吧"), 700);
}

static void lines_begin_with_no_closing_mark(void **state)
{
	struct kit *kit = *state;

	assert_breaks(kit, "zh", "甲乙丙丁。戊己", 40, "甲乙丙|丁。戊己");
	assert_breaks(kit, "zh", "甲乙丙丁，戊己", 45, "甲乙丙丁，|戊己");
	assert_breaks(
		kit, "zh", "甲乙丙（丁戊）己庚", 40, "甲乙丙|（丁戊）|己庚");
	assert_breaks(kit, "zh", "甲乙丙丁》戊己", 40, "甲乙丙|丁》戊己");
	assert_breaks(kit, "zh", "甲乙丙“丁戊”己庚", 40, "甲乙丙|“丁戊”|己庚");
	assert_breaks(kit, "ja", "あいうえーかき", 40, "あいう|えーかき");
	assert_breaks(kit, "ja", "あいうきゃくけ", 40, "あいう|きゃくけ");
	assert_breaks(kit, "ja", "あいうえっかき", 40, "あいう|えっかき");
	assert_breaks(kit, "ja", "あいうえ」かき", 40, "あいう|え」かき");
	assert_breaks(kit, "ja", "あいう「えお」か", 40, "あいう|「えお」|か");
	assert_breaks(kit, "ja", "人人々人人", 20, "人|人々|人人");
}

static void blank_halves_go_at_line_ends_and_where_they_meet(void **state)
{
	struct kit *kit = *state;

	assert_int_equal(width(kit, "zh", "好。"), 150);
	assert_int_equal(width(kit, "zh", "好。好"), 300);
	assert_int_equal(width(kit, "zh", "「好」"), 200);
	assert_int_equal(width(kit, "zh", "好」「好"), 350);
	assert_int_equal(width(kit, "zh", "好（「好"), 350);
	assert_int_equal(width(kit, "zh", "好」）。好"), 400);
	assert_int_equal(width(kit, "zh-Hant", "好。好"), 300);
	assert_int_equal(width(kit, "zh-Hant", "好。"), 200);
	assert_int_equal(width(kit, "en", "好。"), 200);
}

static void a_quarter_em_parts_han_and_latin(void **state)
{
	struct kit *kit = *state;
	const int latin = width(kit, "zh", "GDP");

	assert_int_equal(width(kit, "zh", "的GDP是"), latin + 250);
	assert_int_equal(width(kit, "ja", "のGDPは"), latin + 250);
	assert_int_equal(width(kit, "zh", "½分") - width(kit, "en", "½分"), 25);
	assert_int_equal(width(kit, "zh", "①分"), 200);
	assert_in_range(width(kit, "zh", "的 GDP 是") - latin, 245, 265);
	assert_in_range(width(kit, "ko", "한GDP는") - latin, 180, 200);
	assert_int_equal(width(kit, "en", "的GDP是"), latin + 200);
}

static void korean_words_stay_whole(void **state)
{
	assert_breaks(*state, "ko", "우리나라의 경제는 빠르게", 60,
		"우리나라의|경제는|빠르게");
	assert_breaks(*state, "ko", "가나다라마바사", 40, "가나다라|마바사");
}

static void no_character_is_alone_on_the_last_line(void **state)
{
	assert_breaks(*state, "zh", "甲乙丙丁戊己庚辛壬癸子", 100,
		"甲乙丙丁戊己庚辛壬|癸子");
	assert_breaks(*state, "zh", "甲乙丙丁戊己庚辛壬癸子。", 100,
		"甲乙丙丁戊己庚辛壬|癸子。");
}

static void a_note_is_no_company(void **state)
{
	struct kit *kit = *state;
	const struct span spans[] = {
		{"甲乙丙丁戊己庚辛壬癸子。", strlen("甲乙丙丁戊己庚辛壬癸子。"),
			0, NULL},
		{"\u2003", strlen("\u2003"), 0, NULL},
		{"(1)", 3, SPAN_NOTE, NULL}};

	kit->style.language = "zh";
	assert_string_equal(
		shown(kit, set_spans(kit->typesetter,
				   (struct spans){spans, LENGTH(spans)},
				   &kit->style, 10 * EM)),
		"甲乙丙丁戊己庚辛壬|癸子。\u2003(1)");
}

/* The reading of the first ruby of a line. */
static const struct box *reading_of(const struct line *line)
{
	size_t i = 0;

	while (i < line->count && line->boxes[i].type != BOX_RUBY)
		i++;
	assert_true(i < line->count);
	return &line->boxes[i].boxes[line->boxes[i].count - 1];
}

static void a_reading_stands_in_the_middle_above(void **state)
{
	struct kit *kit = *state;
	const struct lines plain = set(kit, "ja", "漢字", WIDE);
	const struct lines lines = set(kit, "ja", "{漢字|かん}", WIDE);
	const struct box *reading = reading_of(&lines.at[0]);

	assert_int_equal(lines.width, plain.width);
	assert_int_equal(reading->x, EM / 2);
	assert_int_equal(reading->width, EM);
	assert_int_equal(reading->boxes[0].run->size, EM / 2);
	assert_true(reading->y > EM * 8 / 10);
	assert_int_equal(plain.at[0].above, 0);
	assert_in_range(lines.at[0].above, EM, EM * 13 / 10);
}

static void a_wide_reading_reaches_over_kana_and_makes_room(void **state)
{
	struct kit *kit = *state;

	assert_int_equal(width(kit, "ja", "{志|こころざし}"), 250);
	assert_int_equal(width(kit, "ja", "と{志|こころざし}と"), 400);
	assert_int_equal(width(kit, "ja", "人{志|こころざし}と"), 425);
	assert_int_equal(width(kit, "ja", "と{心|こころ}と"), 300);
	assert_int_equal(width(kit, "ja", "{羊|ひつじ}{羊|ひつじ}"), 300);
}

static void a_base_is_not_divided(void **state)
{
	assert_breaks(*state, "ja", "{漢字|かんじかんじか}え", 30,
		"漢字|（かん|じかん|じか）|え");
	assert_breaks(
		*state, "ja", "あいう{漢字|かんじ}えお", 40, "あいう|漢字えお");
	assert_breaks(*state, "ja", "あいう{漢字|かん|じ}えお", 40,
		"あいう漢|字えお");
}

static void zhuyin_stands_beside_in_taiwan(void **state)
{
	struct kit *kit = *state;
	const struct lines lines =
		set(kit, "zh-Hant", "{語言|ㄩˇ ㄧㄢˊ}", WIDE);
	const struct box *column = reading_of(&lines.at[0]);

	assert_int_equal(lines.width, 2 * (EM + EM * 52 / 100));
	assert_int_equal(lines.at[0].above, 0);
	assert_int_equal(column->x, EM);
	assert_int_equal(column->count, 2);
	assert_true(column->boxes[1].x > column->boxes[0].x);
	assert_int_equal(width(kit, "zh-Hans", "{語|ㄩˇ}"), 100);
	assert_true(set(kit, "zh-Hans", "{語|ㄩˇ}", WIDE).at[0].above > EM);
	assert_true(set(kit, "zh-Hant", "{語|yǔ}", WIDE).at[0].above > EM);
}

static void an_emoji_has_no_skin(void **state)
{
	struct kit *kit = *state;

	assert_int_equal(width(kit, "en", "👍🏽"), width(kit, "en", "👍"));
	assert_string_equal(
		first_run(set(kit, "en", "👍🏽🐶", WIDE))->face->name,
		"Symbola");
	assert_int_equal(
		set(kit, "en",
			"👍🏽1️⃣❤️🇫🇷👨‍👩‍👧", WIDE)
			.missing,
		0);
}

/* The dots of a line, as a group; NULL for none. */
static const struct box *dots_of(const struct line *line)
{
	for (size_t i = 0; i < line->count; i++)
		if (line->boxes[i].type == BOX_GROUP)
			return &line->boxes[i];
	return NULL;
}

static void emphasis_is_dots_or_a_rule(void **state)
{
	struct kit *kit = *state;
	const struct box *dots =
		dots_of(&set(kit, "zh", "是*着，重*号", WIDE).at[0]);

	assert_non_null(dots);
	assert_int_equal(dots->count, 2);
	assert_true(dots->boxes[0].y < -EM / 4);
	assert_int_equal(dots->boxes[0].run->length, 0);
	dots = dots_of(&set(kit, "ja", "*圏点*", WIDE).at[0]);
	assert_non_null(dots);
	assert_int_equal(dots->count, 2);
	assert_true(dots->boxes[1].y > EM / 4);
	assert_null(dots_of(&set(kit, "zh", "**重**号", WIDE).at[0]));
	assert_null(dots_of(&set(kit, "zh", "*stress*", WIDE).at[0]));
	kit->style.emphasis = true; /* as an instruction is */
	assert_null(dots_of(&set(kit, "zh", "请读", WIDE).at[0]));
	kit->style.emphasis = false;
	assert_int_equal(
		set(kit, "ko", "*않은*", WIDE).at[0].boxes[1].type, BOX_RULE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_country_has_its_characters),
		cmocka_unit_test(
			the_letters_tell_the_country_where_nothing_does),
		cmocka_unit_test(bold_is_bold_and_rare_characters_print),
		cmocka_unit_test(quotation_marks_are_those_of_the_text),
		cmocka_unit_test(lines_begin_with_no_closing_mark),
		cmocka_unit_test(
			blank_halves_go_at_line_ends_and_where_they_meet),
		cmocka_unit_test(a_quarter_em_parts_han_and_latin),
		cmocka_unit_test(korean_words_stay_whole),
		cmocka_unit_test(no_character_is_alone_on_the_last_line),
		cmocka_unit_test(a_note_is_no_company),
		cmocka_unit_test(a_reading_stands_in_the_middle_above),
		cmocka_unit_test(
			a_wide_reading_reaches_over_kana_and_makes_room),
		cmocka_unit_test(a_base_is_not_divided),
		cmocka_unit_test(zhuyin_stands_beside_in_taiwan),
		cmocka_unit_test(an_emoji_has_no_skin),
		cmocka_unit_test(emphasis_is_dots_or_a_rule),
	};

	return cmocka_run_group_tests_name("east", tests, kit_open, kit_close);
}
