/*
 * formula_escapes: commands of formulas that YAML took for escapes.
 *
 * In double quotes \times is typed as "\\times"; with one backslash YAML reads
 * a tab and "imes".  Behind the dollar sign, white space then keeps a formula
 * from being one, so it is looked for in the source.
 */
#ifndef YAML_FORMULA_ESCAPES_H
#define YAML_FORMULA_ESCAPES_H

#include "yaml/fields.h"

/* Report each such command of a scalar that would otherwise pass as white
 * space; false if there is one. */
bool formula_escapes_check(struct reading *reading, const struct node *node);

#endif
