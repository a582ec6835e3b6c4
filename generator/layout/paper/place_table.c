#include "layout/paper/place_table.h"

#include "bank/stimulus.h"
#include "base/arena.h"
#include "blocks/form_blocks.h"
#include "layout/block/stimulus_block.h"
#include "layout/paper/margin.h"

#include <string.h>

static const char *const names[] = {"", "large print"};

/* The table while it is filled in. */
struct filling {
	const struct desk *desk;
	const struct form *form;
	struct look looks[LENGTH(names)];
	size_t look_count;
	struct place_lines *at;
	size_t count, room;
};

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
	struct arena *arena = filling->desk->arena;
	struct desk desk = {.arena = arena,
		.typesetter = filling->desk->typesetter,
		.look = look,
		.errors = error_list_new(arena),
		.shared = filling->desk->shared};
	struct galley galley = {0};
	const struct frame frame = {
		.desk = &desk, .galley = &galley, .measure = look->column};

	stimulus_block_lines(
		frame, margin_width(&desk, filling->form), block, lines);
}

static void add(struct filling *filling, const struct block *block)
{
	struct arena *arena = filling->desk->arena;
	const size_t places = block->stimulus->places.count;
	int *lines;

	if (places == 0 || is_known(filling, block->stimulus))
		return;
	lines = arena_alloc(
		arena, places * filling->look_count, sizeof(*lines));
	for (size_t i = 0; i < filling->look_count; i++)
		measure(filling, &filling->looks[i], block, lines + i * places);
	filling->at = arena_grow(arena, filling->at, filling->count,
		&filling->room, sizeof(*filling->at));
	filling->at[filling->count++] =
		(struct place_lines){block->stimulus, lines};
}

static bool has_places(const struct form *form)
{
	for (size_t s = 0; s < form->section_count; s++)
		for (size_t i = 0; i < form->sections[s].count; i++) {
			const struct stimulus *stimulus =
				form->sections[s].items[i].item->stimulus;

			if (stimulus != NULL && stimulus->places.count > 0)
				return true;
		}
	return false;
}

const struct line_table *place_table(const struct desk *desk,
	const struct form *form, const struct look *sheet, bool key)
{
	const struct references unknown = {.arena = desk->arena, .form = form};
	struct filling filling = {.desk = desk, .form = form};
	struct line_table *table;
	const struct block *section;

	if (!has_places(form))
		return NULL;
	filling.looks[filling.look_count++] = *sheet;
	if (key && form->large_print)
		filling.looks[filling.look_count++] = look_large_print(sheet);
	section = form_blocks(&unknown, desk->typesetter)->children;
	for (; section != NULL; section = section->next) {
		const struct block *block =
			block_child(section, BLOCK_STIMULUS);

		for (; block != NULL; block = block_next(block))
			add(&filling, block);
	}
	table = arena_alloc(desk->arena, 1, sizeof(*table));
	*table = (struct line_table){
		names, filling.look_count, filling.at, filling.count};
	return table;
}
