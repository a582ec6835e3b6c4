#include "draw/explain/broken_demand.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"

/* Does a demand come from the teacher, and is it hard? */
static bool is_asked(const struct demand *demand, size_t section)
{
	return demand->section == section && !demand->constraint.soft &&
	       demand->constraint.type != CONSTRAINT_ENEMIES;
}

static void begin_line(
	struct buffer *out, const struct pool *pool, size_t section)
{
	if (out->length > 0)
		buffer_putc(out, '\n');
	if (section == DEMAND_WHOLE) {
		message_put(out, "the whole form: ");
		return;
	}
	buffer_printf(out, "section \"%s\": ",
		worksheet_section_name(pool->sections[section].section));
}

static void put_section(struct buffer *out, const struct pool *pool,
	const struct demands *demands, size_t section, enum feasible answer)
{
	bool any = false;

	for (size_t d = 0; d < demands->count; d++) {
		const struct demand *demand = &demands->at[d];

		if (!is_asked(demand, section))
			continue;
		if (!any) {
			begin_line(out, pool, section);
			message_put(out, answer == FEASIBLE_NO
						 ? "no choice of items meets"
						 : "no choice of items was "
						   "found that meets");
		}
		buffer_printf(out, "%s %s: %s", any ? "," : "", demand->label,
			constraint_print_limits(out->arena, demand));
		any = true;
	}
}

const char *broken_demand_explain(struct arena *arena, const struct pool *pool,
	const struct demands *demands, enum feasible answer)
{
	struct buffer out = {.arena = arena};

	for (size_t s = 0; s < pool->section_count; s++)
		put_section(&out, pool, demands, s, answer);
	put_section(&out, pool, demands, DEMAND_WHOLE, answer);
	if (answer == FEASIBLE_UNKNOWN)
		message_put(&out,
			"\n  the search ended at its limit, so there may be "
			"one");
	return buffer_text(&out);
}
