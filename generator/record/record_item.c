#include "record/record_item.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/message.h"
#include "draw/chance/deal_check.h"
#include "record/record_dealt.h"
#include "record/record_values.h"
#include "worksheet/draw_read.h"
#include "worksheet/section_print.h"

#include <limits.h>
#include <string.h>

/* What is known about an item of the banks. */
struct known {
	const char *hash; /* NULL until needed */
	size_t form;      /* the last form that had it, from 1 */
};

struct record_items {
	struct reading *reading;
	const struct worksheet *worksheet;
	struct known **known; /* for each bank and each item */
	size_t form;          /* the current form, from 1 */
};

struct row {
	const char *id, *hash, *stimulus, *printed;
	int number, page, last_page;
	const struct node *parts, *values;
	struct record_dealt dealt;
};

static const struct int_range above_0 = {1, INT_MAX};

static const struct field fields[] = {
	{"id", read_text, offsetof(struct row, id), NULL, FIELD_REQUIRED, NULL},
	{"number", read_count, offsetof(struct row, number), &above_0,
		FIELD_REQUIRED, NULL},
	{"printed", read_text, offsetof(struct row, printed), NULL,
		FIELD_OPTIONAL, NULL},
	{"hash", read_text, offsetof(struct row, hash), NULL, FIELD_REQUIRED,
		NULL},
	{"stimulus", read_text, offsetof(struct row, stimulus), NULL,
		FIELD_OPTIONAL, NULL},
	{"page", read_count, offsetof(struct row, page), &above_0,
		FIELD_REQUIRED, NULL},
	{"last_page", read_count, offsetof(struct row, last_page), &above_0,
		FIELD_OPTIONAL, NULL},
	{"parts", read_nodes, offsetof(struct row, parts), NULL, FIELD_OPTIONAL,
		NULL},
	{"values", read_node, offsetof(struct row, values), NULL,
		FIELD_OPTIONAL, NULL},
};

static const struct field_table table = {
	"item of a record", fields, LENGTH(fields)};

struct record_items *record_item_reader_new(
	struct reading *reading, const struct worksheet *worksheet)
{
	struct record_items *items =
		arena_alloc(reading->arena, 1, sizeof(*items));

	items->reading = reading;
	items->worksheet = worksheet;
	items->known = arena_alloc(
		reading->arena, worksheet->bank_count, sizeof(*items->known));
	for (size_t i = 0; i < worksheet->bank_count; i++)
		items->known[i] = arena_alloc(reading->arena,
			worksheet->banks[i]->count, sizeof(**items->known));
	return items;
}

struct record_place record_item_begin_form(
	struct record_items *items, const struct form *form, int pages)
{
	items->form++;
	return (struct record_place){.form = form, .pages = pages, .page = 1};
}

/* Find the item named "bank/id".  Reports an error and returns NULL if there is
 * none. */
static const struct item *find_item(
	struct record_items *items, const struct node *node, const char *name)
{
	const struct worksheet *worksheet = items->worksheet;
	const char *slash = strchr(name, '/');

	for (size_t i = 0; slash != NULL && i < worksheet->bank_count; i++) {
		const struct bank *bank = worksheet->banks[i];
		const struct item *item;
		struct known *known;

		if (strncmp(bank->id, name, (size_t)(slash - name)) != 0 ||
			bank->id[slash - name] != '\0')
			continue;
		item = bank_find(bank, slash + 1);
		if (item == NULL)
			break;
		known = &items->known[i][item - bank->items];
		if (known->hash == NULL)
			known->hash = item_hash(items->reading->arena, item);
		return item;
	}
	error_at(items->reading->errors, record_dealt_field_at(node, "id"),
		"the content of item \"%s\" is not in the record", name);
	return NULL;
}

static struct known *known_of(
	const struct record_items *items, const struct item *item)
{
	size_t i = 0;

	while (items->worksheet->banks[i] != item->bank)
		i++;
	return &items->known[i][item - item->bank->items];
}

/* Only some items are terms to put in order, or dates on a time line. */
static bool check_suits(const struct record_items *items,
	const struct node *node, const struct section *section,
	const struct item *item)
{
	return draw_read_suits(&section->draw, item) ||
	       error_at(items->reading->errors,
		       record_dealt_field_at(node, "id"),
		       "item \"%s\" is none that its section can draw",
		       item->name);
}

