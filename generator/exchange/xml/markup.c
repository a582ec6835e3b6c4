#include "exchange/xml/markup.h"

#include "base/arena.h"
#include "base/xml/xml_escape.h"
#include "text/entity.h"

enum {
	ELEMENTS = 12 * 1000 * 1000
};

const struct xml *markup_read(struct reader *reader, bool skip_blanks)
{
	const struct xml_rules rules = {.elements = ELEMENTS,
		.entity = entity_code,
		.skip_blanks = skip_blanks};

	return xml_read_by(reader->quiz->arena, reader->source, &rules,
		reader->quiz->errors);
}

bool markup_is(const struct xml *element, const char *name)
{
	return element->name != NULL && text_equal(element->name, name);
}

const struct xml *markup_next(const struct xml *element, const char *name)
{
	for (element = element->next; element != NULL; element = element->next)
		if (markup_is(element, name))
			return element;
	return NULL;
}

const struct xml *markup_child(const struct xml *element, const char *name)
{
	if (element == NULL || element->first == NULL)
		return NULL;
	return markup_is(element->first, name)
		       ? element->first
		       : markup_next(element->first, name);
}

const struct xml *markup_below(const struct xml *element, const char *name)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const struct xml *found;

		if (at->name == NULL)
			continue;
		found = markup_is(at, name) ? at : markup_below(at, name);
		if (found != NULL)
			return found;
	}
	return NULL;
}

static void put_text(struct buffer *out, const struct xml *element)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		if (at->name == NULL)
			buffer_puts(out, at->text);
		else
			put_text(out, at);
	}
}

const char *markup_text(struct arena *arena, const struct xml *element)
{
	struct buffer out = {.arena = arena};

	/* Nearly always a single text, which needs no copy. */
	if (element != NULL && element->first != NULL &&
		element->first->next == NULL && element->first->name == NULL)
		return element->first->text;
	if (element != NULL)
		put_text(&out, element);
	return buffer_text(&out);
}

const char *markup_child_text(
	struct arena *arena, const struct xml *element, const char *name)
{
	const struct xml *child = markup_child(element, name);
	const char *text;
	size_t length;

	if (child == NULL)
		return NULL;
	text = markup_text(arena, child);
	text += strspn(text, " \t\n");
	length = strlen(text);
	while (length > 0 && strchr(" \t\n", text[length - 1]) != NULL)
		length--;
	return length == 0 ? NULL : arena_copy(arena, text, length);
}

void markup_html(struct buffer *out, const struct xml *element,
	markup_visit *visit, void *with)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		if (at->name == NULL) {
			xml_escape_text(out, at->text);
			continue;
		}
		if (visit != NULL && visit(with, at, out))
			continue;
		buffer_printf(out, "<%s", at->name);
		for (size_t i = 0; i < at->count; i++) {
			buffer_printf(out, " %s=\"", at->attributes[i].name);
			xml_escape_text(out, at->attributes[i].value);
			buffer_putc(out, '"');
		}
		buffer_puts(out, at->first == NULL ? "/>" : ">");
		if (at->first == NULL)
			continue;
		markup_html(out, at, visit, with);
		buffer_printf(out, "</%s>", at->name);
	}
}

const char *markup_get(const struct xml *element, const char *name)
{
	for (size_t i = 0; i < element->count; i++)
		if (text_equal(element->attributes[i].name, name))
			return element->attributes[i].value;
	return NULL;
}
