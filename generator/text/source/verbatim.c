#include "text/source/verbatim.h"

#include "base/common.h"

#include <string.h>

enum {
	FARTHEST = 4200 /* bytes searched, so that no text takes long */
};

static bool is_space(char byte)
{
	return byte == '\0' || strchr(" \t\r\n", byte) != NULL;
}

/* Does the paragraph end with this line? */
static bool last_line(const char *at)
{
	if (*at != '\n')
		return *at == '\0';
	at++;
	at += strspn(at, " \t\r");
	return *at == '\n' || *at == '\0';
}

/* The first `what` in the rest of the paragraph that has no backslash before
 * it, or NULL. */
static const char *find(const char *at, const char *what)
{
	const size_t length = strlen(what);

	for (size_t i = 0; i < FARTHEST && !last_line(at + i); i++) {
		if (strncmp(at + i, what, length) == 0)
			return at + i;
		if (at[i] == '\\' && at[i + 1] != '\0')
			i++;
	}
	return NULL;
}

/* How many braces are open at the end of these bytes. */
static int open_braces(const char *at, const char *end)
{
	int depth = 0;

	for (; at < end; at++) {
		depth += (*at == '{') - (*at == '}');
		if (*at == '\\')
			at++;
	}
	return depth;
}

/* A dollar within braces, "\ce{$n$ H2O}", closes a formula only if no other one
 * does. */
static const char *dollars(const char *at)
{
	const char *end = at, *from = at + 1, *within = NULL;
	int depth = 0;

	if (at[1] == '$') {
		end = find(at + 2, "$$");
		return end == NULL || end == at + 2 ? NULL : end + 2;
	}
	if (is_space(at[1]))
		return NULL;
	while ((end = find(end + 1, "$")) != NULL &&
		memchr(from, '\n', (size_t)(end - from)) == NULL) {
		depth += open_braces(from, end);
		from = end;
		if (is_space(end[-1]) || is_digit(end[1]))
			continue;
		if (depth <= 0)
			return end + 1;
		if (within == NULL)
			within = end + 1;
	}
	return within;
}

/* The end of "\ce{…}" at its balancing brace or, if that is missing, the end of
 * the paragraph. */
static const char *braces(const char *at)
{
	int depth = 0;
	size_t i = 0;

	for (; i < FARTHEST && at[i] != '\0' && !last_line(at + i); i++) {
		depth += at[i] == '{';
		depth -= at[i] == '}';
		if (depth == 0)
			return at + i + 1;
	}
	return at + i;
}

static const char *behind(const char *end, size_t length)
{
	return end == NULL ? NULL : end + length;
}

const char *verbatim_formula(const char *at)
{
	if (*at == '$')
		return dollars(at);
	if (strncmp(at, "\\(", 2) == 0)
		return behind(find(at + 2, "\\)"), 2);
	if (strncmp(at, "\\[", 2) == 0)
		return behind(find(at + 2, "\\]"), 2);
	if (strncmp(at, "\\ce{", 4) == 0 || strncmp(at, "\\pu{", 4) == 0)
		return braces(at + 3);
	return NULL;
}

const char *verbatim_code(const char *at)
{
	const size_t run = strspn(at, "`");
	size_t i = run;

	while (i < FARTHEST && !last_line(at + i)) {
		const size_t other = strspn(at + i, "`");

		if (other == run)
			return at + i + run;
		i += other > 0 ? other : 1;
	}
	return NULL;
}

bool verbatim_is_address(const char *text, size_t length)
{
	static const char *const begins[] = {"mailto:", "www.", "#", "/", "./"};
	bool dot = false;

	for (size_t i = 0; i < LENGTH(begins); i++)
		if (length > strlen(begins[i]) &&
			strncmp(text, begins[i], strlen(begins[i])) == 0)
			return true;
	for (size_t i = 1; i + 1 < length; i++) {
		dot |= text[i] == '.' && is_letter(text[i + 1]);
		if (strncmp(text + i, "://", 3) == 0)
			return true;
	}
	return dot;
}

const char *verbatim_link(const char *at)
{
	int depth = 1;

	for (size_t i = 1; i < FARTHEST && !is_space(at[i]); i++) {
		depth += at[i] == '(';
		depth -= at[i] == ')';
		if (depth == 0)
			return verbatim_is_address(at + 1, i - 1) ? at + i
								  : NULL;
	}
	return NULL;
}

/* "https://…" or "name@school.org" */
static bool is_whole_address(const char *text, size_t length)
{
	bool at = false;

	for (size_t i = 1; i < length; i++) {
		at |= text[i] == '@';
		if ((at && text[i] == '.') || strncmp(text + i, "://", 3) == 0)
			return is_letter(*text);
	}
	return false;
}

const char *verbatim_autolink(const char *at)
{
	for (size_t i = 1; i < FARTHEST && !is_space(at[i]); i++) {
		if (at[i] == '<')
			return NULL;
		if (at[i] != '>')
			continue;
		return is_whole_address(at + 1, i - 1) ? at + i : NULL;
	}
	return NULL;
}

bool verbatim_in_address(const char *text, const char *at)
{
	const char *first = at;

	if (!is_letter(at[1]) && !is_digit(at[1]) &&
		(at[1] == '\0' || strchr("/_~*-", at[1]) == NULL))
		return false;
	while (first > text && at - first < FARTHEST && !is_space(first[-1]) &&
		strchr("<>()[]\"", first[-1]) == NULL)
		first--;
	for (; first + 3 < at; first++)
		if (strncmp(first, "://", 3) == 0)
			return true;
	return false;
}
