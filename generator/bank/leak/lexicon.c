#include "bank/leak/lexicon.h"

#include "base/arena.h"
#include "base/case_fold.h"
#include "base/common.h"
#include "base/siphash.h"
#include "base/utf8.h"
#include "text/inline_image.h"

#include <stdlib.h>
#include <string.h>

enum {
	ORDINAL_WORDS = 5, /* in an ordinal: 第二十一次 */
	BUCKETS_MIN = 1024,
	NUMBER_LEAST = 3 /* digits of a number that may be an answer */
};

/* Words of four letters or more that are no answer on their own, sorted. */
static const char *const commons[] = {"about", "above", "after", "again",
	"against", "also", "always", "another", "april", "around", "august",
	"away", "because", "been", "before", "being", "below", "between",
	"both", "cannot", "century", "change", "changes", "circa", "could",
	"days", "december", "decrease", "decreased", "decreases", "depends",
	"different", "does", "doing", "done", "down", "during", "each", "early",
	"east", "eight", "either", "equal", "even", "every", "everything",
	"example", "false", "february", "fewer", "first", "five", "four",
	"from", "greater", "half", "have", "higher", "hundred", "increase",
	"increased", "increases", "into", "january", "july", "june", "large",
	"larger", "last", "late", "later", "left", "less", "little", "long",
	"lower", "many", "million", "more", "most", "much", "must", "negative",
	"neither", "never", "nine", "none", "north", "nothing", "november",
	"number", "october", "often", "once", "only", "other", "others", "over",
	"part", "people", "percent", "positive", "right", "same", "second",
	"september", "seven", "should", "since", "small", "smaller", "some",
	"south", "such", "take", "than", "that", "their", "them", "then",
	"there", "these", "they", "thing", "things", "third", "this", "those",
	"thousand", "three", "through", "time", "times", "today", "true",
	"twice", "under", "until", "used", "very", "were", "west", "what",
	"when", "where", "which", "while", "will", "with", "without", "would",
	"wrong", "year", "years", "your", "zero"};

static bool is_common(const char *word)
{
	return bsearch(&word, commons, LENGTH(commons), sizeof(*commons),
		       text_compare) != NULL;
}

/* Katakana, in full width or half, and their long vowel. */
static bool is_katakana(uint32_t code)
{
	return (code >= 0x30a1 && code <= 0x30ff && code != 0x30fb) ||
	       (code >= 0xff66 && code <= 0xff9f);
}

static bool is_hiragana(uint32_t code)
{
	return code >= 0x3041 && code <= 0x3096;
}

/* Is a letter a word by itself?  Katakana are not: a foreign name is one word,
 * and "France" is no part of "San Francisco" in any script. */
static bool stands_alone(uint32_t code)
{
	return case_fold_is_word(code) && !is_katakana(code);
}

static int weight_of(const char *word, size_t length)
{
	size_t at = 0;
	const uint32_t first = utf8_next(word, length, &at);
	int letters = 0;

	if (is_katakana(first))
		return at < length ? LEXEME_TELLING : LEXEME_TELLING / 4;
	if (case_fold_is_word(first))
		return is_hiragana(first) ? LEXEME_TELLING / 4
					  : LEXEME_TELLING / 2;
	for (letters = 1; at < length; letters++)
		utf8_next(word, length, &at);
	return letters < LEXEME_TELLING || is_digit(*word) || is_common(word)
		       ? 0
		       : LEXEME_TELLING;
}

static void link_lexeme(struct lexicon *lexicon, size_t i)
{
	struct lexeme *lexeme = &lexicon->at[i];
	uint32_t *bucket =
		&lexicon->buckets[lexeme->hash % lexicon->bucket_count];

	lexeme->next = *bucket;
	*bucket = (uint32_t)i + 1;
}

static void add_buckets(struct lexicon *lexicon)
{
	lexicon->bucket_count = lexicon->bucket_count == 0
					? BUCKETS_MIN
					: lexicon->bucket_count * 2;
	lexicon->buckets = arena_alloc(lexicon->arena, lexicon->bucket_count,
		sizeof(*lexicon->buckets));
	for (size_t i = 0; i < lexicon->count; i++)
		link_lexeme(lexicon, i);
}

/* 1 + the index of the spelled word; 0 if it is new. */
static uint32_t find(const struct lexicon *lexicon, uint32_t hash)
{
	const struct buffer *word = &lexicon->spelling;
	uint32_t i = lexicon->buckets[hash % lexicon->bucket_count];

	while (i > 0) {
		const struct lexeme *lexeme = &lexicon->at[i - 1];

		if (lexeme->hash == hash && lexeme->length == word->length &&
			memcmp(lexeme->text, word->at, word->length) == 0)
			break;
		i = lexeme->next;
	}
	return i;
}

/* The index of the spelled word, which is added if it is new. */
static uint32_t number_of(struct lexicon *lexicon)
{
	const struct buffer *word = &lexicon->spelling;
	const struct siphash_key key = {0, 0};
	const uint32_t hash = (uint32_t)siphash(key, word->at, word->length);
	uint32_t found;

	if (lexicon->count == lexicon->bucket_count)
		add_buckets(lexicon);
	found = find(lexicon, hash);
	if (found > 0)
		return found - 1;
	lexicon->at = arena_grow(lexicon->arena, lexicon->at, lexicon->count,
		&lexicon->room, sizeof(*lexicon->at));
	lexicon->at[lexicon->count] = (struct lexeme){
		.text = arena_copy(lexicon->arena, word->at, word->length),
		.length = word->length,
		.weight = weight_of(word->at, word->length),
		.hash = hash,
	};
	link_lexeme(lexicon, lexicon->count++);
	return (uint32_t)lexicon->count - 1;
}

