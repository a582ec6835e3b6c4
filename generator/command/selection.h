/*
 * selection: which forms of a run to print, and in which tiers.
 */
#ifndef COMMAND_SELECTION_H
#define COMMAND_SELECTION_H

#include "worksheet/worksheet.h"

struct selection {
	const uint32_t *forms; /* indexes from 0, in the order asked for */
	size_t form_count;
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

/* Print this tier alone, which the worksheet may list or not. */
void selection_take_tier(struct selection *selection, enum tier tier);

/* The sheet that comes i-th, from 0: all tiers of a form after each other. */
struct selected selection_at(const struct selection *selection, size_t i);

#endif
