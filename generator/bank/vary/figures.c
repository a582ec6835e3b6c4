/*
 * Inside a formula, numbers are printed in TeX: a minus is "-", a decimal comma
 * {,}, a fraction \frac.  Outside they are Markdown, with a minus sign, U+2212.
 */
#include "bank/vary/figures.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "words/wording.h"

#include <string.h>

const char figures_known[] =
	"formats: :2 decimals, :s3 significant figures, :frac, :mixed, :+, "
	":coef, :+coef, :sci3, :money, :percent2, :, (grouped)";

/* Where and how something is printed. */
struct print {
	struct evaluation *evaluation;
	const struct figures *figures;
	const struct wording *wording;
	bool formula;
};

static bool read_digits(
	const char *text, size_t length, size_t at, int least, int *digits)
{
	int number = 0;

	if (at >= length || length - at > 2)
		return false;
	for (; at < length; at++) {
		if (!is_digit(text[at]))
			return false;
		number = number * 10 + (text[at] - '0');
	}
	*digits = number;
	return number >= least && number <= FIGURES_DIGITS_MAX;
}

/* The words of formats, and the digits that may follow them. */
static const struct {
	const char *word;
	struct figures figures;
	int least; /* digits; -1: none follow */
	int bare;  /* 0: digits may be left out */
} formats[] = {
	{"frac", {.style = FIGURES_FRACTION}, -1, 0},
	{"mixed", {.style = FIGURES_MIXED}, -1, 0},
	{"+coef", {.sign = true, .factor = true}, -1, 0},
	{"coef", {.factor = true}, -1, 0},
	{"+", {.sign = true}, -1, 0},
	{"money", {.style = FIGURES_DECIMALS, .digits = 2}, -1, 0},
	{"percent", {.style = FIGURES_PERCENT}, 0, 0},
	{"sci", {.style = FIGURES_SCIENTIFIC, .digits = 3}, 1, 0},
	{"s", {.style = FIGURES_SIGNIFICANT}, 1, 1},
	{"", {.style = FIGURES_DECIMALS}, 0, 1},
};

static bool read_format(
	const char *text, size_t length, struct figures *figures)
{
	for (size_t i = 0; i < LENGTH(formats); i++) {
		const size_t word = strlen(formats[i].word);
		struct figures found = formats[i].figures;

		if (word > length || strncmp(text, formats[i].word, word) != 0)
			continue;
		if (word == length && formats[i].bare == 0) {
			*figures = found;
			return true;
		}
		if (formats[i].least >= 0 &&
			read_digits(text, length, word, formats[i].least,
				&found.digits)) {
			*figures = found;
			return true;
		}
	}
	return false;
}

bool figures_parse(const char *text, size_t length, struct figures *figures)
{
	struct figures found = {.style = FIGURES_EXACT};
	bool grouped;

	for (; length > 0 && *text == ' '; length--)
		text++;
	while (length > 0 && text[length - 1] == ' ')
		length--;
	grouped = length > 0 && (text[length - 1] == ',' || *text == ',');
	text += grouped && text[length - 1] != ',';
	length -= grouped;
	if (!(grouped && length == 0) && !read_format(text, length, &found))
		return false;
	found.grouped = grouped;
	*figures = found;
	return true;
}

const char *figures_ascii(
	struct arena *arena, struct rational number, int decimals)
{
	const int own = rational_decimals(number);
	const int count = decimals < 0 ? own : decimals;
	struct rational scaled;
	char digits[RATIONAL_DIGITS + 2];
	size_t length, whole;
	struct buffer out = {.arena = arena};

	if (own < 0 || own > count || count >= RATIONAL_DIGITS ||
		!rational_multiply(rational_absolute(number),
			rational_ten(count), &scaled))
		return NULL;
	length = rational_digits((uwide)scaled.top, digits);
	whole = length > (size_t)count ? length - (size_t)count : 0;
	if (number.top < 0)
		buffer_putc(&out, '-');
	if (whole == 0)
		buffer_putc(&out, '0');
	buffer_add(&out, digits, whole);
	if (count > 0)
		buffer_putc(&out, '.');
	for (size_t i = length; whole == 0 && i < (size_t)count; i++)
		buffer_putc(&out, '0');
	buffer_add(&out, digits + whole, length - whole);
	return buffer_text(&out);
}

