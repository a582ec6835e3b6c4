#include "bank/stale_words.h"

#include "bank/bank.h"
#include "bank/text/reference_text.h"
#include "base/arena.h"
#include "base/message.h"
#include "text/rich.h"
#include "yaml/place.h"

#include <string.h>

enum {
	VERSE_MOST = 60 /* letters; shorter lines are never broken */
};

/* Words before a line number in several languages; the first letter may be a
 * capital. */
static const char *const line_words[] = {"line", "lines", "l.", "ll.", "zeile",
	"zeilen", "ligne", "lignes", "línea", "líneas", "linea", "riga",
	"righe", "linha", "linhas", "regel", "regels"};

/* Is a text among the first that are shown?  The error list itself limits and
 * counts repeated messages. */
static bool is_shown(struct stale_words *words, const char *text)
{
	for (size_t i = 0; i < words->count; i++)
		if (text_equal(words->shown[i], text))
			return true;
	if (words->count == LENGTH(words->shown))
		return false;
	words->shown[words->count++] = text;
	return true;
}

void stale_words_warn(struct stale_words *words, struct where at,
	const char *text, const char *message, const char *hint)
{
	struct errors *errors = words->reading->errors;

	if (!is_shown(words, text)) {
		words->hidden++;
		return;
	}
	error_warn_at(errors, at, "\"%s\" %s", text, message_text(message));
	error_hint(errors, "%s", hint);
}

static bool is_word_byte(char byte)
{
	return is_letter(byte) || (byte & 0x80) != 0;
}

/* The length of a word for a line at this place, with the space after it; 0 if
 * there is none. */
static size_t line_word(const char *at)
{
	for (size_t i = 0; i < LENGTH(line_words); i++) {
		const size_t length = strlen(line_words[i]);
		size_t space;

		if (ascii_lower(*at) != *line_words[i] ||
			strncmp(at + 1, line_words[i] + 1, length - 1) != 0)
			continue;
		space = strspn(at + length, " \n");
		if (space == 0 && strncmp(at + length, "\u00A0", 2) == 0)
			space = 2;
		if (space > 0 && is_digit(at[length + space]))
			return length + space;
	}
	return 0;
}

/* A text that mentions a line, "line 12". */
struct line_text {
	const struct node *scalar; /* NULL for none */
	size_t first, length;
};

static void find_line(void *context, const struct node *scalar)
{
	struct line_text *found = context;
	const char *text = scalar->text;

	for (const char *at = text; *at != '\0' && found->scalar == NULL;
		at++) {
		const size_t word =
			at > text && is_word_byte(at[-1]) ? 0 : line_word(at);

		if (word == 0)
			continue;
		*found = (struct line_text){scalar, (size_t)(at - text), word};
		found->length += strspn(at + word, "0123456789");
		/* "lines 3-5" */
		if (at[found->length] == '-')
			found->length += 1 + strspn(at + found->length + 1,
						     "0123456789");
	}
}

static bool is_wide(const struct rich_block *block)
{
	size_t length = 0;
	bool broken = false;

	for (size_t i = 0; i < block->spans.count; i++) {
		const struct span *span = &block->spans.at[i];

		if (span->flags & SPAN_BREAK) {
			broken = true;
			length = 0;
		}
		length += span->length;
		if (length > VERSE_MOST)
			return true;
	}
	return !broken && length > 0;
}

/* Does the layout break the lines?  Code and short verses keep their own. */
static bool is_prose(struct arena *arena, const struct stimulus *stimulus)
{
	const struct rich rich = rich_parse(arena, stimulus->passage);

	for (size_t i = 0; i < rich.count; i++)
		if (!rich.blocks[i].code && rich.blocks[i].table == NULL &&
			is_wide(&rich.blocks[i]))
			return true;
	return false;
}

static void check_lines(struct stale_words *words, const struct item *whole,
	const struct item *own)
{
	const struct stimulus *stimulus = whole->stimulus;
	struct arena *arena = words->reading->arena;
	struct line_text found = {NULL, 0, 0};

	if (stimulus == NULL || stimulus->numbered == 0 ||
		stimulus->passage == NULL)
		return;
	reference_text_scalars(own->node, find_line, &found);
	if (found.scalar == NULL || !is_prose(arena, stimulus))
		return;
	stale_words_warn(words, place_in(found.scalar, found.first),
		arena_copy(
			arena, found.scalar->text + found.first, found.length),
		"is another line in large print or on other paper",
		"put {#name} before the words in the stimulus' text and write "
		"\"line @{line name}\", or \"lines @{line from}-@{line to}\"");
}

static void check_own(struct stale_words *words, const struct item *whole,
	const struct item *own)
{
	check_lines(words, whole, own);
	if (own->content != NULL && own->kind->remark != NULL)
		own->kind->remark(words, own);
}

static void check_item(struct stale_words *words, const struct item *item)
{
	check_own(words, item, item);
	for (size_t i = 0; i < item->part_count; i++)
		check_own(words, item, &item->parts[i]);
}

void stale_words_check(struct reading *reading, const struct bank *bank)
{
	struct stale_words words = {.reading = reading};

	for (size_t i = 0; i < bank->count; i++) {
		const struct item *item = &bank->items[i];

		check_item(&words, item);
		for (size_t tier = 0; tier < TIER_COUNT; tier++)
			if (item->tiers[tier] != NULL)
				check_item(&words, item->tiers[tier]);
	}
	if (words.hidden > 0)
		error_warn_at(reading->errors,
			(struct where){bank->source, 0, 0},
			message_count(words.hidden,
				"%zu more text names letters, lines or "
				"choices that change from form to form",
				"%zu more texts name letters, lines or "
				"choices that change from form to form"),
			words.hidden);
}
