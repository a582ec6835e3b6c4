#include "exchange/text/formula.h"

#include "base/arena.h"
#include "base/common.h"

#include <string.h>

enum {
	LENGTH_MAX = 4000 /* bytes of a formula */
};

struct marks {
	const char *begin, *end;
	enum formula_place place;
};

static const struct marks marks[] = {
	{"$$", "$$", FORMULA_MAYBE_APART},
	{"\\(", "\\)", FORMULA_IN_LINE},
	{"\\[", "\\]", FORMULA_APART},
	{"$", "$", FORMULA_IN_LINE},
};

/* Is the text between single dollars TeX, rather than sums of money? */
static bool is_tex(const char *text, size_t length)
{
	const char *last = text + length;

	if (length == 0 || *text == ' ' || last[-1] == ' ' ||
		last[-1] == '\\' || is_digit(last[1]))
		return false;
	for (size_t i = 0; i < length; i++)
		if (strchr("\\^_=", text[i]) != NULL)
			return true;
	return length == 1 && is_letter(*text);
}

/* The closing delimiter within LENGTH_MAX bytes, or NULL. */
static const char *end_of(const char *text, const char *mark)
{
	const char *const last = text + strnlen(text, LENGTH_MAX);

	while ((text = memchr(text, *mark, (size_t)(last - text))) != NULL) {
		if (strncmp(text, mark, strlen(mark)) == 0)
			return text;
		text++;
	}
	return NULL;
}

bool formula_at(const char *text, struct formula *formula)
{
	for (size_t i = 0; i < LENGTH(marks); i++) {
		const size_t begin = strlen(marks[i].begin);
		const char *end;

		if (strncmp(text, marks[i].begin, begin) != 0)
			continue;
		end = end_of(text + begin, marks[i].end);
		if (end == NULL || end == text + begin ||
			(begin == 1 && !is_tex(text + begin,
					       (size_t)(end - text) - begin)))
			return false;
		for (const char *at = text; at < end; at++)
			if ((unsigned char)*at < ' ' && *at != '\n')
				return false;
		*formula = (struct formula){text + begin,
			(size_t)(end - text) - begin,
			end + strlen(marks[i].end), marks[i].place};
		return true;
	}
	return false;
}

/* Could dollars around it be misread? */
static bool needs_brackets(const struct formula *formula)
{
	return memchr(formula->tex, '$', formula->length) != NULL ||
	       is_digit(*formula->end);
}

void formula_put(struct buffer *out, const struct formula *formula, bool apart)
{
	static const char *const begins[] = {"$", "$$", "\\(", "\\["};
	static const char *const ends[] = {"$", "$$", "\\)", "\\]"};
	const char *tex = formula->tex, *end = tex + formula->length;
	const size_t mark = needs_brackets(formula) * 2u + apart;

	while (tex < end && strchr(" \n", *tex) != NULL)
		tex++;
	while (end > tex && strchr(" \n", end[-1]) != NULL)
		end--;
	buffer_puts(out, begins[mark]);
	for (; tex < end; tex++)
		buffer_putc(out, *tex == '\n' ? ' ' : *tex);
	buffer_puts(out, ends[mark]);
}

void formula_put_plain(struct buffer *out, const char *tex, size_t length,
	bool apart, bool bracketed)
{
	const char *text = arena_printf(out->arena, "$%.*s$", (int)length, tex);
	struct formula read;

	if (!apart && !bracketed && formula_at(text, &read) &&
		read.length == length)
		buffer_puts(out, text);
	else
		buffer_printf(out, apart ? "\\[%.*s\\]" : "\\(%.*s\\)",
			(int)length, tex);
}
