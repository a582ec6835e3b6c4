#include "type/line/breaks.h"

#include "base/arena.h"
#include "text/letter.h"
#include "type/line/icu.h"
#include "type/line/shape.h"

#include <stdio.h>
#include <string.h>

enum {
	NAME_LETTERS = 8, /* a longer name may be broken */
	LANGUAGE_MAX = 32,
	MIDDLE_DOT = 0xb7,
	HYPHEN = 0x2010
};

/* Small kana and the mark of a long vowel begin no line (JLREQ 3.1.7). */
static const char strict[] = "-u-lb-strict";

struct breaker {
	struct icu icu;
	UBreakIterator *lines;   /* NULL until needed */
	UBreakIterator *letters; /* NULL until needed */
	UText *text;
	char language[LANGUAGE_MAX]; /* of lines */
};

struct breaker *breaks_new(struct arena *arena)
{
	struct breaker *breaker = arena_alloc(arena, 1, sizeof(*breaker));

	breaker->icu = icu_load();
	return breaker;
}

void breaks_free(struct breaker *breaker)
{
	breaker->icu.close(breaker->lines);
	breaker->icu.close(breaker->letters);
	breaker->icu.close_text(breaker->text);
}

/* An iterator for the language, or one with ICU's root rules if the language is
 * unknown. */
static UBreakIterator *iterator_for(
	const struct icu *icu, UBreakIteratorType type, const char *language)
{
	char locale[ULOC_FULLNAME_CAPACITY] = "";
	char tag[LANGUAGE_MAX + sizeof(strict)];
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *iterator;

	if (script_east(language) != EAST_NOT &&
		strlen(language) < LANGUAGE_MAX) {
		snprintf(tag, sizeof(tag), "%s%s", language, strict);
		language = tag;
	}
	icu->locale(language, locale, sizeof(locale), NULL, &status);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
		locale[0] = '\0';
	status = U_ZERO_ERROR;
	iterator = icu->open(type, locale, NULL, 0, &status);
	return U_SUCCESS(status) ? iterator : NULL;
}

/* The line iterator stays open as long as the language is the same. */
static UBreakIterator *line_iterator(
	struct breaker *breaker, const char *language)
{
	const size_t length = strlen(language);

	if (breaker->lines != NULL && length < LANGUAGE_MAX &&
		strcmp(breaker->language, language) == 0)
		return breaker->lines;
	breaker->icu.close(breaker->lines);
	breaker->lines = iterator_for(&breaker->icu, UBRK_LINE, language);
	breaker->language[0] = '\0';
	if (length < LANGUAGE_MAX)
		memcpy(breaker->language, language, length + 1);
	return breaker->lines;
}

/* Does a letter stay with the one before it whatever ICU says: in a blank,
 * below a reading, in a short formula, or because it is invisible? */
static bool inseparable(const struct paragraph *paragraph, size_t i)
{
	const struct letter *letters = paragraph->letters;

	return (letters[i].look & letters[i - 1].look & SPAN_BLANK) != 0 ||
	       (letters[i].reading != 0 &&
		       letters[i].reading == letters[i - 1].reading) ||
	       letters[i].joined || letter_is_hidden(paragraph->codes[i]);
}

/* Mark the letters at the iterator's boundaries inside first .. end-1. */
static void mark(struct breaker *breaker, UBreakIterator *iterator,
	struct paragraph *paragraph, size_t first, size_t end)
{
	struct letter *letters = paragraph->letters;
	const uint32_t begin = letters[first].at;
	UErrorCode status = U_ZERO_ERROR;
	size_t i = first;

	breaker->text =
		breaker->icu.open_text(breaker->text, paragraph->text + begin,
			(int64_t)letters[end].at - begin, &status);
	if (iterator != NULL)
		breaker->icu.set_text(iterator, breaker->text, &status);
	if (iterator == NULL || U_FAILURE(status))
		return;
	for (int32_t at = breaker->icu.next(iterator); at != UBRK_DONE;
		at = breaker->icu.next(iterator)) {
		while (i < end && letters[i].at < begin + (uint32_t)at)
			i++;
		if (i < end && !inseparable(paragraph, i))
			letters[i].may_break = true;
	}
}

