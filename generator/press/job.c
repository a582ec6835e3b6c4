#include "press/job.h"

#include "bank/bank_images.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"
#include "draw/explain/explain_report.h"
#include "layout/paper/laid_sheets.h"
#include "layout/small_print.h"
#include "press/even_pages.h"
#include "press/report.h"

#include <string.h>

/* Find the recorded form at the place of the selected sheet. */
static const struct form *find_form(
	const struct press *press, uint32_t index, enum tier tier)
{
	size_t i = 0;

	while (press->forms[i]->index != index || press->forms[i]->tier != tier)
		i++;
	return press->forms[i];
}

size_t job_sides(const struct worksheet *worksheet, enum side sides[SIDES])
{
	const enum key_style style = worksheet->key_style;
	size_t count = 0;

	sides[count++] = SIDE_SHEET;
	if (style == KEY_LIST || style == KEY_BOTH)
		sides[count++] = SIDE_KEY;
	if (style != KEY_LIST)
		sides[count++] = SIDE_OVERLAY;
	return count;
}

size_t job_own_sides(const struct worksheet *worksheet, enum side sides[SIDES])
{
	size_t count = job_sides(worksheet, sides);

	if (worksheet->page.up > 1)
		memmove(&sides[0], &sides[1], --count * sizeof(*sides));
	return count;
}

static struct job begin(void)
{
	struct job job = {.arena = arena_new(), .draft.fd = -1};

	job.errors = error_list_new(job.arena);
	job.small = small_print_list_new(job.arena);
	return job;
}

/* Give the job its form; NULL if none could be drawn. */
static struct job with_form(
	const struct press *press, struct job job, const struct form *form)
{
	job.form = form;
	if (form == NULL) {
		job.status = STATUS_INFEASIBLE;
		return job;
	}
	job.tree = form_tree_new(job.arena, form);
	job.pages = arena_alloc(job.arena, form->numbers, sizeof(*job.pages));
	job.pages_wanted = form->pages > 0 ? form->pages
					   : even_pages_of(press, form->tier);
	return job;
}

struct job job_new(const struct press *press, uint32_t index, enum tier tier)
{
	struct job job = begin();
	const struct form *form = press->forms != NULL
					  ? find_form(press, index, tier)
					  : form_draw(job.arena, press->plan,
						    index, tier, &job.why);

	if (job.why != NULL)
		explain_report(
			job.arena, job.errors, press->worksheet, job.why);
	job.why = NULL;
	return with_form(press, job, form);
}

struct job job_at(const struct press *press, size_t i)
{
	struct selected selected;

	if (press->forms != NULL)
		return with_form(press, begin(), press->forms[i]);
	selected = selection_at(&press->selection, i);
	return job_new(press, selected.form, selected.tier);
}

static struct job beside(const struct job *owner)
{
	struct job job = *owner;

	job.arena = arena_new();
	job_unmake(&job);
	return job;
}

void job_spread(const struct job *owner, const enum side *sides, size_t count,
	struct job *jobs)
{
	for (size_t k = 0; k < count; k++) {
		jobs[k] = k + 1 < count ? beside(owner) : *owner;
		jobs[k].side = sides[k];
	}
}

void job_unmake(struct job *job)
{
	job->errors = error_list_new(job->arena);
	job->small = small_print_list_new(job->arena);
	if (job->form != NULL)
		job->pages = arena_alloc(
			job->arena, job->form->numbers, sizeof(*job->pages));
	job->pdf = (struct pdf_bytes){NULL, 0, NULL};
	job->set = NULL;
}

bool job_has_pages(const struct job *job, int pages)
{
	return job->pages_wanted == pages ||
	       (job->pages_wanted == 0 && job->alone == pages);
}

static void want(struct image_list images)
{
	for (size_t i = 0; i < images.count; i++)
		images.at[i]->file->wanted = true;
}

static void want_item(const struct job *job, const struct item *drawn)
{
	const struct item *item = bank_find(drawn->bank, drawn->id);

	want(bank_images_of_item(job->arena, item == NULL ? drawn : item));
	if (drawn->stimulus != NULL)
		want(bank_images_of_stimulus(job->arena, drawn->stimulus));
}

void job_want_images(const struct job *job)
{
	for (size_t i = 0; i < job->form->section_count; i++) {
		const struct form_section *section = &job->form->sections[i];

		for (size_t k = 0; k < section->count; k++)
			want_item(job, section->items[k].item);
	}
}

void job_free(struct job *job)
{
	file_draft_drop(&job->draft);
	arena_free(job->arena);
	job->arena = NULL;
}

/* Only a key names the tier. */
static const char *label_of(const struct job *job, const struct press *press,
	struct arena *arena, enum side side)
{
	static const enum word tiered[TIER_COUNT] = {
		[TIER_SUPPORT] = WORD_FORM_SUPPORT,
		[TIER_CORE] = WORD_FORM_CORE,
		[TIER_EXTENSION] = WORD_FORM_EXTENSION,
	};
	const struct form *form = job->form;
	const struct wording *wording = &press->worksheet->wording;
	const struct gaps gaps = {.form = form->name};

	if (press->label != NULL)
		return press->label;
	if (side == SIDE_KEY && form_is_tiered(form))
		return wording_say(arena, wording, tiered[form->tier], &gaps);
	return wording_say(arena, wording, WORD_FORM, &gaps);
}

/* An overlay has the sheet's foot, with the text of a key's foot as its
 * stamp. */
