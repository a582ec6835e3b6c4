#include "exchange/text/formula_list.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/utf8.h"
#include "base/xml/xml_escape.h"
#include "exchange/text/formula.h"
#include "exchange/text/render.h"
#include "text/source/verbatim.h"

#include <string.h>

/* A formula without its delimiters.  A bare command has none. */
static struct formula_item item_of(const char *begin, const char *end)
{
	static const char *const marks[] = {"$$", "$", "\\(", "\\["};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		const size_t length = strlen(marks[i]);

		if (strncmp(begin, marks[i], length) == 0)
			return (struct formula_item){begin + length,
				(size_t)(end - begin) - 2 * length,
				i == 0 || i == 3, is_digit(*end)};
	}
	return (struct formula_item){
		begin, (size_t)(end - begin), false, is_digit(*end)};
}

const char *formula_list_take(
	struct arena *arena, const char *text, struct formula_list *list)
{
	struct buffer out = {.arena = arena};

	*list = (struct formula_list){NULL, 0, 0};
	if (strpbrk(text, "$\\") == NULL)
		return text;
	while (*text != '\0') {
		const char *end = *text == '`' ? verbatim_code(text)
					       : verbatim_formula(text);
		char bytes[4];

		if (end != NULL && *text != '`' &&
			list->count < RENDER_FORMULAS_MAX) {
			list->at = arena_grow(arena, list->at, list->count,
				&list->room, sizeof(*list->at));
			list->at[list->count] = item_of(text, end);
			buffer_add(&out, bytes,
				utf8_put(RENDER_FORMULA + (uint32_t)list->count,
					bytes));
			list->count++;
			text = end;
			continue;
		}
		if (end == NULL)
			end = text + 1 + (*text == '\\' && text[1] != '\0');
		buffer_add(&out, text, (size_t)(end - text));
		text = end;
	}
	return buffer_text(&out);
}

void formula_list_html(
	const struct formula_list *list, size_t i, struct buffer *out)
{
	const struct formula_item *item = &list->at[i];

	buffer_puts(out, item->displayed ? "\\[" : "\\(");
	xml_escape(out, item->tex, item->length);
	buffer_puts(out, item->displayed ? "\\]" : "\\)");
}

void formula_list_tex(
	const struct formula_list *list, size_t i, struct buffer *out)
{
	const struct formula_item *item = &list->at[i];

	formula_put_plain(
		out, item->tex, item->length, item->displayed, item->bracketed);
}
