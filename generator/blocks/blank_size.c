#include "blocks/blank_size.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "blocks/plain.h"
#include "text/letter.h"

enum {
	WIDE_BRACKET = 0xff08,
	SHORT_LETTERS = 6,   /* of a short word, at most */
	PHRASE_LETTERS = 12, /* a phrase has more than these */
	PHRASE_WORDS = 3
};

/* The letters and words of a text.  A character of an unspaced script such as
 * Chinese counts as two letters and half a word.  Numbers and signs are not
 * words. */
struct extent {
	size_t letters, words;
};

/* The offset of a bracket behind the answer, or the length if there is none.
 * It holds a remark, or the name in another script, which nobody writes. */
static size_t bracket(const char *text, size_t length)
{
	for (size_t at = 0, next = 0; next < length; at = next) {
		const uint32_t code = utf8_next(text, length, &next);

		if (at > 0 && (code == '(' || code == WIDE_BRACKET))
			return at;
	}
	return length;
}

static struct extent measure(const char *text, size_t length)
{
	struct extent extent = {0};
	size_t unspaced = 0;
	bool in_word = false;

	for (size_t at = 0; at < length;) {
		const uint32_t code = utf8_next(text, length, &at);
		const bool digit = code >= '0' && code <= '9';

		if (letter_is_space(code)) {
			in_word = false;
			continue;
		}
		if (letter_is_mark(code) || letter_is_hidden(code))
			continue;
		extent.letters++;
		if (letter_unspaced(code)) {
			extent.letters++;
			unspaced++;
		} else if (letter_of_word(code) && !digit && !in_word) {
			in_word = true;
			extent.words++;
		}
	}
	extent.words += (unspaced + 1) / 2;
	return extent;
}

static enum blank_size size_of(struct extent extent)
{
	if (extent.words == 0 || extent.letters <= SHORT_LETTERS)
		return BLANK_SHORT;
	return extent.words >= PHRASE_WORDS && extent.letters > PHRASE_LETTERS
		       ? BLANK_LONG
		       : BLANK_MIDDLE;
}

enum blank_size blank_size_of(struct arena *arena, struct texts answers)
{
	enum blank_size longest = BLANK_SHORT;

	for (size_t i = 0; i < answers.count; i++) {
		struct buffer out = {.arena = arena};
		enum blank_size size;

		plain_put(&out, answers.at[i]);
		size = size_of(measure(buffer_text(&out),
			bracket(buffer_text(&out), out.length)));
		if (size > longest)
			longest = size;
	}
	return longest;
}

/* The nearest setting wins. */
static bool is_uniform(const struct builder *builder, const struct item *item)
{
	const struct worksheet *sheet = builder->references.form->worksheet;
	const enum blank_width section = builder->section->section->blanks;
	const enum blank_width width =
		item->blanks != BLANK_WIDTH_UNSAID ? item->blanks
		: section != BLANK_WIDTH_UNSAID    ? section
						   : sheet->blanks;

	return width == BLANK_WIDTH_UNIFORM;
}

void blank_size_set(const struct builder *builder, struct block *text,
	const struct item *item, bool bank)
{
	struct arena *arena = builder->arena;

	if (is_uniform(builder, item))
		return;
	if (bank)
		text->flags |= BLOCK_ALIKE;
	for (struct block *child = text->children; child != NULL;
		child = child->next)
		if (child->role == BLOCK_BLANK)
			child->size = blank_size_of(
				arena, bank ? text->answer : child->answer);
}
