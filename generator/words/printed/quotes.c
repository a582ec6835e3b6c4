#include "words/printed/quotes.h"

#include "base/utf8.h"
#include "text/letter.h"

#include <string.h>
#include <strings.h>

enum {
	DEEPEST = 8, /* nested quotations; any deeper use these marks */
	SINGLE_LOW = 0x201a,
	SINGLE_LEFT = 0x2018,
	APOSTROPHE = 0x2019,
	PRIME = 0x2032,
	DOUBLE_PRIME = 0x2033,
	FIRST_HANGUL = 0xac00,
	LAST_HANGUL = 0xd7a3,
	FIRST_HEBREW = 0x0590, /* letters and their vowel signs */
	LAST_HEBREW = 0x05ea,
	GERESH = 0x05f3,   /* of an abbreviation, or a foreign sound */
	GERSHAYIM = 0x05f4 /* of an acronym */
};

/* A quotation that is open. */
struct quotation {
	uint32_t typed; /* the straight mark that began it, or 0 */
	int pair;       /* 0: the outer marks, 1: the inner ones */
};

struct quoting {
	struct typed *typed;
	const char *tag;
	uint32_t marks[QUOTES];
	struct quotation open[DEEPEST];
	size_t depth;
	size_t opened; /* 1 + the index of the last opening mark */
	size_t closer; /* the last single mark that may close a quotation */
};

/* Regions that print other marks than their language's table has. */
static const struct {
	const char *tag;
	uint32_t marks[QUOTES];
} regions[] = {
	{"de-CH", {0xab, 0xbb, 0x2039, 0x203a}},
	{"de-LI", {0xab, 0xbb, 0x2039, 0x203a}},
	{"fr-CH", {0xab, 0xbb, 0x2039, 0x203a}},
};

/* Words that begin with an apostrophe, here without it. */
static const struct {
	const char *language, *words;
} elided[] = {
	{"en", " tis twas twere em til tween cause bout n ere gainst neath "},
	{"de", " s n ne nen ner nem mal rauf raus rein runter "},
	{"nl", " s t n k m r "},
};

static bool speaks(const char *tag, const char *language)
{
	return strncasecmp(tag, language, strlen(language)) == 0;
}

/* The code of a mark without the space beside it. */
static uint32_t mark_of(const char *text)
{
	const size_t length = strlen(text);
	uint32_t code = ' ';

	for (size_t at = 0; at < length && letter_is_space(code);)
		code = utf8_next(text, length, &at);
	return code;
}

static void begin(struct quoting *quoting, const struct language *language)
{
	for (size_t i = 0; i < QUOTES; i++)
		quoting->marks[i] =
			mark_of(language_text(language, language->quotes[i]));
	for (size_t i = 0; i < LENGTH(regions); i++)
		if (strcasecmp(quoting->tag, regions[i].tag) == 0)
			memcpy(quoting->marks, regions[i].marks,
				sizeof(quoting->marks));
}

static uint32_t code_at(const struct quoting *quoting, size_t i)
{
	return typed_code(quoting->typed, i);
}

static bool is_quote(uint32_t code)
{
	return code == '"' || code == '\'';
}

/* May an opening mark stand behind this letter? */
static bool opens_after(uint32_t code)
{
	static const uint32_t openers[] = {'(', '[', '{', '/', '=', '-', 0x2010,
		0x2013, 0x2014, 0xab, 0x201c, 0x201e, SINGLE_LEFT, SINGLE_LOW,
		0x2039, 0xbf, 0xa1};

	if (typed_gap(code))
		return true;
	for (size_t i = 0; i < LENGTH(openers); i++)
		if (code == openers[i])
			return true;
	return false;
}

/* Does a quotation begin at this mark, by the letters around it? */
static bool may_open(const struct quoting *quoting, size_t i)
{
	const uint32_t before = code_at(quoting, i - 1);
	size_t next = i + 1;

	while (next <= i + DEEPEST && is_quote(code_at(quoting, next)))
		next++;
	if (typed_gap(code_at(quoting, next)))
		return false;
	if (opens_after(before) || (i > 0 && quoting->opened == i))
		return true;
	/* d'"Alembert" */
	return code_at(quoting, i) == '"' && before == APOSTROPHE && i > 1 &&
	       letter_of_word(code_at(quoting, i - 2)) &&
	       letter_of_word(code_at(quoting, next));
}

/* Does a letter continue the word before a mark?  Hangul does not: particles
 * follow a quotation without a space. */
static bool goes_on(uint32_t code)
{
	return letter_of_word(code) &&
	       !(code >= FIRST_HANGUL && code <= LAST_HANGUL);
}

static bool is_hebrew(uint32_t code)
{
	return code >= FIRST_HEBREW && code <= LAST_HEBREW;
}

static bool may_close(const struct quoting *quoting, size_t i)
{
	return !opens_after(code_at(quoting, i - 1)) &&
	       !goes_on(code_at(quoting, i + 1));
}

static size_t last_closer(const struct quoting *quoting)
{
	size_t i = quoting->typed->count;

	while (i-- > 1)
		if (code_at(quoting, i) == '\'' && may_close(quoting, i))
			return i;
	return 0;
}

static bool is_open(const struct quoting *quoting, uint32_t typed)
{
	for (size_t i = 0; i < quoting->depth; i++)
		if (quoting->open[i].typed == typed)
			return true;
	return false;
}

static void push(struct quoting *quoting, uint32_t typed, int pair)
{
	if (quoting->depth < DEEPEST)
		quoting->open[quoting->depth++] =
			(struct quotation){typed, pair};
}

static uint32_t opening(const struct quoting *quoting, int pair)
{
	return quoting->marks[2 * (size_t)pair];
}

