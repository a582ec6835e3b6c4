/*
 * language: the table of one language, as it was compiled.
 *
 * All texts of a language are one run of bytes, and a table holds offsets into
 * it.  So a table needs no relocation and costs nothing at startup.
 */
#ifndef WORDS_LANGUAGE_H
#define WORDS_LANGUAGE_H

#include "words/plural.h"
#include "words/word.h"

enum {
	MONTH_NAMES = 12,
	NUMERALS = 9, /* two to ten */
	QUOTES = 4    /* outer and inner, opening and closing */
};

/* The forms that the name of a month has. */
enum month_form {
	MONTH_DATED, /* after a day: Russian "мая" */
	MONTH_ALONE, /* "май" */
	MONTH_SHORT,
	MONTH_FORMS
};

/* How centuries are numbered. */
enum century_form {
	CENTURY_NUMBER,   /* 19 */
	CENTURY_ORDINAL,  /* 19th: English */
	CENTURY_ROMAN,    /* XIX */
	CENTURY_HUNDREDS, /* 1800 */
	CENTURY_FORMS
};

/* How decades are numbered. */
enum decade_form {
	DECADE_FIRST, /* 1940 */
	DECADE_YEARS, /* 1940–1949 */
	DECADE_FORMS
};

/* Where a text begins, from the language's first byte; 0 is "". */
typedef uint16_t text_offset;

struct language {
	const char *tag;     /* BCP 47 */
	const char *plurals; /* the tag whose plural rule it uses */
	const char *text;
	text_offset words[WORD_COUNT][PLURAL_COUNT]; /* those without a count
						    have PLURAL_OTHER alone */
	text_offset months[MONTH_FORMS][MONTH_NAMES];
	text_offset numerals[NUMERALS];
	text_offset above_ten; /* "#個": "#" stands for the number */
	text_offset quotes[QUOTES];
	text_offset digits[10];
	text_offset decimal, group; /* signs in a number */
	text_offset percent;        /* "#%": "#" stands for the number */
	uint8_t group_first; /* digits before the first sign, from the end */
	uint8_t group_rest;  /* between the others */
	uint8_t group_least; /* fewest digits before the first sign, else no
				groups: "1000", but "10 000" */
	enum century_form centuries;
	enum decade_form decades;
	text_offset letters; /* the native ones, separated by spaces */
	uint16_t letter_count;
};

/*
 * The language of a tag, or the nearest that has a table: "de" for "de-AT",
 * "zh-Hant" for "zh-TW".  NULL if there is none.
 */
const struct language *language_find(const char *tag);

/* Whether the language of a tag is written from right to left, with or without
 * a table.  A script in the tag decides: "az-Arab". */
bool language_rtl(const char *tag);

/* One of its texts. */
static inline const char *language_text(
	const struct language *language, text_offset at)
{
	return language->text + at;
}

/* Another tag of a language, "zh-TW". */
struct language_alias {
	const char *tag;
	const struct language *language;
};

/* Made from the tables; English is first. */
extern const struct language *const language_all[];
extern const size_t language_count;
extern const struct language_alias language_aliases[];
extern const size_t language_alias_count;

#endif
