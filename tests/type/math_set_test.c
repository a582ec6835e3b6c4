#include "type/math/math_set.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/formula.h"
#include "type/font/fonts.h"
#include "type/line/set.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	SIZE = 10 * MPT,
	LINE = 2048,
	WIDE = 400 * MPT
};

static const char formulas[] = "tests/type/math/formulas.txt";
static const char places[] = "tests/type/math/places.txt";

struct kit {
	struct arena *arena;
	struct fonts *fonts;
	struct typesetter *typesetter;
	struct text_style serif, sans;
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
	kit->sans = style_of(kit->fonts, "sans", reading.errors);
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

static struct lines lines_of(const struct kit *kit, const char *text,
	const struct text_style *style, mpt measure)
{
	const struct rich rich = set_rich(kit->typesetter, text);

	assert_int_equal(rich.count, 1);
	return set_spans(kit->typesetter, rich.blocks[0].spans, style, measure);
}

/* Each glyph, rule and stroke with its place. */
static void put_box(struct buffer *out, const struct box *box, mpt x, mpt y)
{
	x += box->x;
	y += box->y;
	if (box->type == BOX_RULE) {
		buffer_printf(out, " -%d,%d,%d,%d", (int)x, (int)y,
			(int)box->width, (int)(box->height + box->depth));
	} else if (box->type == BOX_STROKE) {
		buffer_printf(out, " %c%d,%d,%d,%d", box->rising ? '/' : '\\',
			(int)x, (int)y, (int)box->width, (int)box->height);
	} else if (box->type == BOX_RUN) {
		buffer_printf(out, " %s@%d,%d,%d", box->run->text, (int)x,
			(int)y, (int)box->run->size);
		for (size_t i = 0; i < box->run->count; i++)
			buffer_printf(out, ":%u", box->run->glyphs[i].id);
	} else {
		for (size_t i = 0; i < box->count; i++)
			put_box(out, &box->boxes[i], x, y);
	}
}

static void put_lines(struct buffer *out, struct lines lines)
{
	for (size_t i = 0; i < lines.count; i++) {
		buffer_printf(out, " |%d,%d,%d", (int)lines.at[i].width,
			(int)lines.at[i].above, (int)lines.at[i].below);
		for (size_t k = 0; k < lines.at[i].count; k++)
			put_box(out, &lines.at[i].boxes[k], 0, 0);
	}
}

/* Each formula of the list in a line and by itself. */
static const char *all_places(const struct kit *kit)
{
	struct buffer out = {.arena = kit->arena};
	FILE *file = fopen(formulas, "r");
	char line[LINE];

	assert_non_null(file);
	while (fgets(line, sizeof(line), file) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		buffer_printf(&out, "%s\n ", line);
		put_lines(&out,
			lines_of(kit, arena_printf(kit->arena, "$%s$", line),
				&kit->serif, WIDE));
		buffer_puts(&out, "\n ");
		put_lines(&out,
			lines_of(kit, arena_printf(kit->arena, "$$%s$$", line),
				&kit->sans, WIDE));
		buffer_putc(&out, '\n');
	}
	fclose(file);
	return buffer_text(&out);
}

/* GOLDEN=yes keeps what is printed now: look at it first. */
static void every_sign_has_its_place(void **state)
{
	const char *now = all_places(*state);
	const size_t length = strlen(now);
	char *before = calloc(length + 2, 1);
	FILE *file;

	if (getenv("GOLDEN") != NULL) {
		file = fopen(places, "w");
		assert_non_null(file);
		fputs(now, file);
		fclose(file);
	}
	file = fopen(places, "r");
	assert_non_null(file);
	assert_non_null(before);
	before[fread(before, 1, length + 1, file)] = '\0';
	fclose(file);
	assert_string_equal(before, now);
	free(before);
}

static void a_long_formula_breaks_behind_signs(void **state)
{
	const struct kit *kit = *state;
	const char *text = "$a+b+c+d+e+f+g+h+i+j=k+l+m+n$";
	const struct lines lines = lines_of(kit, text, &kit->serif, 100 * MPT);

	assert_true(lines.count > 1);
	assert_null(lines.wide);
	for (size_t i = 0; i < lines.count; i++)
		assert_true(lines.at[i].width <= 100 * MPT);
	assert_int_equal(lines_of(kit, text, &kit->serif, WIDE).count, 1);
}

static mpt first_size(struct lines lines)
{
	const struct box *box = &lines.at[0].boxes[0];

	while (box->type != BOX_RUN)
		box = &box->boxes[0];
	return box->run->size;
}

static void a_formula_too_wide_is_smaller_and_then_refused(void **state)
{
	const struct kit *kit = *state;
	const char *text = "$\\frac{a+b+c+d+e+f+g+h}{2}$";
	const struct lines wide = lines_of(kit, text, &kit->serif, WIDE);
	const mpt width = wide.width;
	const struct lines fits =
		lines_of(kit, text, &kit->serif, width * 9 / 10);
	const struct lines not =
		lines_of(kit, text, &kit->serif, width * 7 / 10);

	assert_null(wide.wide);
	assert_null(fits.wide);
	assert_true(fits.width <= width * 9 / 10);
	assert_true(first_size(fits) < first_size(wide));
	assert_true(first_size(fits) * 10 >= first_size(wide) * 8);
	assert_string_equal(not .wide, text);
}

static void a_display_stands_in_the_middle(void **state)
{
	const struct kit *kit = *state;
	const struct lines lines =
		lines_of(kit, "So $$x=1$$ holds.", &kit->serif, WIDE);
	const struct box *box;

	assert_int_equal(lines.count, 3);
	box = &lines.at[1].boxes[0];
	assert_int_equal(box->type, BOX_FORMULA);
	assert_in_range(2 * box->x + box->width, WIDE - 2, WIDE + 2);
	assert_true(lines.at[1].above > SIZE);
}

static mpt width_of(
	const struct kit *kit, const char *text, const struct text_style *style)
{
	return lines_of(kit, text, style, WIDE).at[0].width;
}

static void a_decimal_comma_has_no_space(void **state)
{
	static const struct {
		const char *typed, *same;
	} french[] = {
		{"$0,5$", "$0{,}5$"},
		{"$(1,25;-0,5)$", "$(1{,}25;-0{,}5)$"},
		{"$(0, 5)$", "$(0{,}\\,5)$"},
		{"$1,2,3$", "$1{,}\\,2{,}\\,3$"},
		{"$0,5, 1,5$", "$0{,}5{,}\\,1{,}5$"},
		{"$x_1,2$", "$x_1{,}\\,2$"},
	};
	const struct kit *kit = *state;
	struct text_style style = kit->serif;

	style.language = "fr";
	for (size_t i = 0; i < LENGTH(french); i++)
		assert_int_equal(width_of(kit, french[i].typed, &style),
			width_of(kit, french[i].same, &style));
	assert_int_equal(width_of(kit, "$(0,5)$", &kit->serif),
		width_of(kit, "$(0{,}\\,5)$", &kit->serif));
}

/* A tag stands at the right margin, and its formula in the middle. */
static void a_number_of_an_equation_stands_at_the_margin(void **state)
{
	const struct kit *kit = *state;
	const struct line line =
		lines_of(kit, "$$x=1\\tag{2}$$", &kit->serif, WIDE).at[0];
	const struct line bare =
		lines_of(kit, "$$x=1$$", &kit->serif, WIDE).at[0];
	const struct box *box = &line.boxes[0];
	const struct box *tag = &box->boxes[box->count - 1];

	assert_int_equal(box->x, bare.boxes[0].x);
	assert_int_equal(box->x + tag->x + tag->width, WIDE);
}

static void letters_are_those_of_a_text_without_serifs(void **state)
{
	const struct kit *kit = *state;
	const struct lines lines = lines_of(kit, "$x\\int$", &kit->sans, WIDE);
	const struct box *formula = &lines.at[0].boxes[0];

	assert_ptr_equal(formula->boxes[0].run->face,
		kit->sans.family->faces[FACE_ITALIC]);
	assert_string_equal(formula->said->alt, "x the integral");
	assert_string_equal(formula->said->lines[0], "x∫");
}

/* Letters of large print are as high as those of the text around, and so is a
 * text in a formula. */
static void a_serif_has_formulas_without_serifs_in_large_print(void **state)
{
	const struct kit *kit = *state;
	struct text_style style = kit->serif;
	const struct face *text = style.family->faces[0], *letters;
	const struct box *formula;

	style.formulas = style.family->plain;
	assert_ptr_equal(style.formulas, kit->sans.family);
	letters = style.formulas->faces[0];
	formula = &lines_of(kit, "$4\\text{cm}$", &style, WIDE).at[0].boxes[0];
	assert_ptr_equal(formula->boxes[0].run->face, letters);
	assert_ptr_equal(formula->boxes[1].boxes[0].run->face, letters);
	assert_true(letters->x_height > text->x_height);
	assert_int_equal(formula->boxes[0].run->size,
		SIZE * (text->x_height * 100 / letters->x_height) / 100);
	formula = &lines_of(kit, "$4$", &kit->serif, WIDE).at[0].boxes[0];
	assert_ptr_not_equal(formula->boxes[0].run->face, letters);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_sign_has_its_place),
		cmocka_unit_test(a_long_formula_breaks_behind_signs),
		cmocka_unit_test(
			a_formula_too_wide_is_smaller_and_then_refused),
		cmocka_unit_test(a_display_stands_in_the_middle),
		cmocka_unit_test(a_decimal_comma_has_no_space),
		cmocka_unit_test(a_number_of_an_equation_stands_at_the_margin),
		cmocka_unit_test(letters_are_those_of_a_text_without_serifs),
		cmocka_unit_test(
			a_serif_has_formulas_without_serifs_in_large_print),
	};

	return cmocka_run_group_tests(tests, kit_open, kit_close);
}
