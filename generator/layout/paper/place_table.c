#include "layout/paper/place_table.h"

#include "bank/stimulus.h"
#include "base/arena.h"
#include "blocks/form_blocks.h"
#include "layout/block/stimulus_block.h"
#include "layout/paper/margin.h"

static const char *const names[] = {"", "large print"};

/* The table while it is filled in. */
struct filling {
	struct arena *arena;
	struct typesetter *typesetter;
	const struct form *form;
	struct look looks[LENGTH(names)];
	size_t look_count;
	struct place_lines *at;
	size_t count, room;
};

static bool is_marked(const struct drawn *drawn)
{
	const struct stimulus *stimulus = drawn->item->stimulus;

	return stimulus != NULL && stimulus->places.count > 0;
}

static bool is_known(
	const struct filling *filling, const struct stimulus *stimulus)
{
	for (size_t i = 0; i < filling->count; i++)
		if (filling->at[i].stimulus == stimulus)
			return true;
	return false;
}

/* Measure the passage on a scratch desk; only the line numbers are kept. */
static void measure(const struct filling *filling, const struct look *look,
	const struct block *block, int *lines)
{
	struct desk desk = {.arena = filling->arena,
		.typesetter = filling->typesetter,
		.look = look,
		.errors = error_list_new(filling->arena),
		.shared = filling->form->worksheet->in_text};
	struct galley galley = {0};
	const struct frame frame = {
		.desk = &desk, .galley = &galley, .measure = look->column};

	stimulus_block_lines(
		frame, margin_width(&desk, filling->form), block, lines);
}

static void add(struct filling *filling, const struct drawn *drawn)
{
	const struct references unknown = {
		.arena = filling->arena, .form = filling->form};
	const struct stimulus *stimulus = drawn->item->stimulus;
	const size_t places = stimulus->places.count;
	const struct block *block =
		form_blocks_stimulus(&unknown, filling->typesetter, drawn);
	int *lines = arena_alloc(
		filling->arena, places * filling->look_count, sizeof(*lines));

	for (size_t i = 0; i < filling->look_count; i++)
		measure(filling, &filling->looks[i], block, lines + i * places);
	filling->at = arena_grow(filling->arena, filling->at, filling->count,
		&filling->room, sizeof(*filling->at));
	filling->at[filling->count++] = (struct place_lines){stimulus, lines};
}

bool place_table_needed(const struct form *form)
{
	for (size_t s = 0; s < form->section_count; s++)
		for (size_t i = 0; i < form->sections[s].count; i++)
			if (is_marked(&form->sections[s].items[i]))
				return true;
	return false;
}

const struct line_table *place_table(struct arena *arena,
	struct typesetter *typesetter, const struct form *form,
	const struct look *sheet, bool both)
{
	struct filling filling = {
		.arena = arena, .typesetter = typesetter, .form = form};
	struct line_table *table;

	filling.looks[filling.look_count++] = *sheet;
	if (both)
		filling.looks[filling.look_count++] = look_large_print(sheet);
	for (size_t s = 0; s < form->section_count; s++)
		for (size_t i = 0; i < form->sections[s].count; i++) {
			const struct drawn *drawn = &form->sections[s].items[i];

			if (is_marked(drawn) &&
				!is_known(&filling, drawn->item->stimulus))
				add(&filling, drawn);
		}
	if (filling.count == 0)
		return NULL;
	table = arena_alloc(arena, 1, sizeof(*table));
	*table = (struct line_table){
		names, filling.look_count, filling.at, filling.count};
	return table;
}
