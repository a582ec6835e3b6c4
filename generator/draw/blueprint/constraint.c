#include "draw/blueprint/constraint.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/points.h"
#include "worksheet/section_print.h"

#include <string.h>

enum {
	MEDIUM = 3, /* for an item without a difficulty */
	HUNDRED = 100,
	MINUTE = 60
};

struct listing {
	struct arena *arena;
	const struct pool *pool;
	struct demand *at;
	size_t count, room;
};

static const char *const difficulties[DIFFICULTIES + 1] = {
	"", "easy", "2", "medium", "4", "hard"};

/* The name of a constraint on a section, and on the whole form. */
static const struct {
	const char *own, *whole;
} names[CONSTRAINT_TYPES] = {
	[CONSTRAINT_COUNT] = {"count", "count"},
	[CONSTRAINT_POINTS] = {"points", "total_points"},
	[CONSTRAINT_MINUTES] = {"minutes", "minutes"},
	[CONSTRAINT_MEAN] = {"mean_difficulty", "mean_difficulty"},
	[CONSTRAINT_DIFFICULTY] = {"difficulty", "difficulty"},
	[CONSTRAINT_TAG] = {"per_tag", "per_tag"},
	[CONSTRAINT_STANDARD] = {"per_standard", "cover"},
	[CONSTRAINT_BLOOM] = {"per_bloom", "per_bloom"},
	[CONSTRAINT_OVERLAP] = {"overlap", "overlap"},
	[CONSTRAINT_ENEMIES] = {"enemies", "enemies"},
};

static const char *label_of(struct arena *arena,
	const struct constraint *constraint, size_t section)
{
	const char *name = section == DEMAND_WHOLE
				   ? names[constraint->type].whole
				   : names[constraint->type].own;
	const char *what = constraint->name;

	if (constraint->type == CONSTRAINT_DIFFICULTY)
		what = difficulties[constraint->value];
	return what == NULL ? name : arena_printf(arena, "%s %s", name, what);
}

static void add(
	struct listing *listing, struct constraint constraint, size_t section)
{
	listing->at = arena_grow(listing->arena, listing->at, listing->count,
		&listing->room, sizeof(*listing->at));
	listing->at[listing->count++] = (struct demand){
		.constraint = constraint,
		.section = section,
		.label = label_of(listing->arena, &constraint, section)};
}

static void add_count(struct listing *listing, enum constraint_type type,
	int value, int count, size_t section)
{
	const struct constraint constraint = {
		.at = listing->pool->sections[section].section->draw.at,
		.type = type,
		.value = value,
		.least = count,
		.most = count,
	};

	add(listing, constraint, section);
}

static void add_section(struct listing *listing, size_t section)
{
	const struct draw *draw =
		&listing->pool->sections[section].section->draw;

	if (!draw->by_points)
		add_count(listing, CONSTRAINT_COUNT, 0, draw->count, section);
	for (int d = 1; d <= DIFFICULTIES; d++)
		if (draw->difficulty[d] > 0)
			add_count(listing, CONSTRAINT_DIFFICULTY, d,
				draw->difficulty[d], section);
	for (size_t i = 0; i < draw->blueprint.count; i++)
		add(listing, draw->blueprint.at[i], section);
}

/* The points of one of a section's questions; all have the same. */
static int points_of_one(
	const struct pool *pool, const struct pool_section *section)
{
	const struct item *item = NULL;

	if (section->section->pin_count > 0)
		item = section->section->pins[0];
	else if (section->candidate_count > 0)
		item = pool->items[section->candidates[0]].item;
	return item == NULL || section_print_is_bonus(section->section, item)
		       ? 0
		       : section_print_points(section->section, item);
}

int constraint_unpaid(const struct pool *pool)
{
	int unpaid = 0;

	for (size_t s = 0; s < pool->section_count; s++) {
		const struct section *section = pool->sections[s].section;

		if (section->choose > 0 && !section->draw.by_points)
			unpaid += (section->draw.count - section->choose) *
				  points_of_one(pool, &pool->sections[s]);
	}
	return unpaid;
}

/* Where students choose, all that is drawn is worth more than the total. */
static void add_total(struct listing *listing, struct constraint constraint)
{
	const int unpaid = constraint_unpaid(listing->pool);

	constraint.least += unpaid;
	if (constraint.most != CONSTRAINT_ANY)
		constraint.most += unpaid;
	add(listing, constraint, DEMAND_WHOLE);
	listing->at[listing->count - 1].unpaid = unpaid;
}

