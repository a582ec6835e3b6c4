#include "yaml/formula_escapes.h"

#include "base/arena.h"
#include "base/common.h"
#include "text/math/command.h"
#include "text/source/verbatim.h"
#include "yaml/place.h"

#include <string.h>

enum {
	COMMAND_MOST = 32 /* letters of a command to look up */
};

/* A scalar in double quotes as its author meant it: with a backslash for each
 * escape of white space. */
struct meant {
	char *text;
	const char **typed; /* the byte of the source for each of the text */
	size_t length;
};

/* White space, and the letter that stands for it in a YAML escape. */
static const struct {
	const char *space;
	char letter;
} spaces[] = {
	{"\t", 't'},
	{"\n", 'n'},
	{"\r", 'r'},
	{"\u2029", 'P'},
	{"\u2028", 'L'},
	{"\u00a0", '_'},
	{"\xc2\x85", 'N'},
};

static bool is_taken(char letter)
{
	for (size_t i = 0; i < LENGTH(spaces); i++)
		if (spaces[i].letter == letter)
			return true;
	return false;
}

static size_t letters_of(const char *text)
{
	size_t length = 0;

	while (is_letter(text[length]))
		length++;
	return length;
}

/* Would the letter make a command with what stands behind the space? */
static bool makes_command(char letter, const char *behind)
{
	char name[COMMAND_MOST] = {letter};
	const size_t more = is_letter(letter) ? letters_of(behind) : 0;

	if (more + 1 > sizeof(name))
		return false;
	memcpy(name + 1, behind, more);
	return command_is(name, more + 1);
}

/* May YAML have taken a command for an escape?  Few texts need a closer
 * look. */
static bool is_suspect(const char *text)
{
	for (size_t i = 0; i < LENGTH(spaces); i++) {
		const char *space = spaces[i].space, *at = text;

		for (; (at = strstr(at, space)) != NULL; at++)
			if (makes_command(spaces[i].letter, at + strlen(space)))
				return true;
	}
	return false;
}

/* Does a text have a dollar sign that may open a formula?  Not if formulas are
 * off. */
static bool has_dollar(const char *text)
{
	for (const char *at = text; (at = strchr(at, '$')) != NULL; at++)
		if (at == text || at[-1] != '\\')
			return true;
	return false;
}

/* The quotation mark that ends a scalar, or the end of the source. */
static const char *find_end(const char *at, const char *end)
{
	while (at < end && *at != '"')
		at += *at == '\\' && end - at > 1 ? 2 : 1;
	return at;
}

static void put(struct meant *meant, const char *typed, char byte)
{
	meant->text[meant->length] = byte;
	meant->typed[meant->length++] = typed;
}

static struct meant read_meant(
	struct arena *arena, const char *at, const char *end)
{
	const size_t most = (size_t)(end - at);
	struct meant meant = {.text = arena_text(arena, most),
		.typed = arena_alloc(arena, most + 1, sizeof(char *))};

	while (at < end) {
		const bool escaped = *at == '\\' && end - at > 1;

		if (escaped && is_taken(at[1]))
			put(&meant, at, '\\');
		put(&meant, at, at[escaped]);
		at += 1 + escaped;
	}
	meant.text[meant.length] = '\0';
	return meant;
}

/* Report a command without its backslash.  The words for tabs and ends of lines
 * are those of the parser of formulas, which finds some of them, too. */
static void report(
	struct reading *reading, struct where at, const char *name, int length)
{
	const char *rest =
		arena_copy(reading->arena, name + 1, (size_t)length - 1);

	if (strchr("tnr", *name) != NULL)
		error_at(reading->errors, at,
			"formula: \"\\%c\" became a control character before "
			"\"%s\"",
			*name, rest);
	else if (*rest != '\0')
		error_at(reading->errors, at,
			"formula: \"\\%c\" became white space before \"%s\"",
			*name, rest);
	else
		error_at(reading->errors, at,
			"formula: \"\\%c\" became white space", *name);
	error_hint(reading->errors,
		"in double quotes, YAML reads \\%c as one: write \\\\%c%s, or "
		"use single quotes",
		*name, *name, rest);
}

/* Report the commands in a formula whose backslash YAML took. */
static bool check_formula(struct reading *reading, const struct node *node,
	const struct meant *meant, const char *at, const char *end)
{
	bool fine = true;

	for (; (at = memchr(at, '\\', (size_t)(end - at))) != NULL; at += 2) {
		const char *typed = meant->typed[at - meant->text];
		const size_t letters = letters_of(at + 1);
		const size_t length = letters > 0 ? letters : 1;

		if (*typed == '\\' && is_taken(typed[1]) &&
			command_is(at + 1, length)) {
			report(reading, place_of_byte(node->at.source, typed),
				at + 1, (int)length);
			fine = false;
		}
		if (end - at <= 2)
			break;
	}
	return fine;
}

bool formula_escapes_check(struct reading *reading, const struct node *node)
{
	const struct source *source = node->at.source;
	const char *open, *end;
	struct meant meant;
	bool fine = true;

	if (node->plain || source == NULL || node->at.line == 0 ||
		!has_dollar(node->text) || !is_suspect(node->text))
		return true;
	open = place_byte(node->at);
	end = source->text + source->length;
	if (open == end || *open != '"')
		return true;
	meant = read_meant(reading->arena, open + 1, find_end(open + 1, end));
	for (const char *at = meant.text; *at != '\0'; at++) {
		const char *close = *at == '$' ? verbatim_formula(at) : NULL;

		if (*at == '\\' && at[1] != '\0')
			at++;
		if (close == NULL)
			continue;
		fine = check_formula(reading, node, &meant, at, close) && fine;
		at = close - 1;
	}
	return fine;
}
