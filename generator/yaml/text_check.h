/*
 * text_check: faults of a text that do not depend on its use.
 */
#ifndef YAML_TEXT_CHECK_H
#define YAML_TEXT_CHECK_H

#include "yaml/fields.h"

/*
 * Is a text field's nonempty scalar printed as its author wrote it?  False if
 * YAML cut it off at a "#" or if it would print nothing.
 *
 * Warns of Markdown that is printed as typed.
 */
bool text_check(struct reading *reading, const struct node *node,
	const struct field *field);

/* If a "#" cut off all of a value, add a hint that says so. */
void text_check_hint_cut(struct reading *reading, const struct node *node);

/* Is the place in a record, whose texts were checked before they were drawn? */
bool text_check_is_kept(struct where at);

#endif
