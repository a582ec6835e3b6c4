/*
 * word: the words and patterns that Pensum prints, by key.
 *
 * Every language has one text for each, in generator/words/LANGUAGE.yaml.  A
 * pattern has placeholders, "page {page} of {pages}".  A pattern that counts
 * has a text for each plural form of its language.
 *
 * The tables and a worksheet's `labels` name words by their keys.
 */
#ifndef WORDS_WORD_H
#define WORDS_WORD_H

#include "base/common.h"

enum word {
	WORD_NONE, /* nothing: no key, no text */
	/* Lines to fill in. */
	WORD_NAME,
	WORD_DATE,
	WORD_PERIOD,
	WORD_CLASS,
	WORD_SCORE,
	WORD_OUT_OF,
	/* What papers are called. */
	WORD_FORM,
	WORD_FORM_SUPPORT,
	WORD_FORM_CORE,
	WORD_FORM_EXTENSION,
	WORD_TIER_SUPPORT,
	WORD_TIER_CORE,
	WORD_TIER_EXTENSION,
	WORD_PAGE_OF,
	WORD_DRAFT,
	WORD_STAMP_KEY,
	WORD_STAMP_ANSWERS,
	WORD_ANSWER_KEY,
	WORD_MATERIALS, /* that an exam allows */
	WORD_SHEET_CODE,
	WORD_ANSWERS,
	WORD_IN_FULL,
	WORD_IN_FULL_WHY,
	WORD_NOT_FOR_STUDENTS,
	WORD_TITLE_OF,
	WORD_TITLE_KEY,
	WORD_FLASH_CARDS,
	WORD_KEY_MATRIX,
	WORD_CLASS_LIST,
	WORD_FORMS_RANGE,
	WORD_PRACTICE,
	WORD_PRACTICE_QUESTIONS,
	/* Counts. */
	WORD_QUESTIONS,
	WORD_POINTS,
	WORD_ANSWER_SOME, /* of the questions of a section */
	WORD_STUDENTS,
	WORD_SHEETS,
	/* Heads of columns. */
	WORD_HEAD_NUMBER,
	WORD_HEAD_POINTS,
	WORD_HEAD_TOTAL,
	WORD_HEAD_NAME,
	WORD_HEAD_FORM,
	WORD_HEAD_NOTES,
	WORD_HEAD_CODE,
	WORD_HEAD_SCORE,
	WORD_LARGE_PRINT,
	/* Above a stimulus: of one question, of two, of more. */
	WORD_SOURCE_ONE,
	WORD_SOURCE_TWO,
	WORD_SOURCE_MORE,
	WORD_UNSEEN_ONE, /* on a key, which does not show it */
	WORD_UNSEEN_TWO,
	WORD_UNSEEN_MORE,
	WORD_NAMED_ONE, /* the same of one with a title */
	WORD_NAMED_TWO,
	WORD_NAMED_MORE,
	/* Points. */
	WORD_CREDIT,
	WORD_CREDIT_ANSWER,
	WORD_CREDIT_QUESTION,
	WORD_CREDIT_RULE,
	WORD_EACH_BLANK,
	/* A rubric. */
	WORD_HEAD_PEER,
	WORD_CHECKLIST,
	WORD_RUBRIC,
	WORD_BY_RUBRIC, /* instead of an answer */
	WORD_CRITERION,
	WORD_EARNS,
	WORD_FULL_RUBRIC,
	/* Before a text that is, or will be, written. */
	WORD_LABEL,
	WORD_ANSWER,
	WORD_EXPLANATION,
	WORD_WHEN,
	WORD_WHO,
	WORD_WHERE,
	WORD_SIGNIFICANCE,
	WORD_TERM,
	WORD_CORRECTION,
	WORD_CORRECT_IT,
	WORD_THESIS,
	WORD_EXPECTED_THESIS,
	WORD_EVIDENCE,
	WORD_EXPECTED_EVIDENCE,
	WORD_GRADING, /* notes for the grader */
	WORD_HINT,
	WORD_STARTERS, /* sentences begun */
	WORD_ALSO_RIGHT,
	WORD_ACCEPTED,
	WORD_SIGNIFICANT,
	WORD_FIGURES_COST,
	WORD_WITH_OTHERS,
	WORD_NUMBERS_DOWN,
	WORD_IN_ORDER,
	WORD_ANSWER_IS,
	WORD_ANSWERS_ARE,
	/* On a sheet or its key. */
	WORD_WORD_BANK,
	WORD_CHOOSE,         /* how many choices are right */
	WORD_MATCH,          /* a stem for pairs to be matched */
	WORD_SHARED_LETTERS, /* a letter may be used more than once */
	WORD_SWAPPED,        /* which may have each other's letters */
	WORD_TIES,           /* dates leave open which came first */
	WORD_ROUGH,          /* how a rough date is drawn */
	WORD_ANSWERS_VARY,
	WORD_FOLD_LINE,
	WORD_SEE_PAGE,
	WORD_SEE_PAGES,
	WORD_CONTINUED_PAGE,
	WORD_CONTINUED_PAGES,
	WORD_ITEM_CONTINUED,
	/* True or false. */
	WORD_TRUE_LETTER,
	WORD_FALSE_LETTER,
	WORD_TRUE,
	WORD_FALSE,
	WORD_TRUE_OR_FALSE,
	WORD_FALSE_BECAUSE,
	WORD_ANSWER_SAID,
	/* Numbers, letters and lists. */
	WORD_NUMBER,
	WORD_CHOICE,
	WORD_PART,
	WORD_EITHER,
	WORD_RANGE,
	WORD_COMMA,
	WORD_SEMICOLON,
	/* Dates. */
	WORD_YEAR,
	WORD_DAY,
	WORD_DAY_OF_YEAR,
	WORD_MONTH,
	WORD_TICK_MONTH,
	WORD_DECADE,
	WORD_CENTURY,
	WORD_MILLENNIUM,
	WORD_CIRCA,
	WORD_BCE,
	WORD_CE,
	WORD_BEFORE,
	WORD_AFTER,
	WORD_UNTIL,
	WORD_SINCE,
	WORD_SPAN_DAYS,
	WORD_SPAN_DATES,
	WORD_SPAN_MONTHS,
	/* Of a guide: its name, and the heads of its sections. */
	WORD_GUIDE,
	WORD_GUIDE_TIME,
	WORD_GUIDE_TERMS,
	WORD_GUIDE_PAIRS,
	WORD_GUIDE_MISTAKES,
	WORD_GUIDE_FORMULAS,
	WORD_GUIDE_SOURCES,
	WORD_GUIDE_STEPS,
	WORD_GUIDE_FACTS,
	WORD_GUIDE_ANSWERS,
	/* Read aloud. */
	WORD_SAID_BLANK,
	WORD_SAID_LINES,
	WORD_SAID_GRID,
	WORD_SAID_STRIP,
	/* Ranges of dates.  Added last, because the code of a sheet with labels
	 * depends on the order. */
	WORD_SPAN_DECADES,
	WORD_SPAN_CENTURIES,
	WORD_SPAN_MILLENNIA,
	WORD_COUNT
};

