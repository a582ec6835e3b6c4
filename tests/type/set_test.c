#include "type/line/set.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	SIZE = 10 * MPT,
	WIDE = 400 * MPT
};

struct kit {
	struct arena *arena;
	struct fonts *fonts;
	struct typesetter *typesetter;
	struct text_style serif, hand, mono;
	struct text_style book; /* a face with kerning */
	mpt letter;             /* of mono, each as wide as any other */
};

static struct text_style style_of(
	struct fonts *fonts, const char *role, struct errors *errors)
{
	static const struct source source = {"w.yaml", "", 0};
	const struct where at = {&source, 0, 0};
	struct text_style style = {.size = SIZE, .language = "en"};

	style.family = fonts_family(fonts, role, at, errors);
	style.mono = fonts_family(fonts, "mono", at, errors);
	assert_non_null(style.family);
	assert_non_null(style.mono);
	return style;
}

static int kit_open(void **state)
{
	struct arena *arena = arena_new();
	struct kit *kit = arena_alloc(arena, 1, sizeof(*kit));
	struct reading reading = {arena, error_list_new(arena)};

	kit->arena = arena;
	kit->fonts = fonts_open(&reading, "fonts/fonts.yaml");
	assert_non_null(kit->fonts);
	kit->typesetter = set_typesetter_new();
	kit->serif = style_of(kit->fonts, "serif", reading.errors);
	kit->hand = style_of(kit->fonts, "hand", reading.errors);
	kit->book = style_of(kit->fonts, "DejaVu Serif", reading.errors);
	kit->mono = style_of(kit->fonts, "mono", reading.errors);
	kit->letter = set_line(kit->typesetter, "m", &kit->mono).width;
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

static struct lines set_text(struct kit *kit, const char *text,
	const struct text_style *style, mpt measure)
{
	const struct span span = {text, strlen(text), 0, NULL};

	return set_spans(
		kit->typesetter, (struct spans){&span, 1}, style, measure);
}

/* Set Markdown's first paragraph. */
static struct lines set_markdown(struct kit *kit, const char *text,
	const struct text_style *style, mpt measure)
{
	const struct rich rich = rich_parse(kit->arena, text);

	assert_int_equal(rich.count, 1);
	return set_spans(kit->typesetter, rich.blocks[0].spans, style, measure);
}

/* The run of a line's box. */
static const struct run *run_at(const struct line *line, size_t i)
{
	assert_true(i < line->count);
	assert_int_equal(line->boxes[i].type, BOX_RUN);
	return line->boxes[i].run;
}

/* The letters of the runs as they stand, "|" between lines and, where asked
 * for, "/" between runs. */
static const char *shown(struct kit *kit, struct lines lines, bool runs)
{
	struct buffer out = {.arena = kit->arena};

	for (size_t i = 0; i < lines.count; i++) {
		if (i > 0)
			buffer_putc(&out, '|');
		for (size_t j = 0; j < lines.at[i].count; j++) {
			const struct run *run;

			if (lines.at[i].boxes[j].type == BOX_RULE ||
				lines.at[i].boxes[j].type == BOX_GROUP)
				continue;
			run = run_at(&lines.at[i], j);
			if (j > 0 && runs)
				buffer_putc(&out, '/');
			buffer_add(&out, run->text, run->length);
		}
	}
	return buffer_text(&out);
}

/* Break a text of mono letters at a measure of so many letters. */
static void assert_breaks(
	struct kit *kit, const char *text, int letters, const char *expected)
{
	const struct lines lines =
		set_markdown(kit, text, &kit->mono, letters * kit->letter);

	assert_string_equal(shown(kit, lines, false), expected);
	for (size_t i = 0; i < lines.count; i++)
		assert_true(lines.at[i].width <= letters * kit->letter);
}

static void no_spans_give_no_lines(void **state)
{
	struct kit *kit = *state;
	const struct lines lines = set_spans(
		kit->typesetter, (struct spans){NULL, 0}, &kit->serif, WIDE);

	assert_int_equal(lines.count, 0);
	assert_int_equal(lines.width, 0);
	assert_int_equal(set_text(kit, "", &kit->serif, WIDE).count, 0);
}

static void lines_break_at_spaces(void **state)
{
	assert_breaks(*state, "aaa bb cc ddddd", 40, "aaa bb cc ddddd");
	assert_breaks(*state, "aaa bb cc ddddd", 6, "aaa|bb cc|ddddd");
	assert_breaks(*state, "aaa  bb   cc", 7, "aaa  bb|cc");
}

static void lines_break_where_unicode_says(void **state)
{
	assert_breaks(*state, "a well-known fact", 7, "a well-|known|fact");
	assert_breaks(*state, "ab 50% (cd) “ef” gh", 7, "ab 50%|(cd)|“ef” gh");
	assert_breaks(*state, "aa 10\u00a0km bb", 5, "aa|10\u00a0km|bb");
	assert_breaks(*state, "aa\u200bbb cc", 3, "aa|bb|cc");
}

static void a_long_word_breaks_between_letters(void **state)
{
	assert_breaks(*state, "a bbbbbbbb c", 4, "a b\u00ad|bbb\u00ad|bbbb|c");
	assert_breaks(*state, "e\u0301e\u0301e\u0301e\u0301", 2,
		"e\u0301\u00ad|e\u0301\u00ad|e\u0301e\u0301");
}

/* Words as the language breaks them, in a measure of so many letters; "-" is
 * for a soft hyphen, which a line ends in. */
static void assert_hyphens(struct kit *kit, const char *language,
	const char *text, int letters, const char *expected)
{
	struct text_style style = kit->mono;
	struct buffer out = {.arena = kit->arena};
	const char *lines;

	style.language = language;
	style.hyphenate = true;
	lines = shown(kit,
		set_markdown(kit, text, &style, letters * kit->letter), false);
	for (; *lines != '\0'; lines++) {
		if (strncmp(lines, "\u00ad", 2) == 0) {
			buffer_putc(&out, '-');
			lines++;
		} else {
			buffer_putc(&out, *lines);
		}
	}
	assert_string_equal(buffer_text(&out), expected);
}

static void words_break_as_their_language_does(void **state)
{
	assert_hyphens(*state, "en", "the photosynthesis of cells", 12,
		"the photo-|synthesis of|cells");
	assert_hyphens(*state, "de", "eine Verkehrsgesellschaft war", 14,
		"eine Verkehrs-|gesellschaft|war");
	assert_hyphens(
		*state, "fr", "une démocratie ici", 10, "une démo-|cratie ici");
}

static void what_is_no_common_word_stays_whole(void **state)
{
	static const char *const texts[] = {"to NATIONALIZATION is",
		"to `nationalization` is", "to nationalization2 is",
		"to a.nationalization is", "to nationaliz@tion is",
		"to nation-alization is"};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct kit *kit = *state;
		struct text_style style = kit->mono;
		const struct lines whole =
			set_markdown(kit, texts[i], &style, 19 * kit->letter);
		struct lines broken;

		style.language = "en";
		style.hyphenate = true;
		broken = set_markdown(kit, texts[i], &style, 19 * kit->letter);
		assert_string_equal(
			shown(kit, broken, false), shown(kit, whole, false));
	}
}

