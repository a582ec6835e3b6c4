#include "bank/kind/essay.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/message.h"
#include "base/points.h"
#include "yaml/schema.h"

#include <string.h>

static const struct field level_fields[] = {
	{"points", read_credit, offsetof(struct level, points), NULL,
		FIELD_REQUIRED,
		"Its points; halves, quarters and thirds are allowed."},
	{"text", read_text, offsetof(struct level, text), NULL, FIELD_REQUIRED,
		"A description of work at this level."},
};

static const struct field_table level_table = {
	MESSAGE("level"), level_fields, LENGTH(level_fields)};

/* The number that "2 points" begins with. */
static const char *number_of(struct arena *arena, const char *text)
{
	const size_t length = strspn(text, "0123456789.");

	return length > 0 ? arena_copy(arena, text, length) : text;
}

/* The entry is a mapping in short form: suggest how to write its first pair. */
static void hint_entry(
	struct reading *reading, const struct node *node, bool points_first)
{
	const struct pair *pair = node->pairs;
	const char *key, *value = "…";

	if (node->type == NODE_SCALAR && !node_is_nothing(node))
		error_hint(reading->errors,
			points_first ? "write a list: - {points: 2, text: %s, "
				       "…}"
				     : "write a list: - {criterion: %s, "
				       "points: 2}",
			node->text);
	if (node->type != NODE_MAPPING || node->count == 0)
		return;
	key = pair->key->text;
	if (pair->value->type == NODE_SCALAR)
		value = pair->value->text;
	if (points_first)
		error_hint(reading->errors,
			"write a list: - {points: %s, text: %s}",
			number_of(reading->arena, key), value);
	else
		error_hint(reading->errors,
			"write a list: - {criterion: %s, points: %s}", key,
			number_of(reading->arena, value));
}

/* struct criterion; sets levels and level_count. */
static bool read_levels(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct criterion *criterion = into;
	struct level *levels;
	bool fine = true;

	node = node_entries(reading->arena, node, "text");
	if (!readers_check_list(reading, node, field, "level")) {
		hint_entry(reading, node, true);
		return false;
	}
	levels = arena_alloc(reading->arena, node->count, sizeof(*levels));
	for (size_t i = 0; i < node->count; i++) {
		const struct binding binding = {&level_table, &levels[i]};

		levels[i].at = node->items[i]->at;
		if (!fields_read(reading, node->items[i], &binding, 1))
			fine = false;
	}
	if (!fine)
		return false;
	criterion->levels = levels;
	criterion->level_count = node->count;
	return true;
}

static const struct field criterion_fields[] = {
	{"criterion", read_text, offsetof(struct criterion, criterion), NULL,
		FIELD_REQUIRED, "The quality that is graded."},
	{"points", read_points, offsetof(struct criterion, points), NULL,
		FIELD_REQUIRED,
		"Its points; halves, quarters and thirds are allowed."},
	{"notes", read_text, offsetof(struct criterion, notes), NULL,
		FIELD_OPTIONAL, "Notes for the grader."},
	{"levels", read_levels, 0, NULL, FIELD_OPTIONAL,
		"Levels of {points, text}, the highest worth all its points."},
};

static const struct field_table criterion_table = {
	MESSAGE("criterion"), criterion_fields, LENGTH(criterion_fields)};

/* Order the levels from high to low; they may be written either way. */
static void turn_levels(struct reading *reading, struct criterion *criterion)
{
	const size_t count = criterion->level_count;
	struct level *turned;

	if (count < 2 ||
		criterion->levels[0].points > criterion->levels[1].points)
		return;
	turned = arena_alloc(reading->arena, count, sizeof(*turned));
	for (size_t i = 0; i < count; i++)
		turned[i] = criterion->levels[count - 1 - i];
	criterion->levels = turned;
}

/* The first two levels set the direction for the rest. */
static bool check_level_order(
	struct reading *reading, const struct criterion *criterion)
{
	const struct level *levels = criterion->levels;
	const bool down = criterion->level_count > 1 &&
			  levels[0].points > levels[1].points;

	for (size_t i = 1; i < criterion->level_count; i++) {
		const twelfths before = levels[i - 1].points;
		const twelfths here = levels[i].points;

		if (before == here || (before > here) != down)
			return error_at(reading->errors, levels[i].at,
				"levels must run from high to low or from low "
				"to high, found %s after %s",
				points_print(reading->arena, here),
				points_print(reading->arena, before));
	}
	return true;
}

static bool check_level_points(
	struct reading *reading, const struct criterion *criterion)
{
	const struct level *top = &criterion->levels[0];
	bool fine = true;