static bool is_name_code(uint32_t code)
{
	return code >= 0x2e80 || code == '+' || (code >= '0' && code <= '9');
}

/* Keep a short Chinese or Japanese name in brackets whole in a text of another
 * language, "Alibaba (阿里巴巴)". */
static void keep_names(struct paragraph *paragraph)
{
	const uint32_t *codes = paragraph->codes;

	for (size_t i = 0; i < paragraph->count; i++) {
		size_t end = i + 1;

		if (codes[i] != '(')
			continue;
		while (end < paragraph->count && end - i <= NAME_LETTERS &&
			is_name_code(codes[end]))
			end++;
		if (end == paragraph->count || codes[end] != ')')
			continue;
		for (size_t k = i + 1; k <= end; k++)
			paragraph->letters[k].may_break = false;
	}
}

/* A dot between two names, "Biology · Ms. Okafor", may end a line but not begin
 * one. */
static void keep_dots(struct paragraph *paragraph)
{
	const uint32_t *codes = paragraph->codes;

	for (size_t i = 1; i + 1 < paragraph->count; i++)
		if (codes[i] == MIDDLE_DOT && paragraph_space(codes[i - 1]) &&
			paragraph_space(codes[i + 1]))
			paragraph->letters[i].may_break = false;
}

/* Does a word, or a part of one between hyphens, begin at the letter and end
 * behind it? */
static bool is_lone(const struct paragraph *paragraph, size_t i)
{
	const uint32_t *codes = paragraph->codes;

	return letter_of_word(codes[i]) &&
	       (i == 0 || !letter_of_word(codes[i - 1])) &&
	       (i + 1 == paragraph->count || !letter_of_word(codes[i + 1]));
}

/* No line ends with "e-" of "e-mail" or begins with the "P" of "WRF4Q-P". */
static void keep_hyphens(struct paragraph *paragraph)
{
	const uint32_t *codes = paragraph->codes;

	for (size_t i = 1; i + 1 < paragraph->count; i++)
		if ((codes[i] == '-' || codes[i] == HYPHEN) &&
			(is_lone(paragraph, i - 1) ||
				is_lone(paragraph, i + 1)))
			paragraph->letters[i + 1].may_break = false;
}

/* A line may begin with what Pensum adds behind a space.  ICU allows no break
 * behind a wide space that follows a Hebrew letter, because rule LB21a of
 * UAX #14, meant for hyphens, covers such spaces, too. */
static void part_added(struct paragraph *paragraph)
{
	struct letter *letters = paragraph->letters;

	for (size_t i = 1; i < paragraph->count; i++)
		if (letters[i].added && !letters[i - 1].added &&
			paragraph_space(paragraph->codes[i - 1]) &&
			!paragraph_space(paragraph->codes[i]))
			letters[i].may_break = true;
}

/* A line may begin within a long blank if enough of it is left on each line. */
static void part_blanks(struct paragraph *paragraph)
{
	for (size_t i = 0; i < paragraph->piece_count; i++) {
		const struct piece *piece = &paragraph->pieces[i];

		if (!shape_may_break(paragraph, piece))
			continue;
		for (size_t k = piece->first + SHAPE_PART;
			k <= piece->end - SHAPE_PART; k++)
			paragraph->letters[k].may_break = true;
	}
}

void breaks_mark(struct breaker *breaker, struct paragraph *paragraph)
{
	mark(breaker, line_iterator(breaker, paragraph->language), paragraph, 0,
		paragraph->count);
	keep_names(paragraph);
	keep_dots(paragraph);
	keep_hyphens(paragraph);
	part_added(paragraph);
	part_blanks(paragraph);
}

void breaks_mark_letters(struct breaker *breaker, struct paragraph *paragraph,
	size_t first, size_t end)
{
	if (breaker->letters == NULL)
		breaker->letters =
			iterator_for(&breaker->icu, UBRK_CHARACTER, "");
	mark(breaker, breaker->letters, paragraph, first, end);
}
