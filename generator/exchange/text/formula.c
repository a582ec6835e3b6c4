#include "exchange/text/formula.h"

#include "base/common.h"

#include <string.h>

enum {
	LENGTH_MAX = 4000 /* bytes of a formula */
};

struct marks {
	const char *begin, *end;
	bool displayed;
};

static const struct marks marks[] = {
	{"$$", "$$", true},
	{"\\(", "\\)", false},
	{"\\[", "\\]", true},
	{"$", "$", false},
};

/* Between single dollars: a sum of money is no formula. */
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

/* The closing mark, if it is near. */
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
			end + strlen(marks[i].end), marks[i].displayed};
		return true;
	}
	return false;
}

void formula_put(
	struct buffer *out, const struct formula *formula, const char *mark)
{
	const char *tex = formula->tex, *end = tex + formula->length;

	while (tex < end && strchr(" \n", *tex) != NULL)
		tex++;
	while (end > tex && strchr(" \n", end[-1]) != NULL)
		end--;
	buffer_puts(out, mark);
	for (; tex < end; tex++)
		buffer_putc(out, *tex == '\n' ? ' ' : *tex);
	buffer_puts(out, mark);
}
