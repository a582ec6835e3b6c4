#include "picture/svg/unsupported.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/message.h"
#include "picture/svg/style.h"
#include "picture/svg/svg.h"
#include "picture/svg/word_list.h"

#include <string.h>

enum kind {
	ELEMENT,   /* with that name */
	CONTENT,   /* letters in an element with that name */
	ATTRIBUTE, /* with any value */
	LIST,      /* an attribute with several values */
	PROPERTY,  /* in a style or as an attribute, with other values */
	WORD,      /* in a style, a style sheet or an attribute */
	CONDITION, /* an attribute with any value, outside of a `switch` */
	UNIT,      /* of a length in a style or an attribute */
	SPACES     /* in a row, kept by a property of the element or of one
		      around it */
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
	{ELEMENT, "mesh", NULL, NULL, "a mesh of colours is left out", true},
	{ELEMENT, "solidcolor", NULL, NULL, "a solidcolor is left out", true},
	{CONTENT, "flowPara", NULL, NULL,
		"text that flows into a shape is left out; have your drawing "
		"program turn it into plain text",
		true},
	{ELEMENT, "tref", NULL, NULL, "the text of a tref is left out", true},
	{ELEMENT, "altGlyph", NULL, NULL, "an altGlyph is left out", true},
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
	{CONDITION, "requiredExtensions", NULL, NULL,
		"an element is drawn despite its requiredExtensions", true},
	{CONDITION, "systemLanguage", NULL, NULL,
		"an element is drawn despite its systemLanguage", true},
	{WORD, "calc(", NULL, NULL, "calc() is left out", true},
	{WORD, "hwb(", NULL, NULL, "a colour in hwb() is black", true},
	{WORD, "lab(", NULL, NULL, "a colour in lab() is black", true},
	{WORD, "lch(", NULL, NULL, "a colour in lch() is black", true},
	{WORD, "color(", NULL, NULL, "a colour in color() is black", true},
	{WORD, "color-mix(", NULL, NULL, "a colour in color-mix() is black",
		true},
	{WORD, "inset(", NULL, NULL, "what inset() cuts off is drawn", true},
	{WORD, "circle(", NULL, NULL, "what circle() cuts off is drawn", true},
	{WORD, "ellipse(", NULL, NULL, "what ellipse() cuts off is drawn",
		true},
	{WORD, "polygon(", NULL, NULL, "what polygon() cuts off is drawn",
		true},
	{WORD, "path(", NULL, NULL, "path() is left out", true},
	{UNIT, "rem vw vh vmin vmax Q ch lh", NULL, NULL,
		"lengths in rem, vw, vh, Q or ch are left out", true},
	{PROPERTY, "inline-size", NULL, "auto 0",
		"text is not broken into lines by inline-size", true},
	{SPACES, "white-space", TEXTS, "normal nowrap inherit",
		"spaces in a row are drawn as one", false},
	{PROPERTY, "stroke-linejoin", NULL, "miter round bevel inherit",
		"corners of other kinds are drawn as miter", false},
	{PROPERTY, "color-interpolation", NULL, "auto sRGB inherit",
		"color-interpolation is left out", false},
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

/* Is an attribute for readers or programs, and not for the look? */
static bool is_label(const struct xml_attribute *attribute)
{
	return *attribute->space != '\0' ||
	       word_list_have("id class", attribute->name) ||
	       strncmp(attribute->name, "aria-", strlen("aria-")) == 0 ||
	       strncmp(attribute->name, "data-", strlen("data-")) == 0;
}

static bool has_word(const struct xml *element, const char *word)
{
	for (size_t i = 0; i < element->count; i++)
		if (!is_label(&element->attributes[i]) &&
			strstr(element->attributes[i].value, word) != NULL)
			return true;
	return sheet_has(element, word);
}

/* Is a number followed by one of these units? */
static bool measures_in(const char *value, const char *units)
{
	static const char digits[] = "0123456789.";
	static const char letters[] = "QRabcdefghijklmnopqrstuvwxyz";
	char unit[8];

	while ((value = strpbrk(value, digits)) != NULL) {
		size_t length;

		value += strspn(value, digits);
		length = strspn(value, letters);
		if (length == 0 || length >= sizeof(unit))
			continue;
		memcpy(unit, value, length);
		unit[length] = '\0';
		if (word_list_have(units, unit))
			return true;
	}
	return false;
}

static bool has_unit(const struct xml *element, const char *units)
{
	static const char lengths[] =
		"x y x1 y1 x2 y2 width height r rx ry cx cy dx dy fx fy offset "
		"stroke-width stroke-dasharray stroke-dashoffset font-size "
		"style";

	for (size_t i = 0; i < element->count; i++)
		if (word_list_have(lengths, element->attributes[i].name) &&
			measures_in(element->attributes[i].value, units))
			return true;
	return false;
}

static bool has_letters(const struct xml *element)
{
	for (const struct xml *in = element->first; in != NULL; in = in->next)
		if (in->name != NULL
				? has_letters(in)
				: in->text[strspn(in->text, " \t\r\n")] != '\0')
			return true;
	return false;
}

/* May a `switch` choose another element instead? */
static bool is_optional(const struct xml *element)
{
	return element->parent != NULL &&
	       strcmp(element->parent->name, "switch") == 0;
}

/* Are there spaces in a row that a property keeps? */
static bool has_kept_spaces(
	struct arena *arena, const struct rule *rule, const struct xml *element)
{
	const char *value = NULL;
	bool wide = false;

