#include "type/pack/dictionary.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "base/utf8.h"

#include <iconv.h>
#include <stdlib.h>
#include <unicode/uchar.h>

enum {
	FILE_BYTES = 8 * 1024 * 1024,
	NAME_BYTES = 32, /* of an encoding */
	WIDER = 3,       /* bytes in UTF-8 for one in an encoding of 8 bits, at
			    most */
	CODE_MAX = 0xffff
};

static const char *const settings[] = {"LEFTHYPHENMIN", "RIGHTHYPHENMIN",
	"COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN"};

/* A line without its line end. */
struct text {
	const char *at;
	size_t length;
};

static bool begins(struct text text, const char *with)
{
	const size_t length = strlen(with);

	return text.length >= length && memcmp(text.at, with, length) == 0;
}

/* Cut the next line off the rest. */
static struct text next_line(struct text *rest)
{
	const char *end = memchr(rest->at, '\n', rest->length);
	struct text line = *rest;

	if (end != NULL)
		line.length = (size_t)(end - rest->at);
	rest->at += line.length + (end != NULL);
	rest->length -= line.length + (end != NULL);
	while (line.length > 0 &&
		(unsigned char)line.at[line.length - 1] <= ' ')
		line.length--;
	return line;
}

/* The text in UTF-8; NULL if it is not in the encoding. */
static const char *converted(
	struct arena *arena, const char *encoding, struct text *text)
{
	const size_t room = WIDER * text->length;
	char *in = arena_copy(arena, text->at, text->length);
	char *const out = arena_text(arena, room);
	char *end = out;
	size_t left = text->length, more = room;
	iconv_t converter = iconv_open("UTF-8", encoding);
	bool done;

	if (converter == (iconv_t)-1)
		return NULL;
	done = iconv(converter, &in, &left, &end, &more) != (size_t)-1;
	iconv_close(converter);
	text->length = room - more;
	text->at = out;
	return done ? out : NULL;
}

static size_t place_of(const struct dictionary *dictionary, uint32_t code)
{
	size_t at = 0;

	while (at < dictionary->letter_count &&
		dictionary->letters[at].code < code)
		at++;
	return at;
}

static bool has_letter(
	const struct dictionary *dictionary, size_t at, uint32_t code)
{
	return at < dictionary->letter_count &&
	       dictionary->letters[at].code == code;
}

static void add_letter(
	struct dictionary *dictionary, struct pattern_letter letter)
{
	const size_t at = place_of(dictionary, letter.code);
	struct pattern_letter *place = &dictionary->letters[at];

	if (has_letter(dictionary, at, letter.code))
		return;
	memmove(place + 1, place,
		(dictionary->letter_count++ - at) * sizeof(*place));
	*place = letter;
}

/* The number of a letter and its capital. */
static uint8_t letter_of(struct dictionary *dictionary, uint32_t code)
{
	const size_t at = place_of(dictionary, code);
	const uint32_t capital = (uint32_t)u_toupper((UChar32)code);
	uint8_t letter;

	if (code == '.')
		return PATTERNS_EDGE;
	if (has_letter(dictionary, at, code))
		return dictionary->letters[at].letter;
	letter = (uint8_t)(dictionary->letter_count + 1);
	if (dictionary->letter_count + 2 > LETTERS_MAX || code > CODE_MAX)
		return PATTERNS_OTHER;
	add_letter(dictionary,
		(struct pattern_letter){(uint16_t)code, letter, false});
	if (capital != code && capital <= CODE_MAX)
		add_letter(
			dictionary, (struct pattern_letter){
					    (uint16_t)capital, letter, true});
	return letter;
}

/* Read "a1bc" or "as3szo/sz=,2,1". */
static bool read_pattern(struct dictionary *dictionary, struct text line,
	struct pattern *pattern)
{
	size_t i = 0;

	memset(pattern, 0, sizeof(*pattern));
	while (i < line.length && (unsigned char)line.at[i] > ' ' &&
		line.at[i] != '/') {
		const uint32_t code = utf8_next(line.at, line.length, &i);

		if (pattern->count == PATTERN_LETTERS)
			return false;
		if (code >= '0' && code <= '9')
			pattern->values[pattern->count] = (uint8_t)(code - '0');
		else
			pattern->letters[pattern->count++] =
				letter_of(dictionary, code);
	}
	if (i < line.length && line.at[i] == '/')
		for (size_t k = 0; k <= pattern->count; k++)
			if (pattern->values[k] % 2 != 0)
				pattern->values[k] |= PATTERNS_SPELLED;
	return pattern->count > 0;
}

static bool read_setting(struct dictionary *dictionary, struct text line)
{
	for (size_t i = 0; i < LENGTH(settings); i++)
		if (begins(line, settings[i])) {
			dictionary->least[i] = (int)strtol(
				line.at + strlen(settings[i]), NULL, 10);
			return true;
		}
	return begins(line, "NOHYPHEN");
}

static void read_lines(
	struct dictionary *dictionary, struct text rest, struct pool *values)
{
	struct pattern pattern;
	size_t level = 0;

	while (rest.length > 0) {
		const struct text line = next_line(&rest);

		if (line.length == 0 || *line.at == '%' || *line.at == '#')
			continue;
		if (begins(line, "NEXTLEVEL"))
			level = 1;
		else if (!read_setting(dictionary, line) &&
			 read_pattern(dictionary, line, &pattern))
			trie_add(&dictionary->levels[level], &pattern, values);
	}
	dictionary->compounds = level > 0 && dictionary->levels[0].count > 1;
	if (level == 0)
		dictionary->levels[1] = dictionary->levels[0];
}

bool dictionary_read(struct dictionary *dictionary, struct arena *arena,
	const char *path, struct pool *values, struct errors *errors)
{
	const struct where nowhere = {NULL, 0, 0};
	const char *why;
	const struct source *source = file_read(arena, path, FILE_BYTES, &why);
	char encoding[NAME_BYTES] = "";
	struct text rest, line;

	memset(dictionary, 0, sizeof(*dictionary));
	if (source == NULL)
		return error_at(
			errors, nowhere, "cannot read %s: %s", path, why);
	rest = (struct text){source->text, source->length};
	line = next_line(&rest);
	if (line.length < sizeof(encoding))
		memcpy(encoding, line.at, line.length);
	if (converted(arena, encoding, &rest) == NULL)
		return error_at(
			errors, nowhere, "%s is not in %s", path, encoding);
	for (size_t i = 0; i < LENGTH(dictionary->levels); i++)
		dictionary->levels[i] = trie_new(arena);
	read_lines(dictionary, rest, values);
	return true;
}