/* As its language does it, or between letters; and never unmarked. */
static void a_word_too_wide_is_broken_anyway(void **state)
{
	struct kit *kit = *state;
	struct text_style style = kit->mono;

	style.language = "de";
	assert_string_equal(shown(kit,
				    set_markdown(kit, "Donaudampfschifffahrt",
					    &style, 14 * kit->letter),
				    false),
		"Donaudampf\u00ad|schifffahrt");
	style.language = "vi";
	assert_string_equal(shown(kit,
				    set_markdown(kit, "Donaudampf 123456789",
					    &style, 8 * kit->letter),
				    false),
		"Donauda\u00ad|mpf 1234|56789");
}

/* Only where a line ends do letters no longer depend on those beside them. */
static void whole_words_keep_their_shapes(void **state)
{
	struct kit *kit = *state;
	struct text_style style = kit->serif;
	const char *text =
		"an official waffle is affluent enough for officials";
	struct lines whole = set_text(kit, text, &style, WIDE), broken;
	mpt sum = 0;

	style.language = "en";
	whole = set_text(kit, text, &style, WIDE);
	style.hyphenate = true;
	broken = set_text(kit, text, &style, WIDE);
	assert_int_equal(whole.count, 1);
	assert_int_equal(whole.width, broken.width);
	broken = set_text(kit, text, &style, whole.width * 9 / 10);
	for (size_t i = 0; i < broken.count; i++)
		sum += broken.at[i].width;
	assert_int_equal(broken.count, 2);
	assert_false(broken.at[0].hyphen);
	assert_in_range(sum, whole.width * 97 / 100, whole.width);
}

static void hard_breaks_end_lines(void **state)
{
	struct kit *kit = *state;
	struct lines lines = set_markdown(kit, "a b  \nc", &kit->mono, WIDE);

	assert_string_equal(shown(kit, lines, false), "a b|c");
	assert_true(lines.at[0].last);
	lines = set_text(kit, "a\n\nb\n", &kit->mono, WIDE);
	assert_string_equal(shown(kit, lines, false), "a||b");
	assert_true(lines.at[1].ascent > 0);
	lines = set_text(kit, "aa bb", &kit->mono, 3 * kit->letter);
	assert_false(lines.at[0].last);
	assert_true(lines.at[1].last);
}

static void a_soft_hyphen_shows_where_it_breaks(void **state)
{
	struct kit *kit = *state;
	const mpt letter = kit->letter;
	struct lines lines =
		set_text(kit, "demo\u00adcracy", &kit->mono, 6 * letter);
	const struct run *run = run_at(&lines.at[0], 0);

	assert_int_equal(lines.count, 2);
	assert_int_equal(lines.at[0].width, 5 * letter);
	assert_int_equal(run->count, 5);
	assert_int_equal(run->glyphs[4].advance, letter);
	lines = set_text(kit, "demo\u00adcracy", &kit->mono, WIDE);
	assert_int_equal(lines.count, 1);
	assert_int_equal(lines.width, 9 * letter);
}

