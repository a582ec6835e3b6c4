/*
 * item: a question of a bank.
 */
#ifndef BANK_ITEM_H
#define BANK_ITEM_H

#include "bank/item_images.h"
#include "bank/text/blank_width.h"
#include "bank/tier.h"
#include "base/common.h"
#include "base/error.h"

struct arena;
struct bank;
struct graph;
struct image;
struct kind_rules;
struct image_list;
struct node;
struct stimulus;
struct variation;

/* Sheet codes depend on these values: add new ones at the end. */
enum space_type {
	SPACE_DEFAULT, /* by kind and points */
	SPACE_LINES,
	SPACE_BLANK,
	SPACE_GRID,
	SPACE_SQUARES, /* one for each character of an essay */
	SPACE_GRAPH,   /* axes, a number line, squared paper */
	SPACE_NONE,
	SPACE_STAVES /* of five lines each, for music */
};

/* Room to answer in. */
struct space {
	enum space_type type;
	int lines;         /* of SPACE_LINES */
	mpt height;        /* of SPACE_BLANK; of SPACE_STAVES or 0 */
	int squares, rows; /* of SPACE_SQUARES: in a row, and how many */
	int staves;        /* of SPACE_STAVES */
	const struct graph *graph; /* of SPACE_GRAPH */
	bool chosen;               /* by us; the author did not set it */
};

/* The name and value of a variable in a variant: "s", "3/4". */
struct item_value {
	const char *name, *text;
};

struct item_values {
	const struct item_value *at;
	size_t count;
};

struct item {
	struct where at;
	const struct bank *bank;
	const struct node *node; /* the item as written */
	const char *language;    /* BCP 47; by default the bank's */
	const char *id;
	const char *name; /* "bank/item", as draws and records use it */
	const struct kind_rules *kind;
	twelfths points; /* 0 where it is not marked */
	bool bonus;      /* its points do not count toward the total */
	struct text_list tags, standards;
	struct text_list enemies;        /* ids in the same bank */
	const char *stimulus_id;         /* as written */
	const struct stimulus *stimulus; /* NULL for none */
	int difficulty;                  /* 1 to 5, 0 where not given */
	int bloom;   /* 1 remember … 6 create, 0 not given */
	int seconds; /* expected working time, 0 not given */
	struct space space;
	enum blank_width blanks;
	const struct image *image;        /* NULL if it has none */
	struct item_images images;        /* others, around the stem */
	const struct image_list *in_text; /* images in its texts, parts
					     included; NULL for none */
	const char *explanation; /* NULL if not given, as are all texts */
	const char *source;      /* its id in the file it was imported from */
	/* Help for the student below the stem, if any. */
	const char *hint;
	struct text_list starters;  /* beginnings of sentences */
	struct text_list word_bank; /* shuffled when printed */
	/* The item's variant on each tier; NULL if it does not differ. */
	const struct item *tiers[TIER_COUNT];
	/* The kind's own struct, see bank/kind/; NULL if the item has parts. */
	const void *content;
	const char *lead;         /* lead-in to the parts; NULL if not given */
	const struct item *parts; /* (a), (b), …, if any, named "bank/item (a)"
				     and with the item's id */
	size_t part_count;
	const struct variation *variation; /* its variants; NULL if it does not
					      vary, and of a variant */
	const struct item_value *values;   /* of a variant */
	size_t value_count;
};

/* Does one of two items of a bank name the other as an enemy? */
bool item_enemies(const struct item *one, const struct item *other);

/* The item's variant on a tier, with the same id and name, or the item
 * itself. */
const struct item *item_on_tier(const struct item *item, enum tier tier);

/*
 * SHA-256 of the item, its bank's defaults and its stimulus as written, and of
 * their pictures, in the arena.
 *
 * This is not a field, because only records need it and hashing every item
 * would cost as much as loading the bank.
 */
const char *item_hash(struct arena *arena, const struct item *item);

/* Give a variant the names of its bank's item, which outlive it.  The key
 * matrix is printed after its form is freed. */
void item_share_names(const struct item *from, struct item *into);

#endif
