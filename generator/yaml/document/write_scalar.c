#include "yaml/document/write_scalar.h"

#include "base/common.h"
#include "base/utf8.h"
#include "yaml/write.h"

#include <string.h>

static const char digits[] = "0123456789";

/* Words that some reader of YAML takes for another type than a text. */
static const char *const words[] = {"~", "null", "true", "false", "yes", "no",
	"on", "off", "y", "n", "=", "<<"};

static bool is_word(const char *text)
{
	for (size_t i = 0; i < LENGTH(words); i++) {
		size_t k = 0;

		while (words[i][k] != '\0' &&
			(text[k] == words[i][k] ||
				(text[k] >= 'A' && text[k] <= 'Z' &&
					text[k] - 'A' + 'a' == words[i][k])))
			k++;
		if (words[i][k] == '\0' && text[k] == '\0')
			return true;
	}
	return false;
}

/* 12, -1.5e-3, 1_000, 12:30, 0x1f, 0o17, .inf and .nan. */
static bool is_number(const char *text)
{
	size_t length;

	text += *text == '+' || *text == '-';
	if (*text == '.' && !is_digit(text[1]))
		return strlen(text) == strlen(".inf");
	if (!is_digit(*text) && *text != '.')
		return false;
	if (*text == '0' && text[1] != '\0' && strchr("xob", text[1]) != NULL)
		return true;
	text += strspn(text, "0123456789_.:");
	if (*text != 'e' && *text != 'E')
		return *text == '\0';
	text += 1 + (text[1] == '+' || text[1] == '-');
	length = strspn(text, digits);
	return length > 0 && text[length] == '\0';
}

/* 2015-05-01, with or without a time. */
static bool is_day(const char *text)
{
	enum {
		YEAR = 4
	};
	size_t length;

	if (strspn(text, digits) != YEAR || text[YEAR] != '-')
		return false;
	text += YEAR + 1;
	length = strspn(text, digits);
	if (length == 0 || text[length] != '-')
		return false;
	text += length + 1;
	length = strspn(text, digits);
	return length > 0 && (text[length] == '\0' || text[length] == ' ' ||
				     text[length] == 'T');
}

/* Can a character be written without escapes? */
static bool is_shown(uint32_t code)
{
	return code != UTF8_BAD && code >= ' ' &&
	       (code < 0x7f || code > 0x9f) && code != 0x2028 &&
	       code != 0x2029 && code != 0xfeff && code != 0xfffe &&
	       code != 0xffff;
}

/* Can the whole text?  Line ends count as well where lines are kept. */
static bool all_shown(const char *text, bool lines)
{
	const size_t length = strlen(text);

	for (size_t at = 0; at < length;) {
		const uint32_t code = utf8_next(text, length, &at);

		if (!is_shown(code) && !(lines && code == '\n'))
			return false;
	}
	return true;
}

/* Would a reader take the first characters of the text for something else? */
static bool begins_badly(const char *text)
{
	if (*text == '-')
		return text[1] == '\0' || text[1] == ' ' || text[1] == '-' ||
		       strchr(",[]{}", text[1]) != NULL;
	return *text == '\0' || strchr(" ,[]{}#&*!|>'\"%@`?:", *text) != NULL ||
	       strncmp(text, "...", strlen("...")) == 0;
}

static bool has_mark(const char *text, bool in_flow)
{
	const size_t length = strlen(text);

	return strstr(text, ": ") != NULL || strstr(text, " #") != NULL ||
	       text[length - 1] == ':' || text[length - 1] == ' ' ||
	       (in_flow && strpbrk(text, ",[]{}:") != NULL);
}

static bool can_be_plain(const char *text, bool plain, bool in_flow)
{
	if (begins_badly(text) || has_mark(text, in_flow) ||
		!all_shown(text, false))
		return plain && strcmp(text, "~") == 0;
	return plain || (!is_word(text) && !is_number(text) && !is_day(text));
}

