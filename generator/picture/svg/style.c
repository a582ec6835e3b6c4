#include "picture/svg/style.h"

#include "base/arena.h"
#include "base/message.h"
#include "picture/svg/property.h"
#include "picture/svg/style_sheet.h"
#include "picture/svg/word_list.h"

#include <string.h>

enum {
	NAME_LENGTH = 32 /* of a class that costs as much as a rule */
};

struct style style_initial(void)
{
	return (struct style){
		.fill.paint = {.on = true, .alpha = OPAQUE},
		.stroke.paint = {.on = false, .alpha = OPAQUE},
		.stroke_width = 1,
		.miter = 4,
		.font_size = 16,
		.alpha = OPAQUE,
	};
}

bool style_knows(const char *name)
{
	return property_find(name) != NULL;
}

static bool set(const struct styling *styling, const struct xml *element,
	const char *name, const char *value, struct style *style)
{
	const struct property *property = property_find(name);
	const char *expected;

	if (property == NULL)
		return fault_at(styling->fault, element->at,
			"%s: the property \"%s\" is not supported",
			element->name, name);
	expected = property_set(property, value, style);
	return expected == NULL ||
	       fault_at(styling->fault, element->at,
		       "%s: %s: expected %s, found \"%s\"", element->name, name,
		       message_text(expected), value);
}

/* Apply one "name: value" of a style, if there is one. */
static bool set_declaration(const struct styling *styling,
	const struct xml *element, const char *text, size_t length,
	struct style *style)
{
	const char *colon = memchr(text, ':', length);
	const char *name, *value;

	if (*word_list_trimmed(styling->arena, text, length) == '\0')
		return true;
	if (colon == NULL)
		return fault_at(styling->fault, element->at,
			"%s: style: expected \"name: value\", found \"%s\"",
			element->name,
			word_list_trimmed(styling->arena, text, length));
	name = word_list_trimmed(styling->arena, text, (size_t)(colon - text));
	value = word_list_trimmed(
		styling->arena, colon + 1, length - (size_t)(colon - text) - 1);
	return set(styling, element, name, value, style);
}

static bool read_style(const struct styling *styling, const struct xml *element,
	const char *text, struct style *style)
{
	bool fine = true;

	while (*text != '\0') {
		const size_t length = strcspn(text, ";");

		fine = set_declaration(styling, element, text, length, style) &&
		       fine;
		text += length;
		text += *text == ';';
	}
	return fine;
}

/* Apply the style sheet, which overrides attributes. */
static bool read_rules(const struct styling *styling, const struct xml *element,
	struct style *style)
{
	const struct style_sheet *sheet = styling->sheet;
	bool fine = true;

	for (size_t i = 0; sheet != NULL && i < sheet->count; i++)
		if (style_sheet_rule_fits(&sheet->rules[i], element))
			fine = read_style(styling, element,
				       sheet->rules[i].body, style) &&
			       fine;
	return fine;
}

size_t style_weight(const struct styling *styling, const struct xml *element)
{
	const struct style_sheet *sheet = styling->sheet;
	const char *class = xml_get(element, "class");
	const size_t names = class == NULL ? 0 : strlen(class) / NAME_LENGTH;
	size_t weight = 0;

	for (size_t i = 0; sheet != NULL && i < sheet->count; i++) {
		weight += 1 + names;
		if (style_sheet_rule_fits(&sheet->rules[i], element))
			weight += sheet->rules[i].length;
	}
	return weight;
}

bool style_read(const struct styling *styling, const struct xml *element,
	struct style *style)
{
	const char *text = xml_get(element, "style");
	bool fine = true;

	style->absent = false;
	style->alpha = OPAQUE;
	style->clip = NULL;
	for (size_t i = 0; i < element->count; i++) {
		const struct xml_attribute *at = &element->attributes[i];

		if (*at->space == '\0' && style_knows(at->name))
			fine = set(styling, element, at->name,
				       word_list_trimmed(styling->arena,
					       at->value, strlen(at->value)),
				       style) &&
			       fine;
	}
	fine = read_rules(styling, element, style) && fine;
	if (text != NULL)
		fine = read_style(styling, element, text, style) && fine;
	return fine;
}

static const char *past_blanks(const char *text)
{
	return text + strspn(text, " \t\r\n");
}

/* The value of a declaration as "name: value", if it is of this name, or
 * NULL. */
static const char *value_of(const char *declaration, const char *name)
{
	const char *at = past_blanks(declaration);
	const size_t length = strlen(name);

	if (strncmp(at, name, length) != 0)
		return NULL;
	at = past_blanks(at + length);
	return *at == ':' ? past_blanks(at + 1) : NULL;
}

/* The value of a property in a style as "name: value; …", or NULL. */
static const char *declared(
	struct arena *arena, const char *style, const char *name)
{
	while (style != NULL && *style != '\0') {
		const size_t end = strcspn(style, ";");
		const char *value = value_of(style, name);

		if (value != NULL)
			return arena_copy(
				arena, value, strcspn(value, " \t\r\n;"));
		style += end + (style[end] == ';');
	}
	return NULL;
}

const char *style_declared(
	struct arena *arena, const struct xml *element, const char *name)
{
	const char *value = declared(arena, xml_get(element, "style"), name);

	return value != NULL ? value : xml_get(element, name);
}
