#include "type/markdown/rich_letters.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "type/markdown/markdown_escape.h"

#include <string.h>

enum {
	SMALL_MOST = 24, /* letters in ^…^ or ~…~ */
	REPLACEMENT = 0xfffd,
	OBJECT = 0xfffc, /* a picture in a line */
	GONE = 0         /* a ^ or ~ that has done its work */
};

/* Is it written without spaces between words? */
static bool unspaced(uint32_t code)
{
	return (code >= 0x2e80 && code <= 0xa4cf) ||
	       (code >= 0xf900 && code <= 0xfaff) ||
	       (code >= 0xfe30 && code <= 0xfe4f) ||
	       (code >= 0xff00 && code <= 0xffef) ||
	       (code >= 0x20000 && code <= 0x3ffff);
}

static void push(struct letters *letters, uint32_t code, unsigned flags)
{
	letters->codes = arena_grow(letters->scratch, letters->codes,
		letters->count, &letters->code_room, sizeof(*letters->codes));
	letters->flags = arena_grow(letters->scratch, letters->flags,
		letters->count, &letters->flag_room, sizeof(*letters->flags));
	letters->codes[letters->count] = code;
	letters->flags[letters->count++] = (uint16_t)flags;
}

/* A line's end is a space, but nothing between two Chinese letters. */
static void end_soft(struct letters *letters, uint32_t next, unsigned flags)
{
	const size_t count = letters->count;

	letters->soft = false;
	if (count == 0 || (letters->flags[count - 1] & SPAN_BREAK) ||
		(unspaced(letters->codes[count - 1]) && unspaced(next)))
		return;
	push(letters, ' ',
		flags & letters->flags[count - 1] &
			~(unsigned)(SPAN_BLANK | SPAN_FILL));
}

static const struct inset *keep_inset(
	struct arena *arena, const struct inset *inset)
{
	struct inset *kept = arena_alloc(arena, 1, sizeof(*kept));

	*kept = *inset;
	kept->name = arena_copy(arena, inset->name, strlen(inset->name));
	kept->alt = arena_copy(arena, inset->alt, strlen(inset->alt));
	return kept;
}

/* Add the next picture; in code, what was written for it. */
static void put_image(struct letters *letters, unsigned flags)
{
	const struct markdown_image *image =
		&letters->images.at[letters->image++];

	if (flags & SPAN_CODE) {
		letters_add(letters, image->source, image->length, flags);
		return;
	}
	letters->insets = arena_grow(letters->scratch, letters->insets,
		letters->inset_count, &letters->inset_room,
		sizeof(*letters->insets));
	letters->insets[letters->inset_count++] =
		keep_inset(letters->arena, &image->inset);
	letters_put(letters, OBJECT, flags | SPAN_INSET);
}

void letters_put(struct letters *letters, uint32_t code, unsigned flags)
{
	if (code == HIDDEN_ANSWER) {
		letters->answer = !letters->answer;
		return;
	}
	if (code == MARKDOWN_IMAGE && letters->image < letters->images.count) {
		put_image(letters, flags);
		return;
	}
	if (letters->answer)
		flags |= SPAN_ANSWER;
	if (letters->soft)
		end_soft(letters, code, flags);
	if (code == HIDDEN_FILL) {
		push(letters, '_', flags | SPAN_BLANK | SPAN_FILL);
		return;
	}
	if (flags & SPAN_CODE)
		code = hide_undo(code);
	if (code == HIDDEN_BLANK)
		flags |= SPAN_BLANK;
	if (code != HIDDEN_SUP && code != HIDDEN_SUB)
		code = hide_undo(code);
	push(letters, code, flags);
}

void letters_add(struct letters *letters, const char *text, size_t length,
	unsigned flags)
{
	for (size_t at = 0; at < length;) {
		const uint32_t code = utf8_next(text, length, &at);

		letters_put(
			letters, code == UTF8_BAD ? REPLACEMENT : code, flags);
	}
}

