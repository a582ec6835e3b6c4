#include "press/one_file.h"

#include "base/arena.h"
#include "layout/paper/laid_sheets.h"
#include "press/even_pages.h"
#include "press/job.h"
#include "press/report.h"

enum {
	PER_CENT = 100,
	SAFE = 80, /* per cent of the estimate, to suggest */
	/* Sheets composed before the rest is estimated: this many, or enough to
	 * fill this share of a PDF. */
	SAMPLE = 32,
	SAMPLE_SHARE = 16,
	SURE = 150 /* per cent of a PDF's room: too many for any estimate to be
		      wrong */
};

/* The part being made: documents of each side, form by form. */
struct file_part {
	struct press *press;
	struct record *record;
	struct arena *arena; /* of the documents */
	struct typesetter *typesetter;
	enum side sides[SIDES];
	size_t side_count;
	size_t first, count; /* its sheets */
	size_t forms;        /* its forms, each with the same tiers */
	const struct document **documents[SIDES];
	struct job *jobs; /* of its sheets, if their pages may still grow */
	size_t objects[SIDES]; /* of all, at most */
	size_t most;           /* of one, of any part */
	bool foreseen;
	struct press_sheaf sheaf;
};

/* The forms of a part, among those selected: `first` to `last` - 1. */
struct range {
	size_t first, last;
};

size_t one_file_parts(const struct press *press)
{
	const size_t forms = press->selection.form_count;

	return press->bind == 0 || forms == 0
		       ? 1
		       : (forms + press->bind - 1) / press->bind;
}

static struct range range_of(const struct press *press, size_t part)
{
	const size_t forms = press->selection.form_count;
	const size_t bind = press->bind == 0 ? forms : press->bind;
	const size_t first = part * bind;

	return (struct range){
		first, forms - first < bind ? forms : first + bind};
}

static const char *ending_of(const struct press *press, enum side side)
{
	if (side == SIDE_SHEET && press->worksheet->page.up > 1)
		return arena_printf(press->arena, "%s-up",
			press->alone == NULL ? "" : press->alone);
	return job_ending(press->worksheet, side);
}

const char *one_file_name(
	const struct press *press, size_t part, enum side side)
{
	const char *ending = ending_of(press, side);
	const uint32_t *forms = press->selection.forms;
	const struct range range = range_of(press, part);
	uint32_t low, high;

	if (one_file_parts(press) == 1)
		return press_name(
			press, arena_printf(press->arena, "%s.pdf", ending));
	low = high = forms[range.first];
	for (size_t i = range.first; i < range.last; i++) {
		low = forms[i] < low ? forms[i] : low;
		high = forms[i] > high ? forms[i] : high;
	}
	return arena_printf(press->arena, "%s-%lu-%lu%s.pdf",
		press->worksheet->id, (unsigned long)low + 1,
		(unsigned long)high + 1, ending);
}

/* A number of forms to suggest, rounded down to two digits. */
static size_t forms_that_fit(const struct file_part *binding)
{
	const size_t tiers = binding->count / binding->forms;
	size_t forms = PDF_OBJECTS_MAX / binding->most / tiers;
	size_t unit = 1;

	forms = forms * SAFE / PER_CENT;
	while (forms / unit >= PER_CENT)
		unit *= 10;
	forms -= forms % unit;
	return forms == 0 ? 1 : forms;
}

/* Report too many forms; `fitting` sheets would fit. */
static enum status too_many(const struct file_part *binding, size_t fitting)
{
	report_say(binding->press->host, PENSUM_ERROR,
		"%zu forms like these are too many for one PDF, which has "
		"room for about %zu\n"
		"  --split %zu puts them into several",
		binding->forms, fitting * binding->forms / binding->count,
		forms_that_fit(binding));
	return STATUS_IO;
}

/* The number of objects in the largest side. */
static size_t most_objects(const struct file_part *binding)
{
	size_t most = 0;

	for (size_t side = 0; side < SIDES; side++)
		if (binding->objects[side] > most)
			most = binding->objects[side];
	return most;
}

/* From the first sheets, refuse early a part that will not fit, and warn of one
 * that probably will not. */
static enum status foresee(struct file_part *binding, size_t done)
{
	const size_t objects = most_objects(binding);
	const size_t room = PDF_OBJECTS_MAX / (objects / done + 1);

	if (binding->foreseen ||
		(done < SAMPLE && objects < PDF_OBJECTS_MAX / SAMPLE_SHARE))
		return STATUS_DONE;
	binding->foreseen = true;
	if (binding->count * PER_CENT / SURE > room)
		return too_many(binding, room);
	if (binding->count > room)
		report_say(binding->press->host, PENSUM_WARNING,
			"%zu forms will probably be too many for one PDF\n"
			"  --split %zu puts them into several",
			binding->forms, forms_that_fit(binding));
	return STATUS_DONE;
}

/* Compose a side of the part's i-th sheet, and keep only its pages.  False if
 * there is no more room for them in one file. */
static bool compose(
	struct file_part *binding, struct job *job, size_t i, enum side side)
{
	struct arena *arena = arena_new();
	const struct document *kept = page_keep_document(
		binding->arena, job_compose(job, binding->press,
					binding->typesetter, arena, side));
	const size_t objects = pdf_objects(kept);
	const struct document *old = binding->documents[side][i];

	arena_free(arena);
	if (old != NULL)
		binding->objects[side] -= pdf_objects(old);
	binding->documents[side][i] = kept;
	binding->objects[side] += objects;
	if (objects > binding->most)
		binding->most = objects;
	return binding->objects[side] <= PDF_OBJECTS_MAX;
}