/* A blank that is filled in: a rule of this many underscores. */
static struct lines set_rule(struct kit *kit, size_t length, mpt measure)
{
	static const char text[] = "________________________________________";
	const struct span spans[] = {{"So ", 3, 0, NULL},
		{text, length, SPAN_BLANK | SPAN_FILL, NULL},
		{" ends", 5, 0, NULL}};

	return set_spans(kit->typesetter, (struct spans){spans, LENGTH(spans)},
		&kit->serif, measure);
}

static void a_long_rule_goes_on_in_the_next_line(void **state)
{
	struct kit *kit = *state;
	const mpt letter = 55 * SIZE / 100;
	const mpt measure = 30 * letter;
	struct lines lines = set_rule(kit, 40, measure);
	const struct run *first = run_at(&lines.at[0], 1);
	const struct run *rest = run_at(&lines.at[1], 0);

	assert_int_equal(lines.count, 2);
	assert_true(measure - lines.at[0].width < letter);
	assert_int_equal(first->width + rest->width, 40 * letter);
	assert_ptr_equal(first->text + first->length, rest->text);
	/* A part is long enough to write on, and a short rule has no parts. */
	lines = set_rule(kit, 28, measure);
	assert_int_equal(run_at(&lines.at[0], 1)->width, 16 * letter);
	lines = set_rule(kit, 24, 20 * letter);
	assert_int_equal(run_at(&lines.at[1], 0)->width, 20 * letter);
}

static void a_blank_is_never_divided(void **state)
{
	struct kit *kit = *state;
	struct lines lines = set_markdown(
		kit, "So (____), ______________.", &kit->serif, WIDE);
	const struct run *blank = run_at(&lines.at[0], 1);

	assert_string_equal(
		shown(kit, lines, true), "So (/____/), /______________/.");
	assert_null(blank->face);
	assert_int_equal(blank->width, 45 * SIZE / 10);
	assert_int_equal(run_at(&lines.at[0], 3)->width, 14 * 55 * SIZE / 100);
	lines = set_markdown(kit, "So (____).", &kit->serif, 30 * MPT);
	for (size_t i = 0; i < lines.count; i++)
		assert_true(lines.at[i].width <= 30 * MPT);
	assert_non_null(strstr(shown(kit, lines, false), "____"));
}

static void chinese_comes_from_the_fallback(void **state)
{
	struct kit *kit = *state;
	struct lines lines =
		set_text(kit, "In 2015 互联网 grew.", &kit->serif, WIDE);
	const struct line *line = &lines.at[0];

	assert_string_equal(shown(kit, lines, true), "In 2015 /互联网/ grew.");
	assert_string_equal(run_at(line, 0)->face->name, "CharisSIL");
	assert_string_equal(
		run_at(line, 1)->face->name, "NotoSerifCJKsc-Regular");
	assert_ptr_equal(run_at(line, 2)->face, run_at(line, 0)->face);
	assert_int_equal(lines.missing, 0);
	lines = set_text(kit, "年“联网+”行动：计划.", &kit->serif, WIDE);
	assert_string_equal(
		shown(kit, lines, true), "年/“/联网/+”/行动：计划/.");
}

static void chinese_breaks_between_letters(void **state)
{
	struct kit *kit = *state;
	const struct lines lines = set_text(kit, "中国现代史，抗日战争。",
		&kit->serif, 5 * SIZE + SIZE / 2);

	assert_string_equal(
		shown(kit, lines, false), "中国现代|史，抗日战|争。");
}

static void a_chinese_name_in_brackets_is_kept_whole(void **state)
{
	struct kit *kit = *state;
	struct lines lines =
		set_text(kit, "Jack (阿里巴巴) it", &kit->serif, 6 * SIZE);

	assert_string_equal(shown(kit, lines, false), "Jack|(阿里巴巴) it");
	lines = set_text(kit, "it (互联网+) is", &kit->serif, 5 * SIZE);
	assert_string_equal(shown(kit, lines, false), "it|(互联网+)|is");
}

static void arabic_runs_from_the_right(void **state)
{
	struct kit *kit = *state;
	const struct lines lines =
		set_text(kit, "السلام عليكم abc 123", &kit->serif, WIDE);
	const struct line *line = &lines.at[0];

	assert_int_equal(lines.count, 1);
	assert_int_equal(lines.missing, 0);
	assert_true(line->rtl);
	assert_string_equal(shown(kit, lines, true), "السلام عليكم/ /abc 123");
	assert_int_equal(line->boxes[0].x + line->boxes[0].width, line->width);
	assert_int_equal(line->boxes[2].x, 0);
	assert_true(run_at(line, 0)->rtl);
	assert_false(run_at(line, 2)->rtl);
	assert_string_equal(run_at(line, 0)->face->name, "Amiri-Regular");
	for (size_t i = 1; i < run_at(line, 0)->count; i++)
		assert_true(run_at(line, 0)->glyphs[i].cluster <=
			    run_at(line, 0)->glyphs[i - 1].cluster);
}

