#include "layout/compose.h"

#include "base/arena.h"
#include "layout/assemble.h"
#include "layout/body.h"
#include "layout/fold.h"

static struct document document_new(
	const struct body *body, const struct composer *composer)
{
	const struct worksheet *worksheet = body->form->worksheet;
	const struct look *look = body->desk.look;

	return (struct document){
		.title = arena_printf(composer->arena, "%s: %s%s",
			worksheet->title, composer->label,
			body->side == SIDE_KEY ? ", answer key" : ""),
		.author = worksheet->teacher,
		.language = look->styles[USE_TEXT].language,
		.width = look->page.width,
		.height = look->page.height,
		.duplex = look->page.duplex,
		.tint = look->page.tint,
		.elements = body->desk.elements,
		.element_count = body->desk.element_count,
	};
}

/* The foot of its pages; the body ends above it. */
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

const struct document *compose_side(const struct composer *composer,
	const struct form *form, enum side side, struct item_pages *pages)
{
	struct document *document =
		arena_alloc(composer->arena, 1, sizeof(*document));
	struct look look = side == SIDE_KEY ? look_of_key(composer->look)
					    : *composer->look;
	struct fold fold;
	struct body body = {
		.desk = {.arena = composer->arena,
			.typesetter = composer->typesetter,
			.look = &look,
			.errors = composer->errors,
			.named = composer->named && side == SIDE_SHEET},
		.form = form,
		.side = side,
		.packet = composer->packet,
	};
	struct assembly assembly = {
		.desk = &body.desk,
		.head = &body.head,
		.foot = add_foot(&body, composer, &look),
		.stamp = side == SIDE_KEY ? composer->stamp : NULL,
		.pages = pages,
	};

	body_set(&body, composer->label);
	if (composer->fold) {
		fold = fold_new(&body.desk, form);
		assembly.fold = &fold;
	}
	assembly.galleys = body.galleys;
	assembly.galley_count = body.count;
	*document = document_new(&body, composer);
	assemble(&assembly, document);
	return document;
}
