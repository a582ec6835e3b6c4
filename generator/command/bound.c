/*
 * Forms bound into one file.  They are composed one after the other, for the
 * file's fonts hold the letters of all.
 */
#include "base/arena.h"
#include "command/work.h"

static enum status bind_side(struct press *press,
	const struct document *const *documents, enum side side)
{
	const struct worksheet *worksheet = press->worksheet;
	struct arena *arena = arena_new();
	const struct pdf_job job = {documents, press->selection.count,
		worksheet->title, press->date};
	const enum status status = press_pdf(press, arena,
		arena_printf(press->arena, "%s%s.pdf", worksheet->id,
			side == SIDE_KEY ? "-key" : ""),
		&job);

	arena_free(arena);
	return status;
}

/* Draw and compose both sides of the i-th sheet into the arena. */
static enum status compose_form(struct press *press, size_t i,
	struct typesetter *typesetter, struct record *record,
	const struct document **sides)
{
	struct work work = work_at(press, i);
	enum status status;

	for (int side = SIDE_SHEET;
		side <= SIDE_KEY && work.status == STATUS_DONE; side++)
		sides[side] = work_compose(&work, press, typesetter,
			press->arena, (enum side)side);
	if (work.status == STATUS_DONE && record != NULL)
		record_add(record, work.form, work.pages, work.page_count);
	status = work_report(&work);
	work_free(&work);
	return status;
}

enum status press_bound(struct press *press, struct record *record)
{
	const size_t count = press->selection.count;
	const struct document **sheets =
		arena_alloc(press->arena, count, sizeof(*sheets));
	const struct document **keys =
		arena_alloc(press->arena, count, sizeof(*keys));
	struct typesetter *typesetter = typesetter_new();
	enum status status = STATUS_DONE;

	for (size_t i = 0; i < count && status == STATUS_DONE; i++) {
		const struct document *sides[] = {NULL, NULL};

		status = compose_form(press, i, typesetter, record, sides);
		sheets[i] = sides[SIDE_SHEET];
		keys[i] = sides[SIDE_KEY];
	}
	if (status == STATUS_DONE)
		status = bind_side(press, sheets, SIDE_SHEET);
	if (status == STATUS_DONE)
		status = bind_side(press, keys, SIDE_KEY);
	typesetter_free(typesetter); /* whose lines the documents show */
	return status;
}
