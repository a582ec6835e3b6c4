#include "worksheet/draw_read.h"

#include "bank/item_read.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "worksheet/draw_stimuli.h"

#include <string.h>

enum {
	COUNT_UNKNOWN = -1
};

static const struct int_range count_range = {0, DRAW_MAX};
static const struct int_range part_range = {1, DRAW_MAX};

/* A draw, and what it asks for on each tier. */
struct drawing {
	struct draw draw;
	int count[TIER_COUNT];
	int parts[DIFFICULTIES + 1][TIER_COUNT];
	bool soft;
};

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

static int most_of(const int *counts)
{
	int most = 0;

	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		if (counts[tier] > most)
			most = counts[tier];
	return most;
}

/* A tier may do without a difficulty, but not all of them. */
static bool read_part_counts(struct reading *reading, const struct node *node,
	const char *name, int *counts)
{
	const bool tiered = node->type == NODE_MAPPING;
	const struct field counted = {
		.name = name, .arg = tiered ? &count_range : &part_range};

	if (!read_tier_counts(reading, node, &counted, counts))
		return false;
	if (most_of(counts) == 0)
		return error_at(reading->errors, node->at,
			"%s must be above 0 on some tier", name);
	return true;
}

static bool is_given(const struct drawing *drawing, int difficulty)
{
	const struct constraint_list *list = &drawing->draw.blueprint;

	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].type == CONSTRAINT_DIFFICULTY &&
			list->at[i].value == difficulty)
			return true;
	return most_of(drawing->parts[difficulty]) != 0;
}

/* So many of one difficulty; "hard" and 5 are the same. */
static bool read_part(struct reading *reading, const struct pair *pair,
	const struct field *field, struct drawing *drawing)
{
	int counts[TIER_COUNT];
	int difficulty;

	if (!read_difficulty(reading, pair->key, field, &difficulty))
		return false;
	if (is_given(drawing, difficulty))
		return error_at(reading->errors, pair->key->at,
			"difficulty %d is given twice", difficulty);
	if (blueprint_is_amount(pair->value))
		return blueprint_read_difficulty(
			reading, pair, difficulty, &drawing->draw.blueprint);
	if (!read_part_counts(reading, pair->value, pair->key->text, counts))
		return false;
	memcpy(drawing->parts[difficulty], counts, sizeof(counts));
	return true;
}

/* struct drawing, of {easy: 2, hard: {min: 1, max: 3}}. */
static bool read_parts(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	bool fine = true;

	if (node->type != NODE_MAPPING || node->count == 0)
		return field_expected(reading, node, field,
			"counts such as {easy: 2, hard: 2}");
	for (size_t i = 0; i < node->count; i++)
		if (!read_part(reading, &node->pairs[i], field, into))
			fine = false;
	return fine;
}

static bool read_tags(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return list_limit(reading, node, field, TAGS_MAX) &&
	       read_text_list(reading, node, field, into);
}

static const struct field fields[] = {
	{"kind", read_kinds, offsetof(struct drawing, draw.kinds), NULL,
		FIELD_OPTIONAL},
	{"count", read_tier_counts, offsetof(struct drawing, count),
		&count_range, FIELD_OPTIONAL},
	{"tags", read_tags, offsetof(struct drawing, draw.tags), NULL,
		FIELD_OPTIONAL},
	{"any_tags", read_tags, offsetof(struct drawing, draw.any_tags), NULL,
		FIELD_OPTIONAL},
	{"not_tags", read_tags, offsetof(struct drawing, draw.not_tags), NULL,
		FIELD_OPTIONAL},
	{"difficulty", read_parts, 0, NULL, FIELD_OPTIONAL},
	{"points", read_blueprint_points,
		offsetof(struct drawing, draw.blueprint), NULL, FIELD_OPTIONAL},
	{"minutes", read_blueprint_minutes,
		offsetof(struct drawing, draw.blueprint), NULL, FIELD_OPTIONAL},
	{"mean_difficulty", read_blueprint_mean,
		offsetof(struct drawing, draw.blueprint), NULL, FIELD_OPTIONAL},
	{"per_tag", read_per_tag, offsetof(struct drawing, draw.blueprint),
		NULL, FIELD_OPTIONAL},
	{"per_standard", read_per_standard,
		offsetof(struct drawing, draw.blueprint), NULL, FIELD_OPTIONAL},
	{"per_bloom", read_per_bloom, offsetof(struct drawing, draw.blueprint),
		NULL, FIELD_OPTIONAL},
	{"stimulus", read_draw_stimuli, 0, NULL, FIELD_OPTIONAL},
	{"soft", read_bool, offsetof(struct drawing, soft), NULL,
		FIELD_OPTIONAL},
};

