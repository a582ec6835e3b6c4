/*
 * table_check: lines that look like a table and would not be set as one.
 *
 * Markdown drops a table without a word: one cell too many in a row, a dash
 * missing, a line of text directly above, and the bars print as typed.  A
 * teacher who draws a table means one, so each of these is an error at its
 * row.
 */
#ifndef BANK_TABLE_CHECK_H
#define BANK_TABLE_CHECK_H

#include "yaml/node.h"

/* Check all texts of a document. */
void table_check(struct errors *errors, const struct node *root);

#endif
