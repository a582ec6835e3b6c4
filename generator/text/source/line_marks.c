#include "text/source/line_marks.h"

#include <string.h>

enum {
	RULE_LEAST = 3, /* marks that make a rule or a fence */
	CODE_INDENT = 4
};

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool blank_or_end(char byte)
{
	return byte == '\0' || strchr(" \t\r\n", byte) != NULL;
}

static bool is_word(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       (byte & 0x80) != 0;
}

bool line_marks_single_line(const char *text)
{
	const char *end = strchr(text, '\n');

	return end == NULL || end[strspn(end, " \t\r\n")] == '\0';
}

/* Is there nothing in the line but so many of the mark, and spaces? */
static bool only(const char *line, char mark, size_t least)
{
	size_t count = 0;

	for (; !blank_or_end(*line) || *line == ' ' || *line == '\t'; line++) {
		if (*line == mark)
			count++;
		else if (*line != ' ' && *line != '\t')
			return false;
	}
	return count >= least;
}

bool line_marks_is_rule(const char *line)
{
	return strspn(line, " ") < CODE_INDENT && only(line, '-', RULE_LEAST);
}

bool line_marks_is_table_rule(const char *line)
{
	const size_t length = strspn(line, "|:- \t");

	return (line[length] == '\0' || strchr("\r\n", line[length]) != NULL) &&
	       memchr(line, '|', length) != NULL &&
	       memchr(line, '-', length) != NULL;
}

const char *line_marks_skip_prefix(const char *line)
{
	const char *at = line + strspn(line, " \t>");
	const char *mark = at + strspn(at, "0123456789");

	if (*mark != '\0' && strchr(mark > at ? ".)" : "-+*", *mark) != NULL &&
		(mark[1] == ' ' || mark[1] == '\t'))
		return mark + 1 + strspn(mark + 1, " \t>");
	return at;
}

static void open_fence(struct fence *fence, const char *line)
{
	const char *at = line_marks_skip_prefix(line);
	const size_t length =
		*at == '`' || *at == '~' ? strspn(at, (char[]){*at, '\0'}) : 0;

	if (length < RULE_LEAST)
		return;
	if (*at == '`' &&
		memchr(at + length, '`', strcspn(at + length, "\n")) != NULL)
		return;
	*fence = (struct fence){
		*at, length, memchr(line, '>', (size_t)(at - line)) != NULL};
}

bool line_marks_in_fence(struct fence *fence, const char *line)
{
	const char *at = line + strspn(line, " \t>");
	const bool quoted = memchr(line, '>', (size_t)(at - line)) != NULL;

	if (fence->mark != '\0' && fence->quoted && !quoted)
		fence->mark = '\0';
	if (fence->mark == '\0') {
		open_fence(fence, line);
		return fence->mark != '\0';
	}
	if (only(at, fence->mark, fence->length))
		fence->mark = '\0';
	return true;
}

/* Does a number follow the marks, as in "# 5" or "> 10"? */
static bool before_number(const char *line)
{
	line += strspn(line, "#>");
	return is_digit(line[strspn(line, " \t")]);
}

/* Does the line before or after begin as a quote, too? */
static bool beside_quote(const char *text, const char *line)
{
	const char *next = strchr(line, '\n');
	const char *before = line;

	if (next != NULL && next[1 + strspn(next + 1, " \t")] == '>')
		return true;
	while (before > text && before[-1] != '\n')
		before--;
	if (before == text)
		return false;
	for (before--; before > text && before[-1] != '\n';)
		before--;
	return before[strspn(before, " \t")] == '>';
}

/* Is it a sentence that is quoted, "> All men are …", and no comparison?  One
 * has words. */
static bool quotes_words(const char *line)
{
	const char *at = line + 1 + strspn(line + 1, " \t");
	int words = 0;

	if (at == line + 1)
		return false;
	while (*at != '\0' && *at != '\n') {
		words += is_word(at[0]) && is_word(at[1]);
		at += strcspn(at, " \t\r\n");
		at += strspn(at, " \t\r");
	}
	return words > 1;
}

static bool begins_paragraph(const char *text, const char *line)
{
	while (line > text && line[-1] != '\n')
		line--;
	if (line == text)
		return true;
	for (line--; line > text && line[-1] != '\n'; line--)
		if (!blank_or_end(line[-1]))
			return false;
	return true;
}

static bool is_no_quote(const char *text, const char *line, bool alone)
{
	if (alone)
		return before_number(line) || !quotes_words(line);
	return before_number(line) && !beside_quote(text, line) &&
	       !(begins_paragraph(text, line) && quotes_words(line));
}

const char *line_marks_number(const char *at)
{
	const char *mark = at + strspn(at, "0123456789");

	return mark > at && (*mark == '.' || *mark == ')') &&
			       blank_or_end(mark[1])
		       ? mark
		       : NULL;
}

/* In a text of one line: what would make a list of it, "- 5", "1978. War". */
static const char *list_mark(const char *line)
{
	if (strchr("-+*", *line) != NULL && *line != '\0')
		return blank_or_end(line[1]) || only(line, *line, RULE_LEAST)
			       ? line
			       : NULL;
	return line_marks_number(line);
}

const char *line_marks_find(const char *text, const char *line, bool alone)
{
	line += strspn(line, " \t");
	if (*line == '#')
		return alone || before_number(line) ? line : NULL;
	if (*line == '>')
		return is_no_quote(text, line, alone) ? line : NULL;
	if (only(line, '=', 1) || only(line, '*', RULE_LEAST))
		return line;
	return alone ? list_mark(line) : NULL;
}
