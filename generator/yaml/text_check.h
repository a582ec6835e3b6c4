/*
 * text_check: what is wrong with a text before anyone knows what it is for.
 */
#ifndef YAML_TEXT_CHECK_H
#define YAML_TEXT_CHECK_H

#include "yaml/fields.h"

/*
 * Whether a text field's scalar, which is not empty, is what was written: false
 * where YAML cut it at a "#" or nothing of it would print.
 *
 * Markdown that is printed as it was typed is warned of.
 */
bool text_check(struct reading *reading, const struct node *node,
	const struct field *field);

/* Point out a "#" that cut all of a value away; nothing where none did. */
void text_check_hint_cut(struct reading *reading, const struct node *node);

/* Is the place in a record, which keeps what was checked when it was drawn? */
bool text_check_is_kept(struct where at);

#endif
