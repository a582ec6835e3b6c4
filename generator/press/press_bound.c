/*
 * Forms bound into one file.  They are composed one after the other, for the
 * file's fonts hold the letters of all.
 */
#include "base/arena.h"
#include "press/halt.h"
#include "press/work.h"

/* The forms selected, composed: documents of each side, form by form. */
struct bound_forms {
	struct press *press;
	enum side sides[SIDES];
	size_t side_count;
	const struct document **documents[SIDES];
	struct sheaf sheaf;
};

static enum status bind_side(struct bound_forms *bound, enum side side)
{
	struct press *press = bound->press;
	const struct worksheet *worksheet = press->worksheet;
	struct arena *arena = arena_new();
	const struct pdf_job job = {bound->documents[side],
		press->selection.count, worksheet->title, press->date};
	const enum status status = press_add(press, arena,
		press_name(press, arena_printf(arena, "%s.pdf",
					  work_ending(worksheet, side))),
		&job, &bound->sheaf);

	arena_free(arena);
	return status;
}

/* Draw and compose all sides of the i-th sheet. */
static enum status compose_form(struct bound_forms *bound, size_t i,
	struct typesetter *typesetter, struct record *record)
{
	struct press *press = bound->press;
	struct work work = work_at(press, i);
	enum status status;

	for (size_t k = 0; k < bound->side_count && work.status == STATUS_DONE;
		k++) {
		const enum side side = bound->sides[k];

		bound->documents[side][i] = work_compose(
			&work, press, typesetter, press->arena, side);
	}
	if (work.status == STATUS_DONE && record != NULL)
		record_add(record, work.form, work.pages, work.page_count);
	status = work_report(&work);
	work_free(&work);
	return status;
}

enum status press_bound(struct press *press, struct record *record)
{
	const size_t count = press->selection.count;
	const struct halt halt = halt_begin();
	struct bound_forms bound = {.press = press};
	struct typesetter *typesetter = typesetter_new();
	enum status status = STATUS_DONE;

	bound.side_count = work_sides(press->worksheet, bound.sides);
	for (size_t side = 0; side < SIDES; side++)
		bound.documents[side] = arena_alloc(
			press->arena, count, sizeof(*bound.documents[side]));
	for (size_t i = 0; i < count && status == STATUS_DONE; i++)
		status = halt_wanted(&halt)
				 ? STATUS_HALTED
				 : compose_form(&bound, i, typesetter, record);
	for (size_t k = 0; k < bound.side_count && status == STATUS_DONE; k++)
		status = bind_side(&bound, bound.sides[k]);
	if (status == STATUS_DONE)
		status = press_publish(press, &bound.sheaf);
	typesetter_free(typesetter); /* whose lines the documents show */
	halt_end(&halt);
	return status;
}
