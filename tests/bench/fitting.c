#include "fitting.h"

#include "base/arena.h"
#include "layout/pages/fit.h"
#include "layout/pages/squeeze.h"

enum {
	ITEMS = 200,
	ROWS = 12, /* of an item, at most */
	PAGE = 655 * MPT
};

static uint32_t chance(uint64_t *state, uint32_t below)
{
	*state = *state * 6364136223846793005U + 1442695040888963407U;
	return (uint32_t)(*state >> 33) % below;
}

static void make_item(
	struct arena *arena, uint64_t *state, struct galley *galley)
{
	galley->count = 2 + chance(state, ROWS - 1);
	galley->rows = arena_alloc(arena, galley->count, sizeof(*galley->rows));
	for (size_t i = 0; i < galley->count; i++)
		galley->rows[i] = (struct row){
			.above =
				(mpt)chance(state, i == 0 ? 15 * MPT : 6 * MPT),
			.height = 10 * MPT + (mpt)chance(state, 20 * MPT),
			.give = (mpt)chance(state, MPT),
			.cut = CUT_POOR,
			.goes_on = chance(state, 2) == 0};
}

static struct galley *items_new(struct arena *arena)
{
	struct galley *galleys = arena_alloc(arena, ITEMS, sizeof(*galleys));
	uint64_t state = 7;

	for (int i = 0; i < ITEMS; i++)
		make_item(arena, &state, &galleys[i]);
	return galleys;
}

static struct fit_task task_new(const struct galley *galleys)
{
	static const struct galley head;

	return (struct fit_task){.head = &head,
		.galleys = galleys,
		.count = ITEMS,
		.slots = {.first = PAGE, .rest = PAGE, .columns = 1},
		.levels = SQUEEZE_LEVELS};
}

/* Choose the level and the pages, and squeeze the rows. */
static int saved_pages(const struct fit_task *task, struct galley *galleys)
{
	const struct fit fit = fit_search(task);

	for (size_t i = 0; i < task->count; i++)
		squeeze(&galleys[i], fit.level);
	return fit.pages;
}

static void place(const struct fitting *fitting, bool loose)
{
	for (int i = 0; i < fitting->times; i++) {
		struct arena *arena = arena_new();
		struct galley *galleys = items_new(arena);
		const struct fit_task task = task_new(galleys);
		struct slots slots = task.slots;

		if (!loose)
			slots.pages = saved_pages(&task, galleys);
		paginate(arena, galleys, task.count, &slots);
		arena_free(arena);
	}
}

void fitting_loose(const void *fitting)
{
	place(fitting, true);
}

void fitting_saved(const void *fitting)
{
	place(fitting, false);
}
