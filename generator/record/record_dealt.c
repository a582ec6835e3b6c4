#include "record/record_dealt.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/points.h"
#include "draw/chance/deal_check.h"

#include <string.h>

enum {
	THINGS_MAX = 100000 /* in a shuffled list; no item has more */
};

/* struct record_things; a list of numbers from 0. */
static bool read_things(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const struct int_range range = {0, THINGS_MAX};
	const struct field ranged = {.name = field->name, .arg = &range};
	size_t *at = arena_alloc(reading->arena, node->count, sizeof(*at));
	int thing;

	if (node->type != NODE_SEQUENCE)
		return fields_expected(
			reading, node, field, "a list of numbers");
	for (size_t i = 0; i < node->count; i++) {
		if (!read_count(reading, node->items[i], &ranged, &thing))
			return false;
		at[i] = (size_t)thing;
	}
	*(struct record_things *)into = (struct record_things){at, node->count};
	return true;
}

static const struct field dealt_fields[] = {
	{"points", read_text, offsetof(struct record_dealt, points), NULL,
		FIELD_REQUIRED, NULL},
	{"picked", read_things, offsetof(struct record_dealt, picked), NULL,
		FIELD_OPTIONAL, NULL},
	{"choices", read_things, offsetof(struct record_dealt, choices), NULL,
		FIELD_OPTIONAL, NULL},
	{"words", read_text_list, offsetof(struct record_dealt, words), NULL,
		FIELD_OPTIONAL, NULL},
	{"key", read_texts, offsetof(struct record_dealt, key), NULL,
		FIELD_OPTIONAL, NULL},
};

static const struct field_table dealt_table = {
	"part of a record", dealt_fields, LENGTH(dealt_fields)};

const struct field_table *record_dealt_table(void)
{
	return &dealt_table;
}

struct where record_dealt_field_at(
	const struct node *mapping, const char *field)
{
	const struct node *value = node_get(mapping, field);

	return value != NULL ? value->at : mapping->at;
}

bool record_dealt_differs(struct reading *reading, const struct node *mapping,
	const char *field, const char *expected)
{
	const struct node *value = node_get(mapping, field);

	return error_at(reading->errors, record_dealt_field_at(mapping, field),
		"%s: expected %s, found %s", field, message_text(expected),
		value == NULL ? message_text("nothing")
			      : node_found(reading->arena, value));
}

static const char *joined(struct arena *arena, struct text_list texts)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < texts.count; i++)
		buffer_printf(&out, "%s%s", i == 0 ? "" : ", ", texts.at[i]);
	return texts.count == 0 ? message_text("nothing") : buffer_text(&out);
}

static bool check_key(struct reading *reading, const struct node *node,
	const struct record_dealt *row, const struct drawn *drawn)
{
	const struct kind_rules *rules = drawn->item->kind;
	struct arena *arena = reading->arena;
	struct text_list key = {NULL, 0};
	const char *expected, *found = joined(arena, row->key);

	if (rules->key != NULL && drawn->item->content != NULL)
		key = rules->key(arena, drawn->item, &drawn->dealt);
	expected = joined(arena, key);
	if (key.count == row->key.count && strcmp(expected, found) == 0)
		return true;
	return error_at(reading->errors, record_dealt_field_at(node, "key"),
		"key: expected %s for what is printed, found %s", expected,
		found);
}

static bool check_points(struct reading *reading, const struct node *node,
	const struct record_dealt *row, const struct item *item)
{
	const char *points = points_write(reading->arena, item->points);

	if (strcmp(points, row->points) == 0)
		return true;
	return record_dealt_differs(reading, node, "points",
		message_printf(reading->arena, "%s, as the item has", points));
}

/* The words of an item's own bank, or of its word bank as help. */
static bool check_words(struct reading *reading, const struct node *node,
	const struct record_dealt *row, const struct text_list *list)
{
	return deal_check_words(reading->arena, row->words, list, 1) ||
	       error_at(reading->errors, record_dealt_field_at(node, "words"),
		       "words: expected those of the item, each once");
}

static bool check_dealt(struct reading *reading, const struct node *node,
	const struct record_dealt *row, const struct drawn *drawn)
{
	struct dealt_fault fault;

	if (deal_check(reading->arena, drawn->item, &drawn->dealt, &fault))
		return check_words(reading, node, row, &drawn->item->word_bank);
	return error_at(reading->errors,
		record_dealt_field_at(node, fault.field), "%s: %s", fault.field,
		message_text(fault.why));
}

/* An item that shares its section's word bank has no words of its own. */
static bool check_pooled(struct reading *reading, const struct node *node,
	const struct record_dealt *row, const struct drawn *drawn)
{
	struct dealt_fault fault;

	if (!deal_check_picked(
		    reading->arena, drawn->item, &drawn->dealt, &fault))
		return error_at(reading->errors,
			record_dealt_field_at(node, fault.field), "%s: %s",
			fault.field, message_text(fault.why));
	if (row->choices.count + row->words.count == 0)
		return true;
	return error_at(reading->errors, node->at,
		"the words of this item are in its section's word bank, and "
		"not in an order of their own");
}

bool record_dealt_take(struct reading *reading, const struct node *node,
	const struct record_dealt *row, struct drawn *drawn)
{
	const bool fine = check_points(reading, node, row, drawn->item);

	drawn->dealt = (struct dealt){row->picked.at, row->choices.at,
		row->picked.count, row->choices.count};
	if (!(row->pooled ? check_pooled(reading, node, row, drawn)
			  : check_dealt(reading, node, row, drawn)))
		return false;
	drawn->words = row->words;
	return check_key(reading, node, row, drawn) && fine;
}
