#include "press/roster/class_set.h"

#include "base/arena.h"
#include "base/message.h"
#include "layout/paper/class_list.h"
#include "layout/paper/copy.h"
#include "layout/paper/laid_sheets.h"
#include "press/even_pages.h"
#include "press/report.h"

#include <stdlib.h>
#include <string.h>

/* State of making a part. */
struct making {
	const struct class_set *set;
	const struct press *press;
	const struct job_tools *tools;
	struct class_part *part;
	struct arena *arena; /* holds the documents until their file is made */
	const struct document **copies;
	struct class_list_entry *entries;
};

static const struct student *student_at(const struct making *making, size_t i)
{
	return &making->press->worksheet->roster->students[i];
}

bool class_set_takes(const struct class_set *set, const struct student *student)
{
	const struct selection *selection = &set->press->selection;

	for (size_t i = 0; i < selection->tier_count; i++)
		if (selection->tiers[i] == student->tier)
			return set->forms[student->form];
	return false;
}

static void put_note(struct buffer *out, const char *note)
{
	if (out->length > 0 && *note != '\0')
		buffer_puts(out, " · ");
	buffer_puts(out, note);
}

const char *class_set_notes(struct arena *arena, const struct press *press,
	const struct student *student)
{
	const struct wording *wording = &press->worksheet->wording;
	struct buffer out = {.arena = arena};

	if (student->tier != TIER_CORE || press->worksheet->tier_count > 1)
		put_note(&out, wording_get(wording, tier_word(student->tier)));
	put_note(&out, student->large_print
			       ? wording_get(wording, WORD_LARGE_PRINT)
			       : "");
	put_note(&out, student->extra);
	return buffer_text(&out);
}

static struct composer composer_of(
	const struct making *making, bool large_print, struct errors *errors)
{
	return (struct composer){
		.arena = making->arena,
		.typesetter = making->tools->typesetter,
		.look = large_print ? &making->set->large : making->press->look,
		.errors = errors,
		.stamp = making->press->stamp,
	};
}

/* Compose a side of a sheet, and keep only its pages. */
static const struct document *compose(struct making *making, struct job *job,
	const struct press *press, enum side side)
{
	struct arena *arena = arena_new();
	const struct document *kept = page_keep_document(
		making->arena, job_compose(job, press,
				       making->tools->typesetter, arena, side));

	arena_free(arena);
	return kept;
}

static void compose_sheet(struct making *making, struct sheet *sheet)
{
	const struct press *press = &making->set->named[sheet->large_print];

	sheet->job = job_new(making->press, sheet->form, sheet->tier);
	/* On a short sheet the name may take a page more than a form has. */
	if (sheet->large_print || !even_pages_apply(making->press->worksheet))
		sheet->job.pages_wanted = 0;
	if (sheet->job.status == STATUS_DONE)
		sheet->document =
			compose(making, &sheet->job, press, SIDE_SHEET);
}

/* Compose a student's sheet, or find it if it is composed already. */
static struct sheet *sheet_of(
	struct making *making, const struct student *student)
{
	struct class_part *part = making->part;
	struct sheet *sheet;

	for (size_t i = part->sheet_count; i > 0; i--) {
		sheet = &part->sheets[i - 1];
		if (sheet->form == student->form &&
			sheet->tier == student->tier &&
			sheet->large_print == student->large_print)
			return sheet;
	}
	part->sheets = arena_grow(part->arena, part->sheets, part->sheet_count,
		&part->sheet_room, sizeof(*part->sheets));
	sheet = &part->sheets[part->sheet_count++];
	*sheet = (struct sheet){.form = student->form,
		.tier = student->tier,
		.large_print = student->large_print};
	compose_sheet(making, sheet);
	return sheet;
}

/* Record whether a sheet could be made. */
static bool is_fine(struct class_part *part, const struct job *job)
{
	if (job->status != STATUS_DONE)
		part->failed = job;
	return part->failed == NULL;
}

static bool add_copy(struct making *making, size_t i)
{
	struct class_part *part = making->part;
	const struct student *student = student_at(making, i);
	struct sheet *sheet = sheet_of(making, student);
	const struct form *form = sheet->job.form;
	const struct composer composer =
		composer_of(making, student->large_print, sheet->job.errors);
	struct holder holder;

	if (!is_fine(part, &sheet->job))
		return false;
	holder = (struct holder){student->at, student->name, student->extra,
		arena_printf(making->arena, "%s · %s", student->name,
			wording_say(making->arena,
				&making->press->worksheet->wording, WORD_FORM,
				&(struct gaps){.form = form->name}))};
	making->copies[part->count] =
		copy_new(&composer, sheet->document, &holder);
	making->entries[part->count++] =
		(struct class_list_entry){i + 1, student->name, form->name,
			class_set_notes(part->arena, making->press, student),
			form->code, form->points, form->bonus};
	return true;
}

static bool compose_copies(struct making *making)
{
	const struct class_part *part = making->part;
	const struct class_set *set = making->set;
	bool fine = true;

	for (size_t i = part->first; i < part->last && fine; i++) {
		if (report_stopped(set->press->host))
			return false;
		if (class_set_takes(set, student_at(making, i)))
			fine = add_copy(making, i);
	}
	return fine;
}

const char *class_set_name(struct arena *arena,
	const struct worksheet *worksheet, size_t first, size_t last,
	const char *ending)
{
	if (last - first == worksheet->roster->count)
		return arena_printf(
			arena, "%s-roster%s.pdf", worksheet->id, ending);
	return arena_printf(arena, "%s-roster-%zu-%zu%s.pdf", worksheet->id,
		first + 1, last, ending);
}