static const char *stamp_of(const struct job *job, const struct press *press,
	struct arena *arena, enum side side)
{
	if (side != SIDE_OVERLAY)
		return press->stamp;
	return arena_printf(arena, "%s · %s", press->stamp,
		label_of(job, press, arena, SIDE_KEY));
}

static struct composer composer_of(struct job *job, const struct press *press,
	struct arena *arena, enum side side)
{
	return (struct composer){
		.arena = arena,
		.tree = job->tree,
		.look = press->look,
		.errors = job->errors,
		.label = label_of(job, press, arena, side),
		.sheet_label = label_of(job, press, arena, SIDE_SHEET),
		.stamp = stamp_of(job, press, arena, side),
		.packet = job->packet,
		.named = press->named,
		.fold = job->fold && side == SIDE_SHEET,
		.pages = job->pages_wanted,
	};
}

const struct document *job_compose(struct job *job, const struct press *press,
	struct typesetter *typesetter, struct arena *arena, enum side side)
{
	struct item_pages *const pages[SIDES] = {
		[SIDE_SHEET] = job->pages, [SIDE_KEY] = job->answer_pages};
	struct composer composer = composer_of(job, press, arena, side);
	const struct document *document;

	composer.typesetter = typesetter;
	document = side == SIDE_SHEET && job->set != NULL
			   ? compose_end(job->set, job->pages_wanted)
			   : compose_side(&composer, side, pages[side]);
	small_print_list_add(job->small, document);
	if (side == SIDE_SHEET) {
		job->page_count = (int)document->page_count;
		job->alone = document->alone;
	}
	if (error_count(job->errors) > 0)
		job->status = document->too_long ? STATUS_INFEASIBLE
						 : STATUS_MISTAKES;
	return document;
}

int job_set(struct job *job, const struct press *press,
	struct typesetter *typesetter, struct arena *arena)
{
	struct composer composer = composer_of(job, press, arena, SIDE_SHEET);

	composer.typesetter = typesetter;
	composer.pages = 0;
	job->set = compose_begin(&composer, job->pages);
	return job->set == NULL ? 0 : compose_alone(job->set);
}

int job_measure(struct job *job, const struct press *press,
	struct typesetter *typesetter, struct arena *arena)
{
	struct composer composer = composer_of(job, press, arena, SIDE_SHEET);

	composer.typesetter = typesetter;
	return compose_pages(&composer);
}

const char *job_ending(const struct worksheet *worksheet, enum side side)
{
	if (side == SIDE_SHEET)
		return "";
	return side == SIDE_OVERLAY && worksheet->key_style == KEY_BOTH
		       ? "-overlay"
		       : "-key";
}

const char *job_name(struct arena *arena, const struct worksheet *worksheet,
	const char *form, enum tier tier, enum side side)
{
	const bool named = tier != TIER_CORE;

	return arena_printf(arena, "%s-%s%s%s%s.pdf", worksheet->id, form,
		named ? "-" : "", named ? tier_name(tier) : "",
		job_ending(worksheet, side));
}

/* The name of the file it writes. */
static const char *name_of(const struct job *job, const struct press *press)
{
	return job_name(job->arena, press->worksheet, job->form->name,
		job->form->tier, job->side);
}

static const char *path_of(const struct job *job, const struct press *press)
{
	return file_join(job->arena, press->folder, name_of(job, press));
}

static void fail(
	struct job *job, const char *what, const char *path, const char *why)
{
	job->status = STATUS_IO;
	job->why = arena_printf(
		job->arena, "%s %s: %s", message_text(what), path, why);
}

struct job_tools job_tools_new(struct foundry *foundry)
{
	return (struct job_tools){set_typesetter_new(), plates_new(foundry)};
}

void job_tools_free(const struct job_tools *tools)
{
	plates_free(tools->plates);
	set_typesetter_free(tools->typesetter);
}

void job_make(struct job *job, const struct press *press,
	const struct job_tools *tools, struct arena *arena)
{
	const struct document *document =
		job_compose(job, press, tools->typesetter, arena, job->side);
	struct sheet_list list = {&document, 1};
	struct pdf_job file = {NULL, 1, document->title, press->date};

	if (job->status != STATUS_DONE)
		return;
	if (job->side == SIDE_SHEET)
		list = laid_sheets(arena, &press->worksheet->page, list, true);
	file.documents = list.at;
	job->pdf = pdf_write_with(arena, &file, tools->plates);
	if (job->pdf.bytes == NULL)
		fail(job, "cannot make", path_of(job, press), job->pdf.why);
}

void job_unwritten(struct job *job, const struct press *press, int error)
{
	fail(job, "cannot write", path_of(job, press), strerror(error));
}

void job_draft(struct job *job, const struct press *press)
{
	const int error = press_draft(
		press, job->arena, name_of(job, press), job->pdf, &job->draft);

	if (error != 0)
		job_unwritten(job, press, error);
}

void job_sync(struct job *job, const struct press *press)
{
	const int error = file_draft_sync(&job->draft);

	if (error != 0)
		job_unwritten(job, press, error);
}

struct file_draft job_take_draft(struct job *job)
{
	const struct file_draft draft = job->draft;

	job->draft.fd = -1;
	return draft;
}

enum status job_report(const struct job *job, const struct press *press)
{
	small_print_list_merge(press->small, job->small);
	report_mistakes(press->host, job->errors);
	if (job->why != NULL)
		report_say(press->host, PENSUM_ERROR, "%s", job->why);
	return job->status;
}
