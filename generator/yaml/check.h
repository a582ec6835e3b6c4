/*
 * check: whether what YAML allows is what banks may hold.
 */
#ifndef YAML_CHECK_H
#define YAML_CHECK_H

#include "yaml/node.h"

/* Report a tag, as libyaml gives it: what a value is, its field knows. */
void check_tag(struct errors *errors, struct where at, const char *tag);

/*
 * Report control characters, NUL among them, that escapes brought into a
 * text.  Line breaks and tabs are none.
 *
 * Marks that turn the order of letters around are warned of.
 */
void check_text(struct errors *errors, struct where place, const char *text,
	size_t length);

/* Report keys that are no names, and names given twice, and leave out their
 * pairs.  Answers how many are left; pairs is changed in place. */
size_t check_keys(struct arena *arena, struct errors *errors,
	struct pair *pairs, size_t count);

#endif