static void the_language_turns_what_has_no_direction(void **state)
{
	struct kit *kit = *state;
	struct text_style style = kit->serif;
	struct line line = set_text(kit, "123", &style, WIDE).at[0];

	assert_false(line.rtl);
	style.language = "ar";
	line = set_text(kit, "123", &style, WIDE).at[0];
	assert_true(line.rtl);
}

static void a_ligature_keeps_its_letters(void **state)
{
	struct kit *kit = *state;
	struct line line = set_line(kit->typesetter, "an office", &kit->serif);

	assert_int_equal(line.count, 1);
	assert_int_equal(run_at(&line, 0)->length, 9);
	assert_int_equal(run_at(&line, 0)->count, 7);
	assert_int_equal(run_at(&line, 0)->glyphs[4].cluster, 4);
	assert_int_equal(run_at(&line, 0)->glyphs[5].cluster, 7);
}

static struct text_style wide(struct text_style style)
{
	style.letter_space = 120;
	style.word_space = 160;
	return style;
}

/* Each letter is an eighth of an em wider, the space by more; no ligature
 * keeps two letters together. */
static void wide_letters_stand_apart(void **state)
{
	struct kit *kit = *state;
	const struct text_style spaced = wide(kit->serif);
	const struct line plain = set_line(kit->typesetter, "a b", &kit->serif);
	const struct line line = set_line(kit->typesetter, "a b", &spaced);
	const struct line office =
		set_line(kit->typesetter, "an office", &spaced);

	assert_int_equal(line.width - plain.width,
		3 * (SIZE * 120 / 1000) + SIZE * 160 / 1000);
	assert_int_equal(run_at(&office, 0)->count, 9);
}

/* Lines are broken by the widths that are printed. */
static void wide_letters_break_sooner(void **state)
{
	struct kit *kit = *state;
	const struct text_style spaced = wide(kit->mono);
	const mpt letter = kit->letter + SIZE * 120 / 1000;
	const mpt measure = 7 * letter + SIZE * 160 / 1000;

	assert_string_equal(
		shown(kit, set_text(kit, "one two six", &spaced, measure),
			false),
		"one two|six");
	assert_string_equal(
		shown(kit, set_text(kit, "one two six", &spaced, measure - 1),
			false),
		"one|two|six");
}

/* An accent keeps its place on its letter, letters that join stay joined. */
static void marks_and_joined_letters_stay_together(void **state)
{
	struct kit *kit = *state;
	const struct text_style spaced = wide(kit->serif);
	const struct line plain =
		set_line(kit->typesetter, "q\u0301x", &kit->serif);
	const struct line line = set_line(kit->typesetter, "q\u0301x", &spaced);
	const struct line arabic =
		set_line(kit->typesetter, "السلام", &kit->serif);
	const struct line joined = set_line(kit->typesetter, "السلام", &spaced);

	assert_int_equal(run_at(&line, 0)->count, 3);
	assert_int_equal(run_at(&line, 0)->glyphs[0].advance,
		run_at(&plain, 0)->glyphs[0].advance);
	assert_int_equal(run_at(&line, 0)->glyphs[1].dx,
		run_at(&plain, 0)->glyphs[1].dx);
	assert_int_equal(line.width - plain.width, 2 * (SIZE * 120 / 1000));
	assert_int_equal(arabic.width, joined.width);
}

static void notes_are_as_large_as_the_style_says(void **state)
{
	struct kit *kit = *state;
	const struct span note = {"(2 points)", 10, SPAN_NOTE, NULL};
	const struct spans spans = {&note, 1};
	struct text_style large = kit->serif;
	struct lines usual =
		set_spans(kit->typesetter, spans, &kit->serif, WIDE);

	assert_int_equal(run_at(&usual.at[0], 0)->size, SIZE * 82 / 100);
	large.note_size = 90;
	usual = set_spans(kit->typesetter, spans, &large, WIDE);
	assert_int_equal(run_at(&usual.at[0], 0)->size, SIZE * 90 / 100);
}

static void small_letters_rise_and_sink(void **state)
{
	struct kit *kit = *state;
	const struct lines lines =
		set_markdown(kit, "x^2^ H~3~ `y`", &kit->serif, WIDE);
	const struct line *line = &lines.at[0];

	assert_string_equal(shown(kit, lines, true), "x/2/ H/3/ /y");
	assert_int_equal(run_at(line, 1)->size, SIZE * 66 / 100);
	assert_int_equal(run_at(line, 1)->rise, SIZE * 35 / 100);
	assert_int_equal(run_at(line, 3)->size, SIZE * 66 / 100);
	assert_int_equal(run_at(line, 3)->rise, -SIZE * 12 / 100);
	assert_int_equal(run_at(line, 0)->rise, 0);
	assert_int_equal(run_at(line, 5)->size, SIZE * 92 / 100);
	assert_true(run_at(line, 5)->face->mono);
}

