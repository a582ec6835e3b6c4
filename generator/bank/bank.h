/*
 * bank: a set of items in one file.
 */
#ifndef BANK_BANK_H
#define BANK_BANK_H

#include "bank/item.h"
#include "bank/kind.h"
#include "bank/stimulus.h"
#include "yaml/fields.h"

struct schema_part;

struct bank {
	const struct source *source;
	const char *path; /* as it was asked for */
	const char *hash; /* that a record gives; else NULL: bank_hash() */
	/* The title is the id, and the language "en", if not given. */
	const char *id, *title, *language;
	const struct node *defaults; /* as written; NULL if none */
	const struct item *items;    /* in file order */
	size_t count;
	const struct item *const *by_id; /* all with an id, sorted by it */
	size_t id_count;
	struct stimulus_list stimuli;
};

enum {
	BANK_BYTES = 64 * 1024 * 1024, /* of a bank's file, at most */
	BANK_ITEMS = 200000            /* of a bank, at most */
};

/*
 * Load a bank and check all of it.
 *
 * NULL where it has mistakes; errors hold every one of them.  A file that
 * cannot be read is a mistake at `asked`, where some file named it (its
 * source may be NULL: the command line).
 */
const struct bank *bank_load(
	struct reading *reading, const char *path, struct where asked);

/* Load a bank whose text was read already. */
const struct bank *bank_read(
	struct reading *reading, const struct source *source);

/*
 * A bank of some of its items, which a record has kept.
 *
 * root has the bank's other fields, its id among them.  Enemies need not be
 * there, nor the files of images: those are still to be found.  The hash and
 * the path are not set.
 */
struct bank *bank_part(struct reading *reading, const struct node *root,
	const struct node *items);

/*
 * SHA-256 of the bank's file, in the arena or what the bank has of a record.
 *
 * A function and no field, since only records ask, and hashing takes a fifth
 * of what loading does.
 */
const char *bank_hash(struct arena *arena, const struct bank *bank);

/* The item with this id, or NULL. */
const struct item *bank_find(const struct bank *bank, const char *id);

/* The ids of all items, in file order. */
struct text_list bank_ids(struct arena *arena, const struct bank *bank);

/* What its readers take. */
extern const struct schema_part bank_schema;

#endif
