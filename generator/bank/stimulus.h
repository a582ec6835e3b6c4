/*
 * stimulus: a passage, source, table or picture that items of a bank refer to.
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
	const char *name;     /* "bank/stimulus", for draws and records */
	const char *language; /* of its texts; the bank's, if not given */
	/* NULL where not given */
	const char *title, *text, *credit;
	const char *passage;       /* the text with its marks: place_names.h */
	struct text_list places;   /* the names of the marks, in order */
	const struct image *image; /* NULL if it has none */
	const struct image_list *in_text; /* images in its texts, or NULL */
	int numbered; /* interval of line numbers; 0: none */
};

struct stimulus_list {
	const struct stimulus *at; /* in file order */
	size_t count;
	/* Stimuli with an id, sorted by it. */
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
 * Reports every mistake, duplicate ids included.
 */
struct stimulus_list stimulus_read_all(struct reading *reading,
	const struct node *list, const struct bank *bank);

/* The stimulus with this id, or NULL. */
const struct stimulus *stimulus_find(
	struct stimulus_list stimuli, const char *id);

/* All ids, sorted. */
struct text_list stimulus_ids(
	struct arena *arena, struct stimulus_list stimuli);

/* Report items that refer to unknown stimuli, and warn of stimuli without
 * items.  Call after the items are read. */
void stimulus_check_all(struct reading *reading, const struct bank *bank);

/* The values that its readers accept. */
extern const struct schema_part stimulus_schema;

#endif
