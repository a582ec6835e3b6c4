#include "type/line/isolates.h"

#include "base/arena.h"
#include "type/line/formulas.h"

enum {
	LRI = 0x2066,
	RLI = 0x2067,
	FSI = 0x2068,
	PDI = 0x2069,
	MIDDLE_DOT = 0xb7,
	SHORT_FORMULA = 24 /* letters */
};

size_t isolates_depth(const struct control *control, size_t depth)
{
	if (control->code != PDI)
		return depth + 1;
	return depth > 0 ? depth - 1 : 0;
}

static bool is_among(const char *signs, uint32_t code)
{
	return code != 0 && code < 0x80 && strchr(signs, (char)code) != NULL;
}

static bool has(const struct paragraph *paragraph, size_t first, size_t end,
	const char *signs)
{
	for (size_t i = first; i < end; i++)
		if (is_among(signs, paragraph->codes[i]))
			return true;
	return false;
}

/* Does a letter at an end of a stretch lie between it and others?  Spaces do.
 * In a line by itself, a label, punctuation does, too. */
static bool is_between(const struct paragraph *paragraph, size_t i, bool paired)
{
	const uint32_t code = paragraph->codes[i];

	if (paragraph_space(code) || !paragraph->one_line)
		return paragraph_space(code);
	if (is_among("()[]", code))
		return !paired;
	return code == MIDDLE_DOT || is_among(".:;,!?", code);
}

static void mark_stretch(const struct paragraph *paragraph, size_t first,
	size_t end, uint8_t *in, enum isolate isolate)
{
	const bool paired = has(paragraph, first, end, "([") &&
			    has(paragraph, first, end, ")]");

	while (end > first && is_between(paragraph, end - 1, paired))
		end--;
	while (first < end && is_between(paragraph, first, paired))
		first++;
	for (; first < end; first++)
		in[first] |= (uint8_t)isolate;
}

/* Mark what Pensum adds and, if that runs the other way, the author's text. */
static void mark_added(
	const struct paragraph *paragraph, uint8_t *in, bool against)
{
	const struct letter *letters = paragraph->letters;

	for (size_t i = 0, end; i < paragraph->count; i = end) {
		const bool added = letters[i].added;

		for (end = i;
			end < paragraph->count && letters[end].added == added;)
			end++;
		if (added || against)
			mark_stretch(paragraph, i, end, in,
				added ? ISOLATE_ADDED : ISOLATE_TEXT);
	}
}

static void mark_code(const struct paragraph *paragraph, uint8_t *in)
{
	for (size_t i = 0; i < paragraph->count; i++)
		if (paragraph->letters[i].look & SPAN_CODE)
			in[i] |= ISOLATE_CODE;
}

/* Is the letter within a word, where no formula begins? */
static bool within_word(const struct paragraph *paragraph, size_t i)
{
	const uint32_t code = i > 0 ? paragraph->codes[i - 1] : ' ';

	return !paragraph_space(code) && code != '(' && code != '[' &&
	       code != '\n' && code != '"' && code != ':' && code != ';';
}

/* Mark a formula.  A short one is not broken, for one half would stand at the
 * far side. */
static void mark_formula(
	struct paragraph *paragraph, size_t first, size_t end, uint8_t *in)
{
	for (size_t i = first; i < end; i++) {
		in[i] |= ISOLATE_FORMULA;
		paragraph->letters[i].joined =
			i > first && end - first <= SHORT_FORMULA;
	}
}

static void mark_formulas(struct paragraph *paragraph, uint8_t *in)
{
	for (size_t i = 0, end; i < paragraph->count; i = end) {
		size_t limit = i;

		end = i + 1;
		if (within_word(paragraph, i) || (in[i] & ISOLATE_CODE))
			continue;
		while (limit < paragraph->count && in[limit] == in[i])
			limit++;
		limit = formulas_end(paragraph->codes, i, limit);
		mark_formula(paragraph, i, limit, in);
		if (limit > end)
			end = limit;
	}
}

void isolates_find(struct isolates *isolates, bool against)
{
	struct paragraph *paragraph = isolates->paragraph;
	uint8_t *in = arena_alloc(isolates->arena, paragraph->count + 1, 1);

	mark_added(paragraph, in, against);
	mark_code(paragraph, in);
	if (paragraph->rtl != against)
		mark_formulas(paragraph, in);
	isolates->in = in;
}

static void put(struct isolates *isolates, uint32_t code, size_t letter)
{
	size_t count = isolates->count;

	isolates->codes = arena_grow(isolates->arena, isolates->codes, count,
		&isolates->code_room, sizeof(*isolates->codes));
	isolates->letters = arena_grow(isolates->arena, isolates->letters,
		count, &isolates->letter_room, sizeof(*isolates->letters));
	isolates->codes[count] = code;
	isolates->letters[count] = letter;
	isolates->count++;
}

/* The control that begins an isolate at a letter.  An added label runs as the
 * paragraph does, so that its colon stands before the text. */
static uint32_t opening(
	const struct isolates *isolates, unsigned bit, size_t letter)
{
	const struct paragraph *paragraph = isolates->paragraph;

	switch (bit) {
	case ISOLATE_TEXT:
		return paragraph->rtl ? LRI : RLI;
	case ISOLATE_ADDED:
		return paragraph->letters[letter].look & SPAN_NOTE ? FSI
		       : paragraph->rtl                            ? RLI
								   : LRI;
	default:
		return LRI;
	}
}

/* End the isolates that the letter before is in and this one is not, with all
 * inside them, and begin those that this one is in. */
static void change(struct isolates *isolates, unsigned before, size_t letter)
{
	const unsigned now = isolates->in[letter];
	const unsigned differ = before ^ now;
	const unsigned lowest = differ & (~differ + 1);

	for (unsigned bit = ISOLATE_FORMULA; differ != 0 && bit >= lowest;
		bit /= 2)
		if (before & bit)
			put(isolates, PDI, NO_LETTER);
	for (unsigned bit = lowest; differ != 0 && bit <= ISOLATE_FORMULA;
		bit *= 2)
		if (now & bit)
			put(isolates, opening(isolates, bit, letter),
				NO_LETTER);
}

/* Put the controls typed before a letter: those that end isolates, or those
 * that begin them. */
static void put_controls(struct isolates *isolates, size_t letter, bool ends)
{
	const struct paragraph *paragraph = isolates->paragraph;
	const struct control *controls = paragraph->controls;

	for (; isolates->control < paragraph->control_count;
		isolates->control++) {
		const struct control *control = &controls[isolates->control];

		if (control->letter > letter || (control->code == PDI) != ends)
			return;
		put(isolates, control->code, NO_LETTER);
	}
}

void isolates_put(struct isolates *isolates, size_t first, size_t end)
{
	unsigned before = 0;

	isolates->count = 0;
	for (size_t i = first; i < end; i++) {
		put_controls(isolates, i, true);
		change(isolates, before, i);
		put_controls(isolates, i, false);
		put(isolates, isolates->paragraph->codes[i], i);
		before = isolates->in[i];
	}
}