static void write_single(struct buffer *out, const char *text)
{
	buffer_putc(out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '\'')
			buffer_putc(out, '\'');
		buffer_putc(out, *text);
	}
	buffer_putc(out, '\'');
}

void write_scalar(
	struct buffer *out, const char *text, bool plain, bool in_flow)
{
	if (can_be_plain(text, plain, in_flow))
		buffer_puts(out, text);
	else if (strpbrk(text, "\"\\") != NULL && all_shown(text, false))
		write_single(out, text);
	else
		write_exact_text(out, text);
}

size_t write_scalar_columns(const char *text, size_t length)
{
	size_t columns = 0;

	for (size_t at = 0; at < length; columns++)
		utf8_next(text, length, &at);
	return columns;
}

static void write_indent(struct buffer *out, size_t indent)
{
	buffer_printf(out, "%*s", (int)indent, "");
}

/*
 * Can lines be written as they are?  Spaces at the end of a line would be
 * valid, but editors remove them; and empty lines at the end would be merged
 * with those that follow.
 */
static bool has_lines(const char *text)
{
	const size_t length = strlen(text);

	return strchr(text, '\n') != NULL && strstr(text, " \n") == NULL &&
	       text[length - 1] != ' ' && text[strspn(text, "\n")] != '\0' &&
	       strcmp(text + length - 2, "\n\n") != 0 && all_shown(text, true);
}

/* If the first line begins with spaces, the indent must be given. */
static void write_lines(struct buffer *out, const char *text, size_t indent)
{
	const bool spaced = text[strspn(text, "\n")] == ' ';
	const bool ended = text[strlen(text) - 1] == '\n';

	buffer_printf(out, "|%s%s", spaced ? "2" : "", ended ? "" : "-");
	while (*text != '\0') {
		const size_t length = strcspn(text, "\n");

		buffer_putc(out, '\n');
		if (length > 0)
			write_indent(out, indent);
		buffer_add(out, text, length);
		text += length + (text[length] == '\n');
	}
}

/* The length of text for the next line: up to the single space that is nearest
 * to the width. */
static size_t line_length(const char *text, size_t width)
{
	size_t length = 0, columns = 0, at = 0;

	for (; text[at] != '\0' && (length == 0 || columns <= width); at++) {
		columns += ((unsigned char)text[at] & 0xc0) != 0x80;
		if (text[at] == ' ' && at > 0 && text[at - 1] != ' ' &&
			text[at + 1] != ' ' &&
			(length == 0 || columns <= width + 1))
			length = at;
	}
	return text[at] == '\0' && (columns <= width || length == 0) ? at
								     : length;
}

static void write_folded(struct buffer *out, const char *text, size_t indent)
{
	const size_t width = indent + WRITE_WIDTH / 2 < WRITE_WIDTH
				     ? WRITE_WIDTH - indent
				     : WRITE_WIDTH / 2;

	buffer_puts(out, ">-");
	while (*text != '\0') {
		const size_t length = line_length(text, width);

		buffer_putc(out, '\n');
		write_indent(out, indent);
		buffer_add(out, text, length);
		text += length + (text[length] == ' ');
	}
}

/* Does the text have a place to break it, and none where it must not be
 * broken? */
static bool can_fold(const char *text)
{
	return line_length(text, 0) < strlen(text) && *text != ' ' &&
	       text[strlen(text) - 1] != ' ' && all_shown(text, false);
}

void write_scalar_block(struct buffer *out, const struct node *scalar,
	size_t column, size_t indent)
{
	const char *text = scalar->text;

	if (has_lines(text))
		write_lines(out, text, indent);
	else if (column + write_scalar_columns(text, strlen(text)) >
			 WRITE_WIDTH &&
		 can_fold(text))
		write_folded(out, text, indent);
	else
		write_scalar(out, text, scalar->plain, false);
}
