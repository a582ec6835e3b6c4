#include "press/practice/leitner.h"

#include "bank/date/calendar.h"
#include "bank/date/date.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "base/epoch.h"
#include "base/message.h"
#include "base/whole_number.h"
#include "yaml/write.h"

#include <inttypes.h>
#include <string.h>

enum {
	REST_MOST = 3650,
	ITEMS_MOST = 200000,
	SESSIONS_MOST = 1000000,
	FIRST_YEAR = 1970,
	DAY_SECONDS = 24 * 60 * 60
};

/* The file as it is read. */
struct file {
	int version; /* an index into version_names */
	int unit;    /* of enum leitner_unit */
	int session;
	const char *counted;
	const struct node *every, *cards, *items;
};

/* An entry of its items. */
struct entry {
	const char *name;
	int box;
	const struct node *due;
};

static const char *const unit_names[] = {"sessions", "days"};
static const char *const version_names[] = {"1"};
static const struct text_list versions = {version_names, LENGTH(version_names)};
static const struct text_list units = {unit_names, LENGTH(unit_names)};
static const struct int_range session_range = {0, SESSIONS_MOST};
static const struct int_range box_range = {1, LEITNER_MOST};

static const struct field file_fields[] = {
	{"box", read_name, offsetof(struct file, version), &versions,
		FIELD_REQUIRED, NULL},
	{"unit", read_name, offsetof(struct file, unit), &units, FIELD_OPTIONAL,
		NULL},
	{"every", read_node, offsetof(struct file, every), NULL, FIELD_OPTIONAL,
		NULL},
	{"session", read_count, offsetof(struct file, session), &session_range,
		FIELD_OPTIONAL, NULL},
	{"counted", read_text, offsetof(struct file, counted), NULL,
		FIELD_OPTIONAL, NULL},
	{"cards", read_node, offsetof(struct file, cards), NULL, FIELD_OPTIONAL,
		NULL},
	{"items", read_node, offsetof(struct file, items), NULL, FIELD_OPTIONAL,
		NULL},
};

static const struct field entry_fields[] = {
	{"item", read_text, offsetof(struct entry, name), NULL, FIELD_REQUIRED,
		NULL},
	{"box", read_count, offsetof(struct entry, box), &box_range,
		FIELD_REQUIRED, NULL},
	{"due", read_node, offsetof(struct entry, due), NULL, FIELD_REQUIRED,
		NULL},
};

static const struct field_table file_table = {
	MESSAGE("box of items"), file_fields, LENGTH(file_fields)};
static const struct field_table entry_table = {
	MESSAGE("item in a box"), entry_fields, LENGTH(entry_fields)};

