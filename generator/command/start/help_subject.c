#include "command/start/help_subject.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/suggest.h"
#include "command/start/embedded.h"

#include <stdio.h>
#include <string.h>

static const char folder[] = "guide/", ending[] = ".md";

/* The name of the chapter in a file, "keys"; NULL if it has none. */
static const char *chapter_of(struct arena *arena, const struct embedded *file)
{
	const size_t start = strlen(folder), length = strlen(file->path);

	if (strncmp(file->path, folder, start) != 0)
		return NULL;
	return arena_copy(
		arena, file->path + start, length - start - strlen(ending));
}

static const char *text_of(struct arena *arena, const char *name)
{
	size_t count;
	const struct embedded *files = embedded_files(&count);

	for (size_t i = 0; i < count; i++) {
		const char *chapter = chapter_of(arena, &files[i]);

		if (chapter != NULL && suggest_same_name(chapter, name))
			return files[i].text;
	}
	return NULL;
}

/* Reading a chapter, paragraph by paragraph. */
struct chapter {
	const char *at;
	bool begun; /* a section has had its paragraph */
};

/* A link as its text alone: "[keys](keys.md)" is "keys". */
static void put_line(struct buffer *out, const char *line, size_t length)
{
	size_t i = 0;

	while (i < length) {
		const char *end = memchr(line + i, ']', length - i);

		if (line[i] == '[' && end != NULL && end[1] == '(') {
			const char *close =
				memchr(end, ')', length - (size_t)(end - line));

			buffer_add(out, line + i + 1,
				(size_t)(end - line) - i - 1);
			i = close == NULL ? length : (size_t)(close - line) + 1;
		} else {
			buffer_putc(out, line[i++]);
		}
	}
	buffer_putc(out, '\n');
}

/* The lines of a paragraph, or of a block of code with its fences. */
static size_t paragraph_length(const char *text)
{
	const bool code = strncmp(text, "```", 3) == 0;
	const char *end =
		strstr(code ? text + 3 : text, code ? "\n```" : "\n\n");

	if (end == NULL)
		return strlen(text);
	return (size_t)(end - text) + (code ? strlen("\n```") : 0);
}

static void put_lines(struct buffer *out, const char *text, size_t length)
{
	while (length > 0) {
		const size_t line = strcspn(text, "\n") < length
					    ? strcspn(text, "\n")
					    : length;

		put_line(out, text, line);
		text += line + (line < length);
		length -= line + (line < length);
	}
}

/* Whether a paragraph is in the short form: headings, and after each the first
 * paragraph, table or example, with what it announces. */
static bool is_kept(struct chapter *chapter, size_t length)
{
	const char *at = chapter->at;
	const bool kept = *at != '!' && (*at == '#' || !chapter->begun);

	if (*at == '#')
		chapter->begun = false;
	else if (kept)
		chapter->begun = at[length - 1] != ':';
	return kept;
}

bool help_subject(struct arena *arena, const char *name)
{
	struct chapter chapter = {.at = text_of(arena, name)};
	struct buffer out = {.arena = arena};

	if (chapter.at == NULL)
		return false;
	while (*chapter.at != '\0') {
		const size_t length = paragraph_length(chapter.at);

		if (is_kept(&chapter, length)) {
			buffer_putc(&out, '\n');
			put_lines(&out, chapter.at, length);
		}
		chapter.at += length;
		chapter.at += strspn(chapter.at, "\n");
	}
	fputs(buffer_text(&out), stdout);
	printf(message_text("\nAll of it: share/doc/pensum/guide/%s%s\n"), name,
		ending);
	return true;
}

void help_subject_list(struct arena *arena)
{
	size_t count;
	const struct embedded *files = embedded_files(&count);
	size_t column = strlen("  ");

	fputs(message_text("\n`pensum help SUBJECT` tells more about one of "
			   "these:\n"),
		stdout);
	fputs(" ", stdout);
	for (size_t i = 0; i < count; i++) {
		const char *name = chapter_of(arena, &files[i]);

		if (name == NULL)
			continue;
		if (column + strlen(name) + 1 > 78) {
			fputs("\n ", stdout);
			column = 1;
		}
		printf(" %s", name);
		column += strlen(name) + 1;
	}
	putchar('\n');
}
