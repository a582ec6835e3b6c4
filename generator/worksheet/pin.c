#include "worksheet/pin.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/message.h"
#include "worksheet/draw_read.h"
#include "yaml/schema.h"

#include <stdlib.h>
#include <string.h>

enum {
	HINTS_MAX = 20
};

bool read_pins(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct text_list names;

	(void)into;
	return fields_one_word(reading, node, field) &&
	       read_text_list(reading, node, field, &names) &&
	       readers_limit_list(reading, node, field, DRAW_MAX);
}

static void refuse(
	struct pinning *pinning, const struct node *node, const char *why)
{
	struct reading *reading = pinning->reading;

	error_at(reading->errors, node->at, "%s %s %s", pinning->what,
		node_found(reading->arena, node), message_text(why));
}

static void hint_id(
	struct pinning *pinning, const struct bank *bank, const char *id)
{
	struct reading *reading = pinning->reading;

	if (pinning->hints++ < HINTS_MAX)
		readers_suggest(reading, id, bank_ids(reading->arena, bank));
}

/* Find the item "bank/id". */
static const struct item *find_in_bank(
	struct pinning *pinning, const struct node *node, const char *slash)
{
	struct reading *reading = pinning->reading;
	const char *id = arena_copy(
		reading->arena, node->text, (size_t)(slash - node->text));
	const struct bank *bank = banks_find(pinning->banks, id);
	const struct item *item;

	if (bank == NULL) {
		refuse(pinning, node, "is in no bank of this worksheet");
		return NULL;
	}
	item = bank_find(bank, slash + 1);
	if (item == NULL) {
		refuse(pinning, node, "is not in that bank");
		hint_id(pinning, bank, slash + 1);
	}
	return item;
}

/* Find the item "id", which only one bank may have. */
static const struct item *find_anywhere(
	struct pinning *pinning, const struct node *node)
{
	struct reading *reading = pinning->reading;
	const struct item *found = NULL;

	for (size_t i = 0; i < pinning->banks.count; i++) {
		const struct item *item =
			bank_find(pinning->banks.at[i], node->text);

		if (item != NULL && found != NULL) {
			refuse(pinning, node, "is in two banks");
			error_hint(reading->errors, "write \"%s\" or \"%s\"",
				found->name, item->name);
			return NULL;
		}
		if (item != NULL)
			found = item;
	}
	if (found == NULL) {
		refuse(pinning, node, "is not in the banks");
		if (pinning->banks.count == 1)
			hint_id(pinning, pinning->banks.at[0], node->text);
	}
	return found;
}

static const struct item *find_item(struct pinning *pinning,
	const struct node *node, const struct section *section)
{
	const char *slash = strchr(node->text, '/');
	const struct item *item = slash != NULL
					  ? find_in_bank(pinning, node, slash)
					  : find_anywhere(pinning, node);

	if (item == NULL || draw_read_suits(&section->draw, item))
		return item;
	if (draw_read_has_kind(&section->draw, item->kind))
		refuse(pinning, node,
			"has parts, and cannot be put in order with others");
	else
		refuse(pinning, node,
			message_printf(pinning->reading->arena,
				"is of the kind %s, which draw.kind leaves out",
				item->kind->name));
	return NULL;
}

static void add_pin(
	struct pinning *pinning, const struct item *item, struct where at)
{
	pinning->pins = arena_grow(pinning->reading->arena, pinning->pins,
		pinning->count, &pinning->room, sizeof(*pinning->pins));
	pinning->pins[pinning->count++] = (struct pin){item, at};
}

/* The one item whose variants are drawn. */
static void resolve_varying(struct pinning *pinning, const struct node *pin,
	struct section *section)
{
	struct reading *reading = pinning->reading;
	const struct node *name = section->draw.item;
	const struct item **one = arena_alloc(reading->arena, 1, sizeof(*one));

	if (pin != NULL) {
		error_at(reading->errors, pin->at,
			"a section that draws variants of one item has no "
			"pins");
		return;
	}
	*one = find_item(pinning, name, section);
	if (*one == NULL)
		return;
	if ((*one)->variation == NULL) {
		error_at(reading->errors, name->at,
			"item \"%s\" does not vary: it has no vars",
			(*one)->name);
		return;
	}
	section->pins = one;
	section->pin_count = 1;
	add_pin(pinning, *one, name->at);
}

void pin_resolve_all(struct pinning *pinning, const struct node *node,
	struct section *section)
{
	struct reading *reading = pinning->reading;
	const struct item **pins;
	int least;

	pinning->what = section->draw.item != NULL ? "item" : "pin";
	if (section->draw.item != NULL) {
		resolve_varying(pinning, node, section);
		return;
	}
	if (node != NULL)
		node = node_listed(reading->arena, node);
	if (node == NULL || node->type != NODE_SEQUENCE)
		return;
	pins = arena_alloc(reading->arena, node->count, sizeof(*pins));
	for (size_t i = 0; i < node->count && i < DRAW_MAX; i++) {
		const struct node *name = node->items[i];
		const struct item *item;

		if (name->type != NODE_SCALAR)
			continue;
		item = find_item(pinning, name, section);
		if (item == NULL)
			continue;
		pins[section->pin_count++] = item;
		add_pin(pinning, item, name->at);
	}
	section->pins = pins;
	least = draw_read_least(&section->draw);
	if (!section->draw.by_points && section->draw.count >= 0 &&
		section->draw.at.line > 0 && node->count > (size_t)least)
		error_at(reading->errors, node->at,
			least < section->draw.count
				? "pins must be at most the count of every "
				  "tier, %d, found %u"
				: "pins must be at most the count, %d, found "
				  "%u",
			least, node->count);
}

/* By item, then in file order. */
static int compare_pins(const void *a, const void *b)
{
	const struct pin *x = a, *y = b;
	const int order = strcmp(x->item->name, y->item->name);

	if (order != 0)
		return order;
	if (x->at.line != y->at.line)
		return x->at.line < y->at.line ? -1 : 1;
	return (x->at.col > y->at.col) - (x->at.col < y->at.col);
}

void pin_check_all(struct pinning *pinning)
{
	const struct pin *pins = pinning->pins;

	if (pinning->count > 0)
		qsort(pinning->pins, pinning->count, sizeof(*pinning->pins),
			compare_pins);
	for (size_t i = 1, first = 0; i < pinning->count; i++)
		if (pins[i].item != pins[first].item)
			first = i;
		else
			error_at(pinning->reading->errors, pins[i].at,
				"\"%s\" is pinned twice, first in line %u",
				pins[i].item->name, pins[first].at.line);
}

static const struct schema_type schema_types[] = {
	{.read = read_pins,
		.json = SCHEMA_EITHER(SCHEMA_TEXT,
			"\"type\": \"array\", \"items\": {" SCHEMA_TEXT "}")},
};

const struct schema_part pin_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