/* The first item whose name is not below this one. */
static size_t place_of(const struct leitner *box, const char *name)
{
	size_t low = 0, high = box->count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (strcmp(box->items[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool stands_at(const struct leitner *box, size_t at, const char *name)
{
	return at < box->count && strcmp(box->items[at].name, name) == 0;
}

const struct leitner_item *leitner_find(
	const struct leitner *box, const char *name)
{
	const size_t at = place_of(box, name);

	return stands_at(box, at, name) ? &box->items[at] : NULL;
}

/* The item of this name, which is added if it is new. */
static struct leitner_item *leitner_item(struct leitner *box, const char *name)
{
	const size_t at = place_of(box, name);

	if (stands_at(box, at, name))
		return &box->items[at];
	box->items = arena_grow(box->arena, box->items, box->count, &box->room,
		sizeof(*box->items));
	memmove(&box->items[at + 1], &box->items[at],
		(box->count - at) * sizeof(*box->items));
	box->items[at] = (struct leitner_item){.name = name, .box = 1};
	box->count++;
	return &box->items[at];
}

struct leitner leitner_new(struct arena *arena)
{
	return (struct leitner){
		.arena = arena, .every = {1, 2, 4, 8, 16}, .boxes = 5};
}

void leitner_right(struct leitner *box, const char *name, int now)
{
	struct leitner_item *item = leitner_item(box, name);

	if ((size_t)item->box < box->boxes)
		item->box++;
	item->due = now + box->every[item->box - 1];
}

void leitner_wrong(struct leitner *box, const char *name, int now)
{
	struct leitner_item *item = leitner_item(box, name);

	item->box = 1;
	item->due = now;
}

int leitner_day(const char *text)
{
	struct date date;
	int32_t day;

	if (!date_parse(text, &date) || date.form != DATE_DAY ||
		!date_is_sharp(&date) || date.begin.era != ERA_NONE)
		return -1;
	day = calendar_days(date.first) -
	      calendar_days(calendar_day(FIRST_YEAR, 1, 1));
	return day < 0 ? -1 : day;
}

const char *leitner_time(const struct leitner *box, int time)
{
	if (box->unit == LEITNER_SESSIONS)
		return arena_printf(box->arena, "%d", time);
	return epoch_day(box->arena, arena_printf(box->arena, "%" PRId64,
					     (int64_t)time * DAY_SECONDS));
}

/* A list of numbers, which must not be empty. */
static bool read_every(
	struct reading *reading, const struct node *node, struct leitner *box)
{
	static const struct int_range range = {1, REST_MOST};
	const struct field field = {.name = "every", .arg = &range};
	bool good = true;

	if (!readers_check_list(reading, node, &field, "number") ||
		!readers_limit_list(reading, node, &field, LEITNER_MOST))
		return false;
	box->boxes = node->count;
	for (size_t i = 0; i < node->count; i++)
		good = read_count(reading, node->items[i], &field,
			       &box->every[i]) &&
		       good;
	return good;
}

static bool read_due(struct reading *reading, const struct node *node,
	const struct leitner *box, int *due)
{
	const struct field field = {.name = "due"};
	uint64_t number;

	if (box->unit == LEITNER_DAYS) {
		if (node->type == NODE_SCALAR && leitner_day(node->text) >= 0) {
			*due = leitner_day(node->text);
			return true;
		}
		return fields_expected(
			reading, node, &field, "a day such as 2026-01-01");
	}
	if (node->type != NODE_SCALAR ||
		!whole_number(node->text, 0, SESSIONS_MOST, &number))
		return fields_expected(reading, node, &field,
			"a number of a session, from 0 to 1000000");
	*due = (int)number;
	return true;
}

/* Move items from boxes that no longer exist to the highest one. */
static bool read_entry(
	struct reading *reading, const struct node *node, struct leitner *box)
{
	struct entry entry = {0};
	const struct binding binding = {&entry_table, &entry};
	struct leitner_item item;

	if (!fields_read(reading, node, &binding, 1) ||
		!read_due(reading, entry.due, box, &item.due))
		return false;
	if (leitner_find(box, entry.name) != NULL)
		return error_at(reading->errors, node->at,
			"item \"%s\" is in the box twice", entry.name);
	item.box = (size_t)entry.box < box->boxes ? entry.box : (int)box->boxes;
	item.name = entry.name;
	*leitner_item(box, entry.name) = item;
	return true;
}

static bool read_items(
	struct reading *reading, const struct node *node, struct leitner *box)
{
	const struct field field = {.name = "items"};
	bool good = true;

	if (node->type != NODE_SEQUENCE)
		return fields_expected(reading, node, &field, "a list");
	if (!readers_limit_list(reading, node, &field, ITEMS_MOST))
		return false;
	for (size_t i = 0; i < node->count; i++)
		good = read_entry(reading, node->items[i], box) && good;
	return good;
}

bool leitner_read(struct reading *reading, const struct source *source,
	struct leitner *box)
{
	const struct field cards = {.name = "cards"};
	struct file file = {0};
	const struct binding binding = {&file_table, &file};
	const struct node *root =
		node_read(reading->arena, source, reading->errors);
	struct leitner read = leitner_new(reading->arena);
	bool good;

	if (root == NULL || !fields_read(reading, root, &binding, 1))
		return false;
	read.unit = (enum leitner_unit)file.unit;
	read.session = file.session;
	read.counted = file.counted;
	good = file.every == NULL || read_every(reading, file.every, &read);
	if (file.cards != NULL)
		good = read_text_list(
			       reading, file.cards, &cards, &read.cards) &&
		       good;
	if (file.items != NULL)
		good = read_items(reading, file.items, &read) && good;
	if (good)
		*box = read;
	return good;
}

void leitner_write(struct buffer *out, const struct leitner *box)
{
	message_put(out, "# What a student knows, kept by practice --missed.\n"
			 "# Box 1 comes in every session; higher boxes rest.\n"
			 "# Delete this file to begin again.\n");
	buffer_printf(out, "box: %s\nunit: %s\nevery: [", version_names[0],
		unit_names[box->unit]);
	for (size_t i = 0; i < box->boxes; i++)
		buffer_printf(out, "%s%d", i == 0 ? "" : ", ", box->every[i]);
	buffer_printf(out, "]\nsession: %d\n", box->session);
	write_field(out, "counted", box->counted);
	if (box->cards.count > 0) {
		buffer_puts(out, "cards: [");
		write_texts(out, box->cards);
		buffer_puts(out, "]\n");
	}
	buffer_puts(out, box->count > 0 ? "items:\n" : "items: []\n");
	for (size_t i = 0; i < box->count; i++) {
		const struct leitner_item *item = &box->items[i];

		buffer_puts(out, "- {item: ");
		write_exact_text(out, item->name);
		buffer_printf(out, ", box: %d", item->box);
		buffer_printf(
			out, ", due: %s}\n", leitner_time(box, item->due));
	}
}
