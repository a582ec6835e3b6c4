#include "text/placeholder.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <assert.h>
#include <string.h>

static const char *const words[] = {
	[PLACEHOLDER_QUESTION] = "question",
	[PLACEHOLDER_CHOICE] = "choice",
	[PLACEHOLDER_LINE] = "line",
	[PLACEHOLDER_BLANK] = "blank",
};

static_assert(sizeof(words) / sizeof(*words) == PLACEHOLDER_UNKNOWN,
	"a word for each kind");

/* The kind that a word names. */
static enum placeholder_kind kind_of(const char *word, size_t length)
{
	size_t i = 0;

	while (i < PLACEHOLDER_UNKNOWN &&
		(strlen(words[i]) != length ||
			strncmp(words[i], word, length) != 0))
		i++;
	return (enum placeholder_kind)i;
}

/* Read the text between the braces: a word, and a name. */
static void read_inside(struct placeholder *found, const char *at)
{
	const char *end = found->at + found->length;
	size_t word, name;

	at += strspn(at, " ");
	word = strcspn(at, " }\n");
	found->name = at + word + strspn(at + word, " ");
	name = strcspn(found->name, " }\n");
	found->name_length = name;
	at = kind_of(at, word) == PLACEHOLDER_UNKNOWN ? NULL : at;
	if (at == NULL || name == 0 || end[-1] != '}' ||
		found->name + name + strspn(found->name + name, " ") + 1 != end)
		found->kind = PLACEHOLDER_UNKNOWN;
	else
		found->kind = kind_of(at, word);
}

bool placeholder_next(const char *at, struct placeholder *found)
{
	const char *open = at;
	size_t length;

	while ((open = strstr(open, "@{")) != NULL && open > at &&
		open[-1] == '@')
		open += 2;
	if (open == NULL)
		return false;
	length = 2 + strcspn(open + 2, "}\n");
	found->at = open;
	found->length = length + (open[length] == '}');
	read_inside(found, open + 2);
	return true;
}

bool placeholder_any(const char *text)
{
	return strstr(text, "@{") != NULL;
}

const char *placeholder_name(
	struct arena *arena, const struct placeholder *placeholder)
{
	return arena_copy(arena, placeholder->name, placeholder->name_length);
}

const char *placeholder_unescaped(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};
	const char *next;

	if (strstr(text, "@@{") == NULL)
		return text;
	while ((next = strstr(text, "@@{")) != NULL) {
		buffer_add(&out, text, (size_t)(next - text));
		buffer_puts(&out, "@{");
		text = next + strlen("@@{");
	}
	buffer_puts(&out, text);
	return buffer_text(&out);
}

const char *placeholder_dropped(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};
	struct placeholder next;

	if (!placeholder_any(text))
		return text;
	while (placeholder_next(text, &next)) {
		buffer_add(&out, text, (size_t)(next.at - text));
		text = next.at + next.length;
	}
	buffer_puts(&out, text);
	return buffer_text(&out);
}