/*
 * The variants of a word that does not count.  A word around a date varies by
 * the kind of date: "avant le 5 mai", but "avant 1789".  A day, century or
 * millennium varies by its number, "1er mai", and a decade by its name.  A
 * variant that a language does not need is like the first.
 */
enum variant {
	VARIANT_OTHER,
	VARIANT_DAY,
	VARIANT_MONTH,
	VARIANT_DECADE,
	VARIANT_CENTURY,
	VARIANT_MILLENNIUM,
	VARIANT_COUNT
};

/* The key of a word, "page-of"; "" for WORD_NONE. */
const char *word_key(enum word word);

/* The word of a key; WORD_NONE if it is unknown. */
enum word word_of_key(const char *key);

/* All keys, for suggestions. */
struct text_list word_keys(void);

/* The placeholders of a word's pattern, separated by spaces; "" for none. */
const char *word_slots(enum word word);

/* Whether a word's pattern counts and so has plural forms. */
bool word_counts(enum word word);

/* The name of a word's variant; NULL where the word has no variants. */
const char *word_variant(enum word word, enum variant variant);

/* The variant of a word for a number: of a day, a century or a millennium, or
 * the first year of a decade. */
enum variant word_variant_for(enum word word, int number);

/* The index of a variant among a word's texts, which it shares with plural
 * forms. */
int word_variant_place(enum variant variant);

#endif
