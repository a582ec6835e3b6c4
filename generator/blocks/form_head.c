#include "blocks/form_head.h"

#include "base/buffer.h"

static const enum word fills[FILL_COUNT] = {
	[FILL_NAME] = WORD_NAME,
	[FILL_DATE] = WORD_DATE,
	[FILL_PERIOD] = WORD_PERIOD,
	[FILL_CLASS] = WORD_CLASS,
	[FILL_SCORE] = WORD_SCORE,
};

const char *form_head_line(struct arena *arena, const struct wording *wording,
	const struct worksheet *worksheet)
{
	const char *const texts[] = {
		worksheet->course, worksheet->teacher, worksheet->date};
	struct buffer line = {.arena = arena};

	for (size_t i = 0; i < LENGTH(texts); i++)
		if (texts[i] != NULL)
			buffer_printf(&line, "%s%s",
				line.length > 0 ? " · " : "",
				wording_apart(arena, wording, texts[i]));
	return buffer_text(&line);
}

static void add_fill(struct builder *builder, struct block *head,
	const struct form *form, const struct fill_line *fill)
{
	struct block *line = build_block(builder, head, BLOCK_LABELLED);

	line->label = fill->label;
	line->width = fill->width;
	if (fill->row)
		line->flags = BLOCK_ROW;
	if (fill->fill == FILL_OWN)
		return;
	line->word = fills[fill->fill];
	if (fill->fill != FILL_SCORE)
		return;
	line->points = form->points;
	line->bonus = form->bonus;
}

static void add_cover(
	struct builder *builder, struct block *head, const struct cover *cover)
{
	struct block *block, *note;

	if (!cover->given)
		return;
	block = build_block(builder, head, BLOCK_COVER);
	build_said(builder, block, BLOCK_TEXT, cover->instructions);
	if (cover->materials.count == 0)
		return;
	note = build_block(builder, block, BLOCK_NOTE);
	note->word = WORD_MATERIALS;
	note->texts = build_texts(builder, cover->materials);
}

void form_head_add(
	struct builder *builder, struct block *parent, const struct form *form)
{
	const struct worksheet *worksheet = form->worksheet;
	const char *line =
		form_head_line(builder->arena, builder->wording, worksheet);
	struct block *head = build_block(builder, parent, BLOCK_HEAD);

	head->texts = build_text(builder, worksheet->title);
	head->word = worksheet->draft ? WORD_NONE : WORD_SHEET_CODE;
	head->key = form->code;
	build_note(builder, head, WORD_NONE, *line == '\0' ? NULL : line);
	for (size_t i = 0; i < worksheet->fields.count; i++)
		add_fill(builder, head, form, &worksheet->fields.at[i]);
	build_said(builder, head, BLOCK_TEXT, worksheet->instructions);
	head->image = worksheet->front.logo.image;
	head->space.height = worksheet->front.logo.height;
	add_cover(builder, head, &worksheet->front.cover);
	if (worksheet->front.grading != GRADING_NONE)
		build_block(builder, head, BLOCK_GRADES)->number =
			(int)worksheet->front.grading;
}
