#include "text/source/line_marks.h"

#include "base/arena.h"
#include "base/common.h"

#include <string.h>

enum {
	RULE_LEAST = 3, /* marks that make a rule or a fence */
	CODE_INDENT = 4
};

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

/* Does the line contain only this number of marks and spaces? */
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

/* Does the line before or after also begin as a quote? */
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

/* Is this a quoted sentence, "> All men are …", and not a comparison?  A
 * sentence has words. */
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

size_t line_marks_run(const char *at)
{
	size_t length = 1;

	while (at[length] == *at)
		length++;
	return length;
}

const char *line_marks_number(const char *at)
{
	const char *mark = at + strspn(at, "0123456789");

	return mark > at && (*mark == '.' || *mark == ')') &&
			       blank_or_end(mark[1])
		       ? mark
		       : NULL;
}

/* In a text of one line: a start that would make it a list, "- 5", "1978.
 * War". */
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

/* A line, and the one above it. */
struct pair_of_lines {
	const char *line, *above; /* NULL: it is the first */
};

static size_t line_length(const char *line)
{
	size_t length = strcspn(line, "\n");

	while (length > 0 && strchr(" \t\r", line[length - 1]) != NULL)
		length--;
	return length;
}

static bool below_text(const struct pair_of_lines *lines)
{
	return lines->above != NULL && line_length(lines->above) > 0;
}

static bool is_box(const char *at)
{
	return *at == '[' && at[1] != '\0' && strchr(" xX", at[1]) != NULL &&
	       at[2] == ']' && at[3] == ' ';
}

static void add(
	struct notes *notes, enum note_kind kind, const char *at, size_t length)
{
	notes_add(notes, kind, arena_copy(notes->arena, at, length));
}

static void note_line(struct notes *notes, const struct pair_of_lines *lines)
{
	const char *line = lines->line + strspn(lines->line, " \t>");
	const char *item = line_marks_skip_prefix(lines->line);

	if (only(line, '=', 2) && strcspn(line, " \t") >= line_length(line) &&
		below_text(lines))
		add(notes, NOTE_HEADING, line, line_length(line));
	else if (only(line, '*', RULE_LEAST))
		add(notes, NOTE_RULE, line, line_length(line));
	else if (line[0] == ':' && line[1] == ' ' && below_text(lines))
		add(notes, NOTE_MEANING, line, line_length(line));
	else if (item > line && is_box(item))
		add(notes, NOTE_BOX, item, strlen("[x]"));
}

/* Is it a line of indented code? */
static bool is_code(const struct pair_of_lines *lines)
{
	return !below_text(lines) && strspn(lines->line, " ") >= CODE_INDENT;
}

void line_marks_note(struct notes *notes, const char *text)
{
	struct pair_of_lines lines = {text, NULL};
	struct fence fence = {0};

	if (line_marks_single_line(text))
		return;
	while (lines.line != NULL) {
		const char *end = strchr(lines.line, '\n');

		if (!line_marks_in_fence(&fence, lines.line) &&
			!is_code(&lines))
			note_line(notes, &lines);
		lines.above = lines.line;
		lines.line = end == NULL ? NULL : end + 1;
	}
}