static const struct field_table table = {"draw", fields, LENGTH(fields)};

static int sum_of_parts(const struct drawing *drawing, enum tier tier)
{
	int sum = 0;

	for (size_t i = 1; i <= DIFFICULTIES; i++)
		sum += drawing->parts[i][tier];
	return sum;
}

/* The words behind a number that only one tier has. */
static const char *on_tier(struct arena *arena, const int *counts, int tier)
{
	for (int other = 0; other < TIER_COUNT; other++)
		if (counts[other] != counts[tier])
			return arena_printf(arena, " on the %s tier",
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
 * A form is drawn for all tiers together, as many of each difficulty as the
 * tier with the most of it prints; the others leave some out.
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
		const int most = most_of(parts[d]);

		draw->count += most;
		draw->difficulty[d] = d == 0 ? 0 : most;
		for (enum tier tier = 0; tier < TIER_COUNT; tier++)
			draw->fewer[tier][d] = most - parts[d][tier];
	}
}

/* The least that the blueprint asks of all difficulties together. */
static int least_by_blueprint(const struct constraint_list *list)
{
	int sum = 0;

	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].type == CONSTRAINT_DIFFICULTY &&
			!list->at[i].soft)
			sum += list->at[i].least;
	return sum;
}

/* What a blueprint asks of a draw holds on every tier, or there is none. */
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
			"a draw that differs by tier takes counts alone");
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

/* All that a draw asks for but its count gives way: the difficulties too. */
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
			"soft has nothing to let go: how many items a draw "
			"gives stays");
	soften(reading,
		node_get(node, "difficulty") == NULL
			? node
			: node_get(node, "difficulty"),
		drawing);
	return true;
}

/* Only points say how many. */
static bool settle_points(struct reading *reading, const struct node *node,
	struct drawing *drawing)
{
	struct draw *draw = &drawing->draw;

	draw->by_points = true;
	draw->count = 0;
	for (int d = 1; d <= DIFFICULTIES; d++) {
		draw->difficulty[d] = drawing->parts[d][TIER_CORE];
		for (int tier = 0; tier < TIER_COUNT; tier++)
			draw->fewer[tier][d] = most_of(drawing->parts[d]) -
					       drawing->parts[d][tier];
	}
	return settle_blueprint(reading, node, drawing);
}

/* The count, which points or the difficulties may stand in for. */
static bool settle_count(struct reading *reading, const struct node *node,
	struct drawing *drawing)
{
	const struct node *count = node_get(node, "count");
	const struct node *parts = node_get(node, "difficulty");

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

bool read_draw(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct drawing drawing = {.draw = {.at = node->at}};
	const struct binding binding = {&table, &drawing};
	bool fine;

	(void)field;
	drawing.draw.count = COUNT_UNKNOWN;
	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		drawing.count[tier] = COUNT_UNKNOWN;
	fine = fields_read(reading, node, &binding, 1);
	if (node->type == NODE_MAPPING)
		fine = settle_count(reading, node, &drawing) && fine;
	*(struct draw *)into = drawing.draw;
	return fine;
}

int draw_count(const struct draw *draw, enum tier tier)
{
	int count = draw->count;

	for (size_t d = 0; d <= DIFFICULTIES; d++)
		count -= draw->fewer[tier][d];
	return count;
}

int draw_least(const struct draw *draw)
{
	int least = draw->count;

	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		if (draw_count(draw, tier) < least)
			least = draw_count(draw, tier);
	return least;
}

bool draw_has_kind(const struct draw *draw, enum kind kind)
{
	for (size_t i = 0; i < KIND_COUNT; i++)
		if (draw->kinds[i])
			return draw->kinds[kind];
	return true;
}
