/*
 * A word is a sequence of letters, with apostrophes between them.  An address
 * is a text without spaces that looks like one; a hyphen added to it would be
 * read as part of it.
 */
#include "type/line/hyphenate.h"

#include "text/letter.h"
#include "type/word/hyphen.h"

enum {
	SOFT_HYPHEN = 0x00ad,
	HYPHEN = 0x2010,
	APOSTROPHE = 0x2019,
	LEAST = 2,      /* letters of a part, whatever the patterns say */
	SHORT_WORD = 5, /* letters of one that is never broken */
	KEPT = SPAN_CODE | SPAN_BLANK | SPAN_FILL | SPAN_INSET | SPAN_NOTE
};

/* A part of a paragraph: a word or an address. */
struct part {
	size_t first, end;
};

static bool is_apostrophe(uint32_t code)
{
	return code == '\'' || code == APOSTROPHE;
}

/* Is there a letter of a script whose words are broken with a hyphen? */
static bool letter_at(const struct paragraph *paragraph, size_t i)
{
	const uint32_t code = paragraph->codes[i];

	return (letter_of_word(code) && !letter_has_readings(code)) ||
	       letter_is_mark(code);
}

/* The next word in first .. end-1; it is empty if there is none. */
static struct part next_word(
	const struct paragraph *paragraph, size_t first, size_t end)
{
	struct part word;

	while (first < end && !letter_at(paragraph, first))
		first++;
	word = (struct part){first, first};
	while (word.end < end &&
		(letter_at(paragraph, word.end) ||
			(is_apostrophe(paragraph->codes[word.end]) &&
				word.end > first && word.end + 1 < end &&
				letter_at(paragraph, word.end + 1))))
		word.end++;
	return word;
}

/* The text between the spaces around a word. */
static struct part between_spaces(
	const struct paragraph *paragraph, struct part part)
{
	const uint32_t *codes = paragraph->codes;

	while (part.first > 0 && codes[part.first - 1] != '\n' &&
		!paragraph_space(codes[part.first - 1]))
		part.first--;
	while (part.end < paragraph->count && codes[part.end] != '\n' &&
		!paragraph_space(codes[part.end]))
		part.end++;
	return part;
}

/* "https://…", "www.…", "ann@example.org", "example.org/page", "file_name". */
static bool is_address(const struct paragraph *paragraph, struct part word)
{
	const struct part part = between_spaces(paragraph, word);
	const uint32_t *codes = paragraph->codes;

	for (size_t i = part.first; i < part.end; i++) {
		if (codes[i] == '@' || codes[i] == '_' || codes[i] == '\\')
			return true;
		if (i == part.first || i + 1 >= part.end)
			continue;
		if (codes[i] == '/' && codes[i + 1] == '/')
			return true;
		if (codes[i] == '.' && letter_at(paragraph, i - 1) &&
			letter_at(paragraph, i + 1))
			return true;
	}
	return false;
}

/* Is the word never hyphenated, not even if it is too wide? */
static bool is_kept(const struct paragraph *paragraph, struct part word)
{
	for (size_t i = word.first; i < word.end; i++) {
		const struct letter *letter = &paragraph->letters[i];
		const uint32_t code = paragraph->codes[i];

		if ((letter->look & KEPT) != 0 || letter->joined ||
			letter->reading != 0 || letter->level % 2 != 0 ||
			(code >= '0' && code <= '9'))
			return true;
	}
	return is_address(paragraph, word);
}

static bool is_hyphen(uint32_t code)
{
	return code == '-' || code == HYPHEN || code == SOFT_HYPHEN;
}

/* Is the word broken only if it is too wide? */
static bool is_whole(const struct paragraph *paragraph,
	const struct patterns *patterns, struct part word)
{
	const size_t count = word.end - word.first;

	return count <= SHORT_WORD || paragraph->letters[word.first].added ||
	       (word.first > 0 &&
		       is_hyphen(paragraph->codes[word.first - 1])) ||
	       (word.end < paragraph->count &&
		       is_hyphen(paragraph->codes[word.end])) ||
	       hyphen_capitals(patterns, paragraph->codes + word.first, count);
}

static void mark(struct paragraph *paragraph, size_t letter)
{
	paragraph->letters[letter].may_break = true;
	paragraph->letters[letter].hyphen = true;
}

static bool mark_word(struct paragraph *paragraph,
	const struct patterns *patterns, struct part word)
{
	const size_t count = word.end - word.first;
	bool points[HYPHEN_WORD];
	bool any = false;

	if (count > HYPHEN_WORD)
		return false;
	hyphen_points(patterns, paragraph->codes + word.first, count, points);
	for (size_t i = LEAST; i + LEAST <= count; i++) {
		const size_t letter = word.first + i;

		if (!points[i] || paragraph->letters[letter].may_break ||
			letter_is_mark(paragraph->codes[letter]))
			continue;
		mark(paragraph, letter);
		any = true;
	}
	return any;
}

bool hyphenate_all(struct paragraph *paragraph)
{
	const struct patterns *patterns = hyphen_patterns(paragraph->language);
	struct part word;
	bool any = false;

	for (size_t i = 0; patterns != NULL && i < paragraph->count;
		i = word.end) {
		word = next_word(paragraph, i, paragraph->count);
		if (word.end > word.first &&
			!is_whole(paragraph, patterns, word) &&
			!is_kept(paragraph, word) &&
			mark_word(paragraph, patterns, word))
			any = true;
	}
	return any;
}

bool hyphenate_wide(struct paragraph *paragraph, size_t first, size_t end)
{
	const struct patterns *patterns = hyphen_patterns(paragraph->language);
	struct part word;
	bool any = false;

	for (; patterns != NULL && first < end; first = word.end) {
		word = next_word(paragraph, first, end);
		if (word.end > word.first && !is_kept(paragraph, word) &&
			mark_word(paragraph, patterns, word))
			any = true;
	}
	return any;
}

void hyphenate_letters(struct paragraph *paragraph, size_t first, size_t end)
{
	struct part word;

	for (; first < end; first = word.end) {
		word = next_word(paragraph, first, end);
		if (word.end == word.first || is_kept(paragraph, word))
			continue;
		for (size_t i = word.first + 1; i < word.end; i++)
			if (paragraph->letters[i].may_break)
				paragraph->letters[i].hyphen = true;
	}
}

bool hyphenate_at(const struct paragraph *paragraph, size_t letter)
{
	return paragraph->codes[letter - 1] == SOFT_HYPHEN ||
	       paragraph->letters[letter].hyphen;
}

bool hyphenate_forget(struct paragraph *paragraph)
{
	bool parted = false;

	for (size_t i = 0; i < paragraph->count; i++) {
		struct letter *letter = &paragraph->letters[i];

		if (!letter->hyphen || letter->begins)
			continue;
		letter->hyphen = false;
		letter->may_break = false;
		parted = true;
	}
	return parted;
}