static bool check_identity(const struct record_items *items,
	const struct node *node, const struct row *row,
	const struct record_place *place, const struct item *item)
{
	struct known *known = known_of(items, item);
	const char *stimulus =
		item->stimulus == NULL ? NULL : item->stimulus->name;
	bool fine = true;

	if (known->form == items->form && place->section->draw.item == NULL)
		fine = error_at(items->reading->errors,
			record_dealt_field_at(node, "id"),
			"item \"%s\" is on the form twice", item->name);
	known->form = items->form;
	if (strcmp(known->hash, row->hash) != 0)
		fine = error_at(items->reading->errors,
			record_dealt_field_at(node, "hash"),
			"the content of item \"%s\" in this record has "
			"another hash",
			item->name);
	if (stimulus != NULL && row->stimulus == NULL)
		return record_dealt_differs(items->reading, node, "stimulus",
			arena_printf(
				items->reading->arena, "\"%s\"", stimulus));
	if (row->stimulus != NULL &&
		(stimulus == NULL || strcmp(stimulus, row->stimulus) != 0))
		return record_dealt_differs(items->reading, node, "stimulus",
			stimulus == NULL ? message_text("nothing")
					 : arena_printf(items->reading->arena,
						   "\"%s\"", stimulus));
	return fine;
}

/* Numbers increase, and pages never decrease. */
static bool check_place(const struct record_items *items,
	const struct node *node, const struct row *row,
	struct record_place *place)
{
	struct arena *arena = items->reading->arena;
	const int last = row->last_page > 0 ? row->last_page : row->page;
	bool fine = true;

	if (row->number <= place->number)
		fine = record_dealt_differs(items->reading, node, "number",
			message_printf(arena, "one above %d", place->number));
	else if ((size_t)row->number > place->form->numbers)
		fine = record_dealt_differs(items->reading, node, "number",
			message_printf(arena, "at most %zu, as the form has",
				place->form->numbers));
	if (row->page < place->page)
		fine = record_dealt_differs(items->reading, node, "page",
			message_printf(arena, "at least %d, as the item before",
				place->page));
	if (last < row->page)
		fine = record_dealt_differs(items->reading, node, "last_page",
			message_printf(
				arena, "at least %d, as the page", row->page));
	else if (last > place->pages)
		fine = record_dealt_differs(items->reading, node,
			row->last_page > 0 ? "last_page" : "page",
			message_printf(arena, "at most %d, the form's pages",
				place->pages));
	place->number = row->number;
	place->page = row->page;
	return fine;
}

static bool read_parts(const struct record_items *items,
	const struct node *node, const struct node *list, struct drawn *drawn)
{
	struct reading *reading = items->reading;
	const struct item *item = drawn->item;
	const size_t count = list == NULL ? 0 : list->count;
	struct drawn *parts =
		arena_alloc(reading->arena, count, sizeof(*parts));
	bool fine = true;

	if (count != item->part_count)
		return error_at(reading->errors,
			record_dealt_field_at(node, "parts"),
			"expected %zu parts, as the item has, found %zu",
			item->part_count, count);
	for (size_t i = 0; i < count; i++) {
		struct record_dealt row = {.points = ""};
		const struct binding binding = {record_dealt_table(), &row};

		parts[i].item = &item->parts[i];
		parts[i].number = drawn->number;
		parts[i].printed = drawn->printed;
		fine = fields_read(reading, list->items[i], &binding, 1) &&
		       record_dealt_take(
			       reading, list->items[i], &row, &parts[i]) &&
		       fine;
	}
	drawn->parts = parts;
	drawn->part_count = count;
	return fine;
}

bool record_item_read(struct record_items *items, const struct node *node,
	struct record_place *place, struct drawn *drawn)
{
	struct row row = {.id = ""};
	const struct binding bindings[] = {
		{record_dealt_table(), &row.dealt}, {&table, &row}};
	const struct item *item;
	bool fine;

	if (!fields_read(items->reading, node, bindings, LENGTH(bindings)))
		return false;
	item = find_item(items, node, row.id);
	if (item == NULL || !check_suits(items, node, place->section, item))
		return false;
	fine = check_identity(items, node, &row, place, item);
	fine = check_place(items, node, &row, place) && fine;
	item = record_values_read(items->reading, node, item);
	if (item == NULL)
		return false;
	drawn->item = section_print_item(items->reading->arena, place->section,
		item_on_tier(item, place->form->tier));
	drawn->number = row.number;
	drawn->printed = row.printed;
	if (form_pools_words(place->section, drawn->item))
		row.dealt.pooled = true;
	return record_dealt_take(items->reading, node, &row.dealt, drawn) &&
	       read_parts(items, node, row.parts, drawn) && fine;
}

bool record_item_check_words(struct record_items *items,
	const struct node *node, const struct form_section *section)
{
	struct arena *arena = items->reading->arena;
	size_t count;
	const struct text_list *lists =
		form_pooled_words(arena, section, &count);

	return deal_check_words(arena, section->words, lists, count) ||
	       error_at(items->reading->errors,
		       record_dealt_field_at(node, "words"),
		       "words: expected those of the section's items, each "
		       "once");
}