static void strong_and_emphasis_choose_faces(void **state)
{
	struct kit *kit = *state;
	struct text_style style = kit->serif;
	struct lines lines = set_markdown(kit, "a *b* **c**", &style, WIDE);
	const struct line *line = &lines.at[0];

	assert_ptr_equal(run_at(line, 0)->face, style.family->faces[0]);
	assert_ptr_equal(
		run_at(line, 1)->face, style.family->faces[FACE_ITALIC]);
	assert_ptr_equal(run_at(line, 3)->face, style.family->faces[FACE_BOLD]);
	style.strong = true;
	lines = set_markdown(kit, "a *b*", &style, WIDE);
	line = &lines.at[0];
	assert_ptr_equal(run_at(line, 0)->face, style.family->faces[FACE_BOLD]);
	assert_ptr_equal(run_at(line, 1)->face,
		style.family->faces[FACE_BOLD | FACE_ITALIC]);
}

/* A picture between two letters, in mono. */
static struct lines set_picture(
	struct kit *kit, const struct inset *inset, mpt measure)
{
	static const char object[] = "\uFFFC";
	struct span *spans = arena_alloc(kit->arena, 3, sizeof(*spans));

	spans[0] = (struct span){"ab cd ", 6, 0, NULL};
	spans[1] = (struct span){object, 3, SPAN_INSET, inset};
	spans[2] = (struct span){", ef", 4, 0, NULL};
	return set_spans(
		kit->typesetter, (struct spans){spans, 3}, &kit->mono, measure);
}

static const struct inset twice_as_wide = {
	.name = "x", .alt = "X", .own_width = 200, .own_height = 100};

static void a_picture_fills_the_line(void **state)
{
	struct kit *kit = *state;
	const struct lines lines = set_picture(kit, &twice_as_wide, WIDE);
	const struct line *line = &lines.at[0];
	const struct box *box = &line->boxes[1];

	assert_int_equal(lines.count, 1);
	assert_int_equal(line->count, 3);
	assert_int_equal(box->type, BOX_PICTURE);
	assert_string_equal(box->inset->alt, "X");
	assert_int_equal(box->x, 6 * kit->letter);
	assert_int_equal(box->width, 2 * (box->height + box->depth));
	assert_int_equal(line->boxes[2].x, box->x + box->width);
	assert_int_equal(line->width, 10 * kit->letter + box->width);
	assert_int_equal(line->above, box->height);
	assert_int_equal(line->below, box->depth);
	assert_true(box->height < SIZE);
	assert_true(box->depth > 0 && box->depth < SIZE / 3);
}

static void a_picture_is_as_large_as_asked(void **state)
{
	struct kit *kit = *state;
	struct inset inset = twice_as_wide;
	struct lines lines;

	inset.height = 50 * MPT;
	lines = set_picture(kit, &inset, WIDE);
	assert_int_equal(lines.at[0].boxes[1].width, 100 * MPT);
	assert_int_equal(lines.at[0].boxes[1].height, 50 * MPT);
	assert_int_equal(lines.at[0].boxes[1].depth, 0);
	assert_int_equal(lines.at[0].ascent, 50 * MPT);
	inset.height = 0;
	inset.width = 60 * MPT;
	lines = set_picture(kit, &inset, WIDE);
	assert_int_equal(lines.at[0].boxes[1].height, 30 * MPT);
}

static void a_picture_fits_its_room(void **state)
{
	struct kit *kit = *state;
	struct inset inset = twice_as_wide;
	struct lines lines;

	inset.width = 2 * WIDE;
	lines = set_picture(kit, &inset, WIDE);
	assert_int_equal(lines.count, 3);
	assert_int_equal(lines.at[1].boxes[0].width, WIDE);
	assert_int_equal(lines.at[1].boxes[0].height, WIDE / 2);
	kit->mono.tallest = 20 * MPT;
	lines = set_picture(kit, &inset, WIDE);
	assert_int_equal(lines.at[0].boxes[1].height, 20 * MPT);
	assert_int_equal(lines.at[0].boxes[1].width, 40 * MPT);
	kit->mono.tallest = 0;
}

/* Between a picture and a comma there is no break, before the picture and
 * behind the comma there is. */
static void lines_break_around_a_picture(void **state)
{
	struct kit *kit = *state;
	struct inset inset = twice_as_wide;
	struct lines lines;

	inset.width = 4 * kit->letter;
	lines = set_picture(kit, &inset, 10 * kit->letter);
	assert_int_equal(lines.count, 2);
	assert_int_equal(lines.at[1].boxes[0].type, BOX_PICTURE);
	assert_int_equal(lines.at[1].boxes[0].x, 0);
	assert_int_equal(lines.at[0].above, 0);
	lines = set_picture(kit, &inset, 11 * kit->letter);
	assert_int_equal(lines.count, 2);
	assert_int_equal(lines.at[0].count, 3);
	assert_int_equal(lines.at[0].width, 11 * kit->letter);
}

