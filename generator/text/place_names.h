/*
 * place_names: names for places in a passage.
 *
 * "{#vow}" names the place where it stands, so that a question can refer to the
 * line in which that place is printed.  The mark itself is not printed.
 */
#ifndef TEXT_PLACE_NAMES_H
#define TEXT_PLACE_NAMES_H

#include "base/common.h"

#include <stdbool.h>

struct arena;

/*
 * The passage with a RICH_PLACE for each mark, in the arena, or the text itself
 * if it has none.  The names are listed in the order of the marks.
 *
 * A name consists of letters, digits, "-" and "_"; "\{#" begins no mark.
 */
const char *place_names_take(
	struct arena *arena, const char *text, struct text_list *names);

/* Does a mark begin at this "{#"? */
bool place_names_is_mark(const char *at);

#endif
