/*
 * place_names: names for places in a passage.
 *
 * "{#vow}" marks the place where it stands, so that a question can ask about
 * the line that it comes to be in.  Nothing of it is printed.
 */
#ifndef TEXT_PLACE_NAMES_H
#define TEXT_PLACE_NAMES_H

#include "base/common.h"

#include <stdbool.h>

struct arena;

/*
 * The passage with a RICH_PLACE for each mark, and the marks' names in their
 * order; in the arena, or the text itself.
 *
 * A name is of letters, digits, "-" and "_"; "\{#" is no mark.
 */
const char *place_names_take(
	struct arena *arena, const char *text, struct text_list *names);

/* Does a mark begin at this "{#"? */
bool place_names_is_mark(const char *at);

#endif
