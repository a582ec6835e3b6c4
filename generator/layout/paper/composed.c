#include "layout/paper/composed.h"

#include "base/arena.h"
#include "layout/block/say.h"
#include "layout/front/entry_lines.h"
#include "layout/pages/fold.h"
#include "layout/pages/overlay.h"

#include <assert.h>
#include <string.h>

#define CM_PER_INCH 2.54

/* Read the form's tree for this side. */
static const struct block *read_tree(
	const struct body *body, const struct composer *composer)
{
	return form_tree_read(composer->tree,
		&(struct form_tree_builder){
			composer->typesetter, composer->look, composer->errors},
		body->side == SIDE_KEY);
}

static struct document document_new(
	const struct body *body, const struct composer *composer)
{
	const struct worksheet *worksheet = body->form->worksheet;
	const struct look *look = body->desk.look;

	return (struct document){
		.title = say_title(&body->desk,
			body->side == SIDE_SHEET ? WORD_TITLE_OF
						 : WORD_TITLE_KEY,
			&(struct gaps){.title = worksheet->title,
				.part = composer->label}),
		.author = worksheet->teacher,
		.language = look->styles[USE_TEXT].language,
		.width = look->page.width,
		.height = look->page.height,
		.duplex = look->page.duplex,
		.tint = look->page.tint,
	};
}

/* Set the foot of the body's pages.  The body ends above it. */
static struct foot add_foot(
	struct body *body, const struct composer *composer, struct look *look)
{
	const char *stamp = body->side == SIDE_KEY ? composer->stamp : NULL;
	struct galley none = {0};
	struct frame frame = {.desk = &body->desk, .galley = &none};
	struct foot foot =
		foot_of(composer->arena, body->form, composer->label, stamp);

	foot.before = composer->packet.before;
	foot.total = composer->packet.total;
	if (!look->page.qr)
		return foot;
	foot_scan(composer->arena, &foot, body->form, stamp != NULL);
	frame.measure = look->width;
	look->body = look_body(look, foot_height(frame, &foot));
	return foot;
}

/* A row with a line for the name, where every page of a sheet has one. */
static const struct row *name_row(struct body *body)
{
	struct galley galley = {0};
	struct frame frame = {.desk = &body->desk,
		.galley = &galley,
		.measure = body->desk.look->width};
	struct row *row = arena_alloc(body->desk.arena, 1, sizeof(*row));

	if (body->side == SIDE_KEY || !body->desk.look->page.name_on_each)
		return NULL;
	entry_lines_name(frame);
	for (size_t i = 0; i < galley.count; i++) {
		for (size_t k = 0; k < galley.rows[i].count; k++) {
			struct mark mark = galley.rows[i].marks[k];

			mark.y += row->height;
			galley_row_rule(frame, row, mark);
		}
		row->height += galley.rows[i].height;
	}
	return row;
}

static void add_body(struct assembly *assembly, struct body *body)
{
	assembly->desk = &body->desk;
	assembly->head = &body->head;
	assembly->cover = body->side != SIDE_KEY &&
			  block_child(block_child(body->tree, BLOCK_HEAD),
				  BLOCK_COVER) != NULL;
	assembly->later = name_row(body);
	assembly->galleys = body->galleys;
	assembly->galley_count = body->count;
}

static int64_t assemble_body(const struct composer *composer, struct body *body,
	const struct assembly *given, struct document *document)
{
	struct assembly assembly = *given;
	struct fold fold;

	add_body(&assembly, body);
	assembly.stamp = body->side == SIDE_KEY ? composer->stamp : NULL;
	if (composer->fold) {
		fold = fold_new(&body->desk, body->tree, body->form->numbers);
		assembly.fold = &fold;
	}
	return assemble(&assembly, document);
}

/* Does any answer continue on the extra pages? */
static bool any_more(const struct form *form, const bool *more)
{
	for (size_t i = 0; i < form->numbers; i++)
		if (more[i])
			return true;
	return false;
}

/* Compose the extra pages behind a sheet, for answers that do not fit on it. */
static struct document compose_more(
	const struct composer *sheet, struct body *of, const bool *more)
{
	struct desk *desk = &of->desk;
	struct look look = look_of_answers(sheet->look);
	struct composer composer = *sheet;
	struct body body = {.desk = *desk, .form = of->form, .side = SIDE_KEY};
	struct document document = {.pages = NULL};
	struct assembly assembly = {
		.loose = sheet->look->page.fit.manner == FIT_LOOSE};

	if (!any_more(of->form, more))
		return document;
	composer.label = say_word(desk, WORD_ANSWERS);
	body.desk.look = &look;
	body.desk.replies = NULL;
	body.tree = read_tree(&body, sheet);
	assembly.foot = add_foot(&body, &composer, &look);
	body_set_more(&body, sheet->label, more);
	assemble_body(&composer, &body, &assembly, &document);
	desk->elements = body.desk.elements;
	desk->element_count = body.desk.element_count;
	desk->element_room = body.desk.element_room;
	return document;
}

