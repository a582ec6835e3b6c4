/*
 * pin: items that appear on every form.
 */
#ifndef WORKSHEET_PIN_H
#define WORKSHEET_PIN_H

#include "worksheet/banks.h"
#include "worksheet/worksheet.h"

struct schema_part;

/* A pin of any section. */
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
	const char *what; /* "pin", or "item" of one that varies */
	size_t hints;     /* suggestions made; each compares all ids */
};

/* A reader: checks that a value is a list of "id" or "bank/id". */
field_reader read_pins;

/*
 * Find the items of a section's `pin`, NULL if it has none, and add them to the
 * section.  Reports items that do not exist or that the section may not draw.
 */
void pin_resolve_all(struct pinning *pinning, const struct node *node,
	struct section *section);

/* Report items pinned twice. */
void pin_check_all(struct pinning *pinning);

/* The types of the readers here, for the schema. */
extern const struct schema_part pin_schema;

#endif
