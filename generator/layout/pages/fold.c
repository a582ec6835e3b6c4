#include "layout/pages/fold.h"

#include "bank/parts.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/reference.h"
#include "layout/block/prose.h"

enum {
	LINE = 500,
	DASH = 4 * MPT,
	GRAY = 110
};

/* Its letters or numbers, as the sheet has them. */
static struct text_list printed_key(struct arena *arena,
	const struct kind_rules *rules, const struct item *item,
	const struct dealt *dealt)
{
	static const char *const open[] = {"*answers vary*"};
	const struct text_list vary = {open, 1};
	struct buffer joined = {.arena = arena};
	const char **text = arena_alloc(arena, 1, sizeof(*text));
	struct text_list key;

	if (rules->key == NULL)
		return vary;
	key = rules->key(arena, item, dealt);
	for (size_t i = 0; i < key.count; i++)
		buffer_printf(&joined, "%s%s", i > 0 ? ", " : "", key.at[i]);
	*text = buffer_text(&joined);
	return (struct text_list){text, 1};
}

/* An item's answer in few words, as Markdown; at least one text. */
static struct text_list brief(struct arena *arena, const struct drawn *drawn)
{
	const struct kind_rules *rules = drawn->item->kind;
	struct text_list texts = {NULL, 0};

	if (rules->brief != NULL)
		texts = rules->brief(arena, drawn->item, &drawn->dealt);
	return texts.count > 0
		       ? texts
		       : printed_key(arena, rules, drawn->item, &drawn->dealt);
}

/* Behind its number, and its letter where it is a part. */
static void set_answer(struct frame frame, const struct drawn *drawn,
	const struct reference_scope *scope, const char *letter)
{
	struct arena *arena = frame.desk->arena;
	const struct references *references = frame.desk->references;
	const struct text_list texts = brief(arena, drawn);
	const mpt gap = frame.desk->look->gap;

	desk_item(frame.desk, drawn->item);
	prose_set_labelled(frame,
		arena_printf(arena, "%d.%s", drawn->number, letter),
		desk_text(frame.desk,
			reference_text(references, scope, texts.at[0])),
		USE_SMALL, gap / 2);
	for (size_t i = 1; i < texts.count; i++)
		prose_set(frame_inset(frame, 2 * gap),
			reference_text(references, scope, texts.at[i]),
			USE_SMALL, 0);
}

static void set_item(struct frame frame, const struct drawn *drawn)
{
	struct reference_scope scope = reference_scope(drawn);

	if (drawn->part_count == 0)
		set_answer(frame, drawn, &scope, "");
	for (size_t i = 0; i < drawn->part_count; i++) {
		scope.drawn = &drawn->parts[i];
		set_answer(frame, scope.drawn, &scope,
			arena_printf(
				frame.desk->arena, " (%c)", part_letter(i)));
	}
}

struct fold fold_new(struct desk *desk, const struct form *form)
{
	struct fold fold = {.count = form->numbers};

	fold.answers =
		arena_alloc(desk->arena, fold.count, sizeof(*fold.answers));
	fold.items = arena_alloc(desk->arena, fold.count, sizeof(*fold.items));
	for (size_t s = 0; s < form->section_count; s++)
		for (size_t i = 0; i < form->sections[s].count; i++) {
			const struct drawn *drawn = &form->sections[s].items[i];
			const size_t at = (size_t)drawn->number - 1;
			const struct frame frame = {
				.desk = desk,
				.galley = &fold.answers[at],
				.x = desk->look->page.margin,
				.measure = desk->look->width,
			};

			fold.items[at] = drawn->item;
			set_item(frame, drawn);
		}
	return fold;
}

/* The line to fold along, with what it is for. */
static void add_line(struct frame frame)
{
	const struct look *look = frame.desk->look;
	const struct line text = frame_line(
		frame, "answers: fold under along this line", USE_SMALL);
	struct row *row = galley_row(
		frame, look->gap, look->leading[USE_SMALL], CUT_NEVER);
	const mpt x = frame.x + frame.measure - text.width;

	row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.y = look->leading[USE_SMALL] / 2,
			.width = frame.measure - text.width - look->gap,
			.height = LINE,
			.dash = DASH,
			.gray = GRAY});
	row_line(frame, row, &text, (struct spot){x, look->rise[USE_SMALL], 0});
}

struct galley fold_strip(struct frame frame, const struct fold *fold,
	const struct item_pages *pages, int page)
{
	struct galley strip = {0};

	frame = frame_on(frame, &strip);
	for (size_t i = 0; i < fold->count; i++) {
		const struct galley *answer = &fold->answers[i];

		if (pages[i].first != page || fold->items[i] == NULL)
			continue;
		if (strip.count == 0)
			add_line(frame);
		for (size_t k = 0; k < answer->count; k++)
			*galley_row(frame, 0, 0, CUT_NEVER) = answer->rows[k];
	}
	return strip;
}

void fold_refuse(struct desk *desk, const struct fold *fold,
	const struct item_pages *pages, int page)
{
	for (size_t i = 0; i < fold->count; i++)
		if (pages[i].first == page && fold->items[i] != NULL) {
			error_at(desk->errors, fold->items[i]->at,
				"the answers of \"%s\" and of what stands with "
				"it on page %d are too long to be folded under",
				fold->items[i]->id, page);
			return;
		}
}
