/*
 * The order matters.  Emphasis comes first, because marks it gives up are
 * letters again.  Readings of characters follow.  Tags and links are next,
 * which removes their marks.  Raised and lowered letters come last.
 */
#include "text/inline_marks.h"

#include "text/letter.h"
#include "text/links.h"
#include "text/markdown_escape.h"
#include "text/rich_letters.h"
#include "text/ruby.h"
#include "text/tags.h"

enum {
	SMALL_MOST = 24, /* letters in ^…^ or ~…~ */
	EN_DASH = 0x2013
};

/* Is it part of an answer, or of answer space? */
static bool is_filled(const struct letters *letters, size_t i)
{
	return (letters->flags[i] & (SPAN_ANSWER | SPAN_BLANK)) != 0;
}

static bool is_passed(uint32_t code)
{
	return code == LETTER_TURN || code == LETTER_GONE ||
	       code == HIDDEN_PLACE;
}

static bool is_word(const struct letters *letters, size_t i)
{
	return !is_filled(letters, i) && letter_of_word(letters->codes[i]);
}

/* Is there a letter or digit directly before or after it? */
static bool word_before(const struct letters *letters, size_t i)
{
	while (i > 0 && is_passed(letters->codes[i - 1]))
		i--;
	return i > 0 && is_word(letters, i - 1);
}

static bool word_behind(const struct letters *letters, size_t i)
{
	while (i < letters->count && is_passed(letters->codes[i]))
		i++;
	return i < letters->count && is_word(letters, i);
}

static void put_marks(
	struct letters *letters, const struct turn *turn, uint32_t mark)
{
	const size_t count = turn->flag == SPAN_STRONG ? 2 : 1;

	for (size_t i = 0; i < count; i++) {
		letters->codes[turn->open + i] = mark;
		letters->codes[turn->close + i] = mark;
	}
}

static void emphasize(struct letters *letters, const struct turn *turn)
{
	for (size_t i = turn->open; i < turn->close; i++)
		letters->flags[i] |= (uint16_t)turn->flag;
}

/* Apply emphasis.  With a letter or digit on both outer sides, as in 3*4*5, it
 * is multiplication instead. */
static void turn_letters(struct letters *letters)
{
	for (size_t i = 0; i < letters->turn_count; i++) {
		const struct turn *turn = &letters->turns[i];

		if (turn->close == SIZE_MAX)
			continue;
		if (!word_before(letters, turn->open) ||
			!word_behind(letters, turn->close))
			emphasize(letters, turn);
	}
	for (size_t i = 0; i < letters->turn_count; i++) {
		const struct turn *turn = &letters->turns[i];

		if (turn->close != SIZE_MAX)
			put_marks(letters, turn,
				letters->flags[turn->open] & turn->flag
					? LETTER_GONE
					: '*');
	}
}

static bool is_tildes(const struct letters *letters, size_t i)
{
	return i + 1 < letters->count && letters->codes[i] == HIDDEN_SUB &&
	       letters->codes[i + 1] == HIDDEN_SUB;
}

/* Is there a letter on this side, and no space? */
static bool touches(const struct letters *letters, size_t i, bool before)
{
	while (before && i > 0 && is_passed(letters->codes[i - 1]))
		i--;
	while (!before && i < letters->count && is_passed(letters->codes[i]))
		i++;
	if (before)
		return i > 0 && !letter_is_space(letters->codes[i - 1]);
	return i < letters->count && !letter_is_space(letters->codes[i]);
}

static void put_tildes(struct letters *letters, size_t i, uint32_t code)
{
	letters->codes[i] = letters->codes[i + 1] = code;
}

/* ~~Struck~~ words: from the nearest mark that can open to one that can
 * close. */
static void strike(struct letters *letters)
{
	size_t open = SIZE_MAX;

	for (size_t i = 0; i < letters->count; i++) {
		if (!is_tildes(letters, i))
			continue;
		if (open != SIZE_MAX && touches(letters, i, true)) {
			for (size_t k = open; k < i; k++)
				letters->flags[k] |= SPAN_STRIKE;
			put_tildes(letters, open, LETTER_GONE);
			put_tildes(letters, i, LETTER_GONE);
			open = SIZE_MAX;
			continue;
		}
		if (open != SIZE_MAX)
			put_tildes(letters, open, '~');
		open = touches(letters, i + 2, false) ? i : SIZE_MAX;
		if (open == SIZE_MAX)
			put_tildes(letters, i, '~');
		i++;
	}
	if (open != SIZE_MAX)
		put_tildes(letters, open, '~');
}

/* The other mark of a pair, or 0 if it has none. */
static size_t closing(const struct letters *letters, size_t open)
{
	int count = 0;
	bool any = false;

	for (size_t i = open + 1; i < letters->count; i++) {
		const uint32_t code = letters->codes[i];

		if (code == letters->codes[open])
			return any ? i : 0;
		any |= code != LETTER_GONE;
		if (is_passed(code) || is_filled(letters, i))
			continue;
		if (letter_is_space(code) || ++count > SMALL_MOST)
			return 0;
	}
	return 0;
}

static uint32_t typed(const struct letters *letters, size_t i)
{
	return markdown_escape_undo(letters->codes[i]);
}

/* The number of letters of the span before the first operator that follows a
 * letter or digit; all of them if there is none. */
