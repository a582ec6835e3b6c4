#include "picture/svg/unsupported.h"

#include "base/arena.h"
#include "base/common.h"
#include "picture/svg/svg.h"
#include "picture/svg/word_list.h"

#include <string.h>

enum kind {
	ELEMENT,   /* with that name */
	ATTRIBUTE, /* with any value */
	LIST,      /* an attribute with several values */
	PROPERTY,  /* in a style or as an attribute, with other values */
	WORD       /* in a style, a style sheet or an attribute */
};

struct rule {
	enum kind kind;
	const char *name;
	const char *where;  /* elements, separated by spaces; NULL: any */
	const char *values; /* values of a property that are drawn */
	const char *why;
	bool refused;
};

#define TEXTS "text tspan"

static const struct rule rules[] = {
	{ELEMENT, "textPath", NULL, NULL, "text along a path is left out",
		true},
	{ELEMENT, "foreignObject", NULL, NULL, "a foreignObject is left out",
		true},
	{ELEMENT, "meshgradient", NULL, NULL, "a mesh of colours is left out",
		true},
	{ELEMENT, "hatch", NULL, NULL, "a hatch is left out", true},
	{ELEMENT, "include", NULL, NULL, "another file is left out", true},
	{ATTRIBUTE, "rotate", TEXTS, NULL, "letters are not turned by rotate",
		true},
	{LIST, "y", TEXTS, NULL, "letters are not moved by a list of y", true},
	{LIST, "dy", TEXTS, NULL, "letters are not moved by a list of dy",
		true},
	{PROPERTY, "transform-origin", NULL, "", "transform-origin is left out",
		true},
	{LIST, "x", TEXTS, NULL, "letters are not moved by a list of x", false},
	{LIST, "dx", TEXTS, NULL, "letters are not moved by a list of dx",
		false},
	{ATTRIBUTE, "textLength", TEXTS, NULL,
		"text is not stretched to its textLength", false},
	{PROPERTY, "dominant-baseline", NULL, "auto alphabetic baseline",
		"dominant-baseline is left out", false},
	{PROPERTY, "alignment-baseline", NULL, "auto alphabetic baseline",
		"alignment-baseline is left out", false},
	{PROPERTY, "word-spacing", NULL, "normal 0 0px",
		"word-spacing is left out", false},
	{PROPERTY, "vector-effect", NULL, "none", "vector-effect is left out",
		false},
	{ATTRIBUTE, "transform", "symbol", NULL,
		"the transform of a symbol is left out", true},
	{WORD, "var(", NULL, NULL, "var() is left out", true},
	{WORD, "@media", NULL, NULL, "@media is left out", false},
	{ATTRIBUTE, "pathLength", NULL, NULL,
		"dashes are not fitted to pathLength", false},
	{PROPERTY, "clip", NULL, "auto", "clip is left out", false},
	{PROPERTY, "text-transform", NULL, "none", "text-transform is left out",
		false},
	{PROPERTY, "font-variant", NULL, "normal", "font-variant is left out",
		false},
	{WORD, "@font-face", NULL, NULL, "fonts of its own are left out",
		false},
	{WORD, "@import", NULL, NULL,
		"style sheets in other files are left "
		"out",
		false},
};

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

static const char *property_of(
	struct arena *arena, const struct xml *element, const char *name)
{
	const char *value = declared(arena, xml_get(element, "style"), name);

	return value != NULL ? value : xml_get(element, name);
}

static bool has_several(const char *list)
{
	if (list == NULL)
		return false;
	list += strspn(list, " \t\r\n,");
	list += strcspn(list, " \t\r\n,");
	return list[strspn(list, " \t\r\n,")] != '\0';
}

/* Does a style sheet contain a word? */
static bool sheet_has(const struct xml *element, const char *word)
{
	if (strcmp(element->name, "style") != 0)
		return false;
	for (const struct xml *in = element->first; in != NULL; in = in->next)
		if (in->text != NULL && strstr(in->text, word) != NULL)
			return true;
	return false;
}

/* Does a style sheet set a property? */
static bool sheet_says(const struct xml *element, const char *name)
{
	static const char before[] = " \t\r\n{;", behind[] = " \t:";
	const size_t length = strlen(name);

	if (strcmp(element->name, "style") != 0)
		return false;
	for (const struct xml *in = element->first; in != NULL; in = in->next) {
		const char *at = in->text;

		while (at != NULL && (at = strstr(at, name)) != NULL) {
			if (at > in->text && strchr(before, at[-1]) != NULL &&
				at[length] != '\0' &&
				strchr(behind, at[length]) != NULL)
				return true;
			at += length;
		}
	}
	return false;
}

static bool has_word(const struct xml *element, const char *word)
{
	for (size_t i = 0; i < element->count; i++)
		if (strstr(element->attributes[i].value, word) != NULL)
			return true;
	return sheet_has(element, word);
}

/* May a `switch` choose another element instead? */
static bool is_optional(const struct xml *element)
{
	return element->parent != NULL &&
	       strcmp(element->parent->name, "switch") == 0;
}

static bool fits(
	struct arena *arena, const struct rule *rule, const struct xml *element)
{
	const char *value;

	if (rule->where != NULL && !word_list_have(rule->where, element->name))
		return false;
	switch (rule->kind) {
	case ELEMENT:
		return strcmp(element->name, rule->name) == 0 &&
		       !is_optional(element);
	case ATTRIBUTE:
		return xml_get(element, rule->name) != NULL;
	case LIST:
		return has_several(xml_get(element, rule->name));
	case PROPERTY:
		value = property_of(arena, element, rule->name);
		return value == NULL ? sheet_says(element, rule->name)
				     : !word_list_have(rule->values, value);
	case WORD:
	default:
		return has_word(element, rule->name);
	}
}

/* Does an element use another file? */
static bool leads_away(const struct xml *element)
{
	const char *href = svg_href(element);

	return href != NULL && *href != '#' && *href != '\0' &&
	       strncmp(href, "data:", 5) != 0 &&
	       !word_list_have("a script", element->name);
}

static bool has_layer(
	struct arena *arena, const struct xml *element, const char *name)
{
	const char *value = property_of(arena, element, name);

	return value != NULL && strcmp(value, "none") != 0;
}

static void look_at(struct arena *arena, const struct xml *element,
	struct unsupported *passed)
{
	if (strcmp(element->name, "text") == 0)
		passed->letters = true;
	if (has_layer(arena, element, "filter") ||
		has_layer(arena, element, "mask"))
		passed->layers++;
	if (leads_away(element) && passed->refused == NULL) {
		passed->refused = arena_printf(arena,
			"\"%s\" is another file, and only the SVG itself is "
			"drawn",
			svg_href(element));
		passed->at = element->at;
	}
	for (size_t i = 0; i < LENGTH(rules); i++) {
		if (!fits(arena, &rules[i], element))
			continue;
		if (!rules[i].refused && passed->warned == NULL)
			passed->warned = rules[i].why;
		if (rules[i].refused && passed->refused == NULL) {
			passed->refused = rules[i].why;
			passed->at = element->at;
		}
	}
}

/* Elements are at most XML_DEPTH deep. */
static void look_below(struct arena *arena, const struct xml *element,
	struct unsupported *passed)
{
	look_at(arena, element, passed);
	for (const struct xml *in = element->first; in != NULL; in = in->next)
		if (in->name != NULL)
			look_below(arena, in, passed);
}

struct unsupported unsupported_in(struct arena *arena, const struct xml *root)
{
	struct unsupported passed = {.refused = NULL};

	look_below(arena, root, &passed);
	return passed;
}
