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

/* Report an alias of nothing; `listed` where it stands in a list. */
void check_refuse_alias(
	struct errors *errors, struct where at, const char *name, bool listed);

/* Whether no key begins with a space that is none to YAML; else the lines were
 * indented by such spaces, and nothing is where it seems to be. */
bool check_spaces(
	struct errors *errors, const struct pair *pairs, size_t count);

/* Report keys that are not names, and names given twice, and remove their pairs
 * from `pairs`.  Returns how many are left. */
size_t check_keys(struct arena *arena, struct errors *errors,
	struct pair *pairs, size_t count);

#endif