static size_t first_operand(
	const struct letters *letters, size_t open, size_t end)
{
	bool operand = false;

	for (size_t i = open + 1; i < end; i++) {
		if (operand && letter_is_operator(typed(letters, i)))
			return i;
		operand |= is_word(letters, i);
	}
	return end;
}

/* Does an operator stand between two operands? */
static bool has_operands(const struct letters *letters, size_t open, size_t end)
{
	for (size_t i = first_operand(letters, open, end); i < end; i++)
		if (is_word(letters, i))
			return true;
	return false;
}

/* Is there an operator, or a dash that may be a minus? */
static bool has_operator(const struct letters *letters, size_t open, size_t end)
{
	for (size_t i = open + 1; i < end; i++)
		if (!is_filled(letters, i) &&
			(letter_is_operator(typed(letters, i)) ||
				letters->codes[i] == EN_DASH))
			return true;
	return false;
}

static bool is_digit_code(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* Does one factor end in the span and another begin, as in "x^2y^2"? */
static bool has_factors(const struct letters *letters, size_t open, size_t end)
{
	size_t i = open + 1;

	while (i < end && is_digit_code(letters->codes[i]))
		i++;
	if (i == open + 1 || i == end || !word_before(letters, open) ||
		end + 1 >= letters->count ||
		!is_digit_code(letters->codes[end + 1]))
		return false;
	while (i < end && is_word(letters, i) &&
		!is_digit_code(letters->codes[i]))
		i++;
	return i == end;
}

/* Does a bracket close in the span that opened before it, as in
 * "(x^2)(y^2)"? */
static bool leaves_bracket(
	const struct letters *letters, size_t open, size_t end)
{
	int depth = 0;

	for (size_t i = open + 1; i < end && depth >= 0; i++) {
		const uint32_t code = typed(letters, i);

		depth += code == '(' || code == '[';
		depth -= code == ')' || code == ']';
	}
	return depth < 0 && word_behind(letters, end + 1);
}

/* Why these letters are not raised or lowered; NOTE_COUNT if they are.  They
 * are arithmetic, like "^10-2^" in "2^10-2^9", if an operator stands between
 * two operands, or if they have an operator and a letter or digit follows. */
static enum note_kind why_not(
	const struct letters *letters, size_t open, size_t end)
{
	const bool up = letters->codes[open] == HIDDEN_SUP;

	if (has_operands(letters, open, end) ||
		(has_operator(letters, open, end) &&
			word_behind(letters, end + 1)))
		return up ? NOTE_RAISED : NOTE_LOWERED;
	return has_factors(letters, open, end) ||
			       leaves_bracket(letters, open, end)
		       ? NOTE_TWO
		       : NOTE_COUNT;
}

static void raise_or_lower(struct letters *letters, size_t open, size_t end)
{
	const bool up = letters->codes[open] == HIDDEN_SUP;

	letters->codes[open] = letters->codes[end] = LETTER_GONE;
	for (size_t i = open + 1; i < end; i++)
		letters->flags[i] |= up ? SPAN_SUP : SPAN_SUB;
}

static void leave_typed(struct letters *letters, size_t i)
{
	letters->codes[i] = typed(letters, i);
}

/* The marks of a charge, "^2+^" in "X^2+^Y^2-^", stay a pair.  Another closing
 * mark may open the next pair. */
static void pair_mark(struct letters *letters, size_t i)
{
	const size_t end = closing(letters, i);
	const enum note_kind why =
		end == 0 ? NOTE_COUNT : why_not(letters, i, end);

	if (end > 0 && why == NOTE_COUNT) {
		raise_or_lower(letters, i, end);
		return;
	}
	if (end > 0) {
		notes_add(letters->notes, why,
			rich_letters_typed(letters, i, end + 1));
		if (why != NOTE_TWO && !has_operands(letters, i, end))
			leave_typed(letters, end);
	}
	leave_typed(letters, i);
}

static void pair_marks(struct letters *letters)
{
	for (size_t i = 0; i < letters->count; i++)
		if (letters->codes[i] == HIDDEN_SUP ||
			letters->codes[i] == HIDDEN_SUB)
			pair_mark(letters, i);
}

/* A break at the very beginning would separate a number from its text. */
static void drop_first_breaks(struct letters *letters)
{
	for (size_t i = 0; i < letters->count; i++) {
		const unsigned flags = letters->flags[i];

		if (letters->codes[i] == LETTER_GONE)
			continue;
		if ((flags & SPAN_CODE) ||
			(!(flags & SPAN_BREAK) && letters->codes[i] != ' '))
			return;
		letters->codes[i] = LETTER_GONE;
	}
}

/* A break at the very end would leave an empty line. */
static void drop_last_breaks(struct letters *letters)
{
	for (size_t i = letters->count; i-- > 0;) {
		const unsigned flags = letters->flags[i];

		if (letters->codes[i] == LETTER_GONE)
			continue;
		if ((flags & SPAN_CODE) || is_filled(letters, i) ||
			(!(flags & SPAN_BREAK) && letters->codes[i] != ' '))
			return;
		letters->codes[i] = LETTER_GONE;
	}
}

void inline_marks(struct letters *letters)
{
	turn_letters(letters);
	ruby_take(letters);
	strike(letters);
	tags_take(letters);
	links_take(letters);
	pair_marks(letters);
	drop_first_breaks(letters);
	drop_last_breaks(letters);
}
