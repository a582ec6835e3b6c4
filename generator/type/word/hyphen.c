/*
 * Each pattern gives values to places between its letters: an odd value allows
 * a break there, an even one forbids it.  At each place of a word, the highest
 * value of all patterns that occur there counts (Liang, 1983).
 *
 * German has two levels of patterns: the first divide a compound, the second
 * break its parts.  Other languages have only the second, and an apostrophe
 * divides their words.
 */
#include "type/word/hyphen.h"

#include "type/word/patterns.h"

#include <string.h>
#include <strings.h>

enum {
	TYPED_APOSTROPHE = '\'',
	APOSTROPHE = 0x2019,
	VALUE = 0x0f
};

/* A word in letters of the trie, with an edge before and behind. */
struct spelling {
	uint8_t letters[HYPHEN_WORD + 2];
	uint8_t values[HYPHEN_WORD + 2]; /* before each letter of the word */
	size_t count;                    /* of the word's letters */
};

static bool is_tag(const char *tag, const char *text, size_t length)
{
	return strlen(tag) == length && strncasecmp(tag, text, length) == 0;
}

/* Lookup by RFC 4647, 3.4: while nothing matches, remove the last subtag. */
const struct patterns *hyphen_patterns(const char *language)
{
	size_t length = strlen(language);

	while (length > 0) {
		for (size_t i = 0; i < patterns_count; i++)
			if (is_tag(patterns_all[i].tag, language, length))
				return &patterns_all[i];
		do
			length--;
		while (length > 0 && language[length] != '-');
	}
	return NULL;
}

/* NULL if no pattern has the letter. */
static const struct pattern_letter *find_letter(
	const struct patterns *patterns, uint32_t code)
{
	const struct pattern_letter *letters =
		&patterns_letters[patterns->letters];
	size_t low = 0, high = patterns->letter_count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (letters[middle].code == code)
			return &letters[middle];
		if (letters[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static bool is_apostrophe(uint32_t code)
{
	return code == TYPED_APOSTROPHE || code == APOSTROPHE;
}

static uint8_t letter_of(const struct patterns *patterns, uint32_t code)
{
	const struct pattern_letter *letter = find_letter(
		patterns, is_apostrophe(code) ? TYPED_APOSTROPHE : code);

	return letter != NULL ? letter->letter : PATTERNS_OTHER;
}

/* The node that an edge leads to, or 0. */
static uint32_t follow(uint32_t node, uint8_t letter)
{
	const uint32_t *edges = &patterns_nodes[node + 1];
	const uint32_t count = patterns_low(patterns_nodes[node]);

	for (uint32_t i = 0; i < count; i++)
		if (patterns_low(edges[i]) == letter)
			return patterns_high(edges[i]);
	return 0;
}

/* Take the values of a pattern that ends before the given letter. */
static void take_values(
	struct spelling *spelling, const uint8_t *values, size_t end)
{
	const size_t first = end - values[0];

	for (size_t i = 0; i < values[1]; i++) {
		uint8_t *value = &spelling->values[first + i];

		if ((values[2 + i] & VALUE) > (*value & VALUE))
			*value = values[2 + i];
	}
}

static void match(struct spelling *spelling, uint32_t root)
{
	const size_t count = spelling->count + 2;

	memset(spelling->values, 0, sizeof(spelling->values));
	for (size_t first = 0; first < count; first++) {
		uint32_t node = root;

		for (size_t i = first; i < count; i++) {
			uint32_t values;

			node = follow(node, spelling->letters[i]);
			if (node == 0)
				break;
			values = patterns_high(patterns_nodes[node]);
			if (values != 0)
				take_values(spelling, &patterns_values[values],
					i + 1);
		}
	}
}

/* The spelling of the letters first .. end-1. */
static void spell(const struct patterns *patterns, const uint32_t *codes,
	size_t count, struct spelling *spelling)
{
	spelling->count = count;
	spelling->letters[0] = PATTERNS_EDGE;
	for (size_t i = 0; i < count; i++)
		spelling->letters[i + 1] = letter_of(patterns, codes[i]);
	spelling->letters[count + 1] = PATTERNS_EDGE;
}

/* Mark the points of a part of the word, by its patterns alone. */
static void part_points(const struct patterns *patterns, const uint32_t *codes,
	size_t count, bool *points)
{
	struct spelling spelling;

	spell(patterns, codes, count, &spelling);
	match(&spelling, patterns->then);
	for (size_t i = 1; i < count; i++) {
		const uint8_t value = spelling.values[i + 1];

		points[i] = (value & 1) != 0 && (value & PATTERNS_SPELLED) == 0;
	}
}

static void clear(bool *points, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		points[i] = false;
}

/* Remove points that leave a part shorter than `left` or `right` letters. */
static void keep_least(bool *points, size_t count, size_t left, size_t right)
{
	clear(points, 0, left < count ? left : count);
	clear(points, count > right ? count - right + 1 : 0, count);
}

/* Find where a compound, or a word with an apostrophe, is joined. */
static void find_parts(const struct patterns *patterns, const uint32_t *codes,
	size_t count, bool *parts)
{
	struct spelling spelling;

	clear(parts, 0, count);
	if (patterns->first != 0) {
		spell(patterns, codes, count, &spelling);
		match(&spelling, patterns->first);
		for (size_t i = 1; i < count; i++)
			parts[i] = (spelling.values[i + 1] & 1) != 0;
		return;
	}
	if (find_letter(patterns, TYPED_APOSTROPHE) != NULL)
		return;
	for (size_t i = 1; i < count; i++)
		parts[i] =
			is_apostrophe(codes[i]) || is_apostrophe(codes[i - 1]);
}

/* Remove points beside an apostrophe: no line ends or begins with one. */
static void keep_apostrophes(const uint32_t *codes, size_t count, bool *points)
{
	for (size_t i = 1; i < count; i++)
		if (is_apostrophe(codes[i]) || is_apostrophe(codes[i - 1]))
			points[i] = false;
}

void hyphen_points(const struct patterns *patterns, const uint32_t *codes,
	size_t count, bool *points)
{
	bool parts[HYPHEN_WORD];

	clear(points, 0, count);
	if (count > HYPHEN_WORD)
		return;
	find_parts(patterns, codes, count, parts);
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count && !parts[end];)
			end++;
		part_points(patterns, codes + i, end - i, points + i);
		keep_least(points + i, end - i,
			i > 0 ? patterns->inner_left : 0,
			end < count ? patterns->inner_right : 0);
		points[i] = i > 0;
	}
	keep_least(points, count, patterns->least_left, patterns->least_right);
	keep_apostrophes(codes, count, points);
}

bool hyphen_capitals(
	const struct patterns *patterns, const uint32_t *codes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct pattern_letter *letter =
			find_letter(patterns, codes[i]);

		if (letter == NULL || !letter->capital)
			return false;
	}
	return true;
}
