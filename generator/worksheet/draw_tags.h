/*
 * draw_tags: the tags that a section's draw names.
 */
#ifndef WORKSHEET_DRAW_TAGS_H
#define WORKSHEET_DRAW_TAGS_H

#include "yaml/fields.h"

/*
 * Check that each tag a draw names is in `tags`, which are sorted; node is the
 * draw's.  *hints counts the suggestions made, because each compares all tags.
 */
void draw_tags_check(struct reading *reading, const struct node *node,
	struct text_list tags, size_t *hints);

#endif
