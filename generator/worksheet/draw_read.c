#include "worksheet/draw_read.h"

#include "base/arena.h"
#include "base/message.h"
#include "worksheet/draw_fields.h"

enum {
	COUNT_UNKNOWN = -1
};

static int sum_of_parts(const struct drawing *drawing, enum tier tier)
{
	int sum = 0;

	for (size_t i = 1; i <= DIFFICULTIES; i++)
		sum += drawing->parts[i][tier];
	return sum;
}

/* The words after a number that only one tier has. */
static const char *on_tier(struct arena *arena, const int *counts, int tier)
{
	for (int other = 0; other < TIER_COUNT; other++)
		if (counts[other] != counts[tier])
			return message_printf(arena, " on the %s tier",
				tier_name((enum tier)tier));
	return "";
}

static bool check_sums(struct reading *reading, const struct node *parts,
	const struct drawing *drawing)
{
	int sums[TIER_COUNT];

	for (int tier = 0; tier < TIER_COUNT; tier++)
		sums[tier] = sum_of_parts(drawing, (enum tier)tier);
	for (int tier = 0; tier < TIER_COUNT; tier++) {
		const int count = drawing->count[tier];
		const char *where = on_tier(reading->arena, sums, tier);

		if (count == COUNT_UNKNOWN || sums[tier] <= count)
			continue;
		if (*where == '\0')
			where = on_tier(reading->arena, drawing->count, tier);
		error_at(reading->errors, parts->at,
			"difficulty must add up to at most the count%s, %d, "
			"found %d",
			where, count, sums[tier]);
		if (*where != '\0')
			error_hint(reading->errors,
				"a difficulty may have a number for each "
				"tier: hard: {support: 0, core: 2}");
		return false;
	}
	return true;
}

/*
 * A form is drawn for all tiers together: of each difficulty as many items as
 * the tier that prints the most; the others leave some out.
 */
static void settle_tiers(struct drawing *drawing)
{
	struct draw *draw = &drawing->draw;
	int(*parts)[TIER_COUNT] = drawing->parts;

	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		parts[0][tier] =
			drawing->count[tier] - sum_of_parts(drawing, tier);
	draw->count = 0;
	for (size_t d = 0; d <= DIFFICULTIES; d++) {
		const int most = draw_fields_most(parts[d]);

		draw->count += most;
		draw->difficulty[d] = d == 0 ? 0 : most;
		for (enum tier tier = 0; tier < TIER_COUNT; tier++)
			draw->fewer[tier][d] = most - parts[d][tier];
	}
}

/* The fewest items that the blueprint asks for, over all difficulties. */
static int least_by_blueprint(const struct constraint_list *list)
{
	int sum = 0;

	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].type == CONSTRAINT_DIFFICULTY &&
			!list->at[i].soft)
			sum += list->at[i].least;
	return sum;
}

/* A draw that differs by tier may have no blueprint, which must hold on every
 * tier. */
static bool check_blueprint(struct reading *reading, const struct node *node,
	const struct drawing *drawing)
{
	const struct constraint_list *list = &drawing->draw.blueprint;
	const int least =
		least_by_blueprint(list) + sum_of_parts(drawing, TIER_CORE);
	bool tiered = false;

	for (size_t d = 0; d <= DIFFICULTIES; d++)
		for (int tier = 0; tier < TIER_COUNT; tier++)
			tiered = tiered || drawing->draw.fewer[tier][d] > 0;
	if (tiered && list->count > 0) {
		error_at(reading->errors, list->at[0].at,
			"a draw that differs by tier can only have counts");
		error_hint(reading->errors,
			"a tier that leaves items out could not meet this");
		return false;
	}
	if (drawing->draw.by_points || least <= drawing->draw.count)
		return true;
	return error_at(reading->errors, node_get(node, "difficulty")->at,
		"difficulty must add up to at most the count, %d, found %d",
		drawing->draw.count, least);
}

/* Make everything in a draw but its count soft, including the difficulties. */
static void soften(struct reading *reading, const struct node *node,
	struct drawing *drawing)
{
	struct constraint_list *list = &drawing->draw.blueprint;

	for (size_t i = 0; i < list->count; i++)
		list->at[i].soft =
			!(drawing->draw.by_points &&
				list->at[i].type == CONSTRAINT_POINTS) ||
			list->at[i].soft;
	for (int d = 1; d <= DIFFICULTIES; d++) {
		const int count = drawing->draw.difficulty[d];

		if (count > 0)
			blueprint_add(reading->arena, list,
				(struct constraint){.at = node->at,
					.type = CONSTRAINT_DIFFICULTY,
					.value = d,
					.least = count,
					.most = count,
					.soft = true});
		drawing->draw.difficulty[d] = 0;
	}
}

static bool settle_blueprint(struct reading *reading, const struct node *node,
	struct drawing *drawing)
{
	const struct constraint_list *list = &drawing->draw.blueprint;
	const size_t points = drawing->draw.by_points;

	if (!check_blueprint(reading, node, drawing))
		return false;
	if (!drawing->soft)
		return true;
	if (node_get(node, "difficulty") == NULL && list->count <= points)
		return error_at(reading->errors, node_get(node, "soft")->at,
			"soft has no effect here: the number of items is "
			"always met");
	soften(reading,
		node_get(node, "difficulty") == NULL
			? node
			: node_get(node, "difficulty"),
		drawing);
	return true;
}

