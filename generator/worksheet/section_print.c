#include "worksheet/section_print.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/message.h"
#include "base/points.h"
#include "worksheet/draw_read.h"

/* A student chooses from more questions than are answered. */
static void check_choose(struct reading *reading, const struct node *node,
	const struct section *section)
{
	const struct node *choose = node_get(node, "choose");
	const int least = draw_read_least(&section->draw);

	if (section->draw.task)
		error_at(reading->errors, choose->at,
			"choose needs questions that are answered one by one, "
			"but ask makes one task of all of them");
	else if (!section->draw.by_points && least > 0 &&
		 section->choose >= least)
		error_at(reading->errors, choose->at,
			"choose must be below the number of questions, %d, "
			"found %d",
			least, section->choose);
}

void section_print_check(struct reading *reading, const struct node *node,
	const struct section *section)
{
	const struct node *space = node_get(node, "space");

	if (section->choose > 0)
		check_choose(reading, node, section);
	if (space != NULL && node_get(node, "lines") != NULL)
		error_at(reading->errors, space->at,
			"expected lines or space, found both");
	if (section->columns > 1 && section->draw.task)
		error_at(reading->errors, node_get(node, "columns")->at,
			"columns need questions that are answered one by one, "
			"but ask makes one task of all of them");
}

twelfths section_print_points(
	const struct section *section, const struct item *item)
{
	return section->scored ? section->points : item->points;
}

bool section_print_is_bonus(
	const struct section *section, const struct item *item)
{
	return section->bonus || item->bonus;
}

/* Whether points are inside an item: those of its parts or its rubric. */
static bool has_inner_points(const struct item *item)
{
	return item->part_count > 0 ||
	       (item->kind != NULL && item->kind->points != NULL &&
		       node_get(item->node, "rubric") != NULL);
}

static bool refuse_points(struct reading *reading, const struct node *node,
	const struct section *section, const struct item *item)
{
	const char *asked = points_print(reading->arena, section->points);
	const char *sum = points_print(reading->arena, item->points);
	const struct where at = node_get(node, "points")->at;

	if (item->part_count > 0)
		return error_at(reading->errors, at,
			"points %s cannot be those of \"%s\", whose parts add "
			"up to %s",
			asked, item->id, sum);
	return error_at(reading->errors, at,
		"points %s cannot be those of \"%s\", whose criteria add up "
		"to %s",
		asked, item->id, sum);
}

static bool check_scored(struct reading *reading, const struct node *node,
	const struct section *section, const struct item *item)
{
	return !section->scored || section->points == item->points ||
	       !has_inner_points(item) ||
	       refuse_points(reading, node, section, item);
}

static const char *print_worth(struct arena *arena,
	const struct section *section, const struct item *item)
{
	const char *points =
		points_print(arena, section_print_points(section, item));

	return item->bonus ? message_printf(arena, "%s as a bonus", points)
			   : points;
}

/* Whether items can replace each other, when a student chooses. */
static bool check_equal(struct reading *reading, const struct node *node,
	const struct section *section, const struct item *const pair[2])
{
	struct arena *arena = reading->arena;
	twelfths points[2];

	if (section->choose == 0 || pair[0] == NULL)
		return true;
	points[0] = section_print_points(section, pair[0]);
	points[1] = section_print_points(section, pair[1]);
	if (points[0] == points[1] && pair[0]->bonus == pair[1]->bonus)
		return true;
	error_at(reading->errors, node_get(node, "choose")->at,
		"choose needs questions of equal points, but \"%s\" has %s "
		"and \"%s\" %s",
		pair[0]->id, print_worth(arena, section, pair[0]), pair[1]->id,
		print_worth(arena, section, pair[1]));
	if (points[0] != points[1])
		error_hint(reading->errors,
			"give the section points, as in points: %s",
			points_print(
				arena, points[points[1] > points[0] ? 1 : 0]));
	return false;
}

static bool is_pinned(const struct section *section, const struct item *item)
{
	for (size_t i = 0; i < section->pin_count; i++)
		if (section->pins[i] == item)
			return true;
	return false;
}

void section_print_check_items(struct reading *reading, const struct node *node,
	const struct section *section, struct bank_list banks)
{
	const struct item *pair[2] = {NULL, NULL};

	if (!section->scored && section->choose == 0)
		return;
	for (size_t b = 0; b < banks.count; b++)
		for (size_t i = 0; i < banks.at[b]->count; i++) {
			pair[1] = &banks.at[b]->items[i];
			if (!draw_read_matches(&section->draw, pair[1]) &&
				!is_pinned(section, pair[1]))
				continue;
			if (!check_scored(reading, node, section, pair[1]) ||
				!check_equal(reading, node, section, pair))
				return;
			if (pair[0] == NULL)
				pair[0] = pair[1];
		}
}

/* Space belongs to the item or part that is answered. */
static void set_space(const struct section *section, struct item *item)
{
	if (item->space.type == SPACE_DEFAULT && item->part_count == 0)
		item->space = section->space;
}

const struct item *section_print_item(struct arena *arena,
	const struct section *section, const struct item *item)
{
	struct item *printed, *parts;

	if (!section->scored && section->space.type == SPACE_DEFAULT &&
		section->bonus == item->bonus)
		return item;
	printed = arena_alloc(arena, 1, sizeof(*printed));
	parts = arena_alloc(arena, item->part_count, sizeof(*parts));
	*printed = *item;
	printed->points = section_print_points(section, item);
	printed->bonus = section_print_is_bonus(section, item);
	set_space(section, printed);
	for (size_t i = 0; i < item->part_count; i++) {
		parts[i] = item->parts[i];
		set_space(section, &parts[i]);
	}
	if (item->part_count > 0)
		printed->parts = parts;
	return printed;
}
