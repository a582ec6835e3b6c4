/*
 * A conflict in words: a line for each demand with its place, the limits set
 * and what the banks have; then what would resolve it.
 */
#include "draw/explain/conflict.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "draw/explain/broken_demand.h"
#include "draw/explain/demand_cells.h"
#include "draw/explain/explain.h"
#include "draw/explain/explain_noun.h"

#include <string.h>

/* The context of an explanation. */
struct telling {
	struct buffer *out;
	const struct pool *pool;
	const struct demands *demands;
	const struct cell_list cells;
	const struct conflict *conflict;
	size_t section; /* the only section involved; or DEMAND_WHOLE */
};

static const char *const difficulties[STRATA] = {
	"", "easy ", "difficulty 2 ", "medium ", "difficulty 4 ", "hard "};

static const char *const blooms[] = {
	"", "remember", "understand", "apply", "analyze", "evaluate", "create"};

/* The section that all demands of a conflict are about, apart from those of the
 * whole form. */
static size_t only_section(
	const struct demands *demands, const struct conflict *conflict)
{
	size_t only = DEMAND_WHOLE;

	for (size_t i = 0; i < conflict->count; i++) {
		const size_t s = demands->at[conflict->set[i]].section;

		if (s == DEMAND_WHOLE)
			continue;
		if (only != DEMAND_WHOLE && only != s)
			return DEMAND_WHOLE;
		only = s;
	}
	return only;
}

static const struct cell *cell_of(
	const struct telling *telling, const struct demand *demand)
{
	for (size_t i = 0; i < telling->cells.count; i++) {
		const struct cell *cell = &telling->cells.at[i];

		if (cell->demand.section == demand->section &&
			cell->demand.constraint.type ==
				demand->constraint.type &&
			strcmp(cell->demand.label, demand->label) == 0)
			return cell;
	}
	return NULL;
}

/* `section "A": ` unless the heading names it. */
static void put_place(const struct telling *telling, size_t section)
{
	if (section == telling->section)
		return;
	if (section == DEMAND_WHOLE)
		message_put(telling->out, "the whole form: ");
	else
		buffer_printf(telling->out, "section \"%s\": ",
			worksheet_section_name(
				telling->pool->sections[section].section));
}

static void put_asked(
	const struct telling *telling, const struct demand *demand)
{
	const char *asked =
		constraint_print_limits(telling->out->arena, demand);

	if (demand->constraint.type == CONSTRAINT_ENEMIES)
		asked = message_text("none on one form");
	else if (demand->constraint.type == CONSTRAINT_OVERLAP)
		asked = demand->constraint.most == 0
				? message_text("none")
				: arena_printf(telling->out->arena, "%d",
					  demand->constraint.most);
	buffer_printf(telling->out, "%s: %s", demand->label, asked);
}

/* What the banks have for this demand alone. */
static void put_have(const struct telling *telling, const struct demand *demand)
{
	const struct cell *cell = cell_of(telling, demand);
	const enum constraint_type type = demand->constraint.type;

	if (cell == NULL)
		return;
	if (type == CONSTRAINT_MINUTES || type == CONSTRAINT_MEAN)
		message_put(telling->out, ", and the items add up to %s",
			cell->have);
	else
		message_put(telling->out, ", and the banks have %s",
			strcmp(cell->have, "0") == 0 ? message_text("none")
						     : cell->have);
	if (telling->conflict->count == 1 && cell->forms > 0)
		message_put(telling->out, ", but no choice adds up to that");
}

static void put_list(
	struct buffer *out, const char *before, struct text_list texts)
{
	for (size_t i = 0; i < texts.count; i++)
		buffer_printf(out, "%s \"%s\"",
			message_text(i == 0 ? before : " and"), texts.at[i]);
}

/* The amounts of a wished item, if they matter. */
static void put_amounts(
	const struct telling *telling, size_t section, const struct item *item)
{
	struct buffer *out = telling->out;

	for (size_t i = 0; i < telling->conflict->count; i++) {
		const struct demand *demand =
			&telling->demands->at[telling->conflict->set[i]];
		const enum constraint_type type = demand->constraint.type;
		const char *amount = constraint_print_amount(out->arena, demand,
			constraint_item_amount(demand,
				telling->pool->sections[section].section,
				item));

		if (type == CONSTRAINT_POINTS)
			message_put(out, ", worth %s", amount);
		else if (type == CONSTRAINT_MINUTES)
			message_put(out, ", minutes: %s", amount);
	}
}