/* Write the answers on a sheet's pages, and add the pages behind them. */
static void answer_sheet(const struct composer *composer, struct body *body,
	struct document *document)
{
	const struct worksheet *worksheet = body->form->worksheet;
	struct desk *desk = &body->desk;
	const size_t count = document->page_count;
	struct overlay overlay = {
		.desk = desk,
		.stamp = composer->stamp,
		.mono = worksheet->key_mono,
		.alone = worksheet->key_style == KEY_ANSWERS_ONLY,
	};
	struct document more;
	struct page *pages;

	overlay_fit(&overlay, document->pages, count);
	more = compose_more(composer, body, desk->replies->more);
	document->page_count += more.page_count;
	pages = arena_alloc(
		composer->arena, document->page_count, sizeof(*pages));
	overlay_pages(&overlay, document->pages, count, more.page_count, pages);
	if (more.page_count > 0)
		memcpy(pages + count, more.pages,
			more.page_count * sizeof(*pages));
	document->pages = pages;
	document->elements = desk->elements;
	document->element_count = desk->element_count;
	if (overlay.alone)
		document->tint = 0;
}

/* In self-checking builds ink beyond the paper's edge is an error.  Otherwise a
 * page that is cut off is better than none. */
static void check_ink(const struct document *document)
{
#ifdef ARENA_TIGHT
	assert(page_document_outside(document) == NULL);
#else
	(void)document;
#endif
}

/* Fill in the number of pages that a side must fit, and how. */
static void set_fit(const struct composer *composer, enum side side,
	struct assembly *assembly)
{
	const struct page_fit *fit = &composer->look->page.fit;

	assembly->loose = fit->manner == FIT_LOOSE;
	if (side == SIDE_KEY)
		return;
	assembly->wanted = composer->pages;
	if (fit->manner == FIT_PAGES)
		assembly->most = fit->pages;
}

/* Report by how much a form is too long for the pages that it must fit. */
static void report_excess(const struct composer *composer,
	const struct body *body, int64_t excess, struct document *document)
{
	static const char *const fields[] = {"pages", "large_print"};
	const struct page_setup *page = &composer->look->page;
	const struct page_fit *fit = &page->fit;
	const bool large = page->large_print && fit->large_pages == fit->pages;
	const mpt line = body->desk.look->leading[USE_TEXT];

	document->too_long = true;
	error_at(composer->errors, fit->at,
		"%s: expected at most %d, found %zu: %s is about %ld lines "
		"(%.1f cm) too long, though all of it is as close as it may be",
		fields[large], fit->pages, document->page_count,
		composer->label, (long)((excess + line - 1) / line),
		(double)excess * CM_PER_INCH / MPT_INCH);
	error_hint(composer->errors,
		"leave out a question, give answers fewer `lines`, or take a "
		"smaller `size` or `margin`");
}

void composed_set(const struct composer *composer, enum side side,
	struct composed *composed)
{
	const struct form *form = composer->tree->form;
	struct body *body = &composed->body;

	composed->look = side == SIDE_KEY ? look_of_key(composer->look)
					  : *composer->look;
	composed->replies.alone =
		form->worksheet->key_style == KEY_ANSWERS_ONLY;
	composed->replies.more =
		arena_alloc(composer->arena, form->numbers, sizeof(bool));
	*body = (struct body){
		.desk = {.arena = composer->arena,
			.typesetter = composer->typesetter,
			.look = &composed->look,
			.errors = composer->errors,
			.shared = form->worksheet->in_text,
			.named = composer->named && side == SIDE_SHEET,
			.replies = side == SIDE_OVERLAY ? &composed->replies
							: NULL},
		.form = form,
		.side = side,
		.packet = composer->packet,
	};
	composed->assembly.foot = add_foot(body, composer, &composed->look);
	set_fit(composer, side, &composed->assembly);
	body->tree = read_tree(body, composer);
	body_set(body, composer->label);
}

int composed_pages(struct composed *composed)
{
	add_body(&composed->assembly, &composed->body);
	return assemble_pages(&composed->assembly);
}

const struct document *composed_finish(const struct composer *composer,
	enum side side, struct composed *composed)
{
	struct document *document =
		arena_alloc(composer->arena, 1, sizeof(*document));
	int64_t excess;

	*document = document_new(&composed->body, composer);
	excess = assemble_body(
		composer, &composed->body, &composed->assembly, document);
	if (excess > 0)
		report_excess(composer, &composed->body, excess, document);
	if (side == SIDE_OVERLAY)
		answer_sheet(composer, &composed->body, document);
	page_mirror(composer->arena, document);
	if (error_count(composer->errors) == 0)
		check_ink(document);
	return document;
}
