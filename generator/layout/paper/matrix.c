#include "layout/paper/matrix.h"

#include "base/arena.h"
#include "blocks/brief.h"
#include "blocks/reference.h"
#include "layout/paper/place_table.h"

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

/* The answer on this form, for sheets of this look. */
static const char *answer_of(const struct references *references,
	const struct form_section *section, const struct drawn *drawn)
{
	const struct reference_scope scope = reference_scope(drawn);

	return reference_text(references, &scope,
		brief_answer(references->arena,
			&references->form->worksheet->wording, section, drawn));
}

static void add_section(struct matrix *matrix, struct matrix_form *column,
	const struct references *references, const struct form_section *section)
{
	for (size_t i = 0; i < section->count; i++) {
		const struct drawn *drawn = &section->items[i];
		const size_t at = (size_t)drawn->number - 1;

		if (matrix->sections[at] == NULL)
			matrix->sections[at] = section->section;
		matrix->parted |= matrix->sections[at] != section->section;
		column->cells[at] = (struct matrix_cell){drawn->item->name,
			answer_of(references, section, drawn),
			drawn->item->points};
	}
}

void matrix_add(struct matrix *matrix, const struct form *form)
{
	const struct desk desk = {.arena = matrix->arena,
		.typesetter = matrix->typesetter,
		.shared = form->worksheet->in_text};
	const struct references references = {.arena = matrix->arena,
		.form = form,
		.lines = place_table(&desk, form, matrix->look, true)};
	struct matrix_form *column;

	grow(matrix, form->numbers);
	matrix->forms = arena_grow(matrix->arena, matrix->forms, matrix->count,
		&matrix->room, sizeof(*matrix->forms));
	column = &matrix->forms[matrix->count++];
	*column = (struct matrix_form){
		.name = name_of(matrix->arena, form),
		.code = arena_copy(
			matrix->arena, form->code, strlen(form->code)),
		.points = form->points,
		.cells = arena_alloc(
			matrix->arena, form->numbers, sizeof(*column->cells)),
		.count = form->numbers,
	};
	for (size_t i = 0; i < form->section_count; i++)
		add_section(matrix, column, &references, &form->sections[i]);
}

const struct matrix_cell *matrix_cell(
	const struct matrix *matrix, size_t form, size_t i)
{
	const struct matrix_form *column = &matrix->forms[form];

	return i < column->count && column->cells[i].item != NULL
		       ? &column->cells[i]
		       : NULL;
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