static void answers_are_strong_and_underlined(void **state)
{
	struct kit *kit = *state;
	const struct lines lines = set_markdown(
		kit, "a " RICH_ANSWER "b" RICH_ANSWER " c", &kit->serif, WIDE);
	const struct line *line = &lines.at[0];
	const struct box *rule;

	assert_string_equal(shown(kit, lines, true), "a /b/ c");
	assert_ptr_equal(
		run_at(line, 1)->face, kit->serif.family->faces[FACE_BOLD]);
	rule = &line->boxes[2];
	assert_int_equal(line->count, 4);
	assert_int_equal(rule->type, BOX_RULE);
	assert_int_equal(rule->x, line->boxes[1].x);
	assert_int_equal(rule->width, run_at(line, 1)->width);
	assert_true(rule->y + rule->height < 0);
	assert_int_equal(line->above, 0);
	assert_int_equal(line->below, 0);
}

static void fillers_of_hangul_draw_nothing(void **state)
{
	static const char *const pairs[][2] = {
		{"x \u115f=1?", "x =1?"},
		{"x\u1160 y", "x y"},
		{"x \u3164 y", "x  y"},
		{"\uffa0y", "y"},
	};
	struct kit *kit = *state;

	for (size_t i = 0; i < LENGTH(pairs); i++) {
		const struct lines filled =
			set_text(kit, pairs[i][0], &kit->serif, WIDE);
		const struct lines plain =
			set_text(kit, pairs[i][1], &kit->serif, WIDE);

		assert_int_equal(filled.missing, 0);
		assert_int_equal(filled.at[0].width, plain.at[0].width);
	}
}

static void a_missing_letter_is_reported(void **state)
{
	struct kit *kit = *state;

	assert_int_equal(
		set_text(kit, "a 𐤀 b 𐤁", &kit->serif, WIDE).missing, 0x10900);
	assert_int_equal(
		set_text(kit, "a\u200d\ufeff\u00ad\u2060b\u00a0\u2009c",
			&kit->serif, WIDE)
			.missing,
		0);
	assert_int_equal(set_text(kit, "x̱ ế ẹ̀", &kit->serif, WIDE).missing, 0);
	/* The letter that is missing, not one beside it. */
	assert_int_equal(
		set_text(kit, "a 𐤀\u1160 ?", &kit->serif, WIDE).missing,
		0x10900);
}

static void one_line_takes_everything(void **state)
{
	struct kit *kit = *state;
	const struct line line =
		set_line(kit->typesetter, "one\ntwo three  ", &kit->mono);

	assert_int_equal(line.count, 1);
	assert_int_equal(run_at(&line, 0)->length, 13);
	assert_int_equal(line.width, 13 * kit->letter);
	assert_true(line.last);
	assert_int_equal(set_line(kit->typesetter, "", &kit->mono).count, 0);
}

static void kerning_is_used(void **state)
{
	struct kit *kit = *state;
	const mpt apart = set_line(kit->typesetter, "A", &kit->book).width +
			  set_line(kit->typesetter, "V", &kit->book).width;

	assert_true(set_line(kit->typesetter, "AV", &kit->book).width < apart);
}

/* Widths add up, clusters lie inside the text, glyphs are in order. */
static void check_run(const struct run *run)
{
	mpt width = 0;

	for (size_t i = 0; i < run->count; i++) {
		width += run->glyphs[i].advance;
		assert_true(run->glyphs[i].cluster < run->length);
	}
	assert_true(run->length > 0);
	if (run->face != NULL)
		assert_int_equal(width, run->width);
}

/* The narrowest box that begins at x, of those not seen yet. */
static size_t box_at(const struct line *line, mpt x, bool *seen)
{
	size_t found = line->count;

	for (size_t i = 0; i < line->count; i++)
		if (!seen[i] && line->boxes[i].type != BOX_GROUP &&
			line->boxes[i].x == x &&
			(found == line->count ||
				line->boxes[i].width <
					line->boxes[found].width))
			found = i;
	assert_true(found < line->count);
	seen[found] = true;
	return found;
}

/* Its boxes stand side by side, in whatever order, from its left end on. */
static void check_line(struct kit *kit, const struct line *line)
{
	bool *seen = arena_alloc(kit->arena, line->count, sizeof(*seen));
	mpt x = 0;

	for (size_t i = 0; i < line->count; i++) {
		size_t at;

		if (line->boxes[i].type == BOX_GROUP)
			continue; /* dots */
		at = box_at(line, x, seen);
		check_run(run_at(line, at));
		x += run_at(line, at)->width;
	}
	assert_int_equal(x, line->width);
	assert_true(line->ascent > 0 && line->descent > 0);
}

