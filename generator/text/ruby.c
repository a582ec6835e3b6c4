#include "text/ruby.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "text/letter.h"
#include "text/markdown_escape.h"
#include "text/rich_letters.h"

#include <string.h>

enum {
	PARTS_MAX = 64 /* readings of one base */
};

const char *ruby_part_end(const char *part)
{
	return part + strcspn(part, "{|}\n");
}

/* Is there a character that may have a reading between two places? */
static bool has_character(const char *at, const char *end)
{
	const size_t length = (size_t)(end - at);

	for (size_t i = 0; i < length;)
		if (letter_has_readings(utf8_next(at, length, &i)))
			return true;
	return false;
}

static bool has_ink(const char *at, const char *end)
{
	return at + strspn(at, " ") < end;
}

const char *ruby_end(const char *at)
{
	const char *part = at + 1, *end;

	if (*at != '{')
		return NULL;
	end = ruby_part_end(part);
	if (*end != '|' || !has_character(part, end))
		return NULL;
	while (*end == '|') {
		part = end + 1;
		end = ruby_part_end(part);
		if (!has_ink(part, end))
			return NULL;
	}
	return *end == '}' ? end + 1 : NULL;
}

/* A ruby among the letters. */
struct ruby {
	size_t open, bar, end;        /* its brace, first bar and last brace */
	const char *parts[PARTS_MAX]; /* its readings */
	size_t count;
};

/* Without spaces at its ends. */
static const char *trimmed(struct arena *arena, const char *text)
{
	size_t length;

	text += strspn(text, " ");
	length = strlen(text);
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return arena_copy(arena, text, length);
}

/* Find the marks of the ruby that opens at a letter.  False if they are a
 * text's own codes, not those that markdown_escape.h wrote. */
static bool find(const struct letters *letters, size_t open, struct ruby *ruby)
{
	size_t part = 0;

	*ruby = (struct ruby){.open = open};
	for (size_t i = open + 1; i < letters->count; i++) {
		const uint32_t code = letters->codes[i];

		if (code == HIDDEN_RUBY)
			return false;
		if (code != HIDDEN_RUBY_BAR && code != HIDDEN_RUBY_END)
			continue;
		if (ruby->bar == 0)
			ruby->bar = i;
		else if (ruby->count < PARTS_MAX)
			ruby->parts[ruby->count++] = trimmed(letters->arena,
				rich_letters_typed(letters, part, i));
		part = i + 1;
		ruby->end = i;
		if (code == HIDDEN_RUBY_END)
			return ruby->count > 0;
	}
	return false;
}

/* Does it belong to the character before it? */
static bool is_mark(const struct letters *letters, size_t i)
{
	const uint32_t code = letters->codes[i];

	return code == LETTER_GONE || letter_is_hidden(code) ||
	       letter_is_mark(code);
}

static size_t characters(const struct letters *letters, const struct ruby *ruby)
{
	size_t count = 0;

	for (size_t i = ruby->open + 1; i < ruby->bar; i++)
		count += !is_mark(letters, i);
	return count;
}

/* Split a single reading at its spaces, if that gives the wanted number of
 * parts. */
static void part_at_spaces(
	struct arena *arena, struct ruby *ruby, size_t wanted)
{
	const char *parts[PARTS_MAX];
	size_t count = 0;

	if (ruby->count != 1 || wanted < 2 || wanted > PARTS_MAX)
		return;
	for (const char *at = ruby->parts[0]; *at != '\0';) {
		const size_t length = strcspn(at, " ");

		if (count == wanted)
			return;
		parts[count++] = arena_copy(arena, at, length);
		at += length + strspn(at + length, " ");
	}
	if (count != wanted)
		return;
	memcpy(ruby->parts, parts, count * sizeof(*parts));
	ruby->count = count;
}

/* All readings as one, for the whole base. */
static const char *joined(struct arena *arena, const struct ruby *ruby)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < ruby->count; i++)
		buffer_puts(&out, ruby->parts[i]);
	return buffer_text(&out);
}

static void drop(struct letters *letters, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		letters->codes[i] = LETTER_GONE;
}

/* The index in order of a reading that begins at a letter. */
static size_t place_of(const struct letters *letters, size_t first)
{
	size_t i = letters->reading_count;

	while (i > 0 && letters->readings[i - 1].first > first)
		i--;
	return i;
}

void ruby_set(
	struct letters *letters, size_t first, size_t end, const char *reading)
{
	size_t i = place_of(letters, first);

	letters->readings = arena_grow(letters->scratch, letters->readings,
		letters->reading_count, &letters->reading_room,
		sizeof(*letters->readings));
	memmove(letters->readings + i + 1, letters->readings + i,
		(letters->reading_count++ - i) * sizeof(*letters->readings));
	letters->readings[i] = (struct letter_reading){first, end, reading};
	for (size_t k = first; k < end; k++)
		letters->flags[k] |= SPAN_RUBY;
}

/* Give each character its reading, or the base one for all. */
static void give(struct letters *letters, struct ruby *ruby)
{
	const size_t wanted = characters(letters, ruby);
	size_t next = 0;
	bool each;

	part_at_spaces(letters->arena, ruby, wanted);
	each = ruby->count == wanted;
	for (size_t i = ruby->open + 1, end; i < ruby->bar; i = end) {
		for (end = i + 1;
			end < ruby->bar && (!each || is_mark(letters, end));)
			end++;
		if (is_mark(letters, i))
			continue;
		ruby_set(letters, i, end,
			each ? ruby->parts[next++]
			     : joined(letters->arena, ruby));
	}
	drop(letters, ruby->open, ruby->open + 1);
	drop(letters, ruby->bar, ruby->end + 1);
}

void ruby_take(struct letters *letters)
{
	struct ruby ruby;

	for (size_t i = 0; i < letters->count; i++)
		if (letters->codes[i] == HIDDEN_RUBY && find(letters, i, &ruby))
			give(letters, &ruby);
}
