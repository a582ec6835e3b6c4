#include "words/word.h"

#include "words/plural.h"

#include <limits.h>

#include <assert.h>

static const char *const keys[] = {
	[WORD_NONE] = "",
	[WORD_NAME] = "name",
	[WORD_DATE] = "date",
	[WORD_PERIOD] = "period",
	[WORD_CLASS] = "class",
	[WORD_SCORE] = "score",
	[WORD_OUT_OF] = "out-of",
	[WORD_FORM] = "form",
	[WORD_FORM_SUPPORT] = "form-support",
	[WORD_FORM_CORE] = "form-core",
	[WORD_FORM_EXTENSION] = "form-extension",
	[WORD_TIER_SUPPORT] = "tier-support",
	[WORD_TIER_CORE] = "tier-core",
	[WORD_TIER_EXTENSION] = "tier-extension",
	[WORD_PAGE_OF] = "page-of",
	[WORD_DRAFT] = "draft",
	[WORD_STAMP_KEY] = "stamp-key",
	[WORD_STAMP_ANSWERS] = "stamp-answers",
	[WORD_ANSWER_KEY] = "answer-key",
	[WORD_MATERIALS] = "materials",
	[WORD_SHEET_CODE] = "sheet-code",
	[WORD_ANSWERS] = "answers",
	[WORD_IN_FULL] = "in-full",
	[WORD_IN_FULL_WHY] = "in-full-why",
	[WORD_NOT_FOR_STUDENTS] = "not-for-students",
	[WORD_TITLE_OF] = "title-of",
	[WORD_TITLE_KEY] = "title-key",
	[WORD_FLASH_CARDS] = "flash-cards",
	[WORD_KEY_MATRIX] = "key-matrix",
	[WORD_CLASS_LIST] = "class-list",
	[WORD_FORMS_RANGE] = "forms-range",
	[WORD_PRACTICE] = "practice",
	[WORD_PRACTICE_QUESTIONS] = "practice-questions",
	[WORD_QUESTIONS] = "questions",
	[WORD_POINTS] = "points",
	[WORD_ANSWER_SOME] = "answer-some",
	[WORD_STUDENTS] = "students",
	[WORD_SHEETS] = "sheets",
	[WORD_HEAD_NUMBER] = "head-number",
	[WORD_HEAD_POINTS] = "head-points",
	[WORD_HEAD_TOTAL] = "head-total",
	[WORD_HEAD_NAME] = "head-name",
	[WORD_HEAD_FORM] = "head-form",
	[WORD_HEAD_NOTES] = "head-notes",
	[WORD_HEAD_CODE] = "head-code",
	[WORD_HEAD_SCORE] = "head-score",
	[WORD_LARGE_PRINT] = "large-print",
	[WORD_SOURCE_ONE] = "source-one",
	[WORD_SOURCE_TWO] = "source-two",
	[WORD_SOURCE_MORE] = "source-more",
	[WORD_UNSEEN_ONE] = "unseen-one",
	[WORD_UNSEEN_TWO] = "unseen-two",
	[WORD_UNSEEN_MORE] = "unseen-more",
	[WORD_NAMED_ONE] = "named-one",
	[WORD_NAMED_TWO] = "named-two",
	[WORD_NAMED_MORE] = "named-more",
	[WORD_CREDIT] = "credit",
	[WORD_CREDIT_ANSWER] = "credit-answer",
	[WORD_CREDIT_QUESTION] = "credit-question",
	[WORD_CREDIT_RULE] = "credit-rule",
	[WORD_EACH_BLANK] = "each-blank",
	[WORD_HEAD_PEER] = "head-peer",
	[WORD_CHECKLIST] = "checklist",
	[WORD_RUBRIC] = "rubric",
	[WORD_BY_RUBRIC] = "by-rubric",
	[WORD_CRITERION] = "criterion",
	[WORD_EARNS] = "earns",
	[WORD_FULL_RUBRIC] = "full-rubric",
	[WORD_LABEL] = "label",
	[WORD_ANSWER] = "answer",
	[WORD_EXPLANATION] = "explanation",
	[WORD_WHEN] = "when",
	[WORD_WHO] = "who",
	[WORD_WHERE] = "where",
	[WORD_SIGNIFICANCE] = "significance",
	[WORD_TERM] = "term",
	[WORD_CORRECTION] = "correction",
	[WORD_CORRECT_IT] = "correct-it",
	[WORD_THESIS] = "thesis",
	[WORD_EXPECTED_THESIS] = "expected-thesis",
	[WORD_EVIDENCE] = "evidence",
	[WORD_EXPECTED_EVIDENCE] = "expected-evidence",
	[WORD_GRADING] = "grading",
	[WORD_HINT] = "hint",
	[WORD_STARTERS] = "starters",
	[WORD_ALSO_RIGHT] = "also-right",
	[WORD_ACCEPTED] = "accepted",
	[WORD_SIGNIFICANT] = "significant",
	[WORD_FIGURES_COST] = "figures-cost",
	[WORD_WITH_OTHERS] = "with-others",
	[WORD_NUMBERS_DOWN] = "numbers-down",
	[WORD_IN_ORDER] = "in-order",
	[WORD_ANSWER_IS] = "answer-is",
	[WORD_ANSWERS_ARE] = "answers-are",
	[WORD_WORD_BANK] = "word-bank",
	[WORD_CHOOSE] = "choose",
	[WORD_MATCH] = "match",
	[WORD_SHARED_LETTERS] = "shared-letters",
	[WORD_SWAPPED] = "swapped",
	[WORD_TIES] = "ties",
	[WORD_ROUGH] = "rough-dates",
	[WORD_ANSWERS_VARY] = "answers-vary",
	[WORD_FOLD_LINE] = "fold-line",
	[WORD_SEE_PAGE] = "see-page",
	[WORD_SEE_PAGES] = "see-pages",
	[WORD_CONTINUED_PAGE] = "continued-page",
	[WORD_CONTINUED_PAGES] = "continued-pages",
	[WORD_ITEM_CONTINUED] = "item-continued",
	[WORD_TRUE_LETTER] = "true-letter",
	[WORD_FALSE_LETTER] = "false-letter",
	[WORD_TRUE] = "true",
	[WORD_FALSE] = "false",
	[WORD_TRUE_OR_FALSE] = "true-or-false",
	[WORD_FALSE_BECAUSE] = "false-because",
	[WORD_ANSWER_SAID] = "answer-said",
	[WORD_NUMBER] = "number",
	[WORD_CHOICE] = "choice",
	[WORD_PART] = "part",
	[WORD_EITHER] = "either",
	[WORD_RANGE] = "range",
	[WORD_COMMA] = "comma",
	[WORD_SEMICOLON] = "semicolon",
	[WORD_YEAR] = "year",
	[WORD_DAY] = "day",
	[WORD_DAY_OF_YEAR] = "day-of-year",
	[WORD_MONTH] = "month",
	[WORD_TICK_MONTH] = "tick-month",
	[WORD_DECADE] = "decade",
	[WORD_CENTURY] = "century",
	[WORD_MILLENNIUM] = "millennium",
	[WORD_CIRCA] = "circa",
	[WORD_BCE] = "bce",
	[WORD_CE] = "ce",
	[WORD_BEFORE] = "before",
	[WORD_AFTER] = "after",
	[WORD_UNTIL] = "until",
	[WORD_SINCE] = "since",
	[WORD_SPAN_DAYS] = "span-days",
	[WORD_SPAN_DATES] = "span-dates",
	[WORD_SPAN_MONTHS] = "span-months",
	[WORD_GUIDE] = "guide",
	[WORD_GUIDE_TIME] = "guide-time",
	[WORD_GUIDE_TERMS] = "guide-terms",
	[WORD_GUIDE_PAIRS] = "guide-pairs",
	[WORD_GUIDE_MISTAKES] = "guide-mistakes",
	[WORD_GUIDE_FORMULAS] = "guide-formulas",
	[WORD_GUIDE_SOURCES] = "guide-sources",
	[WORD_GUIDE_STEPS] = "guide-steps",
	[WORD_GUIDE_FACTS] = "guide-facts",
	[WORD_GUIDE_ANSWERS] = "guide-answers",
	[WORD_SAID_BLANK] = "said-blank",
	[WORD_SAID_LINES] = "said-lines",
	[WORD_SAID_GRID] = "said-grid",
	[WORD_SAID_STRIP] = "said-strip",
	[WORD_SPAN_DECADES] = "span-decades",
	[WORD_SPAN_CENTURIES] = "span-centuries",
	[WORD_SPAN_MILLENNIA] = "span-millennia",
};

