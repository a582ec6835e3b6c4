#include "yaml/place.h"

#include <string.h>

/* A walk through a source. */
struct walk {
	const char *at, *end;
	struct where where;
};

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static void step(struct walk *walk)
{
	if (*walk->at == '\n') {
		walk->where.line++;
		walk->where.col = 1;
	} else if (((unsigned char)walk->at[1] & 0xc0) != 0x80) {
		walk->where.col++;
	}
	walk->at++;
}

static void skip(struct walk *walk, size_t count)
{
	while (count-- > 0 && walk->at < walk->end)
		step(walk);
}

static void skip_spaces(struct walk *walk)
{
	while (walk->at < walk->end && is_space(*walk->at))
		step(walk);
}

/* Walk from the start of the source to a place. */
static struct walk walk_to(struct where place)
{
	const struct source *source = place.source;
	struct walk walk = {.at = source->text,
		.end = source->text + source->length,
		.where = {source, 1, 1}};

	while (walk.at < walk.end &&
		(walk.where.line < place.line ||
			(walk.where.line == place.line &&
				walk.where.col < place.col)))
		step(&walk);
	return walk;
}

const char *place_byte(struct where place)
{
	return walk_to(place).at;
}

struct where place_of_byte(const struct source *source, const char *byte)
{
	struct walk walk = {.at = source->text,
		.end = source->text + source->length,
		.where = {source, 1, 1}};

	while (walk.at < walk.end && walk.at < byte)
		step(&walk);
	return walk.where;
}

/* Step past the quote or the block's first line; returns the quote, if any. */
static char open_scalar(struct walk *walk)
{
	const char first = walk->at < walk->end ? *walk->at : '\0';

	if (first == '|' || first == '>')
		while (walk->at < walk->end && *walk->at != '\n')
			step(walk);
	if (first == '"' || first == '\'')
		step(walk);
	return first == '"' || first == '\'' ? first : '\0';
}

/* At an escape of white space or of a line's end, in double quotes. */
static bool at_blank_escape(const struct walk *walk, char quote)
{
	return quote == '"' && *walk->at == '\\' && walk->at + 1 < walk->end &&
	       strchr(" \t\r\nnrt", walk->at[1]) != NULL;
}

/* The letter of a control character's escape in double quotes; '\0' for any
 * other byte. */
static char escape_of(char byte)
{
	static const char controls[] = "\a\b\v\f\x1b";
	static const char letters[] = "abvfe";
	const char *found = byte == '\0' ? NULL : strchr(controls, byte);

	return found == NULL ? '\0' : letters[found - controls];
}

/*
 * Walk to the character for this byte of the text; false if another comes
 * first.  Numeric escapes are not followed.
 */
static bool match(struct walk *walk, char quote, char byte)
{
	skip_spaces(walk);
	while (walk->at < walk->end && at_blank_escape(walk, quote)) {
		skip(walk, 2);
		skip_spaces(walk);
	}
	if (quote == '"' && walk->at < walk->end && *walk->at == '\\')
		step(walk);
	if (walk->at == walk->end ||
		(*walk->at != byte && *walk->at != escape_of(byte)))
		return false;
	if (quote == '\'' && byte == '\'')
		step(walk);
	return true;
}

/* The byte as written that stands for a byte of a text with values. */
static size_t written_at(const struct filled *filled, size_t offset)
{
	size_t i = filled->count - 1;

	while (i > 0 && filled->parts[i].at > offset)
		i--;
	return filled->parts[i].written_at +
	       (filled->parts[i].value ? 0 : offset - filled->parts[i].at);
}

struct where place_in(const struct node *scalar, size_t offset)
{
	struct walk walk;
	char quote;

	if (scalar->filled != NULL) {
		offset = written_at(scalar->filled, offset);
		scalar = scalar->filled->written;
	}
	if (scalar->at.source == NULL || scalar->at.line == 0)
		return scalar->at;
	walk = walk_to(scalar->at);
	quote = open_scalar(&walk);
	for (size_t i = 0; i <= offset; i++) {
		const char byte = scalar->text[i];

		if (byte == '\0')
			return scalar->at;
		if (is_space(byte))
			continue;
		if (!match(&walk, quote, byte))
			return scalar->at;
		if (i < offset)
			step(&walk);
	}
	if (escape_of(scalar->text[offset]) != '\0' && quote == '"')
		walk.where.col--;
	return walk.where;
}

/* Is the text here, however white space and, in double quotes, its marks were
 * written? */
static bool is_here(struct walk walk, char quote, const char *text)
{
	for (; *text != '\0'; text++) {
		if (is_space(*text))
			continue;
		if (!match(&walk, quote, *text))
			return false;
		step(&walk);
	}
	return true;
}

/* Does a line begin here that stands further to the left? */
static bool leaves(const struct walk *walk, uint32_t col)
{
	struct walk line = *walk;

	if (line.where.col > 1)
		return false;
	skip_spaces(&line);
	return line.where.col < col;
}

struct where place_of_text(struct where from, const char *text)
{
	static const char quotes[] = {'\0', '"'};

	if (from.source == NULL || from.line == 0)
		return from;
	for (size_t i = 0; i < sizeof(quotes); i++) {
		struct walk walk = walk_to(from);

		for (; walk.at < walk.end && !leaves(&walk, from.col);
			step(&walk))
			if (!is_space(*walk.at) &&
				is_here(walk, quotes[i], text))
				return walk.where;
	}
	return from;
}