/* `2 more hard essay items tagged "trade" that meet "RH.6"` */
static void put_wished(const struct telling *telling, size_t section,
	const struct wished *wished)
{
	const struct item *item = &wished->item;
	struct buffer *out = telling->out;

	put_place(telling, section);
	message_put(out, "%d more %s", wished->count,
		message_text(difficulties[item->difficulty]));
	explain_noun(out, &telling->pool->sections[section].section->draw,
		wished->count);
	put_list(out, " tagged", item->tags);
	put_list(out, wished->count == 1 ? " that meets" : " that meet",
		item->standards);
	if (item->bloom > 0)
		message_put(
			out, " of bloom %s", message_text(blooms[item->bloom]));
	if (item->stimulus != NULL)
		buffer_printf(out, " on \"%s\"", item->stimulus->name);
	put_amounts(telling, section, item);
}

static void put_mending(
	const struct telling *telling, const struct mending *mending)
{
	if (mending->forms > 0) {
		message_put(telling->out,
			message_count(mending->forms, "%zu form", "%zu forms"),
			mending->forms);
	} else if (mending->wished.count > 0) {
		put_wished(telling, mending->demand, &mending->wished);
	} else if (mending->relaxed.constraint.type == CONSTRAINT_ENEMIES) {
		message_put(telling->out, "fewer enemies");
	} else {
		put_place(telling, mending->relaxed.section);
		put_asked(telling, &mending->relaxed);
	}
}

static void put_mendings(const struct telling *telling)
{
	const struct conflict *conflict = telling->conflict;

	for (size_t i = 0; i < conflict->mending_count; i++) {
		message_put(telling->out,
			i == 0 ? "\n  this would be enough: " : "; or ");
		put_mending(telling, &conflict->mendings[i]);
	}
}

static void put_heading(const struct telling *telling)
{
	struct buffer *out = telling->out;

	if (out->length > 0)
		buffer_putc(out, '\n');
	if (telling->conflict->forms > 1)
		message_put(out, "%zu forms: ", telling->conflict->forms);
	if (telling->section == DEMAND_WHOLE)
		message_put(out, "the whole form: ");
	else
		buffer_printf(out, "section \"%s\": ",
			worksheet_section_name(
				telling->pool->sections[telling->section]
					.section));
}

static void put_conflict(const struct telling *telling)
{
	const struct conflict *conflict = telling->conflict;

	put_heading(telling);
	if (conflict->count > 1)
		message_put(telling->out, "these %zu cannot be met together",
			conflict->count);
	for (size_t i = 0; i < conflict->count; i++) {
		const struct demand *demand =
			&telling->demands->at[conflict->set[i]];

		if (conflict->count > 1) {
			buffer_puts(telling->out, "\n  ");
			put_place(telling, demand->section);
		}
		put_asked(telling, demand);
		message_put(telling->out,
			conflict->count == 1 ? " is asked for" : "");
		put_have(telling, demand);
	}
	put_mendings(telling);
}

static const char *explain_doubt(struct arena *arena, const struct pool *pool,
	const struct demands *demands, const struct conflict *doubt)
{
	struct buffer out = {.arena = arena};
	const struct telling telling = {.out = &out,
		.pool = pool,
		.demands = demands,
		.conflict = doubt,
		.section = DEMAND_WHOLE};

	buffer_puts(&out,
		broken_demand_explain(arena, pool, demands, FEASIBLE_UNKNOWN));
	put_mendings(&telling);
	return buffer_text(&out);
}

const char *conflict_explain(struct arena *arena, struct solver *solver,
	const struct pool *pool, const struct demands *demands, size_t forms)
{
	const struct conflict_list conflicts =
		conflict_find_all(arena, solver, pool, demands, forms);
	struct buffer out = {.arena = arena};
	struct cell_list cells;

	if (conflicts.undecided)
		return explain_doubt(arena, pool, demands, &conflicts.doubt);
	if (conflicts.count == 0)
		return NULL;
	cells = demand_cells_of(arena, pool);
	for (size_t i = 0; i < conflicts.count; i++) {
		const struct telling telling = {&out, pool, demands, cells,
			&conflicts.at[i],
			only_section(demands, &conflicts.at[i])};

		put_conflict(&telling);
	}
	return buffer_text(&out);
}
