#include "layout/places.h"

/* The line that a code point of the paragraph is in. */
static size_t line_at(struct lines lines, size_t letter)
{
	size_t i = 0;

	while (i + 1 < lines.count && lines.at[i].end <= letter &&
		!(lines.at[i].last && lines.at[i].end == letter))
		i++;
	return i;
}

static size_t letters_in(const struct span *span)
{
	size_t count = (span->flags & SPAN_BREAK) != 0;

	for (size_t i = 0; i < span->length; i++)
		count += ((unsigned char)span->text[i] & 0xc0) != 0x80;
	return count;
}

void places_note(struct galley *galley, struct spans spans, struct lines lines)
{
	struct row *rows = NULL;
	size_t letter = 0;

	if (lines.count > 0) {
		rows = &galley->rows[galley->count - lines.count];
		rows[0].places += galley->places;
		galley->places = 0;
	}
	for (size_t i = 0; i < spans.count; i++) {
		const size_t row = line_at(lines, letter);

		if ((spans.at[i].flags & SPAN_PLACE) == 0)
			letter += letters_in(&spans.at[i]);
		else if (row < lines.count)
			rows[row].places++;
		else
			galley->places++;
	}
}