static_assert(LENGTH(keys) == WORD_COUNT, "a key for each word");

static const char *const slots[WORD_COUNT] = {
	[WORD_OUT_OF] = "points",
	[WORD_FORM] = "form",
	[WORD_FORM_SUPPORT] = "form",
	[WORD_FORM_CORE] = "form",
	[WORD_FORM_EXTENSION] = "form",
	[WORD_PAGE_OF] = "page pages",
	[WORD_SHEET_CODE] = "code",
	[WORD_IN_FULL_WHY] = "answers",
	[WORD_TITLE_OF] = "title part",
	[WORD_TITLE_KEY] = "title part",
	[WORD_FORMS_RANGE] = "first last",
	[WORD_QUESTIONS] = "n",
	[WORD_ANSWER_SOME] = "most number",
	[WORD_POINTS] = "n",
	[WORD_STUDENTS] = "n",
	[WORD_SHEETS] = "n",
	[WORD_SOURCE_ONE] = "first",
	[WORD_SOURCE_TWO] = "first last",
	[WORD_SOURCE_MORE] = "first last",
	[WORD_UNSEEN_ONE] = "first",
	[WORD_UNSEEN_TWO] = "first last",
	[WORD_UNSEEN_MORE] = "first last",
	[WORD_NAMED_ONE] = "first title",
	[WORD_NAMED_TWO] = "first last title",
	[WORD_NAMED_MORE] = "first last title",
	[WORD_CREDIT] = "points",
	[WORD_CREDIT_ANSWER] = "points page",
	[WORD_CREDIT_QUESTION] = "points page",
	[WORD_CREDIT_RULE] = "each most",
	[WORD_EACH_BLANK] = "points",
	[WORD_LABEL] = "text",
	[WORD_FIGURES_COST] = "points number",
	[WORD_WITH_OTHERS] = "answer others",
	[WORD_ANSWER_IS] = "letters",
	[WORD_ANSWERS_ARE] = "letters",
	[WORD_CHOOSE] = "numeral",
	[WORD_FALSE_BECAUSE] = "text",
	[WORD_ANSWER_SAID] = "answer",
	[WORD_ITEM_CONTINUED] = "number",
	[WORD_NUMBER] = "number",
	[WORD_CHOICE] = "letter",
	[WORD_PART] = "letter",
	[WORD_EITHER] = "first last",
	[WORD_RANGE] = "first last",
	[WORD_YEAR] = "year",
	[WORD_DAY] = "day month year",
	[WORD_DAY_OF_YEAR] = "day month",
	[WORD_MONTH] = "month year",
	[WORD_TICK_MONTH] = "month year",
	[WORD_DECADE] = "year",
	[WORD_CENTURY] = "century",
	[WORD_MILLENNIUM] = "century",
	[WORD_CIRCA] = "date",
	[WORD_BCE] = "date",
	[WORD_CE] = "date",
	[WORD_BEFORE] = "date",
	[WORD_AFTER] = "date",
	[WORD_UNTIL] = "date",
	[WORD_SINCE] = "date",
	[WORD_SPAN_DAYS] = "first last month year",
	[WORD_SPAN_DATES] = "first last year",
	[WORD_SPAN_MONTHS] = "first last year",
	[WORD_SAID_LINES] = "n",
	[WORD_SAID_STRIP] = "first last",
	[WORD_SPAN_DECADES] = "first last",
	[WORD_SPAN_CENTURIES] = "first last",
	[WORD_SPAN_MILLENNIA] = "first last",
};

