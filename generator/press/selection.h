/*
 * selection: the forms and tiers of a run to print.
 */
#ifndef PRESS_SELECTION_H
#define PRESS_SELECTION_H

#include "worksheet/worksheet.h"

struct selection {
	const uint32_t *forms; /* indexes from 0, in the order asked for */
	size_t form_count;
	size_t first, last; /* students first to last - 1, from 0; 0, 0: all */
	/* The name of the part of the run, "301-400" or "roster-301-400", used
	 * for the record and other files that cover all its forms.  NULL for
	 * the whole run and for forms by name. */
	const char *slice;
	enum tier tiers[TIER_COUNT]; /* for each form, in this order */
	size_t tier_count;
	size_t count; /* forms times tiers */
};

/* A selected sheet. */
struct selected {
	uint32_t form;
	enum tier tier;
};

/*
 * Read --forms: "3", "A,C" or "301-400"; NULL selects all forms.  Each form
 * gets the worksheet's tiers.
 *
 * Unless the worksheet names its forms, a number or a range may ask for more
 * than it has, which raises worksheet->form_count.  Returns false if the text
 * is wrong, with the reason in *why.
 */
bool selection_read(struct arena *arena, struct worksheet *worksheet,
	const char *text, struct selection *selection, const char **why);

/*
 * Read --students, "301-400", "7" or "3/200" (the third of 200 parts of the
 * roster), and select the forms that these students get.
 *
 * Returns false if the text is wrong or there is no roster, with the reason in
 * *why.
 */
bool selection_read_students(struct arena *arena,
	const struct worksheet *worksheet, const char *text,
	struct selection *selection, const char **why);

/* The name of the slice from first to last, counted from 1.  `of` is "roster-"
 * for students and "" for forms. */
const char *selection_slice(
	struct arena *arena, const char *of, size_t first, size_t last);

/* Print only this tier, even if the worksheet does not list it. */
void selection_take_tier(struct selection *selection, enum tier tier);

/* The i-th sheet, from 0.  The tiers of a form follow one another. */
struct selected selection_at(const struct selection *selection, size_t i);

#endif
