/*
 * The best way to set the words from i on is the best first line plus the
 * best way to set what follows it.  Working from the last word back, "what
 * follows" is always known already (Knuth and Plass, 1981, without stretch).
 *
 * Raggedness is the square of the room left on a line, so two half-empty
 * lines are better than one full and one empty.  The last line is free, but
 * a short word alone on it costs as much as a line half empty.
 *
 * Filling each line in turn would be simpler and takes no more lines.  But it
 * leaves gaps that an earlier break would have evened out.  Fewer lines always
 * win here, so this takes no more lines either.
 */
#include "type/line/fit.h"

#include <assert.h>
#include <stdbool.h>

enum {
	SHORT_WORD = 6 /* a last line below 1/6 of the measure */
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

static struct fitted last_line(
	const struct word *words, size_t first, size_t n, mpt measure)
{
	const bool lonely = is_lonely(words, first, n, measure);

	return (struct fitted){n, 1, lonely ? squared(measure / 2) : 0};
}

static bool better(struct fitted a, struct fitted b)
{
	if (a.lines != b.lines)
		return a.lines < b.lines;
	return a.cost <= b.cost;
}

/* Of two equally good lines the longer wins, so the choice is never a toss. */
static struct fitted best_line(const struct word *words, size_t first, size_t n,
	mpt measure, const struct fitted *best)
{
	struct fitted line = {.lines = SIZE_MAX};
	int64_t width = -words[first].lead;

	for (size_t end = first + 1; end <= n; end++) {
		const struct word *word = &words[end - 1];
		const int64_t room =
			measure - (width + word->width + word->hyphen);
		struct fitted next = {.end = end};

		if (width + word->width > measure && end > first + 1)
			return line;
		if (end == n) {
			next = last_line(words, first, n, measure);
		} else {
			next.lines = 1 + best[end].lines;
			next.cost =
				best[end].cost + (room > 0 ? squared(room) : 0);
		}
		if ((room >= 0 || end == first + 1) && better(next, line))
			line = next;
		width += word->width + word->space;
	}
	return line;
}

void fit_words(
	const struct word *words, size_t n, mpt measure, struct fitted *best)
{
	assert(measure > 0);
	for (size_t i = n; i-- > 0;)
		best[i] = best_line(words, i, n, measure, best);
}
