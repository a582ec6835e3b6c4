/*
 * selection: which forms of a run to print, and in which tiers.
 */
#ifndef PRESS_SELECTION_H
#define PRESS_SELECTION_H

#include "worksheet/worksheet.h"

struct selection {
	const uint32_t *forms; /* indexes from 0, in the order asked for */
	size_t form_count;
	size_t first, last; /* students, from 0 to before last; 0, 0: all */
	/* What part of the run it is, as named in its record and whatever is of
	 * all its forms, "301-400" or "roster-301-400"; NULL for all of it,
	 * and for forms by name. */
	const char *slice;
	enum tier tiers[TIER_COUNT]; /* of each form, in this order */
	size_t tier_count;
	size_t count; /* forms times tiers */
};

/* One of them. */
struct selected {
	uint32_t form;
	enum tier tier;
};

/*
 * Read --forms: "3", "A,C" or "301-400"; NULL selects all of them.  Each in
 * the worksheet's tiers.
 *
 * A number or a range may ask for more forms than the worksheet has, unless
 * it names them: worksheet->form_count grows by that.  False where the text
 * is wrong, with the reason in *why.
 */
bool selection_read(struct arena *arena, struct worksheet *worksheet,
	const char *text, struct selection *selection, const char **why);

/*
 * Read --students, "301-400", "7" or, of the roster in 200 parts, "3/200": the
 * forms that these get.
 *
 * False where the text is wrong or there is no roster, with the reason in
 * *why.
 */
bool selection_read_students(struct arena *arena,
	const struct worksheet *worksheet, const char *text,
	struct selection *selection, const char **why);

/* What a slice from first to last is named, counted from 1; of is "roster-"
 * for students and "" for forms. */
const char *selection_slice(
	struct arena *arena, const char *of, size_t first, size_t last);

/* Print this tier alone, which the worksheet may list or not. */
void selection_take_tier(struct selection *selection, enum tier tier);

/* The sheet that comes i-th, from 0: all tiers of a form after each other. */
struct selected selection_at(const struct selection *selection, size_t i);

#endif