static const char *part_name(const struct making *making, const char *ending)
{
	const struct class_part *part = making->part;

	return class_set_name(part->arena, making->press->worksheet,
		part->first, part->last, ending);
}

/* Write a file, but do not name it yet. */
static bool write_draft(const struct press *press, struct class_part *part,
	const char *name, struct pdf_bytes pdf)
{
	struct file_draft *draft = &part->sheaf.files[part->sheaf.count];
	const int error = press_draft(press, part->arena, name, pdf, draft);

	if (error != 0) {
		part->why = message_printf(part->arena, "cannot write %s: %s",
			draft->path, strerror(error));
		return false;
	}
	part->sheaf.count++;
	return true;
}

static bool write_pdf(struct making *making, const char *ending,
	const struct document *const *documents, size_t count)
{
	struct class_part *part = making->part;
	const struct press *press = making->press;
	const struct pdf_job job = {
		documents, count, press->worksheet->title, press->date};
	const char *name = part_name(making, ending);
	struct arena *arena = arena_new();
	const struct pdf_bytes pdf =
		pdf_write_with(arena, &job, making->tools->plates);
	bool fine = pdf.bytes != NULL;

	if (fine)
		fine = write_draft(press, part, name, pdf);
	else
		part->why = message_printf(
			part->arena, "cannot make %s: %s", name, pdf.why);
	arena_free(arena);
	return fine;
}

static bool write_copies(struct making *making)
{
	const struct sheet_list laid = laid_sheets(making->arena,
		&making->press->worksheet->page,
		(struct sheet_list){making->copies, making->part->count},
		false);

	return write_pdf(making, "", laid.at, laid.count);
}

/* By form, then tier; a sheet in large print has the same key. */
static int by_key(const void *a, const void *b)
{
	const struct sheet *const *x = a, *const *y = b;

	if ((*x)->form != (*y)->form)
		return (*x)->form < (*y)->form ? -1 : 1;
	if ((*x)->tier != (*y)->tier)
		return (*x)->tier < (*y)->tier ? -1 : 1;
	return (*x)->large_print - (*y)->large_print;
}

static struct sheet **sorted_sheets(struct making *making)
{
	const struct class_part *part = making->part;
	struct sheet **sorted = arena_alloc(
		making->arena, part->sheet_count, sizeof(struct sheet *));

	for (size_t i = 0; i < part->sheet_count; i++)
		sorted[i] = &part->sheets[i];
	qsort(sorted, part->sheet_count, sizeof(struct sheet *), by_key);
	return sorted;
}

/* Compose the key of each form and tier in use; *count is their number. */
static bool compose_keys(
	struct making *making, const struct document **keys, size_t *count)
{
	struct sheet **sheets = sorted_sheets(making);
	const size_t sheet_count = making->part->sheet_count;
	bool fine = true;

	for (size_t i = 0; i < sheet_count && fine; i++) {
		struct job *job = &sheets[i]->job;

		if (i > 0 && sheets[i]->form == sheets[i - 1]->form &&
			sheets[i]->tier == sheets[i - 1]->tier)
			continue;
		keys[(*count)++] =
			compose(making, job, making->press, SIDE_KEY);
		fine = is_fine(making->part, job);
	}
	return fine;
}

static bool write_keys(struct making *making)
{
	struct class_part *part = making->part;
	const struct document **keys = arena_alloc(
		making->arena, part->sheet_count + 1, sizeof(*keys));
	struct composer composer =
		composer_of(making, false, part->sheets[0].job.errors);
	const struct class_list roll = {
		making->press->worksheet, making->entries, part->count};
	size_t count = 1;

	composer.label = wording_get(
		&making->press->worksheet->wording, WORD_CLASS_LIST);
	keys[0] = class_list_compose(&composer, &roll);
	return compose_keys(making, keys, &count) &&
	       write_pdf(making, "-key", keys, count);
}

/* Free the documents of a finished file. */
static void let_go(struct making *making)
{
	struct class_part *part = making->part;

	arena_free(making->arena);
	if (set_typesetter_tidy(making->tools->typesetter))
		for (size_t i = 0; i < part->sheet_count; i++)
			if (part->sheets[i].job.tree != NULL)
				form_tree_forget(part->sheets[i].job.tree);
	making->arena = arena_new();
}

struct class_part class_set_part_new(const struct class_set *set, size_t first,
	size_t last, const struct job_tools *tools)
{
	struct class_part part = {
		.first = first, .last = last, .arena = arena_new()};
	struct making making = {.set = set,
		.press = set->press,
		.tools = tools,
		.part = &part,
		.arena = arena_new()};

	making.copies =
		arena_alloc(making.arena, last - first, sizeof(*making.copies));
	making.entries =
		arena_alloc(part.arena, last - first, sizeof(*making.entries));
	part.done = compose_copies(&making);
	if (part.done && part.count > 0) {
		part.done = write_copies(&making);
		let_go(&making);
		part.done = part.done && write_keys(&making);
	}
	let_go(&making);
	arena_free(making.arena);
	return part;
}

void class_set_part_free(struct class_part *part)
{
	press_drop(&part->sheaf);
	for (size_t i = 0; i < part->sheet_count; i++)
		job_free(&part->sheets[i].job);
	arena_free(part->arena);
}
