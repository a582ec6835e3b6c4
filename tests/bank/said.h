/*
 * said: what errors say, without the excerpts of the file, and tables of
 * sources with what is said of them.
 */
#ifndef TESTS_BANK_SAID_H
#define TESTS_BANK_SAID_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A file's text, and all messages about it. */
struct saying {
	const char *text, *said;
};

static inline struct source source_of(const char *name, const char *text)
{
	return (struct source){name, text, strlen(text)};
}

/* A line of an excerpt: a number or nothing, then a bar. */
static inline bool is_excerpt(const char *line)
{
	return line[strspn(line, " 0123456789")] == '|';
}

/* Every message and hint on its own line, hints as "= did you mean …". */
static inline const char *said(struct arena *arena, const struct errors *errors)
{
	struct buffer kept = {.arena = arena};
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	error_print_all(errors, out, false);
	fclose(out);
	for (const char *at = text; *at != '\0';) {
		const size_t length = strcspn(at, "\n") + 1;
		const size_t indent = strspn(at, " ");

		if (!is_excerpt(at))
			buffer_add(&kept, at + indent, length - indent);
		at += length;
	}
	free(text);
	return buffer_text(&kept);
}

#endif