/* Without a count, only points limit the number of items. */
static bool settle_points(struct reading *reading, const struct node *node,
	struct drawing *drawing)
{
	struct draw *draw = &drawing->draw;

	draw->by_points = true;
	draw->count = 0;
	for (int d = 1; d <= DIFFICULTIES; d++) {
		draw->difficulty[d] = drawing->parts[d][TIER_CORE];
		for (int tier = 0; tier < TIER_COUNT; tier++)
			draw->fewer[tier][d] =
				draw_fields_most(drawing->parts[d]) -
				drawing->parts[d][tier];
	}
	return settle_blueprint(reading, node, drawing);
}

/* Set the count, unless points or difficulties replace it. */
static bool settle_count(struct reading *reading, const struct node *node,
	struct drawing *drawing)
{
	const struct node *count = node_get(node, "count");
	const struct node *parts = node_get(node, "difficulty");
	const struct binding binding = {&draw_fields_table, NULL};

	if (count == NULL &&
		fields_renamed(reading, node, &binding, 1, "count"))
		return false;
	if (count == NULL && node_get(node, "points") != NULL)
		return settle_points(reading, node, drawing);
	if (count == NULL &&
		(parts == NULL || blueprint_has(&drawing->draw.blueprint,
					  CONSTRAINT_DIFFICULTY)))
		return error_at(reading->errors, node->at,
			"draw needs a \"count\" or \"points\"");
	for (enum tier tier = 0; count == NULL && tier < TIER_COUNT; tier++)
		drawing->count[tier] = sum_of_parts(drawing, tier);
	if (parts != NULL && !check_sums(reading, parts, drawing))
		return false;
	if (drawing->count[TIER_CORE] == COUNT_UNKNOWN)
		return true;
	settle_tiers(drawing);
	return settle_blueprint(reading, node, drawing);
}

/* Variants of one item: it is drawn once, and printed often. */
static bool settle_variants(struct reading *reading, const struct node *node,
	struct drawing *drawing)
{
	struct draw *draw = &drawing->draw;

	for (uint32_t i = 0; i < node->count; i++) {
		const struct node *key = node->pairs[i].key;

		if (!text_equal(key->text, "item") &&
			!text_equal(key->text, "count"))
			return error_at(reading->errors, key->at,
				"a draw of one item's variants has no \"%s\"",
				key->text);
	}
	if (node_get(node, "count") == NULL)
		return error_at(reading->errors, node->at,
			"draw needs a \"count\" of the item's variants");
	if (drawing->count[TIER_CORE] == COUNT_UNKNOWN)
		return true;
	if (draw_fields_most(drawing->count) == 0)
		return error_at(reading->errors, node_get(node, "count")->at,
			"count must be above 0 on some tier");
	for (int tier = 0; tier < TIER_COUNT; tier++)
		draw->variants[tier] = drawing->count[tier];
	draw->count = 1;
	return true;
}

bool read_draw(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct drawing drawing = {.draw = {.at = node->at}};
	const struct binding binding = {&draw_fields_table, &drawing};
	bool ok;

	(void)field;
	drawing.draw.count = COUNT_UNKNOWN;
	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		drawing.count[tier] = COUNT_UNKNOWN;
	ok = fields_read(reading, node, &binding, 1);
	if (node->type == NODE_MAPPING)
		ok = (drawing.draw.item != NULL
				     ? settle_variants(reading, node, &drawing)
				     : settle_count(reading, node, &drawing)) &&
		     ok;
	*(struct draw *)into = drawing.draw;
	return ok;
}

int draw_read_count(const struct draw *draw, enum tier tier)
{
	int count = draw->count;

	if (draw->item != NULL)
		return draw->variants[tier];
	for (size_t d = 0; d <= DIFFICULTIES; d++)
		count -= draw->fewer[tier][d];
	return count;
}

int draw_read_least(const struct draw *draw)
{
	int least = draw_read_count(draw, TIER_CORE);

	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		if (draw_read_count(draw, tier) < least)
			least = draw_read_count(draw, tier);
	return least;
}

bool draw_read_has_kind(const struct draw *draw, const struct kind_rules *kind)
{
	return draw->kinds.count == 0 || kind_is_listed(draw->kinds, kind);
}

bool draw_read_suits(const struct draw *draw, const struct item *item)
{
	return draw_read_has_kind(draw, item->kind) &&
	       !(draw->task && item->part_count > 0);
}

/* How many of the wanted tags an item has. */
static size_t count_tags(struct text_list wanted, struct text_list tags)
{
	size_t count = 0;

	for (size_t i = 0; i < wanted.count; i++)
		count += text_list_has(tags, wanted.at[i]);
	return count;
}

static bool stimulus_wanted(
	const struct draw *draw, const struct stimulus *stimulus)
{
	size_t i = 0;

	while (i < draw->stimulus_count && draw->stimuli[i] != stimulus)
		i++;
	return draw->stimulus_count == 0 || i < draw->stimulus_count;
}

bool draw_read_matches(const struct draw *draw, const struct item *item)
{
	return draw_read_suits(draw, item) &&
	       stimulus_wanted(draw, item->stimulus) &&
	       count_tags(draw->tags, item->tags) == draw->tags.count &&
	       (draw->any_tags.count == 0 ||
		       count_tags(draw->any_tags, item->tags) > 0) &&
	       count_tags(draw->not_tags, item->tags) == 0;
}
