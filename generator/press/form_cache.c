#include "press/form_cache.h"

#include "base/arena.h"
#include "base/call.h"

#include <stdatomic.h>
#include <string.h>

enum {
	MOST = 32 * 1024 * 1024, /* bytes of all, about */
	MOST_PART = 8            /* of what the call may hold */
};

struct cached_form {
	struct arena *arena; /* while it is made */
	struct job jobs[SIDES];
	bool made; /* and not taken */
};

struct form_cache {
	const struct press *press;
	enum side sides[SIDES]; /* of each form */
	size_t side_count;
	struct cached_form *forms; /* by selected sheet */
	size_t most;
	atomic_size_t bytes;
};

static size_t most_bytes(void)
{
	const struct call *call = call_here();
	const size_t most = call == NULL ? 0 : call->most / MOST_PART;

	return most == 0 || most > MOST ? MOST : most;
}

struct form_cache *form_cache_new(const struct press *press)
{
	struct form_cache *cache = arena_alloc(press->arena, 1, sizeof(*cache));

	cache->press = press;
	cache->side_count = job_own_sides(press->worksheet, cache->sides);
	cache->forms = arena_alloc(
		press->arena, press->selection.count, sizeof(*cache->forms));
	cache->most = most_bytes();
	return cache;
}

bool form_cache_has_room(const struct form_cache *cache)
{
	return atomic_load(&cache->bytes) < cache->most;
}

/* Make a side.  Its bytes are kept, but not the pages that they show. */
static void make_side(const struct form_cache *cache, struct job *job,
	const struct job_tools *tools)
{
	struct arena *arena = arena_new();
	const void *bytes;

	job_make(job, cache->press, tools, arena);
	bytes = job->pdf.bytes;
	if (bytes != NULL)
		job->pdf.bytes = memcpy(arena_room(job->arena, job->pdf.length),
			bytes, job->pdf.length);
	arena_free(arena);
}

static bool make_sides(const struct form_cache *cache, struct cached_form *form,
	const struct job_tools *tools)
{
	bool fine = true;

	for (size_t k = 0; k < cache->side_count && fine; k++) {
		struct job *job = &form->jobs[k];

		if (job->status == STATUS_DONE)
			make_side(cache, job, tools);
		fine = job->status == STATUS_DONE;
	}
	return fine;
}

/* Note what a form takes up while it is kept. */
static void keep(struct form_cache *cache, struct cached_form *form)
{
	form->made = true;
	for (size_t k = 0; k < cache->side_count; k++) {
		form->jobs[k].tree = NULL; /* it is freed now */
		form->jobs[k].set = NULL;
		atomic_fetch_add(
			&cache->bytes, arena_size(form->jobs[k].arena));
	}
}

static void drop(struct cached_form *form, size_t sides)
{
	for (size_t k = 0; k < sides; k++)
		job_free(&form->jobs[k]);
	form->made = false;
}

int form_cache_begin(
	struct form_cache *cache, size_t i, const struct job_tools *tools)
{
	struct cached_form *form = &cache->forms[i];
	struct job owner = job_at(cache->press, i);

	form->arena = arena_new();
	owner.tree = form_tree_new(form->arena, owner.form);
	job_spread(&owner, cache->sides, cache->side_count, form->jobs);
	return owner.status == STATUS_DONE
		       ? job_set(&form->jobs[0], cache->press,
				 tools->typesetter, form->arena)
		       : 0;
}

int form_cache_end(struct form_cache *cache, size_t i, int pages,
	const struct job_tools *tools)
{
	struct cached_form *form = &cache->forms[i];
	int alone;

	for (size_t k = 0; k < cache->side_count; k++)
		form->jobs[k].pages_wanted = pages;
	if (make_sides(cache, form, tools))
		keep(cache, form);
	alone = form->jobs[0].alone;
	if (!form->made)
		drop(form, cache->side_count);
	arena_free(form->arena);
	form->arena = NULL;
	return alone;
}

bool form_cache_take(
	struct form_cache *cache, size_t i, int pages, struct job *jobs)
{
	struct cached_form *form = &cache->forms[i];
	const bool fine = job_has_pages(&form->jobs[0], pages);

	if (!form->made)
		return false;
	form->made = false;
	for (size_t k = 0; k < cache->side_count; k++) {
		jobs[k] = form->jobs[k];
		jobs[k].pages_wanted = pages;
		/* A key does not depend on the length of the sheet. */
		if (!fine && jobs[k].side != SIDE_KEY)
			job_unmake(&jobs[k]);
	}
	return true;
}

void form_cache_drop(struct form_cache *cache)
{
	for (size_t i = 0; i < cache->press->selection.count; i++)
		if (cache->forms[i].made)
			drop(&cache->forms[i], cache->side_count);
}
