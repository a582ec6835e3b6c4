/*
 * check: YAML that banks may not use.
 */
#ifndef YAML_CHECK_H
#define YAML_CHECK_H

#include "yaml/node.h"

/* Report a tag, in libyaml's spelling: a field knows its own type. */
void check_tag(struct errors *errors, struct where at, const char *tag);

/*
 * Report control characters that escapes brought into a text, NUL among them.
 * Line breaks and tabs are allowed.
 *
 * Warns of marks that change the direction of the text.
 */
void check_text(struct errors *errors, struct where place, const char *text,
	size_t length);

/* Report an alias of nothing; `listed` if it is in a list. */
void check_refuse_alias(
	struct errors *errors, struct where at, const char *name, bool listed);

/* Report a key that begins with a space unknown to YAML: the lines were
 * indented by such spaces, so the nesting is not as it looks. */
bool check_spaces(
	struct errors *errors, const struct pair *pairs, size_t count);

/* Report keys that are not names, and names given twice, and remove their pairs
 * from `pairs`.  Returns how many are left. */
size_t check_keys(struct arena *arena, struct errors *errors,
	struct pair *pairs, size_t count);

#endif
