#include "text/letter_spans.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/formula.h"
#include "text/inline_marks.h"
#include "text/markdown_escape.h"
#include "text/rich_letters.h"

#include <string.h>

static void drop_last_spaces(struct letters *letters)
{
	while (letters->count > 0 &&
		letters->codes[letters->count - 1] == ' ' &&
		!(letters->flags[letters->count - 1] & SPAN_CODE))
		letters->count--;
}

/* The next letter, picture and reading to take. */
struct place {
	size_t at, inset, reading;
};

/* The letters of a formula's parts. */
static size_t put_parts(char *text, const struct formula *formula)
{
	for (size_t i = 0; i < formula->parts; i++)
		memcpy(text + i * FORMULA_LETTER_BYTES, FORMULA_LETTER,
			FORMULA_LETTER_BYTES);
	return formula->parts * FORMULA_LETTER_BYTES;
}

/* The picture or formula at the place, which moves behind it. */
static struct span inset_span(
	const struct letters *letters, struct place *place, char *text)
{
	const size_t at = place->at++;
	const struct inset *inset;

	while (letters->insets[place->inset].at < at)
		place->inset++;
	inset = letters->insets[place->inset].inset;
	return (struct span){text,
		inset->formula != NULL ? put_parts(text, inset->formula)
				       : utf8_put(letters->codes[at], text),
		letters->flags[at], inset};
}

/* The letters at the place with their reading, which stands behind them. */
static struct span ruby_span(
	const struct letters *letters, struct place *place, char *text)
{
	struct span span = {text, 0, letters->flags[place->at], NULL};
	const struct letter_reading *reading;

	while (letters->readings[place->reading].end <= place->at)
		place->reading++;
	reading = &letters->readings[place->reading];
	for (; place->at < reading->end; place->at++)
		if (letters->codes[place->at] != LETTER_GONE)
			span.length += utf8_put(
				markdown_escape_undo(letters->codes[place->at]),
				text + span.length);
	memcpy(text + span.length, reading->text, strlen(reading->text) + 1);
	return span;
}

/* The span of equal flags that begins at the place, which moves behind it.  Its
 * text is put at `text`.  Each hard break is a span of its own, and each
 * picture. */
static struct span next_span(
	const struct letters *letters, struct place *place, char *text)
{
	const unsigned flags = letters->flags[place->at];
	struct span span = {text, 0, flags, NULL};

	if (flags & (SPAN_BREAK | SPAN_PLACE)) {
		place->at++;
		return span;
	}
	if (flags & SPAN_INSET)
		return inset_span(letters, place, text);
	if (flags & SPAN_RUBY)
		return ruby_span(letters, place, text);
	for (; place->at < letters->count; place->at++) {
		const uint32_t code = letters->codes[place->at];

		if (code == LETTER_GONE)
			continue;
		if (letters->flags[place->at] != flags)
			break;
		span.length += utf8_put(
			markdown_escape_undo(code), text + span.length);
	}
	return span;
}

static size_t bytes_of(const struct letters *letters)
{
	size_t bytes = 0;
	char out[4];

	for (size_t i = 0; i < letters->count; i++)
		bytes += utf8_put(letters->codes[i], out);
	for (size_t i = 0; i < letters->inset_count; i++)
		if (letters->insets[i].inset->formula != NULL)
			bytes += letters->insets[i].inset->formula->parts *
				 FORMULA_LETTER_BYTES;
	for (size_t i = 0; i < letters->reading_count; i++)
		bytes += strlen(letters->readings[i].text) + 1;
	return bytes;
}

struct spans letter_spans_take(struct letters *letters)
{
	struct span *spans = NULL, *copy;
	struct place place = {0, 0, 0};
	size_t count = 0, room = 0;
	char *text;

	drop_last_spaces(letters);
	inline_marks(letters);
	text = arena_alloc(letters->arena, bytes_of(letters) + 1, 1);
	while (place.at < letters->count) {
		struct span span;

		if (letters->codes[place.at] == LETTER_GONE) {
			place.at++;
			continue;
		}
		span = next_span(letters, &place, text);
		text += span.length;
		if (span.flags & SPAN_RUBY)
			text += strlen(span_reading(&span)) + 1;
		spans = arena_grow(
			letters->scratch, spans, count, &room, sizeof(*spans));
		spans[count++] = span;
	}
	letters->count = letters->turn_count = letters->inset_count = 0;
	letters->reading_count = 0;
	letters->soft = letters->apart = false;
	copy = arena_alloc(letters->arena, count, sizeof(*copy));
	if (count > 0)
		memcpy(copy, spans, count * sizeof(*copy));
	return (struct spans){copy, count};
}
