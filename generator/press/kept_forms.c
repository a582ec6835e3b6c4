#include "press/kept_forms.h"

#include "base/arena.h"
#include "base/call.h"

#include <stdatomic.h>
#include <string.h>

enum {
	MOST = 32 * 1024 * 1024, /* bytes of all, about */
	MOST_PART = 8            /* of what the call may hold */
};

struct kept_form {
	struct arena *arena; /* while it is made */
	struct job jobs[SIDES];
	bool made; /* and not taken */
};

struct kept_forms {
	const struct press *press;
	enum side sides[SIDES]; /* of each form */
	size_t side_count;
	struct kept_form *forms; /* by selected sheet */
	size_t most;
	atomic_size_t bytes;
};

static size_t most_bytes(void)
{
	const struct call *call = call_here();
	const size_t most = call == NULL ? 0 : call->most / MOST_PART;

	return most == 0 || most > MOST ? MOST : most;
}

struct kept_forms *kept_forms_new(const struct press *press)
{
	struct kept_forms *kept = arena_alloc(press->arena, 1, sizeof(*kept));

	kept->press = press;
	kept->side_count = job_own_sides(press->worksheet, kept->sides);
	kept->forms = arena_alloc(
		press->arena, press->selection.count, sizeof(*kept->forms));
	kept->most = most_bytes();
	return kept;
}

bool kept_forms_have_room(const struct kept_forms *kept)
{
	return atomic_load(&kept->bytes) < kept->most;
}

/* Make a side.  Its bytes are kept, but not the pages that they show. */
static void make_side(const struct kept_forms *kept, struct job *job,
	const struct job_tools *tools)
{
	struct arena *arena = arena_new();
	const void *bytes;

	job_make(job, kept->press, tools, arena);
	bytes = job->pdf.bytes;
	if (bytes != NULL)
		job->pdf.bytes = memcpy(arena_room(job->arena, job->pdf.length),
			bytes, job->pdf.length);
	arena_free(arena);
}

static bool make_sides(const struct kept_forms *kept, struct kept_form *form,
	const struct job_tools *tools)
{
	bool fine = true;

	for (size_t k = 0; k < kept->side_count && fine; k++) {
		struct job *job = &form->jobs[k];

		if (job->status == STATUS_DONE)
			make_side(kept, job, tools);
		fine = job->status == STATUS_DONE;
	}
	return fine;
}

/* Note what a form takes up while it is kept. */
static void keep(struct kept_forms *kept, struct kept_form *form)
{
	form->made = true;
	for (size_t k = 0; k < kept->side_count; k++) {
		form->jobs[k].tree = NULL; /* it is freed now */
		form->jobs[k].set = NULL;
		atomic_fetch_add(&kept->bytes, arena_size(form->jobs[k].arena));
	}
}

static void drop(struct kept_form *form, size_t sides)
{
	for (size_t k = 0; k < sides; k++)
		job_free(&form->jobs[k]);
	form->made = false;
}

int kept_forms_begin(
	struct kept_forms *kept, size_t i, const struct job_tools *tools)
{
	struct kept_form *form = &kept->forms[i];
	struct job owner = job_at(kept->press, i);

	form->arena = arena_new();
	owner.tree = form_tree_new(form->arena, owner.form);
	job_spread(&owner, kept->sides, kept->side_count, form->jobs);
	return owner.status == STATUS_DONE
		       ? job_set(&form->jobs[0], kept->press, tools->typesetter,
				 form->arena)
		       : 0;
}

int kept_forms_end(struct kept_forms *kept, size_t i, int pages,
	const struct job_tools *tools)
{
	struct kept_form *form = &kept->forms[i];
	int alone;

	for (size_t k = 0; k < kept->side_count; k++)
		form->jobs[k].pages_wanted = pages;
	if (make_sides(kept, form, tools))
		keep(kept, form);
	alone = form->jobs[0].alone;
	if (!form->made)
		drop(form, kept->side_count);
	arena_free(form->arena);
	form->arena = NULL;
	return alone;
}

bool kept_forms_take(
	struct kept_forms *kept, size_t i, int pages, struct job *jobs)
{
	struct kept_form *form = &kept->forms[i];
	const bool fine = job_has_pages(&form->jobs[0], pages);

	if (!form->made)
		return false;
	form->made = false;
	for (size_t k = 0; k < kept->side_count; k++) {
		jobs[k] = form->jobs[k];
		jobs[k].pages_wanted = pages;
		/* A key does not depend on the length of the sheet. */
		if (!fine && jobs[k].side != SIDE_KEY)
			job_unmake(&jobs[k]);
	}
	return true;
}

void kept_forms_drop(struct kept_forms *kept)
{
	for (size_t i = 0; i < kept->press->selection.count; i++)
		if (kept->forms[i].made)
			drop(&kept->forms[i], kept->side_count);
}
