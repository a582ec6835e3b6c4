#include "yaml/mistyped.h"

#include "base/common.h"
#include "base/utf8.h"
#include "text/letter.h"
#include "yaml/lines.h"

#include <string.h>

enum {
	CODE_BYTES = 4 /* of a code point, at most */
};

/* Signs in place of the dash before an entry, if a space follows. */
static const char *const dashes[] = {
	"–", "—", "‒", "−", "‐", "‑", "•", "·", "▪", "◦", "*", "+"};

static const char *const quotes[] = {"“", "”", "„", "‘", "’", "‚", "«"};

static const char full_colon[] = "：";

/* The end of the word that a list, LENGTH long, has at the start of a text;
 * NULL if it has none. */
static const char *past_one_of(
	const char *text, const char *const *list, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		const size_t bytes = strlen(list[i]);

		if (strncmp(text, list[i], bytes) == 0)
			return text + bytes;
	}
	return NULL;
}

bool mistyped_curly_quote(const char *text)
{
	return past_one_of(text, quotes, LENGTH(quotes)) != NULL;
}

bool mistyped_wide_space(const char *text)
{
	size_t at = 0;

	return (*text & 0x80) != 0 &&
	       letter_is_space(utf8_next(text, strnlen(text, CODE_BYTES), &at));
}

static const char *past_spaces(const char *at)
{
	return at + strspn(at, " \t");
}

static bool is_blank(const char *at)
{
	return *at == ' ' || *at == '\t' || mistyped_wide_space(at);
}

static size_t name_length(const char *at)
{
	return strspn(at, "abcdefghijklmnopqrstuvwxyz_"
			  "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

bool mistyped_glued_colon(const char *line)
{
	const char *at = past_spaces(line);

	while (*at == '-' && at[1] == ' ')
		at = past_spaces(at + 1);
	at += name_length(at);
	return at > line && *at == ':' && strchr(" \t\r\n/", at[1]) == NULL &&
	       !mistyped_wide_space(at + 1);
}

/* A wide space before a field, or after its dash or colon. */
static const char *wide_space(const char *line)
{
	const char *at = past_spaces(line);

	if (mistyped_wide_space(at))
		return at;
	if (*at == '-')
		at = past_spaces(at + 1);
	if (mistyped_wide_space(at))
		return at;
	at += name_length(at);
	return *at == ':' && mistyped_wide_space(at + 1) ? at + 1 : NULL;
}

/* A dash of another kind, a bullet or a number before an entry. */
static const char *other_dash(const char *line)
{
	const char *start = past_spaces(line);
	const char *at = past_one_of(start, dashes, LENGTH(dashes));

	if (at == NULL) {
		const size_t digits = strspn(start, "0123456789");

		if (digits == 0 || strchr(".)", start[digits]) == NULL)
			return NULL;
		at = start + digits + 1;
	}
	return is_blank(at) ? start : NULL;
}

/* "-id: a" */
static const char *glued_dash(const char *line)
{
	const char *start = past_spaces(line);

	return *start == '-' && name_length(start + 1) > 0 &&
			       start[1 + name_length(start + 1)] == ':'
		       ? start
		       : NULL;
}

static const char *wide_colon(const char *line)
{
	const char *at = past_spaces(line);

	if (*at == '-')
		at = past_spaces(at + 1);
	at += name_length(at);
	return strncmp(at, full_colon, strlen(full_colon)) == 0 ? at : NULL;
}

struct mistyped mistyped_find(const char *line)
{
	static const struct {
		const char *(*find)(const char *line);
		const char *message, *hint;
	} faults[] = {
		{wide_space,
			"this is not a plain space, but one that word "
			"processors put in",
			"type plain spaces instead"},
		{wide_colon, "the colon after a field's name is a wide one",
			"type \":\" and a space"},
		{glued_dash, "a \"-\" without a space does not begin an entry",
			"type \"- \""},
		{other_dash, "this does not begin an entry of a list",
			"begin it with \"- \""},
	};

	for (size_t i = 0; i < LENGTH(faults); i++) {
		const char *at = faults[i].find(line);

		if (at != NULL)
			return (struct mistyped){faults[i].message,
				faults[i].hint, lines_column_of(line, at)};
	}
	return (struct mistyped){NULL, NULL, 0};
}

static bool ends_line(char byte)
{
	return byte == '\0' || byte == '\n' || byte == '\r';
}

static bool is_gap(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* The quote that ends what this one begins, or the line's end. */
static const char *past_quote(const char *at)
{
	const char quote = *at++;

	for (; !ends_line(*at) && *at != quote; at++)
		if (quote == '"' && *at == '\\' && !ends_line(at[1]))
			at++;
	return at;
}

const char *mistyped_comment_after(const char *at)
{
	const char *mark = at + strspn(at, " \t");

	return mark > at && *mark == '#' && !is_gap(mark[1]) &&
			       !ends_line(mark[1])
		       ? mark
		       : NULL;
}

const char *mistyped_comment_below(const char *at, uint32_t col)
{
	const char *line = at;
	const char *mark;

	for (mark = at; is_gap(*mark) || *mark == '\n' || *mark == '\r'; mark++)
		if (*mark == '\n' || *mark == '\r')
			line = mark + 1;
	return line > at && mark - line >= col && *mark == '#' &&
			       !is_gap(mark[1]) && !ends_line(mark[1]) &&
			       mark[1] != '#'
		       ? mark
		       : NULL;
}

const char *mistyped_comment(const char *at)
{
	bool opens = true; /* a quote would open here */

	for (; !ends_line(*at); at++) {
		if ((*at == '"' || *at == '\'') && opens)
			at = past_quote(at);
		if (ends_line(*at))
			break;
		if (is_gap(*at) && at[1] == '#')
			return mistyped_comment_after(at);
		opens = strchr(" \t[{,:-", *at) != NULL;
	}
	return NULL;
}

bool mistyped_comment_cuts(const char *at, uint32_t col)
{
	return mistyped_comment_after(at) != NULL ||
	       (col > 0 && mistyped_comment_below(at, col) != NULL);
}
