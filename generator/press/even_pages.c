#include "press/even_pages.h"

#include "base/arena.h"
#include "press/job.h"
#include "press/workers.h"

/* The most pages of each hundred of forms, by tier. */
struct even_pages {
	int (*most)[TIER_COUNT];
};

/* The forms to measure, and what was found. */
struct measuring {
	const struct press *press;
	const uint32_t *forms;
	size_t form_count;
	int *pages; /* of each form on each tier */
};

static bool is_needed(const struct press *press)
{
	const struct worksheet *worksheet = press->worksheet;

	return press->forms == NULL && worksheet->roster == NULL &&
	       worksheet->form_count > 1 &&
	       worksheet->page.fit.manner != FIT_LOOSE;
}

static size_t hundred_of(uint32_t form)
{
	return form / EVEN_PAGES_FORMS;
}

/* Which forms are selected. */
static bool *selected_forms(struct arena *arena, const struct press *press)
{
	const struct selection *selection = &press->selection;
	bool *selected = arena_alloc(
		arena, (size_t)press->worksheet->form_count, sizeof(*selected));

	for (size_t i = 0; i < selection->form_count; i++)
		selected[selection->forms[i]] = true;
	return selected;
}

/* All forms of the hundreds that have a selected one.  Returns their number. */
static size_t forms_to_measure(
	struct arena *arena, const struct press *press, uint32_t *forms)
{
	const uint32_t count = (uint32_t)press->worksheet->form_count;
	const bool *selected = selected_forms(arena, press);
	bool *wanted =
		arena_alloc(arena, hundred_of(count) + 1, sizeof(*wanted));
	size_t found = 0;

	for (uint32_t form = 0; form < count; form++)
		wanted[hundred_of(form)] |= selected[form];
	for (uint32_t form = 0; form < count; form++)
		if (wanted[hundred_of(form)])
			forms[found++] = form;
	return found;
}

static struct measuring measuring_new(
	struct arena *arena, const struct press *press)
{
	uint32_t *forms = arena_alloc(
		arena, (size_t)press->worksheet->form_count, sizeof(*forms));
	struct measuring measuring = {.press = press, .forms = forms};

	measuring.form_count = forms_to_measure(arena, press, forms);
	return measuring;
}

void even_pages_want(const struct press *press)
{
	struct arena *arena = arena_new();
	struct measuring measuring;
	const bool *selected;

	if (is_needed(press)) {
		measuring = measuring_new(arena, press);
		selected = selected_forms(arena, press);
		for (size_t i = 0; i < measuring.form_count; i++) {
			struct job job;

			if (selected[measuring.forms[i]])
				continue;
			job = job_new(press, measuring.forms[i], TIER_CORE);
			if (job.status == STATUS_DONE)
				job_want_images(&job);
			job_free(&job);
		}
	}
	arena_free(arena);
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
			measuring->forms[i / selection->tier_count],
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

/* Keep the most of each hundred. */
static void keep_most(
	const struct measuring *measuring, struct even_pages *even)
{
	const struct selection *selection = &measuring->press->selection;
	const size_t tiers = selection->tier_count;

	for (size_t i = 0; i < measuring->form_count * tiers; i++) {
		const uint32_t form = measuring->forms[i / tiers];
		int *most = &even->most[hundred_of(form)]
				       [selection->tiers[i % tiers]];

		if (measuring->pages[i] > *most)
			*most = measuring->pages[i];
	}
}

enum status even_pages_measure(struct press *press)
{
	struct arena *arena;
	struct measuring measuring;
	struct even_pages *even;
	struct workers_task task;
	enum status status;

	if (!is_needed(press))
		return STATUS_DONE;
	arena = arena_new();
	measuring = measuring_new(arena, press);
	even = arena_alloc(press->arena, 1, sizeof(*even));
	even->most = arena_alloc(press->arena,
		hundred_of((uint32_t)press->worksheet->form_count) + 1,
		sizeof(*even->most));
	task = (struct workers_task){.with = &measuring,
		.count = measuring.form_count * press->selection.tier_count,
		.step = 1,
		.make = measure_parts,
		.take = take_parts,
		.drop = drop_part};
	task.group = task.room = task.count;
	measuring.pages =
		arena_alloc(arena, task.count, sizeof(*measuring.pages));
	status = workers_do(
		&task, workers_count(press->jobs, task.count), press->host);
	keep_most(&measuring, even);
	press->even = even;
	arena_free(arena);
	return status;
}

int even_pages_of(const struct press *press, uint32_t form, enum tier tier)
{
	return press->even == NULL ? 0
				   : press->even->most[hundred_of(form)][tier];
}
