#include "text/line_notes.h"

#include "base/arena.h"
#include "text/line_marks.h"

#include <string.h>

enum {
	LINE_LEAST = 3, /* marks that make a rule */
	CODE_INDENT = 4 /* spaces before code */
};

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

/* How many of the mark stand in the line, if nothing else does. */
static size_t only(const char *line, char mark)
{
	const size_t length = line_length(line);
	size_t count = 0;

	for (size_t i = 0; i < length; i++) {
		count += line[i] == mark;
		if (line[i] != mark && line[i] != ' ' && line[i] != '\t')
			return 0;
	}
	return count;
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

	if (only(line, '=') > 1 && strcspn(line, " \t") >= line_length(line) &&
		below_text(lines))
		add(notes, NOTE_HEADING, line, line_length(line));
	else if (only(line, '*') >= LINE_LEAST)
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

void line_notes_add(struct notes *notes, const char *text)
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
