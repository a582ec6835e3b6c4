/*
 * record_forms: read and check the forms of a record.
 *
 * Everything a form says must hold: its code and points, and each item's hash,
 * place and deal.
 */
#ifndef RECORD_RECORD_FORMS_H
#define RECORD_RECORD_FORMS_H

#include "draw/form.h"

struct record_forms;

/*
 * Begin, in the reading's arena.  The worksheet has the record's banks;
 * worksheet and reading must outlive the reader.
 *
 * coded: sheet codes are derived from the sheets' content and are checked
 * against it.
 */
struct record_forms *record_forms_new(struct reading *reading,
	const struct worksheet *worksheet, uint64_t seed, bool coded);

/*
 * Read the form that a node describes into the arena.
 *
 * Reading continues past mistakes.  Returns false and reports errors if there
 * are any.
 */
bool record_forms_read(
	struct record_forms *forms, const struct node *node, struct form *form);

#endif