bool figures_significant(struct rational number, int digits,
	struct rational *rounded, int *decimals)
{
	int places;

	*decimals = digits - 1;
	*rounded = number;
	if (number.top == 0)
		return true;
	places = digits - 1 - rational_magnitude(number);
	if (places >= RATIONAL_DIGITS ||
		!rational_round(number, places, rounded))
		return false;
	/* 9.99 has become 10.0, which has one figure more. */
	if (rounded->top != 0 &&
		digits - 1 - rational_magnitude(*rounded) < places)
		places--;
	*decimals = places > 0 ? places : 0;
	return true;
}

static const char *fail(const struct print *print, const char *what)
{
	evaluate_fail(print->evaluation, FAULT_VALUE, 0, what);
	return NULL;
}

static struct arena *arena_of(const struct print *print)
{
	return print->evaluation->arena;
}

/* Print a separator in a formula, where a bare comma would get a space. */
static void put_formula_sign(struct buffer *out, const char *sign)
{
	if (strcmp(sign, ",") == 0)
		buffer_puts(out, "{,}");
	else if (strcmp(sign, ".") == 0)
		buffer_putc(out, '.');
	else
		buffer_puts(out, "\\,");
}

/* A printed number in TeX. */
static const char *in_formula(const struct print *print, const char *printed)
{
	struct buffer out = {.arena = arena_of(print)};

	for (; *printed != '\0'; printed++) {
		const char one[] = {*printed, '\0'};

		if (is_digit(*printed))
			buffer_putc(&out, *printed);
		else if ((*printed & 0x80) == 0)
			put_formula_sign(&out, one);
		else if ((*printed & 0xc0) == 0xc0)
			put_formula_sign(&out, " ");
	}
	return buffer_text(&out);
}

/* A number >= 0 in ASCII, in the digits and signs of the language. */
static const char *localized(const struct print *print, const char *ascii)
{
	static const struct wording english = {.tag = NULL};
	const bool apart = print->formula && print->wording->language != NULL &&
			   strcmp(language_text(print->wording->language,
					  print->wording->language->digits[0]),
				   "0") != 0;
	const struct wording *wording = apart ? &english : print->wording;
	const char *text =
		print->figures->grouped
			? wording_grouped(arena_of(print), wording, ascii)
			: wording_number(arena_of(print), wording, ascii);

	return print->formula ? in_formula(print, text) : text;
}

static const char *minus(const struct print *print)
{
	return print->formula ? "-" : "−";
}

/* The sign before a number's digits in its format. */
static const char *sign_of(const struct print *print, struct rational number)
{
	if (number.top < 0)
		return print->figures->sign ? arena_printf(arena_of(print),
						      "%s ", minus(print))
					    : minus(print);
	return print->figures->sign ? "+ " : "";
}

static const char *print_decimal(
	const struct print *print, struct rational number, int decimals)
{
	const char *ascii = figures_ascii(
		arena_of(print), rational_absolute(number), decimals);

	const char *sign;

	if (ascii == NULL)
		return fail(print, "the number is too long to be printed");
	sign = sign_of(print, number);
	return *sign == '\0' ? localized(print, ascii)
			     : arena_printf(arena_of(print), "%s%s", sign,
				       localized(print, ascii));
}

static const char *print_exact(
	const struct print *print, struct rational number)
{
	if (print->figures->factor &&
		rational_compare(
			rational_absolute(number), rational_whole(1)) == 0)
		return sign_of(print, number);
	if (rational_decimals(number) < 0)
		return fail(print, "has no finite decimals");
	return print_decimal(print, number, -1);
}

static const char *print_rounded(
	const struct print *print, struct rational number)
{
	struct rational rounded;
	int decimals = print->figures->digits;
	const bool fine = print->figures->style == FIGURES_DECIMALS
				  ? rational_round(number, decimals, &rounded)
				  : figures_significant(number, decimals,
					    &rounded, &decimals);

	return fine ? print_decimal(print, rounded, decimals)
		    : fail(print, "the number is too long to be printed");
}

