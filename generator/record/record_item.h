/*
 * record_item: an item of a form, as a record has it.
 */
#ifndef RECORD_RECORD_ITEM_H
#define RECORD_RECORD_ITEM_H

#include "draw/form.h"

struct record_items;

/* How far a form was read. */
struct record_place {
	const struct section *section; /* the one at hand */
	const struct form *form;
	int pages;  /* of the form */
	int number; /* of the item before */
	int page;   /* where the item before begins */
};

/* Begin, in the arena of the reading, with the items of these banks. */
struct record_items *record_items_new(
	struct reading *reading, const struct worksheet *worksheet);

/* Begin a form of so many pages, before its first section. */
struct record_place record_items_begin(
	struct record_items *items, const struct form *form, int pages);

/* Read the item that a node describes and check all it says; false, told in
 * errors, where anything is wrong.  *place moves on. */
bool record_items_read(struct record_items *items, const struct node *node,
	struct record_place *place, struct drawn *drawn);

/* Check the words of a section that was read from the node. */
bool record_items_check_words(struct record_items *items,
	const struct node *node, const struct form_section *section);

#endif
