#include "type/line/words.h"

#include "base/arena.h"
#include "type/line/hyphenate.h"
#include "type/line/runs.h"

size_t words_trimmed(
	const struct paragraph *paragraph, size_t first, size_t end)
{
	while (end > first &&
		(paragraph->codes[end - 1] == '\n' ||
			paragraph_space(paragraph->codes[end - 1])))
		end--;
	return end;
}

int64_t words_width(const struct paragraph *paragraph, size_t first, size_t end)
{
	return paragraph->letters[end].edge - paragraph->letters[first].edge;
}

size_t words_part_end(const struct paragraph *paragraph, size_t first)
{
	while (first < paragraph->count && paragraph->codes[first] != '\n')
		first++;
	return first;
}

/* Where the word after the one at first begins, at most end. */
static size_t next_word(
	const struct paragraph *paragraph, size_t first, size_t end)
{
	for (first++; first < end && !paragraph->letters[first].may_break;)
		first++;
	return first;
}

/* The letters first .. end-1 as a word, with the hyphen of a line that ends
 * there before stop. */
static struct word word_at(const struct paragraph *paragraph, size_t first,
	size_t end, size_t stop)
{
	const size_t text = words_trimmed(paragraph, first, end);
	const mpt trail = text > first ? paragraph->letters[text - 1].trail : 0;
	const bool note = (paragraph->letters[first].look & SPAN_NOTE) != 0;
	struct word word = {
		.width = words_width(paragraph, first, text) - trail,
		.space = words_width(paragraph, text, end) + trail,
		.lead = paragraph->letters[first].lead,
		.note = note,
		.aside = note && paragraph->east != EAST_NOT,
		.rule = end < stop && end > first &&
			(paragraph->letters[end - 1].look &
				paragraph->letters[end].look & SPAN_FILL) != 0,
	};

	if (end < stop && hyphenate_at(paragraph, end))
		word.hyphen = runs_hyphen(paragraph, end - 1);
	return word;
}

/* Find the next word from *first on that is wider than the measure.  Returns
 * its end without spaces, or the text's end if there is none. */
static size_t next_wide(
	const struct paragraph *paragraph, size_t *first, mpt measure)
{
	const size_t count = paragraph->count;
	size_t end = *first;

	while (*first < count) {
		struct word word;

		end = next_word(paragraph, *first, count);
		word = word_at(paragraph, *first, end, count);
		if (word.width + word.hyphen > measure)
			return words_trimmed(paragraph, *first, end);
		*first = end;
	}
	return end;
}

bool words_open_parts(struct paragraph *paragraph, mpt measure)
{
	bool any = false;

	for (size_t i = 0, end; i < paragraph->count; i = end) {
		end = next_wide(paragraph, &i, measure);
		if (hyphenate_wide(paragraph, i, end))
			any = true;
	}
	return any;
}

bool words_open_letters(
	struct breaker *breaker, struct paragraph *paragraph, mpt measure)
{
	bool any = false;

	for (size_t i = 0, end; i < paragraph->count; i = end) {
		end = next_wide(paragraph, &i, measure);
		if (i == end)
			continue;
		breaks_mark_letters(breaker, paragraph, i, end);
		hyphenate_letters(paragraph, i, end);
		any = true;
	}
	return any;
}

static void make_room(struct word_list *list)
{
	struct arena *arena = list->arena;
	const size_t count = list->count;

	list->words = arena_grow(arena, list->words, count, &list->word_room,
		sizeof(*list->words));
	list->starts = arena_grow(arena, list->starts, count, &list->start_room,
		sizeof(*list->starts));
	list->fitted = arena_grow(arena, list->fitted, count,
		&list->fitted_room, FIT_LINES * sizeof(*list->fitted));
}

void words_fit(struct word_list *list, const struct paragraph *paragraph,
	size_t first, size_t end, mpt measure)
{
	list->count = 0;
	for (size_t i = first, next; i < end; i = next) {
		next = next_word(paragraph, i, end);
		make_room(list);
		list->words[list->count] = word_at(paragraph, i, next, end);
		list->starts[list->count++] = i;
	}
	fit_words(list->words, list->count, measure, list->fitted);
}

size_t words_line(const struct word_list *list, size_t *at, size_t end)
{
	const struct fitted *line;

	if (list->count == 0)
		return end;
	line = &list->fitted[*at];
	*at = line->next;
	return line->end < list->count ? list->starts[line->end] : end;
}

void words_mark_lines(
	struct word_list *list, struct paragraph *paragraph, mpt measure)
{
	for (size_t i = 0, end; i < paragraph->count; i = end + 1) {
		size_t first = i, at = 0;

		end = words_part_end(paragraph, i);
		words_fit(list, paragraph, i, end, measure);
		while (first < end) {
			first = words_line(list, &at, end);
			paragraph->letters[first].begins = true;
		}
	}
}

mpt words_widest(const struct paragraph *paragraph)
{
	int64_t widest = 0;

	for (size_t i = 0, end; i < paragraph->count; i = end) {
		struct word word;

		end = next_word(paragraph, i, paragraph->count);
		word = word_at(paragraph, i, end, paragraph->count);
		if (word.width + word.hyphen > widest)
			widest = word.width + word.hyphen;
	}
	return widest < INT32_MAX ? (mpt)widest : INT32_MAX;
}
