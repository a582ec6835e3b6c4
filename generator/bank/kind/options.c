#include "bank/kind/options.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/rich.h"

#include <string.h>

/* The options of one choice; 0 for a blank to write in. */
static size_t count_of(const struct blank *blank)
{
	return blank->wrong.count > 0 ? 1 + blank->wrong.count : 0;
}

size_t options_count(const struct blanks *blanks)
{
	size_t count = 0;

	for (size_t i = 0; i < blanks->count; i++)
		count += count_of(&blanks->at[i]);
	return count;
}

/* Option k of a choice, 0 being the right one.  All are as bold as an answer,
 * so that a key has the lines of its sheet. */
static void put_one(struct buffer *out, const struct options *options,
	const struct blank *blank, size_t k)
{
	const char *text =
		k == 0 ? blank->answers.at[0] : blank->wrong.at[k - 1];

	if (options->plain)
		buffer_puts(out, text);
	else if (k == 0 && options->solved)
		buffer_printf(out, RICH_ANSWER "**%s**" RICH_ANSWER, text);
	else
		buffer_printf(out, RICH_PART "**%s**" RICH_PART, text);
}

/* Is this byte part of a word or a brace?  Any byte above ASCII counts as a
 * letter. */
static bool touches(char byte)
{
	return (byte & 0x80) != 0 || (byte >= '0' && byte <= '9') ||
	       ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '}' ||
	       byte == '{';
}

static bool is_glued(const char *text, const struct blank *blank)
{
	return (blank->first > 0 && touches(text[blank->first - 1])) ||
	       touches(text[blank->end]);
}

const char *options_line(
	struct arena *arena, const struct options *options, size_t i)
{
	const struct blank *blank = &options->blanks->at[i];
	const struct blanks before = {options->blanks->at, i};
	const size_t first = options_count(&before), count = count_of(blank);
	const bool dealt =
		options->dealt != NULL && options->dealt->picked_count > 0;
	const size_t all = dealt ? options->dealt->picked_count : count;
	const bool glued = is_glued(options->text, blank);
	struct buffer out = {.arena = arena};
	size_t printed = 0;

	buffer_puts(&out, glued ? "(" : "");
	for (size_t k = 0; k < all; k++) {
		const size_t at = dealt ? options->dealt->picked[k] : first + k;

		if (at < first || at >= first + count)
			continue;
		buffer_puts(&out, printed++ > 0 ? "\u00a0/ " : "");
		put_one(&out, options, blank, at - first);
	}
	buffer_puts(&out, glued ? ")" : "");
	return buffer_text(&out);
}
