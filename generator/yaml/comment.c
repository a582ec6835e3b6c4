#include "yaml/comment.h"

#include <stddef.h>
#include <string.h>

static bool ends_line(char byte)
{
	return byte == '\0' || byte == '\n' || byte == '\r';
}

static bool is_space(char byte)
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

const char *comment_behind(const char *at)
{
	const char *mark = at + strspn(at, " \t");

	return mark > at && *mark == '#' && !is_space(mark[1]) &&
			       !ends_line(mark[1])
		       ? mark
		       : NULL;
}

const char *comment_below(const char *at, uint32_t col)
{
	const char *line = at;
	const char *mark;

	for (mark = at; is_space(*mark) || *mark == '\n' || *mark == '\r';
		mark++)
		if (*mark == '\n' || *mark == '\r')
			line = mark + 1;
	return line > at && mark - line >= col && *mark == '#' &&
			       !is_space(mark[1]) && !ends_line(mark[1]) &&
			       mark[1] != '#'
		       ? mark
		       : NULL;
}

const char *comment_glued(const char *at)
{
	bool opens = true; /* a quote would open here */

	for (; !ends_line(*at); at++) {
		if ((*at == '"' || *at == '\'') && opens)
			at = past_quote(at);
		if (ends_line(*at))
			break;
		if (is_space(*at) && at[1] == '#')
			return comment_behind(at);
		opens = strchr(" \t[{,:-", *at) != NULL;
	}
	return NULL;
}

bool comment_cuts(const char *at, uint32_t col)
{
	return comment_behind(at) != NULL ||
	       (col > 0 && comment_below(at, col) != NULL);
}
