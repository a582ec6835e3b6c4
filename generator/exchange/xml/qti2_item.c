#include "exchange/xml/qti2_item.h"

#include "base/arena.h"
#include "exchange/xml/markup.h"

#include <stdlib.h>

/* Are two names the same but for prefix, hyphens and case? */
static bool is_same(const char *one, const char *other)
{
	if (strncmp(one, "qti-", 4) == 0)
		one += 4;
	for (; *other != '\0'; other++) {
		while (*one == '-')
			one++;
		if (ascii_lower(*one) != ascii_lower(*other))
			return false;
		one++;
	}
	return *one == '\0';
}

bool qti2_item_is(const struct xml *element, const char *name)
{
	return element->name != NULL && is_same(element->name, name);
}

const char *qti2_item_get(const struct xml *element, const char *name)
{
	for (size_t i = 0; i < element->count; i++)
		if (is_same(element->attributes[i].name, name))
			return element->attributes[i].value;
	return NULL;
}

const struct xml *qti2_item_next(const struct xml *element, const char *name)
{
	for (element = element->next; element != NULL; element = element->next)
		if (qti2_item_is(element, name))
			return element;
	return NULL;
}

const struct xml *qti2_item_child(const struct xml *element, const char *name)
{
	if (element == NULL || element->first == NULL)
		return NULL;
	return qti2_item_is(element->first, name)
		       ? element->first
		       : qti2_item_next(element->first, name);
}

static struct qti2_value *add_value(struct arena *arena,
	struct qti2_declaration *declaration, const char *text)
{
	declaration->values =
		arena_grow(arena, declaration->values, declaration->count,
			&declaration->room, sizeof(*declaration->values));
	declaration->values[declaration->count] =
		(struct qti2_value){.text = text};
	return &declaration->values[declaration->count++];
}

/* A text with each run of white space made one. */
static const char *one_line(struct arena *arena, const struct xml *element)
{
	const char *text = markup_text(arena, element);
	struct buffer out = {.arena = arena};

	for (; *text != '\0'; text++) {
		const bool space = strchr(" \t\n", *text) != NULL;

		if (!space)
			buffer_putc(&out, *text);
		else if (out.length > 0 && out.at[out.length - 1] != ' ')
			buffer_putc(&out, ' ');
	}
	while (out.length > 0 && out.at[out.length - 1] == ' ')
		out.at[--out.length] = '\0';
	return buffer_text(&out);
}

static void read_values(struct arena *arena,
	struct qti2_declaration *declaration, const struct xml *xml)
{
	const struct xml *correct = qti2_item_child(xml, "correctResponse");
	const struct xml *mapping = qti2_item_child(xml, "mapping");

	for (const struct xml *at = qti2_item_child(correct, "value");
		at != NULL; at = qti2_item_next(at, "value"))
		add_value(arena, declaration, one_line(arena, at));
	for (const struct xml *at = qti2_item_child(mapping, "mapEntry");
		at != NULL; at = qti2_item_next(at, "mapEntry")) {
		const char *key = qti2_item_get(at, "mapKey");
		const char *score = qti2_item_get(at, "mappedValue");
		struct qti2_value *value = NULL;

		for (size_t i = 0; key != NULL && i < declaration->count; i++)
			if (text_equal(declaration->values[i].text, key))
				value = &declaration->values[i];
		if (key == NULL || score == NULL)
			continue;
		if (value == NULL) {
			value = add_value(arena, declaration, key);
			/* With right answers named, others are not. */
			value->mapped = correct != NULL;
		}
		value->score = strtod(score, NULL);
	}
}

static void read_declarations(struct arena *arena, struct qti2_item *item)
{
	for (const struct xml *at =
			qti2_item_child(item->xml, "responseDeclaration");
		at != NULL; at = qti2_item_next(at, "responseDeclaration")) {
		const char *ident = qti2_item_get(at, "identifier");
		const char *base = qti2_item_get(at, "baseType");
		const char *many = qti2_item_get(at, "cardinality");
		struct qti2_declaration *made;

		item->declarations = arena_grow(arena, item->declarations,
			item->declaration_count, &item->declaration_room,
			sizeof(*item->declarations));
		made = &item->declarations[item->declaration_count++];
		*made = (struct qti2_declaration){
			.ident = ident == NULL ? "" : ident,
			.base = base == NULL ? "" : base,
			.cardinality = many == NULL ? "" : many};
		read_values(arena, made, at);
	}
}

static const char *const names[] = {"choiceInteraction", "orderInteraction",
	"matchInteraction", "associateInteraction", "gapMatchInteraction",
	"hottextInteraction", "extendedTextInteraction", "sliderInteraction",
	"uploadInteraction", "drawingInteraction", "hotspotInteraction",
	"graphicOrderInteraction", "graphicAssociateInteraction",
	"graphicGapMatchInteraction", "selectPointInteraction",
	"positionObjectInteraction", "mediaInteraction", "customInteraction",
	"portableCustomInteraction"};

static const char *const line_names[] = {
	"textEntryInteraction", "inlineChoiceInteraction"};

static const char *name_in(
	const struct xml *element, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (qti2_item_is(element, list[i]))
			return list[i];
	return NULL;
}

static void find_interactions(struct qti2_item *item, const struct xml *element)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const char *name, *in_line;

		if (at->name == NULL)
			continue;
		name = name_in(at, names, LENGTH(names));
		in_line = name_in(at, line_names, LENGTH(line_names));
		if (qti2_item_is(at, "printedVariable"))
			item->varies = true;
		if ((name != NULL || in_line != NULL) &&
			item->interaction_count < QTI2_INTERACTIONS)
			item->interactions[item->interaction_count++] =
				(struct qti2_interaction){at,
					name == NULL ? in_line : name,
					name == NULL};
		if (name == NULL || qti2_item_is(at, "gapMatchInteraction"))
			find_interactions(item, at);
	}
}

struct qti2_item qti2_item_read(struct reader *reader, const struct xml *xml)
{
	struct arena *arena = reader->quiz->arena;
	struct qti2_item item = {.xml = xml,
		.body = qti2_item_child(xml, "itemBody"),
		.interactions = arena_alloc(
			arena, QTI2_INTERACTIONS, sizeof(*item.interactions))};

	item.varies = qti2_item_child(xml, "templateDeclaration") != NULL;
	read_declarations(arena, &item);
	if (item.body != NULL)
		find_interactions(&item, item.body);
	return item;
}

const struct qti2_declaration *qti2_item_declaration(
	const struct qti2_item *item, const struct xml *interaction)
{
	const char *ident = qti2_item_get(interaction, "responseIdentifier");

	for (size_t i = 0; ident != NULL && i < item->declaration_count; i++)
		if (text_equal(item->declarations[i].ident, ident))
			return &item->declarations[i];
	return NULL;
}

const struct qti2_value *qti2_item_value(
	const struct qti2_declaration *declaration, const char *text)
{
	for (size_t i = 0;
		declaration != NULL && text != NULL && i < declaration->count;
		i++)
		if (text_equal(declaration->values[i].text, text))
			return &declaration->values[i];
	return NULL;
}