static uint32_t next(uint32_t *chance, uint32_t below)
{
	*chance = *chance * 1664525u + 1013904223u;
	return (*chance >> 8) % below;
}

static struct spans random_spans(struct kit *kit, uint32_t *chance)
{
	static const char *const words[] = {"a", "the ", "Te", "AVAV ", "fi ",
		"office ", "matter ", "photosynthesis", "-", " ", "  ", "中",
		"文字，", "“你好”", "سلام ", "لا ", "مرحبا", "שלום ", "(",
		"). ", "é", "e\u0301", "\u00a0", "\u00ad", "12,5 ",
		"http://a.bc/d?", "→", "Ω ", "नमस्ते ", "\u200d", "\n", "😀",
		"\u2028", "3 + 4 = ?", "−(2", "\u2067", "\u2068", "\u2069"};
	static const unsigned looks[] = {0, 0, 0, SPAN_STRONG, SPAN_EMPHASIS,
		SPAN_CODE, SPAN_SUP, SPAN_SUB, SPAN_BLANK, SPAN_BREAK,
		SPAN_NOTE, SPAN_ADDED | SPAN_STRONG};
	const size_t count = 1 + next(chance, 6);
	struct span *spans = arena_alloc(kit->arena, count, sizeof(*spans));

	for (size_t i = 0; i < count; i++) {
		const unsigned look = looks[next(chance, LENGTH(looks))];
		struct buffer text = {.arena = kit->arena};
		uint32_t n = look == SPAN_BREAK ? 0 : next(chance, 12);

		if (look == SPAN_BLANK)
			buffer_puts(&text, "____");
		for (; n > 0 && look != SPAN_BLANK; n--)
			buffer_puts(&text, words[next(chance, LENGTH(words))]);
		spans[i] = (struct span){
			buffer_text(&text), text.length, look, NULL};
	}
	return (struct spans){spans, count};
}

/* The length of a line break, an isolate or a soft hyphen, or 0. */
static size_t dropped_length(const char *text, size_t length)
{
	static const char *const dropped[] = {
		"\u2028", "\u2067", "\u2068", "\u2069", "\u00ad"};

	for (size_t i = 0; i < LENGTH(dropped); i++)
		if (strlen(dropped[i]) <= length &&
			memcmp(text, dropped[i], strlen(dropped[i])) == 0)
			return strlen(dropped[i]);
	return 0;
}

/* Each letter's bytes added up, but for spaces and what is dropped: the same
 * before and after setting, in whatever order the runs are. */
static void tally(uint32_t sums[256], const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		const size_t gone = dropped_length(text + i, length - i);

		if (gone > 0)
			i += gone - 1;
		else if (text[i] != ' ' && text[i] != '\n')
			sums[(unsigned char)text[i]]++;
	}
}

static void check_lines(struct spans spans, struct lines lines)
{
	uint32_t in[256] = {0}, out[256] = {0};

	for (size_t i = 0; i < spans.count; i++)
		tally(in, spans.at[i].text, spans.at[i].length);
	for (size_t i = 0; i < lines.count; i++) {
		for (size_t j = 0; j < lines.at[i].count; j++) {
			if (lines.at[i].boxes[j].type == BOX_GROUP)
				continue; /* dots */
			tally(out, run_at(&lines.at[i], j)->text,
				run_at(&lines.at[i], j)->length);
		}
	}
	assert_memory_equal(in, out, sizeof(in));
}

static void any_text_fits_and_nothing_is_lost(void **state)
{
	struct kit *kit = *state;
	struct text_style style = kit->serif;
	uint32_t chance = 7;

	for (int i = 0; i < 600; i++) {
		const struct spans spans = random_spans(kit, &chance);
		const mpt measure = (mpt)(60 + next(&chance, 300)) * MPT;
		struct lines lines;

		style.strong = next(&chance, 4) == 0;
		style.language = next(&chance, 3) == 0 ? "he" : "en";
		style.hyphenate = i % 2 != 0;
		lines = set_spans(kit->typesetter, spans, &style, measure);
		check_lines(spans, lines);
		for (size_t j = 0; j < lines.count; j++) {
			const struct line *line = &lines.at[j];

			check_line(kit, line);
			assert_true(line->width <= measure);
			assert_true(line->width <= lines.width);
		}
	}
}

/* A typesetter remembers nothing of what it set before. */
static void every_typesetter_sets_alike(void **state)
{
	struct kit *kit = *state;
	uint32_t chance = 11;

	for (int i = 0; i < 60; i++) {
		const struct spans spans = random_spans(kit, &chance);
		struct typesetter *fresh = set_typesetter_new();
		const struct lines a =
			set_spans(kit->typesetter, spans, &kit->hand, 90 * MPT);
		const struct lines b =
			set_spans(fresh, spans, &kit->hand, 90 * MPT);

		assert_int_equal(a.count, b.count);
		assert_int_equal(a.missing, b.missing);
		assert_string_equal(shown(kit, a, true), shown(kit, b, true));
		for (size_t j = 0; j < a.count; j++)
			assert_int_equal(a.at[j].width, b.at[j].width);
		set_typesetter_free(fresh);
	}
}

