/*
 * record_item: read and check an item of a recorded form.
 */
#ifndef RECORD_RECORD_ITEM_H
#define RECORD_RECORD_ITEM_H

#include "draw/form.h"

struct record_items;

/* How far reading a form has got. */
struct record_place {
	const struct section *section; /* the current one */
	const struct form *form;
	int pages;  /* of the form */
	int number; /* of the previous item */
	int page;   /* the previous item's first page */
};

/* Begin, in the reading's arena, with the items of the worksheet's banks. */
struct record_items *record_item_reader_new(
	struct reading *reading, const struct worksheet *worksheet);

/* The place before the first section of a form of this many pages. */
struct record_place record_item_begin_form(
	struct record_items *items, const struct form *form, int pages);

/* Read and check the item that a node describes, and advance *place.  Returns
 * false and reports errors if anything is wrong. */
bool record_item_read(struct record_items *items, const struct node *node,
	struct record_place *place, struct drawn *drawn);

/* Check the word bank of a section against its node. */
bool record_item_check_words(struct record_items *items,
	const struct node *node, const struct form_section *section);

#endif
