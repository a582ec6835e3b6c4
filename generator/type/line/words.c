#include "type/line/words.h"

#include "type/line/runs.h"

enum {
	SOFT_HYPHEN = 0x00ad
};

bool words_hyphen(const struct paragraph *paragraph, size_t i)
{
	return paragraph->codes[i] == SOFT_HYPHEN;
}

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

size_t words_next(const struct paragraph *paragraph, size_t first, size_t end)
{
	for (first++; first < end && !paragraph->letters[first].may_break;)
		first++;
	return first;
}

struct word words_at(const struct paragraph *paragraph, size_t first,
	size_t end, size_t stop)
{
	const size_t text = words_trimmed(paragraph, first, end);
	const mpt trail = text > first ? paragraph->letters[text - 1].trail : 0;
	struct word word = {
		.width = words_width(paragraph, first, text) - trail,
		.space = words_width(paragraph, text, end) + trail,
		.lead = paragraph->letters[first].lead,
		.aside = paragraph->east != EAST_NOT &&
			 (paragraph->letters[first].look & SPAN_NOTE) != 0,
	};

	if (end < stop && words_hyphen(paragraph, end - 1))
		word.hyphen = runs_hyphen(paragraph, end - 1);
	return word;
}

bool words_open_wide(
	struct breaker *breaker, struct paragraph *paragraph, mpt measure)
{
	const size_t count = paragraph->count;
	bool any = false;

	for (size_t i = 0, end; i < count; i = end) {
		struct word word;

		end = words_next(paragraph, i, count);
		word = words_at(paragraph, i, end, count);
		if (word.width + word.hyphen <= measure)
			continue;
		breaks_mark_letters(breaker, paragraph, i,
			words_trimmed(paragraph, i, end));
		any = true;
	}
	return any;
}

mpt words_widest(const struct paragraph *paragraph)
{
	int64_t widest = 0;

	for (size_t i = 0, end; i < paragraph->count; i = end) {
		struct word word;

		end = words_next(paragraph, i, paragraph->count);
		word = words_at(paragraph, i, end, paragraph->count);
		if (word.width + word.hyphen > widest)
			widest = word.width + word.hyphen;
	}
	return widest < INT32_MAX ? (mpt)widest : INT32_MAX;
}