/* Is it a mark allowed inside a word: H~2~O, *un*likely? */
static bool is_inner(uint32_t code)
{
	return code == '~' || code == '^' || code == '*';
}

/* Read the next word into the lexicon's spelling.  Returns false at the end. */
static bool next_word(
	struct lexicon *lexicon, const char *text, size_t length, size_t *at)
{
	struct buffer *spelling = &lexicon->spelling;
	bool kana = false;

	spelling->length = 0;
	while (*at < length) {
		const size_t start = *at;
		const uint32_t code = utf8_next(text, length, at);
		const uint32_t letter = case_fold_letter(code);
		const bool alone = letter != 0 && stands_alone(letter);
		char bytes[4];

		if (spelling->length > 0 && is_inner(code))
			continue;
		if (spelling->length > 0 &&
			(letter == 0 || alone || is_katakana(letter) != kana)) {
			*at = start;
			return true;
		}
		kana = is_katakana(letter);
		if (letter != 0)
			buffer_add(spelling, bytes, utf8_put(letter, bytes));
		if (alone)
			return true;
	}
	return spelling->length > 0;
}

/* The text without its pictures, whose paths are not printed. */
static const char *without_pictures(struct lexicon *lexicon, const char *text)
{
	struct buffer out = {.arena = lexicon->arena};
	struct inline_image image;
	const char *next;

	if (strstr(text, "![") == NULL)
		return text;
	while ((next = inline_image_find(lexicon->arena, text, text, &image)) !=
		NULL) {
		buffer_add(&out, text, (size_t)(next - text));
		buffer_putc(&out, ' ');
		text = next + image.length;
	}
	buffer_puts(&out, text);
	return buffer_text(&out);
}

struct words lexicon_cut(struct lexicon *lexicon, const char *text)
{
	const char *shown = without_pictures(lexicon, text);
	const size_t length = strlen(shown);
	uint32_t *words = NULL;
	size_t count = 0, room = 0, at = 0;

	while (next_word(lexicon, shown, length, &at)) {
		words = arena_grow(
			lexicon->arena, words, count, &room, sizeof(*words));
		words[count++] = number_of(lexicon);
	}
	return (struct words){words, count};
}

static bool is_article(const char *word)
{
	return strcmp(word, "a") == 0 || strcmp(word, "an") == 0 ||
	       strcmp(word, "the") == 0;
}

struct words lexicon_cut_answer(struct lexicon *lexicon, const char *text)
{
	struct buffer plain = {.arena = lexicon->arena};
	struct words words;
	int depth = 0;

	text = without_pictures(lexicon, text);
	for (const char *at = text; *at != '\0'; at++) {
		depth += *at == '(';
		if (depth == 0)
			buffer_putc(&plain, *at);
		depth -= *at == ')' && depth > 0;
	}
	words = lexicon_cut(lexicon, buffer_text(&plain));
	if (words.count > 1 && is_article(lexicon->at[*words.at].text))
		return (struct words){words.at + 1, words.count - 1};
	return words;
}

int lexicon_weight(const struct lexicon *lexicon, struct words words)
{
	int sum = 0;

	for (size_t i = 0; i < words.count && sum < LEXEME_TELLING; i++)
		sum += lexicon->at[words.at[i]].weight;
	return sum;
}

bool lexicon_number(const struct lexicon *lexicon, struct words words)
{
	for (size_t i = 0; i < words.count; i++) {
		const struct lexeme *lexeme = &lexicon->at[words.at[i]];

		if (*lexeme->text >= '0' && *lexeme->text <= '9' &&
			lexeme->length >= NUMBER_LEAST)
			return true;
	}
	return false;
}

bool lexicon_ideograph(const struct lexicon *lexicon, uint32_t word)
{
	const struct lexeme *lexeme = &lexicon->at[word];

	return lexeme->length <= 4 && (unsigned char)*lexeme->text >= 0xe3;
}

static bool is_word(
	const struct lexicon *lexicon, uint32_t word, const char *text)
{
	const struct lexeme *lexeme = &lexicon->at[word];

	return lexeme->length == strlen(text) &&
	       memcmp(lexeme->text, text, lexeme->length) == 0;
}

bool lexicon_ordinal_before(
	const struct lexicon *lexicon, struct words words, size_t first)
{
	static const char *const counters[] = {"次", "届", "屆", "回", "代"};
	const size_t farthest =
		first > ORDINAL_WORDS ? first - ORDINAL_WORDS : 0;
	bool counted = false;

	if (first < 2 || !lexicon_ideograph(lexicon, words.at[first]))
		return false;
	for (size_t i = 0; i < LENGTH(counters); i++)
		counted |= is_word(lexicon, words.at[first - 1], counters[i]);
	for (size_t i = first - 1; counted && i > farthest; i--)
		if (is_word(lexicon, words.at[i - 1], "第"))
			return true;
	return false;
}
