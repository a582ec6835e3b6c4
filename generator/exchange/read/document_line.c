#include "exchange/read/document_line.h"

#include "base/arena.h"
#include "base/common.h"

#include <string.h>

bool document_line_begins(const char *line, const char *word)
{
	while (*word != '\0' && ascii_lower(*line) == *word) {
		line++;
		word++;
	}
	return *word == '\0';
}

const char *document_line_unmarked(
	struct arena *arena, const char *text, bool *right)
{
	static const char *const marks[][2] = {
		{"**", "**"}, {"<u>", "</u>"}, {"<b>", "</b>"}};
	size_t length = strlen(text);

	for (size_t i = 0; i < LENGTH(marks); i++) {
		const size_t begin = strlen(marks[i][0]);
		const size_t end = strlen(marks[i][1]);

		if (length > begin + end &&
			strncmp(text, marks[i][0], begin) == 0 &&
			strcmp(text + length - end, marks[i][1]) == 0) {
			*right = true;
			return arena_copy(
				arena, text + begin, length - begin - end);
		}
	}
	if (length > 1 && text[length - 1] == '*' && *text != '*') {
		*right = true;
		length -= length > 2 && text[length - 2] == '\\' ? 2 : 1;
		while (length > 0 && text[length - 1] == ' ')
			length--;
		return arena_copy(arena, text, length);
	}
	return text;
}

const char *document_line_bare(struct arena *arena, const char *line)
{
	const size_t blanks = strspn(line, " ");
	const size_t digits = strspn(line + blanks, "0123456789");
	size_t length = strlen(line);
	const char *rest = line + blanks + digits;

	while (length > 0 && strchr(" \\", line[length - 1]) != NULL)
		length--;
	if (digits > 0 && *rest == '\\' && length > blanks + digits)
		return arena_printf(arena, "%.*s%.*s", (int)(blanks + digits),
			line, (int)(length - blanks - digits - 1), rest + 1);
	return arena_copy(arena, line, length);
}
