/*
 * The best way to set the words from i on is the best first line plus the best
 * way to set what follows it.  Working from the last word back, "what follows"
 * is always known already (Knuth and Plass, 1981, without stretch).
 *
 * Raggedness is the square of the room left on a line, so two half-empty lines
 * are better than one full and one empty.  The last line is free, but a short
 * word alone on it costs as much as a line half empty.
 *
 * A hyphen costs as much as a line that is a fifth empty.  Whether a line may
 * end in one depends on the lines before it, so each word has a best line after
 * no, one and two hyphenated lines.
 *
 * The first part of a broken blank should reach the end of its line.  A blank
 * of up to half a line moves to the next line whole, unless that would leave
 * more than a third of the line before it empty: two short rules look like two
 * blanks.
 *
 * Filling each line in turn would be simpler and takes no more lines.  But it
 * leaves gaps that an earlier break would have evened out.  Fewer lines always
 * win here, so this takes no more lines either.
 */
#include "type/word/fit.h"

#include <assert.h>
#include <stdbool.h>

enum {
	SHORT_WORD = 6,  /* a last line below 1/6 of the measure */
	HYPHEN_PART = 5, /* of the measure, which a hyphen is worth */
	RULE_COST = 50,  /* factor for room left behind a broken blank */
	WHOLE_PART = 2,  /* of the measure: a blank to keep whole */
	EMPTY_PART = 3   /* of the measure: room that it may leave */
};

struct fitting {
	const struct word *words;
	size_t count;
	mpt measure;
	size_t last, end; /* the parts of the last word that is no note */
	struct fitted *best;
};

static int64_t squared(int64_t room)
{
	return room * room;
}

/* Is a short word the only one of the text on its last line? */
static bool is_lonely(
	const struct word *words, size_t first, size_t n, mpt measure)
{
	size_t next = first + 1;

	while (next < n && words[next].aside)
		next++;
	return first > 0 && next == n && !words[first].aside &&
	       words[first].width * SHORT_WORD < measure;
}

static struct fitted last_line(const struct fitting *fitting, size_t first)
{
	const mpt measure = fitting->measure;
	const size_t n = fitting->count;
	const bool lonely = is_lonely(fitting->words, first, n, measure);

	return (struct fitted){.end = n,
		.next = n * FIT_LINES,
		.lines = 1,
		.cost = lonely ? squared(measure / 2) : 0};
}

/* Does a line that begins here break the last word? */
static bool in_last_word(const struct fitting *fitting, size_t first)
{
	return first > fitting->last && first < fitting->end;
}

/* A line that leaves this room, after this many lines ending in hyphens. */
static struct fitted inner_line(
	const struct fitting *fitting, size_t end, int64_t room, size_t hyphens)
{
	const bool hyphen = fitting->words[end - 1].hyphen > 0;
	const size_t after = !hyphen                 ? 0
			     : hyphens < FIT_HYPHENS ? hyphens + 1
						     : FIT_HYPHENS;
	const size_t next = end * FIT_LINES + after;
	const struct fitted *rest = &fitting->best[next];
	const int64_t ragged = room > 0 ? squared(room) : 0;

	return (struct fitted){.end = end,
		.next = next,
		.faults = rest->faults +
			  (hyphen && (hyphens == FIT_HYPHENS ||
					     in_last_word(fitting, end))),
		.lines = rest->lines + 1,
		.cost = rest->cost +
			(fitting->words[end - 1].rule ? ragged * RULE_COST
						      : ragged) +
			(hyphen ? squared(fitting->measure / HYPHEN_PART) : 0)};
}

static bool better(struct fitted a, struct fitted b)
{
	if (a.faults != b.faults)
		return a.faults < b.faults;
	if (a.lines != b.lines)
		return a.lines < b.lines;
	return a.cost <= b.cost;
}

/* Should the blank that begins at word `first` be kept whole, behind words of
 * this width? */
static bool keeps_whole(
	const struct fitting *fitting, size_t first, int64_t width)
{
	const struct word *words = fitting->words;
	const bool begun = first > 0 && words[first - 1].rule;
	int64_t whole = words[first].width;

	if (!words[first].rule || begun ||
		(fitting->measure - width) * EMPTY_PART > fitting->measure)
		return false;
	for (; words[first].rule; first++)
		whole += words[first + 1].width;
	return whole * WHOLE_PART <= fitting->measure;
}

/* Of two equally good lines the longer wins, so the choice is never a toss. */
static struct fitted best_line(
	const struct fitting *fitting, size_t first, size_t hyphens)
{
	struct fitted line = {.faults = SIZE_MAX};
	int64_t width = -fitting->words[first].lead;
	bool whole = false;

	for (size_t end = first + 1; end <= fitting->count; end++) {
		const struct word *word = &fitting->words[end - 1];
		const int64_t room =
			fitting->measure - (width + word->width + word->hyphen);
		struct fitted next;

		if (width + word->width > fitting->measure && end > first + 1)
			return line;
		next = end == fitting->count
			       ? last_line(fitting, first)
			       : inner_line(fitting, end, room, hyphens);
		if (end == first + 1 || !fitting->words[end - 2].rule)
			whole = keeps_whole(fitting, end - 1, width);
		next.faults += whole && word->rule;
		if ((room >= 0 || end == first + 1) && better(next, line))
			line = next;
		width += word->width + word->space;
	}
	return line;
}

static void find_last_word(struct fitting *fitting)
{
	const struct word *words = fitting->words;
	size_t end = fitting->count, first;

	while (end > 0 && words[end - 1].note)
		end--;
	first = end > 0 ? end - 1 : 0;
	while (first > 0 && words[first - 1].hyphen > 0)
		first--;
	fitting->last = first;
	fitting->end = end;
}

void fit_words(
	const struct word *words, size_t n, mpt measure, struct fitted *best)
{
	struct fitting fitting = {words, n, measure, 0, 0, best};
	bool hyphens = false;

	assert(measure > 0);
	for (size_t i = 0; i < n; i++)
		hyphens = hyphens || words[i].hyphen > 0;
	find_last_word(&fitting);
	for (size_t i = n; i-- > 0;)
		for (size_t k = 0; k < (hyphens ? FIT_LINES : 1); k++)
			best[i * FIT_LINES + k] = best_line(&fitting, i, k);
}
