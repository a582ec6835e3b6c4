/*
 * table_check: report lines that look like a table but would not print as one.
 *
 * Markdown drops a broken table silently: with one cell too many in a row, a
 * missing dash or a line of text directly above, the bars print as typed.  A
 * teacher who draws a table means one, so each of these is an error at its row.
 */
#ifndef BANK_TABLE_CHECK_H
#define BANK_TABLE_CHECK_H

#include "yaml/node.h"

/* Check all texts of a document. */
void table_check(struct errors *errors, const struct node *root);

#endif
