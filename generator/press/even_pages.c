#include "press/even_pages.h"

#include "base/arena.h"
#include "draw/plan.h"
#include "press/form_cache.h"
#include "press/one_file.h"
#include "press/workers.h"

#include <stdatomic.h>

enum {
	FEW = 8 /* sheets measured together, at most */
};

struct even_pages {
	atomic_int most[TIER_COUNT]; /* pages of any form, so far */
	struct form_cache *cache;    /* or NULL */
	bool grows;
};

/* State of measuring all forms, a few at a time. */
struct measuring {
	const struct press *press;
	struct even_pages *even;
	size_t count; /* sheets */
	size_t few;
};

/* A sheet to measure. */
struct part {
	uint32_t form;
	enum tier tier;
	size_t place; /* among the selected sheets; if it is kept */
	bool kept;
};

bool even_pages_apply(const struct worksheet *worksheet)
{
	return worksheet->form_count > 1 &&
	       worksheet->form_count <= EVEN_PAGES_FORMS &&
	       worksheet->page.fit.manner != FIT_LOOSE;
}

static bool is_needed(const struct press *press)
{
	return press->forms == NULL && even_pages_apply(press->worksheet);
}

/* The index of a form among those selected; their number if it is not. */
static size_t place_of(const struct selection *selection, uint32_t form)
{
	size_t i = 0;

	while (i < selection->form_count && selection->forms[i] != form)
		i++;
	return i;
}

void even_pages_want(struct press *press)
{
	const uint32_t count = (uint32_t)press->worksheet->form_count;

	if (!is_needed(press))
		return;
	plan_prepare_all(press->plan);
	for (uint32_t form = 0; form < count; form++) {
		struct job job;

		if (place_of(&press->selection, form) <
			press->selection.form_count)
			continue;
		job = job_new(press, form, TIER_CORE);
		if (job.status == STATUS_DONE)
			job_want_images(&job);
		job_free(&job);
	}
}

/* Measure one form.  If it cannot be drawn or printed, it has no pages; that is
 * reported when its turn to be printed comes. */
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

/* Note that a form has this many pages. */
static void raise_to(atomic_int *most, int pages)
{
	int old = atomic_load(most);

	while (old < pages && !atomic_compare_exchange_weak(most, &old, pages))
		continue;
}

/* Measure the i-th sheet, and keep it if it is printed and there is room. */
static struct part part_of(const struct measuring *measuring, size_t i)
{
	const struct selection *selection = &measuring->press->selection;
	const struct form_cache *cache = measuring->even->cache;
	const size_t tier = i % selection->tier_count;
	const uint32_t form = (uint32_t)(i / selection->tier_count);
	const size_t place = place_of(selection, form);

	return (struct part){.form = form,
		.tier = selection->tiers[tier],
		.place = place * selection->tier_count + tier,
		.kept = cache != NULL && place < selection->form_count &&
			form_cache_has_room(cache)};
}

/* Measure a few sheets together, then make them: if one is longer than those
 * before, that is known in time for all of them. */
static bool measure_few(
	void *with, size_t first, size_t last, const struct job_tools *tools)
{
	const struct measuring *measuring = with;
	struct even_pages *even = measuring->even;
	struct part parts[FEW];
	size_t from = first * measuring->few, count = 0;

	(void)last;
	for (size_t i = from; i < from + measuring->few && i < measuring->count;
		i++) {
		struct part *part = &parts[count++];

		*part = part_of(measuring, i);
		raise_to(&even->most[part->tier],
			part->kept ? form_cache_begin(
					     even->cache, part->place, tools)
				   : measure(measuring->press, part->form,
					     part->tier, tools));
	}
	for (size_t k = 0; k < count; k++) {
		atomic_int *most = &even->most[parts[k].tier];

		if (parts[k].kept)
			raise_to(most,
				form_cache_end(even->cache, parts[k].place,
					atomic_load(most), tools));
	}
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

/* The number of sheets to measure together, so that all threads have work. */
static size_t few_of(const struct press *press, size_t sheets)
{
	const size_t threads = workers_count(press->jobs, sheets);
	const size_t few = threads == 1 ? sheets : sheets / (2 * threads);

	return few < 1 ? 1 : few < FEW ? few : FEW;
}

static enum status measure_all(struct measuring *measuring)
{
	const struct press *press = measuring->press;
	struct workers_task task = {.with = measuring,
		.count = (measuring->count + measuring->few - 1) /
			 measuring->few,
		.step = 1,
		.make = measure_few,
		.take = take_parts,
		.drop = drop_part};

	task.group = task.room = task.count;
	return workers_do(
		&task, workers_count(press->jobs, task.count), press->host);
}

/* Are all forms of the worksheet bound into one file? */
static bool binds_all(const struct press *press)
{
	const struct selection *selection = &press->selection;
	uint32_t form = (uint32_t)press->worksheet->form_count;

	while (form > 0 &&
		place_of(selection, form - 1) < selection->form_count)
		form--;
	return form == 0 && one_file_parts(press) == 1;
}

enum status even_pages_measure(struct press *press, bool forms, bool one_file)
{
	struct measuring measuring = {.press = press,
		.count = (size_t)press->worksheet->form_count *
			 press->selection.tier_count};
	enum status status = STATUS_DONE;

	even_pages_drop(press);
	press->even = NULL;
	if (!is_needed(press))
		return STATUS_DONE;
	measuring.few = few_of(press, measuring.count);
	measuring.even = arena_alloc(press->arena, 1, sizeof(*measuring.even));
	if (forms && !one_file && press->worksheet->page.up == 1)
		measuring.even->cache = form_cache_new(press);
	else
		measuring.even->grows = forms && binds_all(press);
	if (!measuring.even->grows)
		status = measure_all(&measuring);
	press->even = measuring.even;
	if (status != STATUS_DONE)
		even_pages_drop(press);
	return status;
}

int even_pages_of(const struct press *press, enum tier tier)
{
	return press->even == NULL ? 0 : atomic_load(&press->even->most[tier]);
}

bool even_pages_keep(const struct press *press)
{
	return press->even != NULL && press->even->cache != NULL;
}

bool even_pages_grow(const struct press *press)
{
	return press->even != NULL && press->even->grows;
}

void even_pages_note(const struct press *press, const struct job *job)
{
	raise_to(&press->even->most[job->form->tier], job->alone);
}

bool even_pages_take(const struct press *press, size_t i, struct job *jobs)
{
	return even_pages_keep(press) &&
	       form_cache_take(press->even->cache, i,
		       even_pages_of(
			       press, selection_at(&press->selection, i).tier),
		       jobs);
}

void even_pages_drop(const struct press *press)
{
	if (even_pages_keep(press))
		form_cache_drop(press->even->cache);
}
