/*
 * references: what the placeholders of a bank's texts name.
 *
 * A question, a choice, a line of a source or a blank; blocks/reference.h says
 * how each is printed.
 */
#ifndef BANK_REFERENCES_H
#define BANK_REFERENCES_H

#include "yaml/fields.h"

struct bank;

/* Report placeholders that name nothing, and marks of a source that are not
 * in its lines; once the items are read. */
void references_check(struct reading *reading, const struct bank *bank);

/* Warn of a question that names its enemy. */
void references_warn(struct reading *reading, const struct bank *bank);

/* Report placeholders that a worksheet's text must not have: all, or all but
 * those of questions. */
void references_check_sheet(
	struct reading *reading, const struct node *node, bool questions);

#endif
