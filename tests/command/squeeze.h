/*
 * squeeze: the letters of a text that are the same in a bank and on a page.
 */
#ifndef TESTS_COMMAND_SQUEEZE_H
#define TESTS_COMMAND_SQUEEZE_H

#include "base/common.h"
#include "base/utf8.h"
#include "room.h"

/* Whether a letter may differ between a bank and a page: spaces, hyphens at
 * the end of lines, Markdown's signs, bullets, marks of direction. */
static inline bool is_loose(uint32_t code)
{
	static const uint32_t loose[] = {0xa0, 0xad, 0x2022, 0x200e, 0x200f};

	for (size_t i = 0; i < LENGTH(loose); i++)
		if (code == loose[i])
			return true;
	if (code >= 0x80)
		return (code >= 0x202a && code <= 0x202e) ||
		       (code >= 0x2066 && code <= 0x2069);
	return code <= ' ' || strchr("-*~^`\\|:", (int)code) != NULL;
}

/* The letters of a text that must be the same everywhere. */
static inline void squeeze(struct buffer *out, const char *text)
{
	const size_t length = strlen(text);

	for (size_t at = 0; at < length;) {
		const size_t before = at;
		const uint32_t code = utf8_next(text, length, &at);

		if (!is_loose(code))
			buffer_add(out, text + before, at - before);
	}
}

static inline const char *squeezed(struct room *room, const char *text)
{
	struct buffer out = {.arena = room->arena};

	squeeze(&out, text);
	return buffer_text(&out);
}

#endif
