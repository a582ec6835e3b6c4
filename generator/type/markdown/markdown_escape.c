#include "type/markdown/markdown_escape.h"

#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

enum {
	BLANK_LEAST = 3, /* underscores */
	RULE_LEAST = 3   /* marks that make a rule or a fence */
};

/* The marks in the order of their noncharacters, from U+FDD0 on. */
static const char marks[] = "_^~[]<>#-+*.)=";

static void put_hidden(struct buffer *out, char mark)
{
	const char *at = strchr(marks, mark);
	char bytes[4];
	const uint32_t code = HIDDEN_BLANK + (uint32_t)(at - marks);

	buffer_add(out, bytes, utf8_put(code, bytes));
}

uint32_t hide_undo(uint32_t code)
{
	const uint32_t index = code - HIDDEN_BLANK;

	return index < LENGTH(marks) - 1 ? (unsigned char)marks[index] : code;
}

static bool one_line(const char *text)
{
	const char *end = strchr(text, '\n');

	return end == NULL || end[strspn(end, " \t\r\n")] == '\0';
}

static bool digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool blank_or_end(char byte)
{
	return byte == '\0' || strchr(" \t\r\n", byte) != NULL;
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

/* Does a number follow the marks, as in "# 5" or "> 10"? */
static bool before_number(const char *line)
{
	line += strspn(line, "#>");
	return digit(line[strspn(line, " \t")]);
}

/*
 * The mark at a line's beginning that would make it a list, heading, quote
 * or rule but shall not; NULL if there is none.  In a text of one line, none
 * shall: "- 5" is a number and "1978. War" a sentence.
 */
static const char *block_mark(const char *line, bool alone)
{
	const char *number = line + strspn(line, "0123456789");

	if (strchr("#>", *line) != NULL && *line != '\0')
		return alone || before_number(line) ? line : NULL;
	if (only(line, '=', 1) || only(line, '*', RULE_LEAST))
		return line;
	if (!alone)
		return NULL;
	if (strchr("-+*", *line) != NULL && *line != '\0')
		return blank_or_end(line[1]) || only(line, *line, RULE_LEAST)
			       ? line
			       : NULL;
	if (number > line && (*number == '.' || *number == ')') &&
		blank_or_end(number[1]))
		return number;
	return NULL;
}

/* Is the line the rule below a table's heading, "|-|:-:|"? */
static bool table_rule(const char *line)
{
	const size_t length = strspn(line, "|:- \t");

	return (line[length] == '\0' || strchr("\r\n", line[length]) != NULL) &&
	       memchr(line, '|', length) != NULL &&
	       memchr(line, '-', length) != NULL;
}

/* Copy such a rule with the three dashes that md4c wants in each column.
 * Further down in the table, a dash is a cell's text. */
static const char *copy_table_rule(struct buffer *out, const char *line)
{
	for (; *line != '\0' && strchr("|:- \t", *line) != NULL; line++) {
		buffer_putc(out, *line);
		if (*line == '-' && line[1] != '-')
			buffer_puts(out, "--");
	}
	return line;
}

/* Copy what opens a line; answers what follows.  An underline would make a
 * heading of the paragraph above, so a rule is kept off it.  ruled says
 * whether there was a rule since the last empty line. */
static const char *open_line(
	struct buffer *out, const char *line, bool alone, bool *ruled)
{
	const size_t indent = strspn(line, " \t");
	const char *mark = block_mark(line + indent, alone);

	if (line[indent] == '\n')
		*ruled = false;
	if (!alone && !*ruled && table_rule(line)) {
		*ruled = true;
		return copy_table_rule(out, line);
	}
	if (!alone && only(line, '-', RULE_LEAST))
		buffer_putc(out, '\n');
	if (mark == NULL) {
		buffer_add(out, line, indent);
		return line + indent;
	}
	buffer_add(out, line, (size_t)(mark - line));
	for (; *mark != '\0' && strchr("#>*=", *mark) != NULL; mark++)
		put_hidden(out, *mark);
	if (*mark != '\0' && strchr("-+.)", *mark) != NULL)
		put_hidden(out, *mark++);
	return mark;
}

/* Copy a run of one byte, hidden or not. */
static const char *copy_run(struct buffer *out, const char *at, bool hidden)
{
	const char byte = *at;

	for (; *at == byte; at++) {
		if (hidden)
			put_hidden(out, byte);
		else
			buffer_putc(out, byte);
	}
	return at;
}

static size_t run_length(const char *at)
{
	size_t length = 1;

	while (at[length] == *at)
		length++;
	return length;
}

/* Copy what stands at `at`; answers what follows. */
static const char *copy_next(struct buffer *out, const char *at)
{
	const size_t plain = strcspn(at, "\\_^~[]<\n");

	if (plain > 0) {
		buffer_add(out, at, plain);
		return at + plain;
	}
	if (*at == '\\' && at[1] != '\0' && at[1] != '\n') {
		buffer_add(out, at, 2);
		return at + 2;
	}
	if (*at == '_')
		return copy_run(out, at, run_length(at) >= BLANK_LEAST);
	if (*at == '^' || *at == '~')
		return copy_run(out, at, run_length(at) == 1);
	if (strchr("[]<", *at) != NULL)
		return copy_run(out, at, true);
	buffer_putc(out, *at);
	return at + 1;
}

const char *hide_marks(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};
	const bool alone = one_line(text);
	bool ruled = false;
	const char *at = open_line(&out, text, alone, &ruled);

	while (*at != '\0') {
		const bool line_end = *at == '\n';

		at = copy_next(&out, at);
		if (line_end && *at != '\0')
			at = open_line(&out, at, alone, &ruled);
	}
	return buffer_text(&out);
}