/* "12.5%", with the sign in the language's place. */
static const char *print_percent(
	const struct print *print, struct rational number)
{
	struct arena *arena = arena_of(print);
	struct rational rounded;
	const char *ascii;

	if (!rational_multiply(number, rational_whole(100), &rounded) ||
		!rational_round(rounded, print->figures->digits, &rounded))
		return fail(print, "the number is too long to be printed");
	ascii = figures_ascii(
		arena, rational_absolute(rounded), print->figures->digits);
	if (ascii == NULL)
		return fail(print, "the number is too long to be printed");
	if (print->formula)
		return arena_printf(arena, "%s%s\\%%", sign_of(print, rounded),
			localized(print, ascii));
	return arena_printf(arena, "%s%s", sign_of(print, rounded),
		wording_percent(arena, print->wording, ascii));
}

/* A whole number, "1,234". */
static const char *print_whole(const struct print *print, wide number)
{
	char digits[RATIONAL_DIGITS + 2];

	rational_digits((uwide)(number < 0 ? -number : number), digits);
	return localized(print, digits);
}

static const char *print_fraction(
	const struct print *print, struct rational number)
{
	struct arena *arena = arena_of(print);
	const struct rational size = rational_absolute(number);
	const char *sign = sign_of(print, number);
	const bool mixed = print->figures->style == FIGURES_MIXED &&
			   size.top > size.bottom;
	const wide whole = mixed ? size.top / size.bottom : 0;
	const char *before = "";

	if (size.bottom == 1)
		return arena_printf(
			arena, "%s%s", sign, print_whole(print, size.top));
	if (mixed)
		before = arena_printf(arena, "%s%s", print_whole(print, whole),
			print->formula ? "" : " ");
	return arena_printf(arena,
		print->formula ? "%s%s\\frac{%s}{%s}" : "%s%s%s/%s", sign,
		before, print_whole(print, size.top - whole * size.bottom),
		print_whole(print, size.bottom));
}

/* 1.23 × 10^4 */
static const char *print_scientific(
	const struct print *print, struct rational number)
{
	struct arena *arena = arena_of(print);
	const int digits = print->figures->digits;
	struct rational rounded, front;
	int decimals, power = 0;
	const char *printed, *exponent;

	if (!figures_significant(number, digits, &rounded, &decimals))
		return fail(print, "the number is too long to be printed");
	if (rounded.top != 0)
		power = rational_magnitude(rounded);
	if (!rational_multiply(rounded, rational_ten(-power), &front))
		return fail(print, "the number is too long to be printed");
	printed = print_decimal(print, front, digits - 1);
	if (printed == NULL)
		return NULL;
	exponent = arena_printf(arena, "%s%s", power < 0 ? minus(print) : "",
		print_whole(print, power));
	return arena_printf(arena,
		print->formula ? "%s \\times %s^{%s}" : "%s × %s^%s^", printed,
		print_whole(print, 10), exponent);
}

static const char *print_number(
	const struct print *print, struct rational number)
{
	static const char *(*const styles[])(
		const struct print *print, struct rational number) = {
		[FIGURES_EXACT] = print_exact,
		[FIGURES_DECIMALS] = print_rounded,
		[FIGURES_SIGNIFICANT] = print_rounded,
		[FIGURES_FRACTION] = print_fraction,
		[FIGURES_MIXED] = print_fraction,
		[FIGURES_SCIENTIFIC] = print_scientific,
		[FIGURES_PERCENT] = print_percent,
	};

	return styles[print->figures->style](print, number);
}

static bool states_digits(const struct figures *figures)
{
	return figures->style != FIGURES_EXACT &&
	       figures->style != FIGURES_FRACTION &&
	       figures->style != FIGURES_MIXED;
}

static bool is_plain(const struct figures *figures)
{
	return figures->style == FIGURES_EXACT && !figures->sign &&
	       !figures->factor && !figures->grouped;
}

const char *figures_print(struct evaluation *evaluation,
	const struct value *value, const struct figures *figures,
	const struct wording *wording, bool formula)
{
	const struct print print = {evaluation, figures, wording, formula};
	struct rational number;

	if (value->type == VALUE_TEXT || value->type == VALUE_TRUTH) {
		if (!is_plain(figures))
			return fail(&print, "only numbers have a format");
		return value->type == VALUE_TEXT
			       ? value->text
			       : wording_get(wording,
					 value->truth ? WORD_TRUE : WORD_FALSE);
	}
	if (value->type == VALUE_APPROX && !states_digits(figures))
		return fail(&print, "is approximate");
	return evaluate_decimal(evaluation, value, 0, &number)
		       ? print_number(&print, number)
		       : NULL;
}
