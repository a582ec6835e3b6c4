#include "worksheet/draw_read.h"

#include "bank/item_read.h"
#include "bank/readers.h"

#include <stdlib.h>
#include <string.h>

enum {
	HINTS_MAX = 20,
	COUNT_UNKNOWN = -1
};

static const struct int_range count_range = {0, DRAW_MAX};
static const struct int_range part_range = {1, DRAW_MAX};

/* bool[KIND_COUNT], of one kind or a list. */
static bool read_kinds(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	bool kinds[KIND_COUNT] = {false};
	const bool one = node->type != NODE_SEQUENCE;
	bool fine = true;

	if (!one && !list_check(reading, node, field, "kind"))
		return false;
	for (size_t i = 0; i < (one ? 1 : node->count); i++) {
		enum kind kind;

		if (read_kind(
			    reading, one ? node : node->items[i], field, &kind))
			kinds[kind] = true;
		else
			fine = false;
	}
	if (fine)
		memcpy(into, kinds, sizeof(kinds));
	return fine;
}

/* So many of one difficulty; "hard" and 5 are the same. */
static bool read_part(struct reading *reading, const struct pair *pair,
	const struct field *field, int *parts)
{
	const struct field counted = {
		.name = pair->key->text, .arg = &part_range};
	int difficulty, count;

	if (!read_difficulty(reading, pair->key, field, &difficulty) ||
		!read_count(reading, pair->value, &counted, &count))
		return false;
	if (parts[difficulty] != 0)
		return error_at(reading->errors, pair->key->at,
			"difficulty %d is given twice", difficulty);
	parts[difficulty] = count;
	return true;
}

/* int[DIFFICULTIES + 1], of {easy: 2, hard: 2}. */
static bool read_parts(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	int parts[DIFFICULTIES + 1] = {0};
	bool fine = true;

	if (node->type != NODE_MAPPING || node->count == 0)
		return field_expected(reading, node, field,
			"counts such as {easy: 2, hard: 2}");
	for (size_t i = 0; i < node->count; i++)
		if (!read_part(reading, &node->pairs[i], field, parts))
			fine = false;
	if (fine)
		memcpy(into, parts, sizeof(parts));
	return fine;
}

static bool read_tags(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return list_limit(reading, node, field, TAGS_MAX) &&
	       read_text_list(reading, node, field, into);
}

static const struct field fields[] = {
	{"kind", read_kinds, offsetof(struct draw, kinds), NULL,
		FIELD_OPTIONAL},
	{"count", read_count, offsetof(struct draw, count), &count_range,
		FIELD_OPTIONAL},
	{"tags", read_tags, offsetof(struct draw, tags), NULL, FIELD_OPTIONAL},
	{"any_tags", read_tags, offsetof(struct draw, any_tags), NULL,
		FIELD_OPTIONAL},
	{"not_tags", read_tags, offsetof(struct draw, not_tags), NULL,
		FIELD_OPTIONAL},
	{"difficulty", read_parts, offsetof(struct draw, difficulty), NULL,
		FIELD_OPTIONAL},
	{"points", NULL, 0, NULL, FIELD_LATER},
	{"minutes", NULL, 0, NULL, FIELD_LATER},
	{"mean_difficulty", NULL, 0, NULL, FIELD_LATER},
	{"per_tag", NULL, 0, NULL, FIELD_LATER},
	{"per_standard", NULL, 0, NULL, FIELD_LATER},
	{"per_bloom", NULL, 0, NULL, FIELD_LATER},
	{"stimulus", NULL, 0, NULL, FIELD_LATER},
	{"soft", NULL, 0, NULL, FIELD_LATER},
};

static const struct field_table table = {"draw", fields, LENGTH(fields)};

static int sum_of_parts(const struct draw *draw)
{
	int sum = 0;

	for (size_t i = 1; i <= DIFFICULTIES; i++)
		sum += draw->difficulty[i];
	return sum;
}

/* The count, which the difficulties may stand in for. */
static bool settle_count(
	struct reading *reading, const struct node *node, struct draw *draw)
{
	const struct node *count = node_get(node, "count");
	const struct node *parts = node_get(node, "difficulty");
	const int sum = sum_of_parts(draw);

	if (count == NULL && parts == NULL)
		return error_at(
			reading->errors, node->at, "draw needs a \"count\"");
	if (count == NULL)
		draw->count = sum;
	if (draw->count == COUNT_UNKNOWN || sum <= draw->count)
		return true;
	return error_at(reading->errors, parts->at,
		"difficulty must add up to at most the count, %d, "
		"found %d",
		draw->count, sum);
}

bool read_draw(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct draw *draw = into;
	const struct binding binding = {&table, draw};
	bool fine;

	(void)field;
	draw->at = node->at;
	draw->count = COUNT_UNKNOWN;
	fine = fields_read(reading, node, &binding, 1);
	if (node->type != NODE_MAPPING)
		return fine;
	return settle_count(reading, node, draw) && fine;
}

bool draw_has_kind(const struct draw *draw, enum kind kind)
{
	for (size_t i = 0; i < KIND_COUNT; i++)
		if (draw->kinds[i])
			return draw->kinds[kind];
	return true;
}

static int compare_texts(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

static void check_list(struct reading *reading, const struct node *list,
	struct text_list tags, size_t *hints)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct node *tag = list->items[i];

		if (tag->type != NODE_SCALAR ||
			(tags.count > 0 &&
				bsearch(tag->text, tags.at, tags.count,
					sizeof(*tags.at), compare_texts)))
			continue;
		error_at(reading->errors, tag->at,
			"no item of the banks has the tag %s",
			node_found(reading->arena, tag));
		if ((*hints)++ < HINTS_MAX)
			hint_near(reading, tag->text, tags);
	}
}

void draw_check_tags(struct reading *reading, const struct node *node,
	struct text_list tags, size_t *hints)
{
	static const char *const names[] = {"tags", "any_tags", "not_tags"};

	for (size_t i = 0; i < LENGTH(names); i++) {
		const struct node *list = node_get(node, names[i]);

		if (list != NULL && list->type == NODE_SEQUENCE)
			check_list(reading, list, tags, hints);
	}
}
