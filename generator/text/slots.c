#include "text/slots.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"

#include <string.h>

#define SLOT "\xef\xb7\xad"

enum {
	MARK_BYTES = sizeof(SLOT) - 1
};

static const struct {
	const char *mark;
	unsigned flags;
} parts[] = {
	{RICH_ANSWER, SPAN_ANSWER},
	{RICH_PART, 0},
};

/* The kind of part that begins here; LENGTH(parts) if none. */
static size_t part_at(const char *at)
{
	size_t i = 0;

	while (i < LENGTH(parts) && strncmp(at, parts[i].mark, MARK_BYTES) != 0)
		i++;
	return i;
}

static void add_slot(struct slots *slots, struct arena *arena, size_t *room,
	struct slot slot)
{
	slots->at = arena_grow(
		arena, slots->at, slots->count, room, sizeof(*slots->at));
	slots->at[slots->count++] = slot;
}

/* The text without the noncharacters that stand for marks during parsing.
 * Those of slots.h and rich.h remain. */
static const char *scrubbed(struct arena *arena, const char *text)
{
	static const char kept[] = {
		RICH_ANSWER[2], RICH_PART[2], RICH_BLANK[2], '\0'};
	static const char replacement[] = "\uFFFD";
	char *copy = arena_copy(arena, text, strlen(text));

	for (char *at = copy; (at = strstr(at, "\xef\xb7")) != NULL; at += 2) {
		const unsigned char last = (unsigned char)at[2];

		if (last >= 0x90 && last <= 0xaf && strchr(kept, at[2]) == NULL)
			memcpy(at, replacement, MARK_BYTES);
	}
	return copy;
}

const char *slots_cut(
	struct arena *arena, const char *text, struct slots *slots)
{
	struct buffer out = {.arena = arena};
	size_t room = 0;

	if (strstr(text, "\xef\xb7") == NULL)
		return text;
	text = scrubbed(arena, text);
	if (strstr(text, RICH_ANSWER) == NULL &&
		strstr(text, RICH_PART) == NULL)
		return text;
	while (*text != '\0') {
		const size_t part = part_at(text);
		const char *first = text + MARK_BYTES, *end;

		if (part == LENGTH(parts)) {
			buffer_putc(&out, *text++);
			continue;
		}
		end = strstr(first, parts[part].mark);
		if (end == NULL)
			end = first + strlen(first);
		add_slot(slots, arena, &room,
			(struct slot){
				arena_copy(arena, first, (size_t)(end - first)),
				parts[part].flags, {NULL, 0}});
		buffer_puts(&out, SLOT);
		text = *end == '\0' ? end : end + MARK_BYTES;
	}
	return buffer_text(&out);
}

size_t slots_in(const char *text, size_t length)
{
	size_t count = 0;

	for (size_t i = 0; i + MARK_BYTES <= length; i++)
		count += memcmp(text + i, SLOT, MARK_BYTES) == 0;
	return count;
}
