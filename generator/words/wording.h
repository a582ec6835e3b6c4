/*
 * wording: the words of a worksheet: its language's, and its own.
 */
#ifndef WORDS_WORDING_H
#define WORDS_WORDING_H

#include "words/language.h"

struct arena;

/* A worksheet's texts in place of its language's; NULL where it has none. */
struct own_words {
	const char *at[WORD_COUNT][PLURAL_COUNT];
};

/* {0} is English. */
struct wording {
	const char *tag; /* BCP 47, as asked for */
	const struct language *language;
	const struct own_words *own; /* or NULL */
	bool native;                 /* letters are of its own script */
	bool straight;               /* quotation marks are printed as typed */
	bool rtl;   /* its language is written from right to left */
	bool apart; /* values of a pattern are isolated: wording_apart() */
};

/* The wording of a language; English if Pensum does not know it. */
struct wording wording_of(const char *tag);

/* Whether Pensum has words of a language. */
bool wording_known(const char *tag);

/*
 * The values of a pattern's placeholders.  Numbers are in ASCII, "2.5", and
 * printed in the language's way; any other text is printed as it is.
 */
struct gaps {
	const char *n, *number, *page, *pages, *day; /* numbers */
	const char *answer, *answers, *century, *code, *date, *each, *first,
		*form, *last, *letter, *letters, *month, *most, *numeral,
		*others, *part, *points, *text, *title, *year;
	enum variant variant; /* for words that have variants */
};

/* A text without placeholders. */
const char *wording_get(const struct wording *wording, enum word word);

/* Whether a variant of a word differs from its usual text. */
bool wording_varies(
	const struct wording *wording, enum word word, enum variant variant);

/* A pattern filled in, in the arena.  One that counts goes by gaps.n. */
const char *wording_say(struct arena *arena, const struct wording *wording,
	enum word word, const struct gaps *gaps);

/*
 * A text to stand among others, in the arena: in Unicode isolates if it has
 * letters of the other direction, which would move its surroundings; else
 * unchanged.
 */
const char *wording_apart(
	struct arena *arena, const struct wording *wording, const char *text);

/* A number in ASCII with the language's digits and decimal sign. */
const char *wording_number(
	struct arena *arena, const struct wording *wording, const char *number);

/* A number with its digits also in groups: "12,345". */
const char *wording_grouped(
	struct arena *arena, const struct wording *wording, const char *number);

/* A percentage, "12.5%", of a number in ASCII. */
const char *wording_percent(
	struct arena *arena, const struct wording *wording, const char *number);

/* A count, "12". */
const char *wording_count(
	struct arena *arena, const struct wording *wording, size_t count);

/* A number to ten as a word, "three"; above with what it needs, "11個". */
const char *wording_numeral(
	struct arena *arena, const struct wording *wording, int number);

/* The letter at `index`, from 0: "A", "А", "أ", "甲".  After the last come
 * pairs of letters. */
const char *wording_letter(
	struct arena *arena, const struct wording *wording, size_t index);

/* The month, 1 to 12. */
const char *wording_month(
	const struct wording *wording, enum month_form form, int month);

/* "19", "19th", "XIX" or "1800": the number of a century. */
const char *wording_century(
	struct arena *arena, const struct wording *wording, int number);

/* Whether decades are numbered by all their years, "1940–1949". */
bool wording_has_years(const struct wording *wording);

/* The number of a millennium: like a century's, but never "1800". */
const char *wording_millennium(
	struct arena *arena, const struct wording *wording, int number);

/* A text in the language's quotation marks. */
const char *wording_quoted(
	struct arena *arena, const struct wording *wording, const char *text);

#endif
