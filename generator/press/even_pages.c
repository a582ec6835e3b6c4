#include "press/even_pages.h"

#include "base/arena.h"
#include "draw/plan.h"
#include "press/job.h"
#include "press/workers.h"

/* The most pages of any form, by tier. */
struct even_pages {
	int most[TIER_COUNT];
};

/* State of measuring all forms. */
struct measuring {
	const struct press *press;
	int *pages; /* of each form on each tier */
};

static bool is_needed(const struct press *press)
{
	const struct worksheet *worksheet = press->worksheet;

	return press->forms == NULL && worksheet->roster == NULL &&
	       worksheet->form_count > 1 &&
	       worksheet->form_count <= EVEN_PAGES_FORMS &&
	       worksheet->page.fit.manner != FIT_LOOSE;
}

static bool is_selected(const struct press *press, uint32_t form)
{
	const struct selection *selection = &press->selection;

	for (size_t i = 0; i < selection->form_count; i++)
		if (selection->forms[i] == form)
			return true;
	return false;
}

void even_pages_want(struct press *press)
{
	const uint32_t count = (uint32_t)press->worksheet->form_count;

	if (!is_needed(press))
		return;
	plan_prepare_all(press->plan);
	for (uint32_t form = 0; form < count; form++) {
		struct job job;

		if (is_selected(press, form))
			continue;
		job = job_new(press, form, TIER_CORE);
		if (job.status == STATUS_DONE)
			job_want_images(&job);
		job_free(&job);
	}
}

/* Measure one form.  One that cannot be drawn or printed has no pages; that is
 * said when it is its turn to be printed. */
static int measure(const struct press *press, uint32_t form, enum tier tier,
	const struct job_tools *tools)
{
	struct arena *arena = arena_new();
	struct job job = job_new(press, form, tier);
	int pages = 0;

	if (job.status == STATUS_DONE) {
		job.tree = form_tree_new(arena, job.form);
		pages = job_measure(&job, press, tools->typesetter, arena);
	}
	job_free(&job);
	arena_free(arena);
	return pages;
}

static bool measure_parts(
	void *with, size_t first, size_t last, const struct job_tools *tools)
{
	const struct measuring *measuring = with;
	const struct selection *selection = &measuring->press->selection;

	for (size_t i = first; i < last; i++)
		measuring->pages[i] = measure(measuring->press,
			(uint32_t)(i / selection->tier_count),
			selection->tiers[i % selection->tier_count], tools);
	set_typesetter_tidy(tools->typesetter);
	return true;
}

static enum status take_parts(void *with, size_t first, size_t last)
{
	(void)with;
	(void)first;
	(void)last;
	return STATUS_DONE;
}

static void drop_part(void *with, size_t place)
{
	(void)with;
	(void)place;
}

enum status even_pages_measure(struct press *press)
{
	const struct selection *selection = &press->selection;
	struct measuring measuring = {.press = press};
	struct workers_task task = {.with = &measuring,
		.count = (size_t)press->worksheet->form_count *
			 selection->tier_count,
		.step = 1,
		.make = measure_parts,
		.take = take_parts,
		.drop = drop_part};
	struct even_pages *even;
	enum status status;

	if (!is_needed(press))
		return STATUS_DONE;
	task.group = task.room = task.count;
	measuring.pages =
		arena_alloc(press->arena, task.count, sizeof(*measuring.pages));
	status = workers_do(
		&task, workers_count(press->jobs, task.count), press->host);
	even = arena_alloc(press->arena, 1, sizeof(*even));
	for (size_t i = 0; i < task.count; i++) {
		int *most =
			&even->most[selection
					    ->tiers[i % selection->tier_count]];

		if (measuring.pages[i] > *most)
			*most = measuring.pages[i];
	}
	press->even = even;
	return status;
}

int even_pages_of(const struct press *press, enum tier tier)
{
	return press->even == NULL ? 0 : press->even->most[tier];
}
