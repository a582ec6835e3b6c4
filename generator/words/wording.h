/*
 * wording: the words of a worksheet: those of its language, and its own.
 */
#ifndef WORDS_WORDING_H
#define WORDS_WORDING_H

#include "words/language.h"

struct arena;

/* Texts that a worksheet has instead of its language's; NULL where none. */
struct own_words {
	const char *at[WORD_COUNT][PLURAL_COUNT];
};

/* {0} is English. */
struct wording {
	const char *tag; /* BCP 47, as asked for */
	const struct language *language;
	const struct own_words *own; /* or NULL */
	bool native;                 /* letters are its own script's */
	bool straight; /* quotation marks are printed as they were typed */
	bool rtl;      /* its language is written so */
	bool apart;    /* what fills a pattern is kept apart: wording_apart() */
};

/* The wording of a language; in English where Pensum does not know it. */
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
	enum variant variant; /* of a word that has some, or else unused */
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
 * A text that stands among others: in isolates of Unicode's where letters of
 * the other direction would move what is around it, else as it is.
 */
const char *wording_apart(
	struct arena *arena, const struct wording *wording, const char *text);

/* A number in ASCII with the language's digits and decimal sign. */
const char *wording_number(
	struct arena *arena, const struct wording *wording, const char *number);

/* The same with its digits in groups: "12,345". */
const char *wording_grouped(
	struct arena *arena, const struct wording *wording, const char *number);

/* A percentage, "12.5%", of a number in ASCII. */
const char *wording_percent(
	struct arena *arena, const struct wording *wording, const char *number);

/* A count, "12". */
const char *wording_count(
	struct arena *arena, const struct wording *wording, size_t count);

/* "three", or the number with the words it needs, "11個", above ten. */
const char *wording_numeral(
	struct arena *arena, const struct wording *wording, int number);

/* The letter of the thing at `index`, from 0: "A", or "А", "أ", "甲".  Beyond
 * the last come pairs of letters. */
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

/* That of a millennium: as a century's, but never "1800". */
const char *wording_millennium(
	struct arena *arena, const struct wording *wording, int number);

/* A text in the language's quotation marks. */
const char *wording_quoted(
	struct arena *arena, const struct wording *wording, const char *text);

#endif
