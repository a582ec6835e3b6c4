/*
 * bank: a file of items.
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
	const char *path; /* as the user named it */
	const char *hash; /* if a record gave it; else NULL, see bank_hash() */
	/* The title defaults to the id and the language to "en". */
	const char *id, *title, *language;
	int quotes;                  /* of enum quoting */
	const struct node *defaults; /* as written; NULL if none */
	const struct item *items;    /* in file order */
	size_t count;
	const struct item *const *by_id; /* items with an id, sorted by it */
	size_t id_count;
	struct stimulus_list stimuli;
};

enum {
	BANK_BYTES = 64 * 1024 * 1024, /* at most, per file */
	BANK_ITEMS = 200000            /* at most, per bank */
};

/*
 * Read a bank's file.
 *
 * Returns NULL and reports why if it cannot be read.  `asked` is the place that
 * names it; its source is NULL for the command line.
 */
const struct source *bank_file(
	struct reading *reading, const char *path, struct where asked);

/*
 * Load a bank and check all of it.
 *
 * Returns NULL and reports all mistakes if it has any.
 */
const struct bank *bank_load(
	struct reading *reading, const char *path, struct where asked);

/* Load a bank for a worksheet that has no formulas. */
const struct bank *bank_load_plain(
	struct reading *reading, const char *path, struct where asked);

/* Load a bank whose text has been read. */
const struct bank *bank_read(
	struct reading *reading, const struct source *source);

/*
 * Rebuild a bank from the items that a record kept.
 *
 * `root` holds the bank's other fields, such as its id.  Enemies and the files
 * of images may be missing.  Images are not found yet; hash and path are not
 * set.
 */
struct bank *bank_part(struct reading *reading, const struct node *root,
	const struct node *items);

/*
 * SHA-256 of the bank's file: computed, in the arena, or as a record gives it.
 *
 * This is not a field, because only records need it and hashing takes a fifth
 * of the time of loading.
 */
const char *bank_hash(struct arena *arena, const struct bank *bank);

/* The item with this id, or NULL. */
const struct item *bank_find(const struct bank *bank, const char *id);

/* The ids of all items, in file order. */
struct text_list bank_ids(struct arena *arena, const struct bank *bank);

/* The values that its readers accept. */
extern const struct schema_part bank_schema;

#endif
