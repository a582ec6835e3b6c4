#include "draw/blueprint/outcome.h"

#include "base/arena.h"

/* The sum of a form for a demand. */
struct total {
	int64_t sum;
	int count; /* of items covered */
};

static void add_item(struct total *total, const struct demand *demand,
	const struct section *section, const struct item *item)
{
	total->sum += constraint_item_amount(demand, section, item);
	total->count++;
}

static struct total total_of(
	const struct draws *draws, size_t form, const struct demand *demand)
{
	const struct pool *pool = draws->pool;
	struct total total = {0, 0};

	for (size_t s = 0; s < pool->section_count; s++) {
		const struct section *section = pool->sections[s].section;
		const struct section_draw *draw = &draws->forms[form][s];

		if (demand->section != DEMAND_WHOLE && demand->section != s)
			continue;
		for (size_t i = 0; i < section->pin_count; i++)
			add_item(&total, demand, section, section->pins[i]);
		for (size_t i = 0; i < draw->count; i++)
			add_item(&total, demand, section,
				pool->items[draw->at[i]].item);
	}
	return total;
}

/* The sum of the whole form. */
static struct total sum_of(
	const struct draws *draws, size_t form, enum constraint_type type)
{
	const struct demand demand = {
		.constraint = {.type = type}, .section = DEMAND_WHOLE};

	return total_of(draws, form, &demand);
}

static bool has(const struct draws *draws, size_t form, uint32_t item)
{
	for (size_t s = 0; s < draws->pool->section_count; s++)
		for (size_t i = 0; i < draws->forms[form][s].count; i++)
			if (draws->forms[form][s].at[i] == item)
				return true;
	return false;
}

static int count_shared(const struct draws *draws, size_t one, size_t other)
{
	int count = 0;

	for (size_t s = 0; s < draws->pool->section_count; s++)
		for (size_t i = 0; i < draws->forms[one][s].count; i++)
			count += has(draws, other, draws->forms[one][s].at[i]);
	return count;
}

/* The most items that a form shares with another. */
static int most_shared(const struct draws *draws, size_t form)
{
	int most = 0;

	for (size_t f = 0; f < draws->form_count; f++) {
		const int shared = f == form || draws->forms[f] == NULL
					   ? 0
					   : count_shared(draws, form, f);

		most = shared > most ? shared : most;
	}
	return most;
}

/* A mean, rounded to the nearest integer. */
static int mean_of(struct total total)
{
	return total.count == 0
		       ? 0
		       : (int)((total.sum + total.count / 2) / total.count);
}

/* Is a demand met?  *got is the amount reached. */
static bool is_met(const struct draws *draws, size_t form,
	const struct demand *demand, int *got)
{
	const struct constraint *asked = &demand->constraint;
	const struct total total = total_of(draws, form, demand);

	if (asked->type == CONSTRAINT_ENEMIES)
		return true;
	*got = (int)total.sum;
	if (asked->type == CONSTRAINT_OVERLAP)
		*got = most_shared(draws, form);
	if (asked->type != CONSTRAINT_MEAN)
		return *got >= asked->least && *got <= asked->most;
	*got = mean_of(total);
	return total.sum >= (int64_t)asked->least * total.count &&
	       total.sum <= (int64_t)asked->most * total.count;
}

static const char *name_of(
	const struct draws *draws, const struct demand *demand)
{
	if (demand->section == DEMAND_WHOLE)
		return NULL;
	return worksheet_section_name(
		draws->pool->sections[demand->section].section);
}

static void find_what_gave(struct arena *arena, const struct draws *draws,
	size_t form, struct outcome *outcome)
{
	struct gave_way *gave =
		arena_alloc(arena, draws->demands.count, sizeof(*gave));
	int got;

	for (size_t d = 0; d < draws->demands.count; d++) {
		const struct demand *demand = &draws->demands.at[d];

		if (!demand->constraint.soft ||
			is_met(draws, form, demand, &got))
			continue;
		gave[outcome->gave_count++] =
			(struct gave_way){name_of(draws, demand), demand->label,
				constraint_print_limits(arena, demand),
				constraint_print_sum(arena, demand, got)};
	}
	outcome->gave = gave;
}

struct outcome outcome_of(
	struct arena *arena, const struct draws *draws, size_t form)
{
	struct outcome outcome = {0, 0, 0, NULL, 0};

	outcome.mean = mean_of(sum_of(draws, form, CONSTRAINT_MEAN));
	outcome.points = (twelfths)sum_of(draws, form, CONSTRAINT_POINTS).sum -
			 constraint_unpaid(draws->pool);
	outcome.seconds = (int)sum_of(draws, form, CONSTRAINT_MINUTES).sum;
	find_what_gave(arena, draws, form, &outcome);
	return outcome;
}
