#include "layout/paper/compose.h"

#include "base/arena.h"
#include "layout/paper/composed.h"
#include "worksheet/frame/short_sheet.h"

#include <assert.h>

static const struct document *compose_as(const struct composer *composer,
	enum side side, struct item_pages *pages)
{
	struct composed composed = {.assembly = {.pages = pages}};

	composed_set(composer, side, &composed);
	return composed_finish(composer, side, &composed);
}

/* A sheet set to see how many pages it takes. */
struct trial {
	struct composer composer;
	struct look look;
	bool smaller; /* in smaller type */
	struct composed composed;
	int pages;
	int alone; /* had no number been wanted */
};

static struct look compact_look(const struct composer *composer, bool smaller)
{
	struct page_setup page = composer->look->given;

	page.smaller = true;
	return smaller ? look_with(composer->look, &page) : *composer->look;
}

static struct trial *try_type(const struct composer *composer, bool smaller)
{
	struct trial *trial = arena_alloc(composer->arena, 1, sizeof(*trial));
	const struct fit *found;

	trial->look = compact_look(composer, smaller);
	trial->smaller = smaller;
	trial->composer = *composer;
	trial->composer.look = &trial->look;
	trial->composer.tree =
		form_tree_new(composer->arena, composer->tree->form);
	trial->composer.label = composer->sheet_label;
	trial->composer.errors = error_list_new(composer->arena);
	composed_set(&trial->composer, SIDE_SHEET, &trial->composed);
	trial->pages = composed_pages(&trial->composed);
	found = &trial->composed.assembly.found;
	trial->alone = trial->pages - found->pages + found->alone;
	return trial;
}

static int paper_of(const struct trial *trial)
{
	const struct page_setup *page = &trial->look.page;
	const int sheet = short_sheet_pages(page->duplex, page->booklet);

	return (trial->alone + sheet - 1) / sheet;
}

/* The sheet in smaller type, if that saves paper, else as it is.  That is
 * decided as if no number of pages were wanted: a sheet that is printed again
 * wants the number that it had, in the type that it had. */
static struct trial *try_compact(const struct composer *composer)
{
	struct trial *given = try_type(composer, false), *smaller;

	if (paper_of(given) == 1)
		return given;
	smaller = try_type(composer, true);
	return paper_of(smaller) < paper_of(given) ? smaller : given;
}

int compose_pages(const struct composer *composer)
{
	const bool compact = composer->look->page.fit.manner == FIT_COMPACT;

	return (compact ? try_compact(composer) : try_type(composer, false))
		->pages;
}

/* Put a sheet that was tried onto pages, unless something must be said of it.
 */
static const struct document *finish_trial(const struct composer *composer,
	struct trial *trial, struct item_pages *pages)
{
	struct composer same = *composer;

	same.look = &trial->look;
	same.tree = trial->composer.tree;
	if (error_count_all(trial->composer.errors) > 0) {
		form_tree_forget(same.tree);
		return compose_as(&same, SIDE_SHEET, pages);
	}
	trial->composed.assembly.pages = pages;
	trial->composed.body.desk.errors = composer->errors;
	return composed_finish(&same, SIDE_SHEET, &trial->composed);
}

/* Compose a side in the type that saves paper on the sheet. */
static const struct document *compose_compact(const struct composer *composer,
	enum side side, struct item_pages *pages)
{
	struct form_tree *tree = composer->tree;
	struct composer compact = *composer;
	struct trial *trial;
	struct look look;

	if (tree->tried != composer->look || side == SIDE_SHEET) {
		trial = try_compact(composer);
		tree->tried = composer->look;
		tree->smaller = trial->smaller;
		if (side == SIDE_SHEET)
			return finish_trial(composer, trial, pages);
	}
	look = compact_look(composer, tree->smaller);
	compact.look = &look;
	/* The key names lines of the sheet in this type. */
	compact.tree = form_tree_new(composer->arena, tree->form);
	return compose_as(&compact, side, pages);
}

const struct document *compose_side(const struct composer *composer,
	enum side side, struct item_pages *pages)
{
	return composer->look->page.fit.manner == FIT_COMPACT
		       ? compose_compact(composer, side, pages)
		       : compose_as(composer, side, pages);
}

struct set_sheet {
	struct composer composer;
	struct composed composed;
	int alone;
};

struct set_sheet *compose_begin(
	const struct composer *composer, struct item_pages *pages)
{
	struct set_sheet *sheet;

	assert(composer->pages == 0);
	if (composer->look->page.fit.manner == FIT_COMPACT)
		return NULL;
	sheet = arena_alloc(composer->arena, 1, sizeof(*sheet));
	sheet->composer = *composer;
	sheet->composed.assembly.pages = pages;
	composed_set(&sheet->composer, SIDE_SHEET, &sheet->composed);
	sheet->alone = composed_pages(&sheet->composed);
	return sheet;
}

int compose_alone(const struct set_sheet *sheet)
{
	return sheet->alone;
}

const struct document *compose_end(struct set_sheet *sheet, int pages)
{
	struct assembly *assembly = &sheet->composed.assembly;

	assembly->wanted = pages;
	/* For that number the search would find the same fit. */
	if (pages != sheet->alone)
		assembly->found = (struct fit){.pages = 0};
	return composed_finish(&sheet->composer, SIDE_SHEET, &sheet->composed);
}
