/*
 * table: a ruled table to complete.
 */
#ifndef BANK_KIND_TABLE_H
#define BANK_KIND_TABLE_H

#include "bank/kind/fill_in.h"

struct table_item {
	struct fill_in filled; /* the table as a text with blanks */
	const char *stem;      /* NULL where not given */
	struct text_list columns;
	const struct node *rows; /* lists of cells */
	struct table_item *own;  /* this struct, for the check to complete */
};

extern const struct kind_rules table_rules;

#endif