void letters_break(struct letters *letters, unsigned flags)
{
	letters->soft = false;
	push(letters, '\n', flags | SPAN_BREAK);
}

void letters_soft(struct letters *letters)
{
	letters->soft = letters->count > 0;
}

/* The other of a pair of marks, or 0 where it is none. */
static size_t closing(const struct letters *letters, size_t open)
{
	const uint32_t mark = letters->codes[open];

	for (size_t i = open + 1;
		i < letters->count && i <= open + SMALL_MOST + 1; i++) {
		const uint32_t code = letters->codes[i];

		if (code == mark)
			return i > open + 1 ? i : 0;
		if (code <= ' ' || code == 0xa0 || code == 0x3000)
			return 0;
	}
	return 0;
}

static void pair_marks(struct letters *letters)
{
	for (size_t i = 0; i < letters->count; i++) {
		const uint32_t mark = letters->codes[i];
		size_t end;

		if (mark != HIDDEN_SUP && mark != HIDDEN_SUB)
			continue;
		end = closing(letters, i);
		if (end == 0) {
			letters->codes[i] = hide_undo(mark);
			continue;
		}
		letters->codes[i] = letters->codes[end] = GONE;
		for (size_t j = i + 1; j < end; j++)
			letters->flags[j] |=
				mark == HIDDEN_SUP ? SPAN_SUP : SPAN_SUB;
	}
}

static void drop_last_spaces(struct letters *letters)
{
	while (letters->count > 0 &&
		letters->codes[letters->count - 1] == ' ' &&
		!(letters->flags[letters->count - 1] & SPAN_CODE))
		letters->count--;
}

/* The picture at *at, which moves behind it, as does *inset. */
static struct span inset_span(
	const struct letters *letters, size_t *at, char *text, size_t *inset)
{
	const size_t length = utf8_put(letters->codes[*at], text);

	return (struct span){text, length, letters->flags[(*at)++],
		letters->insets[(*inset)++]};
}

/* The span of equal flags that begins at *at, which moves behind it.  Its
 * text is put at `text`.  Each hard break is a span of its own, and each
 * picture, the next of which is *inset. */
static struct span next_span(
	const struct letters *letters, size_t *at, char *text, size_t *inset)
{
	const unsigned flags = letters->flags[*at];
	struct span span = {text, 0, flags, NULL};

	if (flags & SPAN_BREAK) {
		++*at;
		return span;
	}
	if (flags & SPAN_INSET)
		return inset_span(letters, at, text, inset);
	for (; *at < letters->count && letters->flags[*at] == flags; ++*at) {
		if (letters->codes[*at] != GONE)
			span.length += utf8_put(
				letters->codes[*at], text + span.length);
	}
	return span;
}

static size_t bytes_of(const struct letters *letters)
{
	size_t bytes = 0;
	char out[4];

	for (size_t i = 0; i < letters->count; i++)
		bytes += utf8_put(letters->codes[i], out);
	return bytes;
}

struct spans letters_take(struct letters *letters)
{
	struct span *spans = NULL, *copy;
	size_t count = 0, room = 0, inset = 0;
	char *text;

	drop_last_spaces(letters);
	pair_marks(letters);
	text = arena_alloc(letters->arena, bytes_of(letters) + 1, 1);
	for (size_t at = 0; at < letters->count;) {
		const struct span span = next_span(letters, &at, text, &inset);

		if (span.length == 0 && !(span.flags & SPAN_BREAK))
			continue;
		text += span.length;
		spans = arena_grow(
			letters->scratch, spans, count, &room, sizeof(*spans));
		spans[count++] = span;
	}
	letters->count = letters->inset_count = 0;
	letters->soft = letters->answer = false;
	copy = arena_alloc(letters->arena, count, sizeof(*copy));
	if (count > 0)
		memcpy(copy, spans, count * sizeof(*copy));
	return (struct spans){copy, count};
}