/* What was set before is given out again, where all is the same. */
static void the_same_is_set_once(void **state)
{
	struct kit *kit = *state;
	struct text_style larger = kit->serif;
	const struct lines a = set_text(kit, "the same", &kit->serif, WIDE);
	const struct lines b = set_text(kit, "the same", &kit->serif, WIDE);
	struct lines other;

	assert_ptr_equal(a.at, b.at);
	assert_true(run_at(&a.at[0], 0)->key != 0);
	larger.size++;
	other = set_text(kit, "the same", &larger, WIDE);
	assert_ptr_not_equal(other.at, a.at);
	assert_true(run_at(&other.at[0], 0)->key != run_at(&a.at[0], 0)->key);
	assert_ptr_not_equal(
		set_text(kit, "the same", &kit->serif, WIDE - 1).at, a.at);
	assert_ptr_not_equal(
		set_text(kit, "the samE", &kit->serif, WIDE).at, a.at);
	larger = kit->serif;
	larger.language = "zh";
	assert_ptr_not_equal(set_text(kit, "the same", &larger, WIDE).at, a.at);
}

/* What is set for one document is set like all else, but not kept. */
static void what_passes_is_let_go(void **state)
{
	struct kit *kit = *state;
	struct typesetter *typesetter = kit->typesetter;
	const struct lines kept = set_text(kit, "kept", &kit->serif, WIDE);
	struct lines passing;

	assert_false(set_typesetter_pass(typesetter, true));
	passing = set_text(kit, "kept", &kit->serif, WIDE);
	assert_ptr_not_equal(passing.at, kept.at);
	assert_int_equal(passing.width, kept.width);
	assert_int_equal(run_at(&passing.at[0], 0)->key, 0);
	assert_ptr_equal(
		set_text(kit, "kept", &kit->serif, WIDE).at, passing.at);
	assert_false(set_typesetter_tidy(typesetter));
	for (int i = 0; i < 1000; i++)
		set_text(kit, arena_printf(kit->arena, "Form %d", i),
			&kit->serif, WIDE);
	assert_true(set_typesetter_tidy(typesetter));
	assert_false(set_typesetter_tidy(typesetter));
	assert_true(set_typesetter_pass(typesetter, false));
	assert_ptr_equal(set_text(kit, "kept", &kit->serif, WIDE).at, kept.at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_spans_give_no_lines),
		cmocka_unit_test(lines_break_at_spaces),
		cmocka_unit_test(lines_break_where_unicode_says),
		cmocka_unit_test(a_long_word_breaks_between_letters),
		cmocka_unit_test(words_break_as_their_language_does),
		cmocka_unit_test(what_is_no_common_word_stays_whole),
		cmocka_unit_test(a_word_too_wide_is_broken_anyway),
		cmocka_unit_test(whole_words_keep_their_shapes),
		cmocka_unit_test(hard_breaks_end_lines),
		cmocka_unit_test(a_soft_hyphen_shows_where_it_breaks),
		cmocka_unit_test(a_blank_is_never_divided),
		cmocka_unit_test(a_long_rule_goes_on_in_the_next_line),
		cmocka_unit_test(chinese_comes_from_the_fallback),
		cmocka_unit_test(chinese_breaks_between_letters),
		cmocka_unit_test(a_chinese_name_in_brackets_is_kept_whole),
		cmocka_unit_test(arabic_runs_from_the_right),
		cmocka_unit_test(the_language_turns_what_has_no_direction),
		cmocka_unit_test(a_ligature_keeps_its_letters),
		cmocka_unit_test(wide_letters_stand_apart),
		cmocka_unit_test(wide_letters_break_sooner),
		cmocka_unit_test(marks_and_joined_letters_stay_together),
		cmocka_unit_test(notes_are_as_large_as_the_style_says),
		cmocka_unit_test(small_letters_rise_and_sink),
		cmocka_unit_test(strong_and_emphasis_choose_faces),
		cmocka_unit_test(a_picture_fills_the_line),
		cmocka_unit_test(a_picture_is_as_large_as_asked),
		cmocka_unit_test(a_picture_fits_its_room),
		cmocka_unit_test(lines_break_around_a_picture),
		cmocka_unit_test(answers_are_strong_and_underlined),
		cmocka_unit_test(fillers_of_hangul_draw_nothing),
		cmocka_unit_test(a_missing_letter_is_reported),
		cmocka_unit_test(one_line_takes_everything),
		cmocka_unit_test(kerning_is_used),
		cmocka_unit_test(any_text_fits_and_nothing_is_lost),
		cmocka_unit_test(every_typesetter_sets_alike),
		cmocka_unit_test(the_same_is_set_once),
		cmocka_unit_test(what_passes_is_let_go),
	};

	return cmocka_run_group_tests_name("set", tests, kit_open, kit_close);
}
