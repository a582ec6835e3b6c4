#include "text/place_names.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/rich.h"

#include <stdbool.h>
#include <string.h>

/* HIDDEN_PLACE_GUARD: punctuation to Markdown, and where Chinese lines are
 * joined it leaves no space. */
#define GUARD "\uFF02"

static const char name_letters[] = "abcdefghijklmnopqrstuvwxyz"
				   "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

/* The length of the name of a mark that begins here; 0 if there is none. */
static size_t name_length(const char *text, const char *at)
{
	const size_t length = strspn(at + 2, name_letters);

	return (at > text && at[-1] == '\\') || at[2 + length] != '}' ? 0
								      : length;
}

bool place_names_is_mark(const char *at)
{
	return name_length(at, at) > 0;
}

/* Is the space behind a mark superfluous, because another stands before the
 * mark or the mark begins its line? */
static bool is_second_space(
	const char *text, const char *mark, const char *behind)
{
	const bool begins = mark == text || mark[-1] == '\n';

	return *behind == ' ' && (begins ? behind[1] != ' ' : mark[-1] == ' ');
}

const char *place_names_take(
	struct arena *arena, const char *text, struct text_list *names)
{
	struct buffer out = {.arena = arena};
	const char **at = NULL;
	size_t count = 0, room = 0;
	const char *from = text, *next = text;

	while ((next = strstr(next, "{#")) != NULL) {
		const size_t length = name_length(text, next);

		if (length == 0) {
			next += 2;
			continue;
		}
		buffer_add(&out, from, (size_t)(next - from));
		buffer_puts(&out, GUARD RICH_PLACE GUARD);
		at = arena_grow(arena, at, count, &room, sizeof(*at));
		at[count++] = arena_copy(arena, next + 2, length);
		from = next + 2 + length + 1;
		from += is_second_space(text, next, from);
		next = from;
	}
	if (count == 0)
		return text;
	buffer_puts(&out, from);
	*names = (struct text_list){at, count};
	return buffer_text(&out);
}
