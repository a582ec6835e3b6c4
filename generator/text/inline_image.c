#include "text/inline_image.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "text/length.h"
#include "text/source/line_marks.h"

#include <ctype.h>
#include <string.h>

enum {
	FENCE_LEAST = 3 /* marks that open a block of code */
};

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* Does a blank line begin at this line's end? */
static bool before_blank_line(const char *at)
{
	if (*at != '\n')
		return false;
	at += 1 + strspn(at + 1, " \t\r");
	return *at == '\n' || *at == '\0';
}

/* The bracket that closes the one at `open`, in the same paragraph; NULL if
 * none. */
static const char *closing(const char *open)
{
	int depth = 0;

	for (const char *at = open; *at != '\0'; at++) {
		if (before_blank_line(at))
			return NULL;
		if (*at == '\\' && at[1] != '\0')
			at++;
		else if (*at == '[')
			depth++;
		else if (*at == ']' && --depth == 0)
			return at;
	}
	return NULL;
}

/* Remove the backslashes before marks, and join lines. */
static const char *unescaped(
	struct arena *arena, const char *text, const char *end)
{
	struct buffer out = {.arena = arena};

	while (text < end && is_blank(*text))
		text++;
	while (end > text && is_blank(end[-1]))
		end--;
	for (; text < end; text++) {
		if (*text == '\\' && text + 1 < end &&
			ispunct((unsigned char)text[1]))
			text++;
		if (is_blank(*text))
			buffer_putc(&out, ' ');
		else
			buffer_putc(&out, *text);
	}
	return buffer_text(&out);
}

/* The end of a path in round brackets, which may itself contain pairs of them;
 * NULL if they are not closed on the line. */
static const char *path_end(const char *at)
{
	int depth = 0;

	for (; *at != '\0' && *at != '\n'; at++) {
		if (*at == '\\' && at[1] != '\0' && at[1] != '\n')
			at++;
		else if (*at == '(')
			depth++;
		else if (*at == ')' && depth-- == 0)
			return at;
	}
	return NULL;
}

/* Is there a title after the path, `x.svg "A bolt"`?  If so, end the path
 * there. */
static bool cut_title(const char *path, const char **end)
{
	const char *last = *end;
	const char *open;

	while (last > path && is_blank(last[-1]))
		last--;
	if (last - path < 2 || strchr("\"'", last[-1]) == NULL)
		return false;
	for (open = last - 2; open > path && *open != last[-1];)
		open--;
	if (open == path || !is_blank(open[-1]))
		return false;
	*end = open;
	return true;
}

/* Read "(images/bolt.svg)".  Returns the rest, or NULL. */
static const char *read_path(
	struct arena *arena, const char *at, struct inline_image *image)
{
	const char *close, *end;

	if (*at != '(')
		return NULL;
	at += 1 + strspn(at + 1, " \t");
	close = path_end(at);
	if (close == NULL)
		return NULL;
	end = close;
	if (cut_title(at, &end)) {
		image->fault = "has a title, which is not printed";
		image->hint = "leave it out, or write it into the text";
	}
	while (end > at && is_blank(end[-1]))
		end--;
	if (end - at >= 2 && *at == '<' && end[-1] == '>') {
		at++;
		end--;
	}
	image->name = unescaped(arena, at, end);
	if (end == at) {
		image->name = "()";
		image->fault = "names no picture";
		image->hint = "write its path there, as in "
			      "![a bolt](images/bolt.svg)";
	}
	return close + 1;
}

/* Parse "width=4cm" or "height=1cm", with or without quotes around the
 * length. */
static bool take_size(
	struct arena *arena, const char *text, struct inline_image *image)
{
	const bool wide = strncmp(text, "width", strlen("width")) == 0;
	const char *value = strchr(text, '=') + 1;
	size_t length;

	if (!wide && strncmp(text, "height", strlen("height")) != 0)
		return false;
	value += strspn(value, " ");
	length = strlen(value);
	if (length >= 2 && strchr("\"'", *value) != NULL &&
		value[length - 1] == *value)
		value = arena_copy(arena, value + 1, length - 2);
	return length_parse(value, wide ? &image->width : &image->height);
}

/* Read "{height=1cm}", if present.  Returns the rest. */
static const char *read_size(
	struct arena *arena, const char *at, struct inline_image *image)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz-";
	const char *end = strpbrk(at, "}\n");
	const char *word, *text;
	size_t name;

	if (*at != '{' || end == NULL || *end != '}')
		return at;
	word = at + 1 + strspn(at + 1, " ");
	name = strspn(word, letters);
	if (name == 0 || word[name + strspn(word + name, " ")] != '=')
		return at;
	text = unescaped(arena, word, end);
	if (!take_size(arena, text, image)) {
		image->fault = message_printf(arena,
			"needs {width=4cm} or {height=1cm} after it, found "
			"{%s}",
			text);
		image->hint = "lengths are in cm, mm, in or pt, and the other "
			      "side follows from the one given";
	}
	return end + 1;
}

static bool read_image(
	struct arena *arena, const char *text, struct inline_image *image)
{
	const char *close, *end;

	if (text[0] != '!' || text[1] != '[')
		return false;
	close = closing(text + 1);
	if (close == NULL)
		return false;
	*image = (struct inline_image){.name = ""};
	end = read_path(arena, close + 1, image);
	if (end == NULL)
		return false;
	image->alt = unescaped(arena, text + 2, close);
	end = read_size(arena, end, image);
	if (*image->alt == '\0') {
		image->fault = "has no text in its brackets";
		image->hint = "describe the picture there, for those who "
			      "cannot see it";
	}
	image->length = (size_t)(end - text);
	return true;
}

/* Is it the first mark of its line? */
static bool opens_line(const char *text, const char *at)
{
	while (at > text && (at[-1] == ' ' || at[-1] == '\t'))
		at--;
	return at == text || at[-1] == '\n';
}

/* Skip the code that opens with a run of marks: for a fence, to the line that
 * closes it, otherwise to the next run of the same length in the same
 * paragraph.  If there is none, skip the run. */
static const char *past_code(const char *text, const char *open)
{
	const size_t length = line_marks_run(open);
	const bool fence = length >= FENCE_LEAST && opens_line(text, open);
	const char *at = open + length;

	if (!fence && *open == '~')
		return at;
	while (*at != '\0') {
		size_t run;

		if (!fence && before_blank_line(at))
			return open + length;
		if (*at != *open) {
			at++;
			continue;
		}
		run = line_marks_run(at);
		if (fence ? run >= length && opens_line(text, at)
			  : run == length)
			return at + run;
		at += run;
	}
	return fence ? at : open + length;
}

const char *inline_image_find(struct arena *arena, const char *text,
	const char *from, struct inline_image *image)
{
	const char *at = from;

	while (*at != '\0') {
		at += strcspn(at, "\\`~!");
		if (*at == '\\' && at[1] != '\0')
			at += 2;
		else if (*at == '`' || *at == '~')
			at = past_code(text, at);
		else if (*at == '!' && read_image(arena, at, image))
			return at;
		else
			at += *at != '\0';
	}
	return NULL;
}
