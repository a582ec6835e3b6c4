#include "bank/parts.h"

#include "bank/image.h"
#include "bank/item_read.h"
#include "bank/kind.h"
#include "base/arena.h"
#include "base/message.h"
#include "base/points.h"
#include "yaml/schema.h"

#include <assert.h>

static const char letters[] = "abcdefghijklmnopqrstuvwxyz";

static_assert(sizeof(letters) - 1 == PARTS_MAX, "a letter for each part");

static const struct field fields[] = {
	{"kind", read_kind, offsetof(struct item, kind), NULL, FIELD_REQUIRED,
		"What kind of question it is."},
	{"points", read_credit, offsetof(struct item, points), NULL,
		FIELD_OPTIONAL,
		"Its points; halves, quarters and thirds are allowed, and 0 "
		"for a part without points."},
	{"lines", read_lines, offsetof(struct item, space), NULL,
		FIELD_OPTIONAL,
		"The number of lines to answer on, 0 for none."},
	{"space", read_space, offsetof(struct item, space), NULL,
		FIELD_OPTIONAL, "Answer space: 4cm, grid, {staves: 4}, none."},
	{"explanation", read_text, offsetof(struct item, explanation), NULL,
		FIELD_OPTIONAL, "A note for the key, besides the answer."},
	{"image", read_image_field, 0, NULL, FIELD_OPTIONAL,
		"A PNG, JPEG or SVG file inside the bank's folder; needs alt."},
	{"alt", read_image_field, 0, NULL, FIELD_OPTIONAL,
		"A sentence that describes the picture, for those who cannot "
		"see it."},
	{"images", read_item_images, offsetof(struct item, images), NULL,
		FIELD_OPTIONAL,
		"Pictures around the stem: {file, alt, width, place, "
		"caption}."},
};

static const struct field_table table = {
	MESSAGE("part"), fields, LENGTH(fields)};

char parts_letter(size_t index)
{
	assert(index < PARTS_MAX);
	return letters[index];
}

bool read_parts(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	(void)into;
	if (node->type != NODE_SEQUENCE)
		return fields_expected(reading, node, field, "a list of parts");
	if (node->count < PARTS_MIN)
		return error_at(reading->errors, node->at,
			"parts need at least %d, found %u", PARTS_MIN,
			node->count);
	if (node->count > PARTS_MAX)
		return error_at(reading->errors, node->at,
			"parts must be at most %d, found %u", PARTS_MAX,
			node->count);
	return true;
}

static void read_part(struct reading *reading, const struct item *item,
	const struct node *node, struct item *part, char letter)
{
	*part = (struct item){.at = node->at,
		.bank = item->bank,
		.id = item->id,
		.language = item->language,
		.points = ITEM_POINTS_UNSET,
		.blanks = item->blanks,
		.in_text = item->in_text};
	if (item->name != NULL)
		part->name = arena_printf(
			reading->arena, "%s (%c)", item->name, letter);
	item_read_as(reading, &table, node, part);
	part->image = image_read(reading, node);
	item_images_find(reading->arena, part);
}

/* Answer space belongs to the parts, not to the item. */
static void refuse_space(struct reading *reading, const struct item *item)
{
	static const char *const names[] = {"lines", "space"};

	for (size_t i = 0; i < LENGTH(names); i++) {
		const struct node *node = node_get(item->node, names[i]);

		if (node != NULL)
			error_at(reading->errors, node->at,
				"an item with parts has no %s of its own; give "
				"it to a part",
				names[i]);
	}
}

/* The points of all parts; ITEM_POINTS_BAD if one has a mistake. */
static twelfths sum_points(const struct item *item)
{
	int64_t sum = 0;

	for (size_t i = 0; i < item->part_count; i++) {
		if (item->parts[i].points < 0)
			return ITEM_POINTS_BAD;
		sum += item->parts[i].points;
	}
	return sum > INT32_MAX ? INT32_MAX : (twelfths)sum;
}

static void settle_points(struct reading *reading, struct item *item)
{
	const struct node *given = node_get(item->node, "points");
	const twelfths sum = sum_points(item);

	if (given != NULL && item->points >= 0 && sum >= 0 &&
		item->points != sum)
		error_at(reading->errors, given->at,
			"points must be the sum of the parts' points, %s, "
			"found %s",
			points_print(reading->arena, sum),
			points_print(reading->arena, item->points));
	item->points = sum;
}

void parts_read(struct reading *reading, struct item *item)
{
	const struct node *list = node_get(item->node, "parts");
	struct item *parts;

	item->space = (struct space){0};
	refuse_space(reading, item);
	if (list->type != NODE_SEQUENCE || list->count < PARTS_MIN ||
		list->count > PARTS_MAX)
		return;
	parts = arena_alloc(reading->arena, list->count, sizeof(*parts));
	for (size_t i = 0; i < list->count; i++)
		read_part(reading, item, list->items[i], &parts[i],
			parts_letter(i));
	item->parts = parts;
	item->part_count = list->count;
	settle_points(reading, item);
	if (node_get(item->node, "kind") == NULL)
		item->kind = parts[0].kind;
}

static const struct schema_type schema_types[] = {
	{.read = read_parts, .json = SCHEMA_LIST(2, SCHEMA_REF("part"))},
};

const struct schema_part parts_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};

const struct field_table *parts_table(void)
{
	return &table;
}
