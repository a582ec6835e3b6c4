#include "words/wording.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "words/script.h"

#include <assert.h>
#include <string.h>

enum {
	LATIN = 26
};

struct wording wording_of(const char *tag)
{
	const struct language *language = language_find(tag);

	return (struct wording){.tag = tag,
		.rtl = language_rtl(tag),
		.language = language != NULL ? language : language_all[0]};
}

bool wording_known(const char *tag)
{
	return language_find(tag) != NULL;
}

static const struct language *language_of(const struct wording *wording)
{
	return wording->language != NULL ? wording->language : language_all[0];
}

/* The text of a form or variant, or of the last one if only that is given. */
static const char *text_of(
	const struct wording *wording, enum word word, int form)
{
	const struct language *language = language_of(wording);

	if (wording->own != NULL) {
		const char *const *own = wording->own->at[word];

		if (own[PLURAL_OTHER] != NULL)
			return own[form] != NULL ? own[form]
						 : own[PLURAL_OTHER];
	}
	if (language->words[word][form] == 0)
		form = PLURAL_OTHER;
	return language_text(language, language->words[word][form]);
}

const char *wording_get(const struct wording *wording, enum word word)
{
	return text_of(wording, word, PLURAL_OTHER);
}

static void put_digit(
	struct buffer *out, const struct language *language, char digit)
{
	buffer_puts(
		out, language_text(language, language->digits[digit - '0']));
}

/* Does a separator stand before the last `left` digits? */
static bool is_grouped(
	const struct language *language, size_t whole, size_t left)
{
	const size_t first = language->group_first;
	const size_t over = left - first;

	if (first == 0 || left == whole || left < first ||
		whole < first + language->group_least)
		return false;
	return over % language->group_rest == 0;
}

static void put_number(struct buffer *out, const struct language *language,
	const char *number, bool grouped)
{
	size_t whole = strspn(number, "0123456789");

	for (size_t left = whole; left > 0; left--, number++) {
		if (grouped && is_grouped(language, whole, left))
			buffer_puts(
				out, language_text(language, language->group));
		put_digit(out, language, *number);
	}
	for (; *number != '\0'; number++)
		if (*number == '.')
			buffer_puts(out,
				language_text(language, language->decimal));
		else if (is_digit(*number))
			put_digit(out, language, *number);
		else
			buffer_putc(out, *number);
}

static const char *printed(struct arena *arena, const struct wording *wording,
	const char *number, bool grouped)
{
	struct buffer out = {.arena = arena};

	put_number(&out, language_of(wording), number, grouped);
	return buffer_text(&out);
}

const char *wording_number(
	struct arena *arena, const struct wording *wording, const char *number)
{
	return printed(arena, wording, number, false);
}

const char *wording_grouped(
	struct arena *arena, const struct wording *wording, const char *number)
{
	return printed(arena, wording, number, true);
}

/* A number in place of the "#" of a text. */
static const char *number_in(struct arena *arena,
	const struct language *language, text_offset around, const char *number)
{
	const char *text = language_text(language, around);
	const char *gap = strchr(text, '#');
	struct buffer out = {.arena = arena};

	assert(gap != NULL);
	buffer_add(&out, text, (size_t)(gap - text));
	put_number(&out, language, number, false);
	buffer_puts(&out, gap + 1);
	return buffer_text(&out);
}

const char *wording_percent(
	struct arena *arena, const struct wording *wording, const char *number)
{
	const struct language *language = language_of(wording);

	return number_in(arena, language, language->percent, number);
}

const char *wording_count(
	struct arena *arena, const struct wording *wording, size_t count)
{
	return wording_number(
		arena, wording, arena_printf(arena, "%zu", count));
}

const char *wording_numeral(
	struct arena *arena, const struct wording *wording, int number)
{
	const struct language *language = language_of(wording);

	if (number >= 2 && number < 2 + NUMERALS)
		return language_text(language, language->numerals[number - 2]);
	return number_in(arena, language, language->above_ten,
		arena_printf(arena, "%d", number));
}

/* Does a text hold letters of the other direction?  So might the texts that
 * say_around() puts in place of control characters. */
static bool turns(const struct wording *wording, const char *text)
{
	const size_t length = strlen(text);

	for (size_t at = 0; at < length;) {
		const uint32_t code = utf8_next(text, length, &at);

		if (code < ' ' ||
			(wording->rtl ? script_ltr(code) : script_rtl(code)))
			return true;
	}
	return false;
}

const char *wording_apart(
	struct arena *arena, const struct wording *wording, const char *text)
{
	if (!turns(wording, text))
		return text;
	return arena_printf(arena, "\u2068%s\u2069", text);
}

/* The value of a placeholder; numbers come first. */
static const struct {
	const char *name;
	size_t offset;
} known[] = {
	{"n", offsetof(struct gaps, n)},
	{"number", offsetof(struct gaps, number)},
	{"page", offsetof(struct gaps, page)},
	{"pages", offsetof(struct gaps, pages)},
	{"day", offsetof(struct gaps, day)},
	{"answer", offsetof(struct gaps, answer)},
	{"answers", offsetof(struct gaps, answers)},
	{"century", offsetof(struct gaps, century)},
	{"code", offsetof(struct gaps, code)},
	{"date", offsetof(struct gaps, date)},
	{"each", offsetof(struct gaps, each)},
	{"first", offsetof(struct gaps, first)},
	{"form", offsetof(struct gaps, form)},
	{"last", offsetof(struct gaps, last)},
	{"letter", offsetof(struct gaps, letter)},
	{"letters", offsetof(struct gaps, letters)},
	{"month", offsetof(struct gaps, month)},
	{"most", offsetof(struct gaps, most)},
	{"numeral", offsetof(struct gaps, numeral)},
	{"others", offsetof(struct gaps, others)},
	{"part", offsetof(struct gaps, part)},
	{"points", offsetof(struct gaps, points)},
	{"text", offsetof(struct gaps, text)},
	{"title", offsetof(struct gaps, title)},
	{"year", offsetof(struct gaps, year)},
};

