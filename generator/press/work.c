#include "press/work.h"

#include "base/arena.h"
#include "base/file.h"

#include <string.h>

/* The form of a record that stands where the sheet was selected. */
static const struct form *find_form(
	const struct press *press, uint32_t index, enum tier tier)
{
	size_t i = 0;

	while (press->forms[i]->index != index || press->forms[i]->tier != tier)
		i++;
	return press->forms[i];
}

enum status work_plan(struct press *press, struct arena *arena, uint64_t seed,
	const uint32_t *forms, size_t count)
{
	struct form_plan *plan = form_plan_new(arena, press->worksheet, seed);

	form_plan_prepare(plan, forms, count);
	press->plan = plan;
	if (form_plan_broken(plan) == NULL)
		return STATUS_DONE;
	fprintf(stderr, "pensum: error: %s\n", form_plan_broken(plan));
	return STATUS_IO;
}

size_t work_sides(const struct worksheet *worksheet, enum side sides[SIDES])
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

/* Begin without a form. */
static struct work begin(void)
{
	struct work work = {.arena = arena_new(), .draft.fd = -1};

	work.errors = errors_new(work.arena);
	return work;
}

/* Give it its form; NULL where none could be drawn. */
static struct work with_form(struct work work, const struct form *form)
{
	work.form = form;
	if (form == NULL)
		work.status = STATUS_INFEASIBLE;
	else
		work.pages = arena_alloc(
			work.arena, form->numbers, sizeof(*work.pages));
	return work;
}

struct work work_new(const struct press *press, uint32_t index, enum tier tier)
{
	struct work work = begin();
	const struct form *form = press->forms != NULL
					  ? find_form(press, index, tier)
					  : form_draw(work.arena, press->plan,
						    index, tier, &work.why);

	return with_form(work, form);
}

struct work work_at(const struct press *press, size_t i)
{
	struct selected selected;

	if (press->forms != NULL)
		return with_form(begin(), press->forms[i]);
	selected = selection_at(&press->selection, i);
	return work_new(press, selected.form, selected.tier);
}

struct work work_beside(const struct work *owner)
{
	struct work work = *owner;

	work.arena = arena_new();
	work.errors = errors_new(work.arena);
	if (work.form != NULL)
		work.pages = arena_alloc(
			work.arena, work.form->numbers, sizeof(*work.pages));
	return work;
}

void work_free(struct work *work)
{
	file_draft_drop(&work->draft);
	arena_free(work->arena);
	work->arena = NULL;
}

/* Only a key names the tier. */
static const char *label_of(const struct work *work, const struct press *press,
	struct arena *arena, enum side side)
{
	static const enum word tiered[TIER_COUNT] = {
		[TIER_SUPPORT] = WORD_FORM_SUPPORT,
		[TIER_CORE] = WORD_FORM_CORE,
		[TIER_EXTENSION] = WORD_FORM_EXTENSION,
	};
	const struct form *form = work->form;
	const struct wording *wording = &press->worksheet->wording;
	const struct gaps gaps = {.form = form->name};

	if (press->label != NULL)
		return press->label;
	if (side == SIDE_KEY && form_is_tiered(form))
		return wording_say(arena, wording, tiered[form->tier], &gaps);
	return wording_say(arena, wording, WORD_FORM, &gaps);
}

/* An overlay's foot is the sheet's: its stamp says what a key's would. */
static const char *stamp_of(const struct work *work, const struct press *press,
	struct arena *arena, enum side side)
{
	if (side != SIDE_OVERLAY)
		return press->stamp;
	return arena_printf(arena, "%s · %s", press->stamp,
		label_of(work, press, arena, SIDE_KEY));
}

const struct document *work_compose(struct work *work,
	const struct press *press, struct typesetter *typesetter,
	struct arena *arena, enum side side)
{
	struct item_pages *const pages[SIDES] = {
		[SIDE_SHEET] = work->pages, [SIDE_KEY] = work->answer_pages};
	const struct composer composer = {
		.arena = arena,
		.typesetter = typesetter,
		.look = press->look,
		.errors = work->errors,
		.label = label_of(work, press, arena, side),
		.stamp = stamp_of(work, press, arena, side),
		.packet = work->packet,
		.named = press->named,
		.fold = work->fold && side == SIDE_SHEET,
	};
	const struct document *document =
		compose_side(&composer, work->form, side, pages[side]);

	if (side == SIDE_SHEET)
		work->page_count = (int)document->page_count;
	if (errors_count(work->errors) > 0)
		work->status = STATUS_MISTAKES;
	return document;
}

const char *work_ending(const struct worksheet *worksheet, enum side side)
{
	if (side == SIDE_SHEET)
		return "";
	return side == SIDE_OVERLAY && worksheet->key_style == KEY_BOTH
		       ? "-overlay"
		       : "-key";
}

const char *work_path(const struct work *work, const struct press *press)
{
	const struct form *form = work->form;
	const bool named = form->tier != TIER_CORE;

	return file_join(work->arena, press->directory,
		arena_printf(work->arena, "%s-%s%s%s%s.pdf",
			press->worksheet->id, form->name, named ? "-" : "",
			named ? tier_name(form->tier) : "",
			work_ending(press->worksheet, work->side)));
}

static void fail(
	struct work *work, const char *what, const char *path, const char *why)
{
	work->status = STATUS_IO;
	work->why = arena_printf(work->arena, "%s %s: %s", what, path, why);
}

struct tools tools_new(struct foundry *foundry)
{
	return (struct tools){typesetter_new(), plates_new(foundry)};
}

void tools_free(const struct tools *tools)
{
	plates_free(tools->plates);
	typesetter_free(tools->typesetter);
}

void work_make(struct work *work, const struct press *press,
	const struct tools *tools, struct arena *arena)
{
	const struct document *document =
		work_compose(work, press, tools->typesetter, arena, work->side);
	const struct pdf_job job = {&document, 1, document->title, press->date};

	if (work->status != STATUS_DONE)
		return;
	work->pdf = pdf_write_with(arena, &job, tools->plates);
	if (work->pdf.bytes == NULL)
		fail(work, "cannot make", work_path(work, press),
			work->pdf.why);
}

void work_unwritten(struct work *work, const struct press *press, int error)
{
	fail(work, "cannot write", work_path(work, press), strerror(error));
}

void work_write(struct work *work, const struct press *press)
{
	const int error = file_write(
		work_path(work, press), work->pdf.bytes, work->pdf.length);

	if (error != 0)
		work_unwritten(work, press, error);
}

void work_draft(struct work *work, const struct press *press)
{
	const struct pdf_bytes *pdf = &work->pdf;
	const int error = file_draft_keep(&work->draft, work->arena,
		work_path(work, press), pdf->bytes, pdf->length);

	if (error != 0)
		work_unwritten(work, press, error);
}

void work_sync(struct work *work, const struct press *press)
{
	const int error = file_draft_sync(&work->draft);

	if (error != 0)
		work_unwritten(work, press, error);
}

struct file_draft work_take_draft(struct work *work)
{
	const struct file_draft draft = work->draft;

	work->draft.fd = -1;
	return draft;
}

enum status work_report(const struct work *work)
{
	errors_print(work->errors, stderr, false);
	if (work->why != NULL)
		fprintf(stderr, "pensum: error: %s\n", work->why);
	return work->status;
}
