#include "layout/paper/matrix.h"

#include "base/arena.h"

#include <string.h>

struct matrix matrix_new(struct arena *arena, const struct worksheet *worksheet,
	const struct look *look, struct typesetter *typesetter)
{
	return (struct matrix){.arena = arena,
		.worksheet = worksheet,
		.look = look,
		.typesetter = typesetter};
}

static const char *name_of(struct arena *arena, const struct form *form)
{
	const struct wording *wording = &form->worksheet->wording;

	return form->tier == TIER_CORE
		       ? arena_copy(arena, form->name, strlen(form->name))
		       : arena_printf(arena, "%s %s", form->name,
				 wording_get(wording, tier_word(form->tier)));
}

static const char *copy(const struct matrix *matrix, const char *text)
{
	return arena_copy(matrix->arena, text, strlen(text));
}

/* Grow the list of sections, one for each number. */
static void grow(struct matrix *matrix, size_t numbers)
{
	const struct section **sections;

	if (numbers <= matrix->numbers)
		return;
	sections = arena_alloc(matrix->arena, numbers, sizeof(*sections));
	for (size_t i = 0; i < matrix->numbers; i++)
		sections[i] = matrix->sections[i];
	matrix->sections = sections;
	matrix->numbers = numbers;
}

static void add_section(struct matrix *matrix, struct matrix_form *column,
	const struct section *section, const struct block *block)
{
	const struct block *question = block_child(block, BLOCK_QUESTION);

	for (; question != NULL; question = block_next(question)) {
		const size_t at = (size_t)question->number - 1;

		if (matrix->sections[at] == NULL)
			matrix->sections[at] = section;
		matrix->parted |= matrix->sections[at] != section;
		column->cells[at] = (struct matrix_cell){question->name,
			copy(matrix, question->key),
			copy(matrix, question->printed), question->points};
	}
}

void matrix_add(struct matrix *matrix, struct form_tree *tree)
{
	const struct form *form = tree->form;
	const struct block *block = form_tree_read(tree,
		&(struct form_tree_builder){
			matrix->typesetter, matrix->look, NULL},
		true);
	struct matrix_form *column;

	grow(matrix, form->numbers);
	matrix->forms = arena_grow(matrix->arena, matrix->forms, matrix->count,
		&matrix->room, sizeof(*matrix->forms));
	column = &matrix->forms[matrix->count++];
	*column = (struct matrix_form){
		.name = name_of(matrix->arena, form),
		.code = copy(matrix, form->code),
		.points = form->points,
		.bonus = form->bonus,
		.cells = arena_alloc(
			matrix->arena, form->numbers, sizeof(*column->cells)),
		.count = form->numbers,
	};
	block = block_child(block, BLOCK_SECTION);
	for (size_t i = 0; i < form->section_count; i++) {
		add_section(matrix, column, form->sections[i].section, block);
		block = block_next(block);
	}
}

const struct matrix_cell *matrix_cell(
	const struct matrix *matrix, size_t form, size_t i)
{
	const struct matrix_form *column = &matrix->forms[form];

	return i < column->count && column->cells[i].item != NULL
		       ? &column->cells[i]
		       : NULL;
}

const char *matrix_printed(const struct matrix *matrix, size_t i)
{
	for (size_t f = 0; f < matrix->count; f++)
		if (matrix_cell(matrix, f, i) != NULL)
			return matrix_cell(matrix, f, i)->printed;
	return NULL;
}

bool matrix_points(const struct matrix *matrix, size_t i, twelfths *points)
{
	const struct matrix_cell *first = NULL;

	for (size_t f = 0; f < matrix->count; f++) {
		const struct matrix_cell *cell = matrix_cell(matrix, f, i);

		if (cell == NULL)
			continue;
		if (first != NULL && first->points != cell->points)
			return false;
		first = cell;
	}
	if (first != NULL)
		*points = first->points;
	return first != NULL;
}