/* Draw the part's i-th sheet, and compose all its sides. */
static enum status add_sheet(struct file_part *binding, size_t i)
{
	struct press *press = binding->press;
	struct job job = job_at(press, binding->first + i);
	bool fits = true;
	enum status status;

	for (size_t k = 0;
		k < binding->side_count && job.status == STATUS_DONE && fits;
		k++)
		fits = compose(binding, &job, i, binding->sides[k]);
	if (job.status == STATUS_DONE && binding->jobs != NULL)
		even_pages_note(press, &job);
	else if (job.status == STATUS_DONE && fits && binding->record != NULL)
		record_add(
			binding->record, job.form, job.pages, job.page_count);
	status = job_report(&job, press);
	if (binding->jobs != NULL)
		binding->jobs[i] = job;
	else
		job_free(&job);
	if (status == STATUS_DONE && !fits)
		return too_many(binding, i);
	if (status == STATUS_DONE)
		status = foresee(binding, i + 1);
	report_progress(
		press->host, binding->first + i + 1, press->selection.count);
	return report_stopped(press->host) ? STATUS_STOPPED : status;
}

/* Compose the sides of the part's i-th sheet again, in this many pages.  A key
 * does not depend on the length of the sheet. */
static enum status compose_again(struct file_part *binding, size_t i, int pages)
{
	const struct press *press = binding->press;
	struct job *job = &binding->jobs[i];
	bool fits = true;

	job_unmake(job);
	job->pages_wanted = pages;
	for (size_t k = 0;
		k < binding->side_count && job->status == STATUS_DONE && fits;
		k++)
		if (binding->sides[k] != SIDE_KEY)
			fits = compose(binding, job, i, binding->sides[k]);
	if (job_report(job, press) == STATUS_DONE && !fits)
		return too_many(binding, PDF_OBJECTS_MAX / binding->most);
	return job->status;
}

/* Give the part's i-th sheet as many pages as a longer one behind it. */
static enum status even_sheet(struct file_part *binding, size_t i)
{
	const struct press *press = binding->press;
	const struct job *job = &binding->jobs[i];
	const int pages = even_pages_of(press, job->form->tier);
	enum status status = STATUS_DONE;

	if (!job_has_pages(job, pages))
		status = compose_again(binding, i, pages);
	if (status == STATUS_DONE && binding->record != NULL)
		record_add(binding->record, job->form, job->pages,
			job->page_count);
	return report_stopped(press->host) ? STATUS_STOPPED : status;
}

/* Give all sheets of the part as many pages as the longest has. */
static enum status even_sheets(struct file_part *binding, enum status status)
{
	if (binding->jobs == NULL)
		return status;
	for (size_t i = 0; i < binding->count && status == STATUS_DONE; i++)
		status = even_sheet(binding, i);
	for (size_t i = 0; i < binding->count; i++)
		if (binding->jobs[i].arena != NULL)
			job_free(&binding->jobs[i]);
	return status;
}

static enum status bind_side(
	struct file_part *binding, size_t part, enum side side)
{
	struct press *press = binding->press;
	const struct worksheet *worksheet = press->worksheet;
	struct arena *arena = arena_new();
	struct pdf_job job = {binding->documents[side], binding->count,
		worksheet->title, press->date};
	struct sheet_list list = {job.documents, job.count};
	enum status status;

	if (side == SIDE_SHEET)
		list = laid_sheets(arena, &worksheet->page, list, true);
	job.documents = list.at;
	job.count = list.count;
	status = press_add(press, arena, one_file_name(press, part, side), &job,
		&binding->sheaf);
	arena_free(arena);
	return status;
}

static enum status print_part(struct file_part *binding, size_t part)
{
	struct press *press = binding->press;
	enum status status = STATUS_DONE;

	for (size_t side = 0; side < SIDES; side++) {
		binding->documents[side] = arena_alloc(binding->arena,
			binding->count, sizeof(*binding->documents[side]));
		binding->objects[side] = 0;
	}
	binding->jobs = even_pages_grow(press)
				? arena_alloc(binding->arena, binding->count,
					  sizeof(*binding->jobs))
				: NULL;
	for (size_t i = 0; i < binding->count && status == STATUS_DONE; i++)
		status = add_sheet(binding, i);
	status = even_sheets(binding, status);
	for (size_t k = 0; k < binding->side_count && status == STATUS_DONE;
		k++)
		status = bind_side(binding, part, binding->sides[k]);
	return status == STATUS_DONE
		       ? press_publish_sheaf(press, &binding->sheaf)
		       : status;
}

/* Print all parts of a binding whose sides are chosen. */
static enum status print_parts(struct file_part *binding)
{
	struct press *press = binding->press;
	const size_t parts = one_file_parts(press);
	const size_t tiers =
		press->selection.count / press->selection.form_count;
	enum status status = STATUS_DONE;

	for (size_t part = 0; part < parts && status == STATUS_DONE; part++) {
		const struct range range = range_of(press, part);

		binding->first = range.first * tiers;
		binding->forms = range.last - range.first;
		binding->count = binding->forms * tiers;
		binding->sheaf = (struct press_sheaf){.count = 0};
		binding->arena = arena_new();
		binding->typesetter = set_typesetter_new();
		status = print_part(binding, part);
		/* The documents refer to its lines. */
		set_typesetter_free(binding->typesetter);
		arena_free(binding->arena);
	}
	return status;
}

enum status one_file_print(struct press *press, struct record *record)
{
	struct file_part binding = {.press = press, .record = record};

	binding.side_count = job_sides(press->worksheet, binding.sides);
	return print_parts(&binding);
}

enum status one_file_print_sheets(struct press *press, struct record *record)
{
	struct file_part binding = {.press = press,
		.record = record,
		.sides = {SIDE_SHEET},
		.side_count = 1};

	return print_parts(&binding);
}
