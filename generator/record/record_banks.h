/*
 * record_banks: the banks of a record, rebuilt from the content it kept.
 */
#ifndef RECORD_RECORD_BANKS_H
#define RECORD_RECORD_BANKS_H

#include "worksheet/banks.h"

/* The parts of a record that hold content; NULL if absent. */
struct record_content {
	const struct node *banks;    /* a list */
	const struct node *items;    /* by name */
	const struct node *stimuli;  /* by name */
	const struct node *pictures; /* a list */
	const struct node *files;    /* by hash */
};

/*
 * Rebuild the banks in the record's order, each with the path and hash it had
 * then and with the bytes of its pictures.
 *
 * `banks` and `items` are required.  Returns false and reports errors if
 * anything is wrong or missing.
 */
bool record_banks(struct reading *reading, const struct record_content *content,
	struct bank_list *banks);

#endif