	for (size_t i = 0; i < criterion->level_count; i++) {
		const struct level *level = &criterion->levels[i];

		if (level->points > top->points)
			top = level;
		if (level->points > criterion->points)
			fine = error_at(reading->errors, level->at,
				"a level must be worth at most its "
				"criterion's %s points, found %s",
				points_print(reading->arena, criterion->points),
				points_print(reading->arena, level->points));
	}
	if (fine && top->points < criterion->points)
		fine = error_at(reading->errors, top->at,
			"the highest level must be worth its criterion's %s "
			"points, found %s",
			points_print(reading->arena, criterion->points),
			points_print(reading->arena, top->points));
	return fine;
}

static bool read_criterion(struct reading *reading, const struct node *node,
	struct criterion *criterion)
{
	const struct binding binding = {&criterion_table, criterion};
	bool fine;

	criterion->at = node->at;
	fine = fields_read(reading, node, &binding, 1);
	if (criterion->level_count == 0)
		return fine;
	if (criterion->points > 0 && !check_level_points(reading, criterion))
		fine = false;
	if (!check_level_order(reading, criterion))
		return false;
	turn_levels(reading, criterion);
	return fine;
}

/* struct essay; sets rubric and criterion_count. */
static bool read_rubric(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct essay *essay = into;
	struct criterion *rubric;
	bool fine = true;

	node = node_entries(reading->arena, node, "criterion");
	if (!readers_check_list(reading, node, field, "criterion")) {
		hint_entry(reading, node, false);
		return false;
	}
	rubric = arena_alloc(reading->arena, node->count, sizeof(*rubric));
	for (size_t i = 0; i < node->count; i++)
		if (!read_criterion(reading, node->items[i], &rubric[i]))
			fine = false;
	if (!fine)
		return false;
	essay->rubric = rubric;
	essay->criterion_count = node->count;
	return true;
}

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct essay, stem), NULL,
		FIELD_UNLESS_IMAGE, "The question."},
	{"rubric", read_rubric, 0, NULL, FIELD_OPTIONAL,
		"The criteria that the essay is graded by."},
	{"checklist", read_texts, offsetof(struct essay, checklist), NULL,
		FIELD_OPTIONAL,
		"What students check before they hand it in: a list."},
	{"thesis", read_text, offsetof(struct essay, thesis), NULL,
		FIELD_OPTIONAL, "The thesis that the key expects."},
	{"evidence", read_text_list, offsetof(struct essay, evidence), NULL,
		FIELD_OPTIONAL, "The evidence that the key expects."},
	{"notes", read_text, offsetof(struct essay, notes), NULL,
		FIELD_OPTIONAL, "Notes for the grader."},
};

/* The rubric's total, capped at the largest number of points; one point
 * without a rubric. */
static twelfths rubric_points(const struct item *item)
{
	const struct essay *essay = item->content;
	int64_t sum = 0;

	if (essay->criterion_count == 0)
		return POINT;
	for (size_t i = 0; i < essay->criterion_count; i++)
		sum += essay->rubric[i].points;
	return sum > INT32_MAX ? INT32_MAX : (twelfths)sum;
}

static bool check(struct reading *reading, const struct item *item)
{
	const struct essay *essay = item->content;
	const twelfths sum = rubric_points(item);

	if (essay->rubric == NULL || item->points < 0 || sum == item->points)
		return true;
	return error_at(reading->errors, node_get(item->node, "rubric")->at,
		"rubric points must add up to the item's %s, found %s",
		points_print(reading->arena, item->points),
		points_print(reading->arena, sum));
}

static const char *stem(const struct item *item)
{
	const struct essay *essay = item->content;

	return essay->stem;
}

static struct text_list brief(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct essay *essay = item->content;

	(void)dealt;
	(void)wording;
	return essay->thesis != NULL ? kind_text(arena, essay->thesis)
				     : (struct text_list){NULL, 0};
}

static const struct schema_type schema_types[] = {
	{.read = read_levels, .json = SCHEMA_LIST(1, SCHEMA_REF("level"))},
	{.read = read_rubric, .json = SCHEMA_LIST(1, SCHEMA_REF("criterion"))},
};

static const struct schema_table schema_tables[] = {
	{"level", &level_table, NULL},
	{"criterion", &criterion_table, NULL},
};

static const struct schema_part schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};

const struct kind_rules essay_rules = {
	.name = "essay",
	.noun = MESSAGE_FORMS("essay item", "essay items"),
	.size = sizeof(struct essay),
	.fields = {"essay item", fields, LENGTH(fields)},
	.schema = &schema,
	.check = check,
	.points = rubric_points,
	.stem = stem,
	.brief = brief,
};
