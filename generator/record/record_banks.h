/*
 * record_banks: the banks of a record, made of what it has kept of them.
 */
#ifndef RECORD_RECORD_BANKS_H
#define RECORD_RECORD_BANKS_H

#include "worksheet/banks.h"

/* The parts of a record that hold content; NULL where it has none such. */
struct record_content {
	const struct node *banks;    /* a list */
	const struct node *items;    /* by name */
	const struct node *stimuli;  /* by name */
	const struct node *pictures; /* a list */
	const struct node *files;    /* by hash */
};

/*
 * Make the banks, in the record's order, each with its path and hash as they
 * were then, and with its pictures' bytes.
 *
 * banks and items must be there.  False, told in errors, where something is
 * wrong with them or missing.
 */
bool record_banks(struct reading *reading, const struct record_content *content,
	struct bank_list *banks);

#endif
