#include "command/options.h"

#include "command/command.h"

#include "base/buffer.h"
#include "base/suggest.h"

#include <string.h>

int options_difficulty(const char *text)
{
	static const char *const names[] = {
		"1", "2", "3", "4", "5", "easy", "medium", "hard"};
	static const int values[] = {1, 2, 3, 4, 5, 1, 3, 5};

	_Static_assert(LENGTH(names) == LENGTH(values), "a value for each");
	for (size_t i = 0; i < LENGTH(names); i++)
		if (strcmp(names[i], text) == 0)
			return values[i];
	return 0;
}

/* Several options that begin with a word, up to its "="; NULL if there are not
 * several. */
static const char *several(
	struct arena *arena, const char *word, struct text_list names)
{
	const size_t dashes = strspn(word, "-");
	const size_t length = strcspn(word + dashes, "=");
	struct buffer all = {.arena = arena};
	size_t count = 0;

	for (size_t i = 0; length > 0 && dashes == 2 && i < names.count; i++)
		if (strncmp(names.at[i], word + dashes, length) == 0)
			buffer_printf(&all, "%s--%s", count++ > 0 ? ", " : "",
				names.at[i]);
	return count > 1 ? buffer_text(&all) : NULL;
}

void options_unknown(
	struct arena *arena, const char *word, struct text_list names)
{
	const char *all = several(arena, word, names);
	const char *near = suggest_name(word + strspn(word, "-"), names);

	if (all != NULL) {
		command_say("pensum: error: %.*s may be any of %s",
			(int)strcspn(word, "="), word, all);
		return;
	}
	command_say("pensum: error: unknown option %s", word);
	if (near != NULL)
		command_say("  did you mean --%s?", near);
}
