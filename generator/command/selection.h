/*
 * selection: which forms of a run to print, as --forms says it.
 */
#ifndef COMMAND_SELECTION_H
#define COMMAND_SELECTION_H

#include "worksheet/worksheet.h"

struct selection {
	const uint32_t *forms; /* indexes from 0, in the order asked for */
	size_t count;
};

/*
 * Read --forms: "3", "A,C" or "301-400"; NULL selects all of them.
 *
 * A number or a range may ask for more forms than the worksheet has, unless
 * it names them: worksheet->form_count grows by that.  False where the text
 * is wrong, with the reason in *why.
 */
bool selection_read(struct arena *arena, struct worksheet *worksheet,
	const char *text, struct selection *selection, const char **why);

#endif
