#include "press/run/name_check.h"

#include "base/arena.h"
#include "press/job.h"
#include "press/key_matrix.h"
#include "press/names.h"
#include "press/one_file.h"
#include "press/overwrite_check.h"
#include "press/roster/class_set.h"
#include "worksheet/roster/form_name.h"

/* State of checking the names of a run's files. */
struct checking {
	const struct press *press;
	struct arena *arena;
	struct names *names;
	const char *twice; /* the first duplicate name */
	const char *form;  /* the form it belongs to */
};

static void add(struct checking *checking, const char *name, const char *form)
{
	if (!names_add(checking->names, name) && checking->twice == NULL) {
		checking->twice = name;
		checking->form = form;
	}
}

/* The names of files with all forms. */
static void add_whole(struct checking *checking, const struct output *output)
{
	const struct press *press = checking->press;
	const enum key_matrix_as matrix = key_matrix_named(output->matrix);
	enum side sides[SIDES];
	size_t count = job_sides(press->worksheet, sides);

	add(checking, press_name(press, ".record.yaml"), NULL);
	if (matrix == KEY_MATRIX_PDF || matrix == KEY_MATRIX_BOTH)
		add(checking, press_name(press, "-matrix.pdf"), NULL);
	if (matrix == KEY_MATRIX_CSV || matrix == KEY_MATRIX_BOTH)
		add(checking, press_name(press, "-matrix.csv"), NULL);
	if (!output->one_file)
		count = press->worksheet->page.up > 1 ? 1 : 0;
	if (!output->forms)
		return;
	for (size_t part = 0; part < one_file_parts(press); part++)
		for (size_t i = 0; i < count; i++)
			add(checking, one_file_name(press, part, sides[i]),
				NULL);
}

/* The names of the class set's files, with its parts. */
static void add_roster(struct checking *checking)
{
	const struct press *press = checking->press;
	const struct roster *roster = press->worksheet->roster;
	const bool some = press->selection.last > 0;
	size_t last, first;

	if (roster == NULL || press->split == 0)
		return;
	first = some ? press->selection.first : 0;
	last = some ? press->selection.last : roster->count;
	for (; first < last; first += press->split) {
		const size_t end = last - first > press->split
					   ? first + press->split
					   : last;

		add(checking,
			class_set_name(checking->arena, press->worksheet, first,
				end, ""),
			NULL);
		add(checking,
			class_set_name(checking->arena, press->worksheet, first,
				end, "-key"),
			NULL);
	}
}

static void add_forms(struct checking *checking)
{
	const struct press *press = checking->press;
	const struct selection *selection = &press->selection;
	enum side sides[SIDES];
	const size_t count = job_own_sides(press->worksheet, sides);

	for (size_t i = 0; i < selection->count; i++) {
		const struct selected sheet = selection_at(selection, i);
		const char *form = form_name(checking->arena,
			press->worksheet->form_names, sheet.form);

		for (size_t k = 0; k < count && checking->twice == NULL; k++)
			add(checking,
				job_name(checking->arena, press->worksheet,
					form, sheet.tier, sides[k]),
				form);
	}
}

enum status name_check(const struct press *press, const struct output *output,
	struct errors *errors)
{
	struct checking checking = {.press = press, .arena = arena_new()};
	enum status status = STATUS_DONE;

	checking.names = names_new(checking.arena);
	add_whole(&checking, output);
	add_roster(&checking);
	if (output->forms && !output->one_file)
		add_forms(&checking);
	if (checking.twice != NULL) {
		error_at(errors, press->worksheet->forms_at,
			"form \"%s\" needs another name: two files of this "
			"run would be %s",
			checking.form, checking.twice);
		status = STATUS_MISTAKES;
	} else if (!overwrite_check(press, false, checking.names)) {
		status = STATUS_IO;
	}
	arena_free(checking.arena);
	return status;
}