enum {
	FIRST_TEXT = 5 /* of the placeholders above */
};

static const char *slot_of(const struct gaps *gaps, size_t i)
{
	return *(const char *const *)((const char *)gaps + known[i].offset);
}

static size_t slot_named(const char *name, size_t length)
{
	size_t i = 0;

	while (i < LENGTH(known) &&
		(strlen(known[i].name) != length ||
			memcmp(known[i].name, name, length) != 0))
		i++;
	return i;
}

static void put_slot(struct buffer *out, const struct wording *wording,
	const struct gaps *gaps, size_t i)
{
	const char *value = i < LENGTH(known) ? slot_of(gaps, i) : NULL;

	if (value == NULL)
		return;
	if (i < FIRST_TEXT)
		put_number(out, language_of(wording), value, i == 0);
	else if (wording->apart)
		buffer_puts(out, wording_apart(out->arena, wording, value));
	else
		buffer_puts(out, value);
}

static int form_of(enum word word, enum variant variant)
{
	return word_variant(word, variant) != NULL ? word_variant_place(variant)
						   : PLURAL_OTHER;
}

bool wording_varies(
	const struct wording *wording, enum word word, enum variant variant)
{
	return text_of(wording, word, form_of(word, variant)) !=
	       text_of(wording, word, PLURAL_OTHER);
}

const char *wording_say(struct arena *arena, const struct wording *wording,
	enum word word, const struct gaps *gaps)
{
	const struct plural_rule *rule =
		word_counts(word) ? plural_rule(language_of(wording)->plurals)
				  : NULL;
	const char *at = text_of(wording, word,
		rule != NULL ? (int)plural_of(rule, gaps->n)
			     : form_of(word, gaps->variant));
	struct buffer out = {.arena = arena};

	while (*at != '\0') {
		const size_t plain = strcspn(at, "{");
		size_t length;

		buffer_add(&out, at, plain);
		at += plain;
		if (*at == '\0')
			break;
		length = strcspn(++at, "}");
		put_slot(&out, wording, gaps, slot_named(at, length));
		at += length + (at[length] == '}');
	}
	return buffer_text(&out);
}

/* Named like the columns of a spreadsheet: A to Z, AA to AZ, BA. */
static void put_letter(
	struct buffer *out, const struct wording *wording, size_t index)
{
	const struct language *language = language_of(wording);
	const size_t count = wording->native ? language->letter_count : LATIN;
	const char *at = language_text(language, language->letters);

	if (index >= count)
		put_letter(out, wording, index / count - 1);
	index %= count;
	if (!wording->native) {
		buffer_putc(out, (char)('A' + index));
		return;
	}
	for (; index > 0; index--)
		at += strcspn(at, " ") + 1;
	buffer_add(out, at, strcspn(at, " "));
}

const char *wording_letter(
	struct arena *arena, const struct wording *wording, size_t index)
{
	struct buffer out = {.arena = arena};

	put_letter(&out, wording, index);
	return buffer_text(&out);
}

const char *wording_month(
	const struct wording *wording, enum month_form form, int month)
{
	const struct language *language = language_of(wording);

	return language_text(language, language->months[form][month - 1]);
}

static const char *roman(struct arena *arena, int number)
{
	static const struct {
		int value;
		const char *letters;
	} parts[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"},
		{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"},
		{9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < LENGTH(parts); i++)
		for (; number >= parts[i].value; number -= parts[i].value)
			buffer_puts(&out, parts[i].letters);
	return buffer_text(&out);
}

static const char *ending(int number)
{
	static const char *const endings[] = {"th", "st", "nd", "rd"};
	const int tens = number / 10 % 10, units = number % 10;

	return tens == 1 || units > 3 ? endings[0] : endings[units];
}

const char *wording_millennium(
	struct arena *arena, const struct wording *wording, int number)
{
	const char *digits = arena_printf(arena, "%d", number);

	switch (language_of(wording)->centuries) {
	case CENTURY_ROMAN:
		return roman(arena, number);
	case CENTURY_ORDINAL:
		return arena_printf(arena, "%s%s", digits, ending(number));
	case CENTURY_NUMBER:
	case CENTURY_HUNDREDS:
	case CENTURY_FORMS:
		break;
	}
	return wording_number(arena, wording, digits);
}

const char *wording_century(
	struct arena *arena, const struct wording *wording, int number)
{
	if (language_of(wording)->centuries != CENTURY_HUNDREDS)
		return wording_millennium(arena, wording, number);
	return wording_number(
		arena, wording, arena_printf(arena, "%d", (number - 1) * 100));
}

bool wording_has_years(const struct wording *wording)
{
	return language_of(wording)->decades == DECADE_YEARS;
}

const char *wording_quoted(
	struct arena *arena, const struct wording *wording, const char *text)
{
	const struct language *language = language_of(wording);

	return arena_printf(arena, "%s%s%s",
		language_text(language, language->quotes[0]), text,
		language_text(language, language->quotes[1]));
}