/* Add the demands on every form as a whole, overlap last. */
static void add_whole(struct listing *listing)
{
	const struct worksheet *worksheet = listing->pool->worksheet;
	const struct constraint_list *list = &worksheet->blueprint;

	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].type == CONSTRAINT_POINTS)
			add_total(listing, list->at[i]);
		else if (list->at[i].type != CONSTRAINT_OVERLAP)
			add(listing, list->at[i], DEMAND_WHOLE);
	if (worksheet->form_count < 2)
		return;
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].type == CONSTRAINT_OVERLAP)
			add(listing, list->at[i], DEMAND_WHOLE);
	if (worksheet->overlap == OVERLAP_NONE)
		add(listing, (struct constraint){.type = CONSTRAINT_OVERLAP},
			DEMAND_WHOLE);
}

static bool has_enemies(const struct pool *pool)
{
	for (size_t i = 0; i < pool->item_count; i++)
		if (pool->items[i].enemy_count > 0)
			return true;
	return false;
}

struct demands constraint_demands(struct arena *arena, const struct pool *pool)
{
	struct listing listing = {.arena = arena, .pool = pool};

	for (size_t s = 0; s < pool->section_count; s++)
		add_section(&listing, s);
	add_whole(&listing);
	if (has_enemies(pool))
		add(&listing, (struct constraint){.type = CONSTRAINT_ENEMIES},
			DEMAND_WHOLE);
	return (struct demands){listing.at, listing.count};
}

bool constraint_covers(const struct demand *demand, size_t section)
{
	return demand->section == DEMAND_WHOLE || demand->section == section;
}

bool constraint_needs_solver(const struct worksheet *worksheet)
{
	bool blueprint = worksheet->blueprint.count > 0 ||
			 (worksheet->balance != BALANCE_NONE &&
				 worksheet->form_count > 1);

	for (size_t s = 0; s < worksheet->section_count; s++)
		blueprint = blueprint ||
			    worksheet->sections[s].draw.by_points ||
			    worksheet->sections[s].draw.blueprint.count > 0;
	return blueprint;
}

int constraint_item_amount(const struct demand *demand,
	const struct section *section, const struct item *item)
{
	const struct constraint *constraint = &demand->constraint;

	switch (constraint->type) {
	case CONSTRAINT_COUNT:
		return 1;
	case CONSTRAINT_POINTS:
		return demand->section == DEMAND_WHOLE &&
				       section_print_is_bonus(section, item)
			       ? 0
			       : section_print_points(section, item);
	case CONSTRAINT_MINUTES:
		return item->seconds;
	case CONSTRAINT_MEAN:
		return HUNDRED *
		       (item->difficulty == 0 ? MEDIUM : item->difficulty);
	case CONSTRAINT_DIFFICULTY:
		return item->difficulty == constraint->value;
	case CONSTRAINT_TAG:
		return text_list_has(item->tags, constraint->name);
	case CONSTRAINT_STANDARD:
		return text_list_has(item->standards, constraint->name);
	case CONSTRAINT_BLOOM:
		return item->bloom == constraint->value;
	case CONSTRAINT_OVERLAP:
	case CONSTRAINT_ENEMIES:
	case CONSTRAINT_TYPES:
		break;
	}
	return 0;
}

/* Hundredths as a number without trailing zeros. */
static const char *print_hundredths(struct arena *arena, int hundredths)
{
	const int part = hundredths % HUNDRED;

	if (part == 0)
		return arena_printf(arena, "%d", hundredths / HUNDRED);
	if (part % 10 == 0)
		return arena_printf(
			arena, "%d.%d", hundredths / HUNDRED, part / 10);
	return arena_printf(arena, "%d.%02d", hundredths / HUNDRED, part);
}

const char *constraint_print_amount(
	struct arena *arena, const struct demand *demand, int amount)
{
	if (demand->constraint.type == CONSTRAINT_POINTS)
		return points_print(arena, amount);
	if (demand->constraint.type == CONSTRAINT_MINUTES)
		return print_hundredths(
			arena, (amount * HUNDRED + MINUTE / 2) / MINUTE);
	if (demand->constraint.type == CONSTRAINT_MEAN)
		return print_hundredths(arena, amount);
	return arena_printf(arena, "%d", amount);
}

const char *constraint_print_sum(
	struct arena *arena, const struct demand *demand, int sum)
{
	return constraint_print_amount(arena, demand, sum - demand->unpaid);
}

const char *constraint_print_limits(
	struct arena *arena, const struct demand *demand)
{
	const struct constraint *asked = &demand->constraint;
	const char *least = constraint_print_sum(arena, demand, asked->least);
	const char *most = constraint_print_sum(arena, demand, asked->most);

	if (asked->least == asked->most)
		return least;
	if (asked->most == CONSTRAINT_ANY)
		return message_printf(arena, "at least %s", least);
	if (asked->least == 0)
		return message_printf(arena, "at most %s", most);
	return message_printf(arena, "%s to %s", least, most);
}
