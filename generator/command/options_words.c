#include "command/options.h"

#include "command/command.h"

#include "base/buffer.h"
#include "base/suggest.h"
#include "worksheet/page_setup.h"

#include <string.h>

size_t options_word(const char *value, const char *const *words, size_t count)
{
	size_t i = 0;

	while (i < count && !suggest_same_name(words[i], value))
		i++;
	return i;
}

enum terminal_talk options_talk(const struct options *options)
{
	if (options->quiet)
		return TERMINAL_QUIET;
	return options->verbose ? TERMINAL_VERBOSE : TERMINAL_USUAL;
}

int options_difficulty(const char *text)
{
	static const char *const names[] = {
		"1", "2", "3", "4", "5", "easy", "medium", "hard"};
	static const int values[] = {1, 2, 3, 4, 5, 1, 3, 5};

	_Static_assert(LENGTH(names) == LENGTH(values), "a value for each");
	for (size_t i = 0; i < LENGTH(names); i++)
		if (suggest_same_name(names[i], text))
			return values[i];
	return 0;
}

/* The options that begin with a word, up to its "="; NULL unless there are
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

/* The text after other dashes, into which word processors and phones turn two
 * hyphens; NULL if there are none. */
static const char *after_dashes(const char *word)
{
	static const char *const dashes[] = {"–", "—", "−", "‐", "‑", "―"};

	for (size_t i = 0; i < LENGTH(dashes); i++) {
		const size_t length = strlen(dashes[i]);

		if (strncmp(word, dashes[i], length) == 0)
			return word + length + strspn(word + length, "-");
	}
	return NULL;
}

/* The option that begins with a word, up to its "="; NULL if there is none. */
static const char *option_begun(const char *word, struct text_list names)
{
	const size_t length = strcspn(word, "=");

	for (size_t i = 0; length > 1 && i < names.count; i++)
		if (strncmp(names.at[i], word, length) == 0)
			return names.at[i];
	return NULL;
}

bool options_misdashed(char *const *words, struct text_list names)
{
	for (; *words != NULL && strcmp(*words, "--") != 0; words++) {
		const char *word = after_dashes(*words);
		const char *name =
			word == NULL ? NULL : option_begun(word, names);

		if (**words == '-' && (*words)[1] != '-') {
			name = option_begun(*words + 1, names);
			if (name != NULL &&
				strlen(name) != strcspn(*words + 1, "="))
				name = NULL;
		}
		if (name == NULL)
			continue;
		command_say("pensum: error: unknown option %s", *words);
		command_say("  did you mean --%s, with two hyphens?", name);
		return true;
	}
	return false;
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
	if (near == NULL)
		near = option_begun(word + strspn(word, "-"), names);
	if (near != NULL)
		command_say("  did you mean --%s?", near);
}

const char *options_set_cards(struct options *options, const char *value)
{
	options->cards = true;
	if (value == NULL || card_grid_read(value, &options->grid))
		return NULL;
	return "cards across and down a page, such as 2x4 or 3x3, at most "
	       "8x12";
}

const char *options_set_paper(struct options *options, const char *value)
{
	struct page_setup page;

	options->paper = value;
	return page_setup_paper(&page, value)
		       ? NULL
		       : "letter, half_letter, legal, a4, a5 or b5";
}
