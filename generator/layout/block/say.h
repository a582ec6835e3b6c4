/*
 * say: Pensum's own words, in the language of the sheet.
 *
 * Results are plain text; say_rich() makes it a text to set.
 */
#ifndef LAYOUT_SAY_H
#define LAYOUT_SAY_H

#include "layout/galley.h"
#include "text/rich.h"

/* A word without placeholders; a pattern filled in. */
const char *say_word(const struct desk *desk, enum word word);
const char *say(
	const struct desk *desk, enum word word, const struct gaps *gaps);

/* A pattern filled in for the title of a document, which is not on its pages:
 * parts that run in another direction are not isolated. */
const char *say_title(
	const struct desk *desk, enum word word, const struct gaps *gaps);

/* A pattern filled in with styled texts: a gap that is SAY_FIRST gets parts[0],
 * and SAY_SECOND parts[1]. */
#define SAY_FIRST "\x01"
#define SAY_SECOND "\x02"
struct rich say_around(const struct desk *desk, enum word word,
	const struct gaps *gaps, const struct rich *parts);

/* A text isolated from its neighbours, which may run in another direction:
 * wording_apart(). */
const char *say_apart(const struct desk *desk, const char *text);

/* A number: "12". */
const char *say_count(const struct desk *desk, int count);

/* The bullet or number of a list's item, "2.", with the language's digits; NULL
 * for NULL. */
const char *say_marker(const struct desk *desk, const char *marker);

/* The number of a question, "12" or "iv", in the language's digits. */
const char *say_printed(const struct desk *desk, const char *number);

/* "7.", before a question of this number, or a step. */
const char *say_number(const struct desk *desk, const char *number);

/* "B.", before a choice with this letter. */
const char *say_choice(const struct desk *desk, const char *letter);

/* Points as a number, "2½"; with their noun, "2½ points", without a line
 * break; and in brackets, "(2½ points)", NULL where there are none. */
const char *say_points(const struct desk *desk, twelfths points);
const char *say_worth(const struct desk *desk, twelfths points);
const char *say_credit(const struct desk *desk, twelfths points);

/* "(0.3 points)", of points as they are printed. */
const char *say_credit_of(const struct desk *desk, const char *points);

/* "(2½ points · answer on page 7)", by one of these patterns. */
const char *say_credit_at(
	const struct desk *desk, twelfths points, enum word pattern, int page);

/* " / 6" after the room for a score, without a line break. */
const char *say_out_of(
	const struct desk *desk, twelfths points, twelfths bonus);

/* Points with a bonus beyond them: "20 + 2", or "20". */
const char *say_total(const struct desk *desk, twelfths points, twelfths bonus);

/* "3 questions · 6 points + 2" of a form or section; without points, "3
 * questions". */
struct block;
const char *say_sum(const struct desk *desk, const struct block *block);

/* The credit of a question on paper, "(2 points)" or "(+ 2 points)" for a
 * bonus; NULL if it is not shown. */
const char *say_question_credit(
	const struct desk *desk, const struct block *question);

/* A text as a label, "1911:"; a word as the label of an answer, "Expected
 * thesis:"; and a shorter one, before a rule to write on or an answer on it,
 * "Thesis:" or "Date". */
const char *say_label(const struct desk *desk, const char *text);
const char *say_labelled(const struct desk *desk, enum word word);
const char *say_short(const struct desk *desk, enum word word);

/* A plain text with these flags of enum span_flag, 0 for none. */
struct rich say_rich(const struct desk *desk, const char *text, unsigned flags);

/* Set a plain text, as prose_set() does one in Markdown. */
void say_set(struct frame frame, const char *text, enum use use, mpt above);

/* The sentence of a block without texts. */
struct rich say_sentence(const struct desk *desk, const struct block *block);

#endif