static uint32_t closing(const struct quoting *quoting, int pair)
{
	return quoting->marks[2 * (size_t)pair + 1];
}

/* The pair for a new quotation: a nested one takes the other marks. */
static int next_pair(const struct quoting *quoting, uint32_t mark)
{
	const uint32_t outer = quoting->marks[0];

	if (quoting->depth > 0)
		return 1 - quoting->open[quoting->depth - 1].pair;
	if (mark == '"' || outer == SINGLE_LEFT || outer == SINGLE_LOW)
		return 0;
	return 1;
}

static uint32_t open_quote(struct quoting *quoting, size_t i, uint32_t mark)
{
	const int pair = next_pair(quoting, mark);

	push(quoting, mark, pair);
	quoting->opened = i + 1;
	return opening(quoting, pair);
}

/* The mark that closes the last quotation begun with this straight one. */
static uint32_t close_quote(struct quoting *quoting, uint32_t mark)
{
	struct quotation last = {mark, 0};

	while (quoting->depth > 0) {
		last = quoting->open[--quoting->depth];
		if (last.typed == mark)
			break;
	}
	return closing(quoting, last.pair);
}

/* Is it '68? */
static bool is_year(const struct quoting *quoting, size_t i)
{
	return typed_digit(code_at(quoting, i + 1)) &&
	       typed_digit(code_at(quoting, i + 2)) &&
	       !typed_digit(code_at(quoting, i + 3));
}

/* Is it 'tis? */
static bool is_elided(const struct quoting *quoting, size_t i)
{
	char word[16] = " ";
	size_t length = 1;
	uint32_t code;

	while (letter_of_word(code = code_at(quoting, ++i)) && code < 0x80 &&
		length < sizeof(word) - 2)
		word[length++] = (char)(typed_digit(code) ? code : code | 0x20);
	word[length++] = ' ';
	word[length] = '\0';
	for (size_t k = 0; length > 2 && k < LENGTH(elided); k++)
		if (speaks(quoting->tag, elided[k].language) &&
			strstr(elided[k].words, word) != NULL)
			return true;
	return false;
}

/* Is it f'(x)? */
static bool is_derivative(const struct quoting *quoting, size_t i)
{
	return code_at(quoting, i + 1) == '(' &&
	       letter_of_word(code_at(quoting, i - 1)) &&
	       (i < 2 || !letter_of_word(code_at(quoting, i - 2)));
}

static uint32_t single(struct quoting *quoting, size_t i)
{
	const uint32_t before = code_at(quoting, i - 1);
	const uint32_t next = code_at(quoting, i + 1);
	const bool open = is_open(quoting, '\'');

	if (is_derivative(quoting, i))
		return PRIME;
	if (typed_digit(before) && !letter_of_word(next) && !open)
		return PRIME;
	if (typed_digit(before) && typed_digit(next))
		return PRIME;
	if (letter_of_word(before) && goes_on(next))
		return is_hebrew(before) ? GERESH : APOSTROPHE;
	if (!may_open(quoting, i) && !open)
		return is_hebrew(before) ? GERESH : APOSTROPHE;
	if (!may_open(quoting, i))
		return close_quote(quoting, '\'');
	if (is_year(quoting, i) || is_elided(quoting, i) ||
		i >= quoting->closer)
		return APOSTROPHE;
	return open_quote(quoting, i, '\'');
}

/* Is a mark after a digit an inch sign although a quotation is open?  It is if
 * a later mark closes that quotation before a new one opens. */
static bool closes_later(const struct quoting *quoting, size_t i)
{
	for (size_t k = i + 1; k < quoting->typed->count; k++)
		if (code_at(quoting, k) == '"')
			return !may_open(quoting, k);
	return false;
}

/* The double mark: a quotation mark or inches; between letters it is straight,
 * in Hebrew a gershayim. */
static uint32_t twofold(struct quoting *quoting, size_t i)
{
	const uint32_t before = code_at(quoting, i - 1);
	const uint32_t next = code_at(quoting, i + 1);
	const bool open = is_open(quoting, '"');

	if (typed_digit(before) && (!open || closes_later(quoting, i)))
		return DOUBLE_PRIME;
	if (letter_of_word(before) && goes_on(next))
		return is_hebrew(before) ? GERSHAYIM : '"';
	if (may_open(quoting, i) || (!open && typed_gap(before) && i > 0) ||
		(!open && i == 0))
		return open_quote(quoting, i, '"');
	return close_quote(quoting, '"');
}

/* Keep track of quotations typed with typographic marks. */
static void follow(struct quoting *quoting, uint32_t code)
{
	const struct quotation *last =
		quoting->depth > 0 ? &quoting->open[quoting->depth - 1] : NULL;

	if (last != NULL && last->typed == 0 &&
		code == closing(quoting, last->pair)) {
		quoting->depth--;
		return;
	}
	for (int pair = 0; pair < QUOTES / 2; pair++)
		if (code == opening(quoting, pair) &&
			code != closing(quoting, pair))
			push(quoting, 0, pair);
}

void quotes_print(
	struct typed *typed, const struct language *language, const char *tag)
{
	struct quoting quoting = {.typed = typed, .tag = tag};

	begin(&quoting, language);
	quoting.closer = last_closer(&quoting);
	for (size_t i = 0; i < typed->count; i++) {
		struct typed_letter *letter = &typed->letters[i];

		if (letter->kept)
			continue;
		if (letter->code == '\'')
			letter->code = single(&quoting, i);
		else if (letter->code == '"')
			letter->code = twofold(&quoting, i);
		else
			follow(&quoting, letter->code);
	}
}
