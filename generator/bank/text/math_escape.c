#include "bank/text/math_escape.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"
#include "text/rich.h"

#include <string.h>

enum {
	/* Code points that people do not type.  Each stands before a mark while
	 * the text is parsed, to find it in the result. */
	PROBE = 0xf0000,
	PROBES_MAX = 0xfffd
};

/* The marks of a text, in its order. */
struct escaping {
	struct arena *arena;
	bool *escapes; /* the mark takes a backslash */
	size_t count;
};

/* Does a mark that would open or close a formula stand here? */
static bool is_mark(const char *at)
{
	static const char *const marks[] = {
		"$", "\\(", "\\[", "\\)", "\\]", "\\ce{", "\\pu{"};

	for (size_t i = 0; i < LENGTH(marks); i++)
		if (strncmp(at, marks[i], strlen(marks[i])) == 0)
			return true;
	return false;
}

/* The next mark without a backslash before it, or the text's end. */
static const char *next_mark(const char *at)
{
	while (*at != '\0' && !is_mark(at))
		at += *at == '\\' && at[1] != '\0' ? 2 : 1;
	return at;
}

static size_t count_marks(const char *text)
{
	size_t count = 0;

	for (text = next_mark(text); *text != '\0'; text = next_mark(text + 1))
		count++;
	return count;
}

/* The text with a backslash and a probe before each mark. */
static const char *probed(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};
	uint32_t code = PROBE;
	char bytes[4];

	while (*text != '\0') {
		const char *mark = next_mark(text);

		buffer_add(&out, text, (size_t)(mark - text));
		text = mark;
		if (*mark == '\0')
			break;
		buffer_add(&out, bytes, utf8_put(code++, bytes));
		buffer_putc(&out, '\\');
		buffer_putc(&out, *text++);
	}
	return buffer_text(&out);
}

/* A mark takes a backslash where a backslash before it would not print. */
static void look_at(struct escaping *escaping, const struct spans *spans)
{
	for (size_t n = 0; n < spans->count; n++) {
		const char *text = spans->at[n].text;
		const size_t length = spans->at[n].length;

		for (size_t i = 0; i < length;) {
			const size_t probe =
				(size_t)utf8_next(text, length, &i) - PROBE;

			if (probe < escaping->count)
				escaping->escapes[probe] =
					i + 1 >= length || text[i] != '\\' ||
					(text[i + 1] != '\\' &&
						text[i + 1] != '$');
		}
	}
}

static void look_through(struct escaping *escaping, struct rich rich)
{
	for (size_t i = 0; i < rich.count; i++) {
		const struct rich_table *table = rich.blocks[i].table;

		look_at(escaping, &rich.blocks[i].spans);
		for (size_t j = 0;
			table != NULL && j < table->columns * table->rows; j++)
			look_at(escaping, &table->cells[j]);
	}
}

const char *math_escape(struct arena *arena, const char *text)
{
	struct escaping escaping = {arena, NULL, count_marks(text)};
	struct buffer out = {.arena = arena};

	if (escaping.count == 0 || escaping.count > PROBES_MAX)
		return text;
	escaping.escapes = arena_alloc(arena, escaping.count, sizeof(bool));
	look_through(&escaping, rich_parse(arena, probed(arena, text)));
	for (size_t i = 0; *text != '\0'; i++) {
		const char *mark = next_mark(text);

		buffer_add(&out, text, (size_t)(mark - text));
		text = mark;
		if (*mark == '\0')
			break;
		if (escaping.escapes[i])
			buffer_putc(&out, '\\');
		buffer_putc(&out, *text++);
	}
	return buffer_text(&out);
}
