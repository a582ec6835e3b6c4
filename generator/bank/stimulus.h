/*
 * stimulus: a passage, source, table or picture that items of a bank ask about.
 *
 * It is printed once, before the items on it that a section draws.
 */
#ifndef BANK_STIMULUS_H
#define BANK_STIMULUS_H

#include "yaml/fields.h"

struct schema_part;

struct bank;
struct image;

struct stimulus {
	struct where at;
	const struct node *node; /* as written */
	const char *id;
	const char *name; /* "bank/stimulus": what chance and records go by */
	const char *language; /* of its texts; the bank's, if not given */
	/* NULL where not given */
	const char *title, *text, *credit;
	const struct image *image;        /* NULL where it shows none */
	const struct image_list *in_text; /* images in its texts, or NULL */
	int numbered; /* every so many lines carry their number; 0: none */
};

struct stimulus_list {
	const struct stimulus *at; /* in file order */
	size_t count;
	/* Those that have an id, sorted by it. */
	const struct stimulus *const *by_id;
	size_t named;
};

enum {
	STIMULI_MAX = 20000 /* of a bank */
};

/* A reader: const struct node *; a list of stimuli that may be empty. */
field_reader read_stimuli;

/*
 * Read the stimuli of a bank.
 *
 * Every mistake is reported, two of one id among them.
 */
struct stimulus_list stimuli_read(struct reading *reading,
	const struct node *list, const struct bank *bank);

/* The stimulus with this id, or NULL. */
const struct stimulus *stimuli_find(
	struct stimulus_list stimuli, const char *id);

/* The ids of all that have one, sorted. */
struct text_list stimuli_ids(struct arena *arena, struct stimulus_list stimuli);

/* Report items on stimuli that the bank has not, and warn of stimuli that no
 * item is on; once the items are read. */
void stimuli_check(struct reading *reading, const struct bank *bank);

/* What its readers take. */
extern const struct schema_part stimulus_schema;

#endif
