/*
 * references: check the placeholders in texts that refer to something.
 *
 * They name a question, a choice, a line of a source or a blank.
 * blocks/reference.h prints them.
 */
#ifndef BANK_REFERENCES_H
#define BANK_REFERENCES_H

#include "yaml/fields.h"

struct bank;

/* Report placeholders that name nothing, and marks of a source outside its
 * lines.  Call after the items are read. */
void references_check(struct reading *reading, const struct bank *bank);

/* Warn of questions that refer to one of their enemies. */
void references_warn(struct reading *reading, const struct bank *bank);

/* Report placeholders that a worksheet's text must not have: all, or all but
 * references to questions. */
void references_check_sheet(
	struct reading *reading, const struct node *node, bool questions);

#endif
