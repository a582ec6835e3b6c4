/*
 * pin: items that stand on every form.
 */
#ifndef WORKSHEET_PIN_H
#define WORKSHEET_PIN_H

#include "worksheet/banks.h"
#include "worksheet/worksheet.h"

struct schema_part;

/* One pin of all sections. */
struct pin {
	const struct item *item;
	struct where at;
};

/* The pins found so far; begin with reading and banks. */
struct pinning {
	struct reading *reading;
	struct bank_list banks;
	struct pin *pins;
	size_t count, room;
	size_t hints; /* suggestions made, each of which looks at all ids */
};

/* A reader: checks that a value is a list of "id" or "bank/id". */
field_reader read_pins;

/*
 * Find the items of a section's `pin`, NULL where it has none, and give them
 * to the section.  What is not there, or not what the section draws, is
 * reported.
 */
void pins_resolve(struct pinning *pinning, const struct node *node,
	struct section *section);

/* Report what is pinned twice. */
void pins_check(struct pinning *pinning);

/* What its readers take. */
extern const struct schema_part pin_schema;

#endif
