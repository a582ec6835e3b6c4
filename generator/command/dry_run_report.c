#include "command/dry_run_report.h"

#include "base/arena.h"
#include "base/message.h"
#include "command/command.h"
#include "command/screen.h"
#include "draw/blueprint/solver.h"
#include "draw/explain/capacity.h"
#include "draw/explain/conflict.h"
#include "draw/explain/demand_cells.h"
#include "draw/explain/explain.h"
#include "draw/explain/explain_report.h"
#include "draw/form.h"

#include <string.h>

enum {
	LABEL = 36,
	LABEL_LEAST = 16,
	SHORT = 7, /* "  short" at the end of the line */
	ASKED = 14,
	HAVE = 14,
	FORMS = 5
};

/* Forms that must not share items use up the banks. */
static int forms_needed(const struct worksheet *worksheet)
{
	return worksheet->overlap == OVERLAP_NONE ? worksheet->form_count : 1;
}

/* The width of the first column: the rest of the terminal. */
static int label_columns(void)
{
	const int columns = (int)screen_columns();
	const int others = ASKED + HAVE + FORMS + 3 + SHORT;

	if (columns - others >= LABEL)
		return LABEL;
	return columns - others > LABEL_LEAST ? columns - others : LABEL_LEAST;
}

static void put_row(struct buffer *out, const char *label, const char *asked,
	const char *have, const char *forms)
{
	buffer_printf(out, "%-*s %*s %*s %*s", label_columns(), label, ASKED,
		asked, HAVE, have, FORMS, forms);
}

static void put_heading(
	struct buffer *out, const struct worksheet *worksheet, size_t section)
{
	const char *label = message_text("the whole form");

	if (section != DEMAND_WHOLE)
		label = message_printf(out->arena, "section \"%s\"",
			worksheet_section_name(&worksheet->sections[section]));
	if (strlen(label) > (size_t)label_columns()) {
		buffer_printf(out, "%s\n", label);
		label = "";
	}
	put_row(out, label, message_text("asked for"),
		message_text("can be drawn"), message_text("forms"));
	buffer_putc(out, '\n');
}

static void put_cell(struct buffer *out, const struct cell *cell, int needed)
{
	const char *label =
		arena_printf(out->arena, "  %s", cell->demand.label);
	const char *forms =
		cell->forms == CELL_ANY
			? message_text("any")
			: arena_printf(out->arena, "%d", cell->forms);

	put_row(out, label, cell->asked, cell->have, forms);
	if (cell->forms < needed)
		message_put(out, cell->demand.constraint.soft ? "  short, soft"
							      : "  short");
	buffer_putc(out, '\n');
}

static void put_cells(struct buffer *out, const struct pool *pool)
{
	const struct cell_list cells = demand_cells_of(out->arena, pool);
	const int needed = forms_needed(pool->worksheet);

	for (size_t i = 0; i < cells.count; i++) {
		const size_t section = cells.at[i].demand.section;

		if (i == 0 || section != cells.at[i - 1].demand.section) {
			buffer_puts(out, i == 0 ? "" : "\n");
			put_heading(out, pool->worksheet, section);
		}
		put_cell(out, &cells.at[i], needed);
	}
}

static const char *overlap_of(
	struct arena *arena, const struct worksheet *worksheet)
{
	const struct constraint_list *list = &worksheet->blueprint;

	if (worksheet->overlap == OVERLAP_NONE)
		return message_text(", without overlap");
	if (worksheet->overlap == OVERLAP_ALL)
		return message_text(", of the same items");
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].type == CONSTRAINT_OVERLAP)
			return message_printf(
				arena, ", overlap %d", list->at[i].most);
	return "";
}

static void put_whole(struct buffer *out, const struct worksheet *worksheet,
	struct capacity carried)
{
	const int needed = forms_needed(worksheet);

	message_put(out,
		message_count((uint64_t)worksheet->form_count,
			"\nasked for: %d form%s\n",
			"\nasked for: %d forms%s\n"),
		worksheet->form_count, overlap_of(out->arena, worksheet));
	if (carried.least == FORMS_MAX)
		message_put(out, "the banks carry: any number of forms without "
				 "overlap");
	else if (carried.least == carried.most)
		message_put(out,
			message_count((uint64_t)carried.most,
				"the banks carry: %d form without overlap",
				"the banks carry: %d forms without overlap"),
			carried.least);
	else
		message_put(out,
			"the banks carry: %d to %d forms without overlap",
			carried.least, carried.most);
	buffer_printf(out, "%s\n",
		carried.most < needed ? message_text("  short") : "");
}

/* Why no solver could draw them; *broken is set if there is no solver. */
static const char *why_not_solved(
	struct arena *arena, const struct pool *pool, bool *broken)
{
	const struct demands demands = constraint_demands(arena, pool);
	struct solver *solver = solver_open(arena);
	const char *why = conflict_explain(arena, solver, pool, &demands,
		(size_t)pool->worksheet->form_count);

	*broken = solver_why(solver) != NULL;
	if (*broken)
		why = solver_why(solver);
	solver_close(solver);
	return why;
}

static void report(
	struct arena *arena, const struct worksheet *worksheet, const char *why)
{
	struct errors *errors = error_list_new(arena);

	explain_report(arena, errors, worksheet, why);
	error_print_all(errors, stderr, screen_colored());
}

enum status dry_run_report(
	struct buffer *out, const struct worksheet *worksheet)
{
	const struct pool *pool = pool_new(out->arena, worksheet);
	const char *why = explain_contradictions(out->arena, pool);
	const bool solved = constraint_needs_solver(worksheet);
	bool broken = false;
	struct capacity carried = {.unknown = true};

	if (why == NULL)
		why = solved ? why_not_solved(out->arena, pool, &broken)
			     : form_why_not(out->arena, worksheet);
	put_cells(out, pool);
	if (!broken)
		carried = capacity_forms(pool, FORMS_MAX);
	if (!carried.unknown)
		put_whole(out, worksheet, carried);
	if (why == NULL)
		return STATUS_DONE;
	if (broken)
		command_say("pensum: error: %s", why);
	else
		report(out->arena, worksheet, why);
	return broken ? STATUS_IO : STATUS_INFEASIBLE;
}