	for (const struct xml *in = element->first; in != NULL; in = in->next)
		wide |= in->text != NULL &&
			(strstr(in->text + strspn(in->text, " \t\r\n"), "  ") !=
					NULL ||
				*in->text == ' ');
	for (; wide && value == NULL && element != NULL;
		element = element->parent)
		value = style_declared(arena, element, rule->name);
	return value != NULL && !word_list_have(rule->values, value);
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
	case CONTENT:
		return strcmp(element->name, rule->name) == 0 &&
		       has_letters(element);
	case ATTRIBUTE:
		return xml_get(element, rule->name) != NULL;
	case LIST:
		return has_several(xml_get(element, rule->name));
	case PROPERTY:
		value = style_declared(arena, element, rule->name);
		return value == NULL ? sheet_says(element, rule->name)
				     : !word_list_have(rule->values, value);
	case CONDITION:
		return xml_get(element, rule->name) != NULL &&
		       !is_optional(element);
	case SPACES:
		return has_kept_spaces(arena, rule, element);
	case UNIT:
		return has_unit(element, rule->name);
	case WORD:
	default:
		return has_word(element, rule->name);
	}
}

static bool is_away(const char *address)
{
	return *address != '#' && *address != '\0' &&
	       strncmp(address, "data:", strlen("data:")) != 0;
}

/* The address in another file that a value as "url(…)" gives, or NULL. */
static const char *away_in(struct arena *arena, const char *value)
{
	static const char url[] = "url(";

	while (value != NULL && (value = strstr(value, url)) != NULL) {
		value += strlen(url);
		value += strspn(value, " \t\r\n\"'");
		if (is_away(value))
			return arena_copy(
				arena, value, strcspn(value, " \t\r\n\"')"));
	}
	return NULL;
}

/* The address of another file that an element needs, or NULL. */
static const char *away(struct arena *arena, const struct xml *element)
{
	static const char *const needed[] = {"fill", "stroke", "filter", "mask",
		"clip-path", "marker", "marker-start", "marker-mid",
		"marker-end"};
	const char *href = svg_href(element), *found = NULL;

	if (href != NULL && is_away(href) &&
		!word_list_have("a script", element->name))
		return href;
	for (size_t i = 0; i < LENGTH(needed) && found == NULL; i++)
		found = away_in(
			arena, style_declared(arena, element, needed[i]));
	return found;
}

static bool has_layer(
	struct arena *arena, const struct xml *element, const char *name)
{
	const char *value = style_declared(arena, element, name);

	return value != NULL && strcmp(value, "none") != 0;
}

static void look_at(struct arena *arena, const struct xml *element,
	struct unsupported *passed)
{
	const char *other = away(arena, element);

	if (strcmp(element->name, "text") == 0)
		passed->letters = true;
	if (has_layer(arena, element, "filter") ||
		has_layer(arena, element, "mask"))
		passed->layers++;
	if (passed->refused == NULL && other != NULL) {
		passed->refused = message_printf(arena,
			"\"%s\" is another file, and only the SVG itself is "
			"drawn",
			other);
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
