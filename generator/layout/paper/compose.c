#include "layout/paper/compose.h"

#include "base/arena.h"
#include "layout/block/say.h"
#include "layout/front/entry_lines.h"
#include "layout/pages/assemble.h"
#include "layout/pages/fold.h"
#include "layout/pages/overlay.h"
#include "layout/paper/body.h"

#include <assert.h>
#include <string.h>

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

static void assemble_body(const struct composer *composer, struct body *body,
	const struct assembly *given, struct document *document)
{
	struct assembly assembly = *given;
	struct fold fold;

	assembly.later = name_row(body);

	assembly.desk = &body->desk;
	assembly.cover = body->side != SIDE_KEY &&
			 block_child(block_child(body->tree, BLOCK_HEAD),
				 BLOCK_COVER) != NULL;
	assembly.head = &body->head;
	assembly.galleys = body->galleys;
	assembly.galley_count = body->count;
	assembly.stamp = body->side == SIDE_KEY ? composer->stamp : NULL;
	if (composer->fold) {
		fold = fold_new(&body->desk, body->tree, body->form->numbers);
		assembly.fold = &fold;
	}
	assemble(&assembly, document);
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
	struct assembly assembly = {.pages = NULL};

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

const struct document *compose_side(const struct composer *composer,
	enum side side, struct item_pages *pages)
{
	const struct form *form = composer->tree->form;
	struct document *document =
		arena_alloc(composer->arena, 1, sizeof(*document));
	struct look look = side == SIDE_KEY ? look_of_key(composer->look)
					    : *composer->look;
	struct replies replies = {.more = arena_alloc(composer->arena,
					  form->numbers, sizeof(bool))};
	struct body body = {
		.desk = {.arena = composer->arena,
			.typesetter = composer->typesetter,
			.look = &look,
			.errors = composer->errors,
			.shared = form->worksheet->in_text,
			.named = composer->named && side == SIDE_SHEET,
			.replies = side == SIDE_OVERLAY ? &replies : NULL},
		.form = form,
		.side = side,
		.packet = composer->packet,
	};
	const struct assembly assembly = {
		.foot = add_foot(&body, composer, &look), .pages = pages};

	body.tree = read_tree(&body, composer);
	body_set(&body, composer->label);
	*document = document_new(&body, composer);
	assemble_body(composer, &body, &assembly, document);
	if (side == SIDE_OVERLAY)
		answer_sheet(composer, &body, document);
	page_mirror(composer->arena, document);
	if (error_count(composer->errors) == 0)
		check_ink(document);
	return document;
}