const char *word_key(enum word word)
{
	return keys[word];
}

enum word word_of_key(const char *key)
{
	int word = WORD_COUNT - 1;

	while (word > WORD_NONE && !text_equal(keys[word], key))
		word--;
	return (enum word)word;
}

struct text_list word_keys(void)
{
	return (struct text_list){keys + 1, LENGTH(keys) - 1};
}

const char *word_slots(enum word word)
{
	return slots[word] == NULL ? "" : slots[word];
}

bool word_counts(enum word word)
{
	return *word_slots(word) == 'n' && word != WORD_NUMBER &&
	       word != WORD_ITEM_CONTINUED;
}

/* The variants of a word, and how a number selects one. */
struct variants {
	const char *names[VARIANT_COUNT];
	int numbers[VARIANT_COUNT]; /* the value that selects each */
	int unit, modulus; /* the value is number / unit % modulus; 0: none */
};

static const struct variants of_date = {
	.names = {"other", "day", "month", "decade", "century", "millennium"}};
static const struct variants of_ordinal = {
	{"other", "first", "second", "third", "fourth", "sixth"},
	{0, 1, 2, 3, 4, 6}, 1, INT_MAX};
static const struct variants of_decade = {
	{"other", "twenties", "thirties", "forties", "sixties", "eighties"},
	{0, 2, 3, 4, 6, 8}, 10, 10};

static const struct variants *variants_of(enum word word)
{
	switch ((int)word) {
	case WORD_CIRCA:
	case WORD_BEFORE:
	case WORD_AFTER:
	case WORD_UNTIL:
	case WORD_SINCE:
		return &of_date;
	case WORD_DAY:
	case WORD_DAY_OF_YEAR:
	case WORD_SPAN_DAYS:
	case WORD_CENTURY:
	case WORD_MILLENNIUM:
		return &of_ordinal;
	case WORD_DECADE:
	case WORD_SPAN_DECADES:
		return &of_decade;
	default:
		return NULL;
	}
}

const char *word_variant(enum word word, enum variant variant)
{
	const struct variants *variants = variants_of(word);

	return variants == NULL ? NULL : variants->names[variant];
}

enum variant word_variant_for(enum word word, int number)
{
	const struct variants *variants = variants_of(word);
	int variant = VARIANT_COUNT - 1;

	if (variants == NULL || variants->unit == 0)
		return VARIANT_OTHER;
	number = number / variants->unit % variants->modulus;
	while (variant > VARIANT_OTHER && variants->numbers[variant] != number)
		variant--;
	return (enum variant)variant;
}

int word_variant_place(enum variant variant)
{
	return variant == VARIANT_OTHER ? PLURAL_OTHER : (int)variant - 1;
}
