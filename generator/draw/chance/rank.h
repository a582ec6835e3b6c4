/*
 * rank: the chance in a draw.
 *
 * An item's rank is a keyed hash of who is asking and who is asked, so every
 * rank is fixed by the seed and by nothing else: not by other items, other
 * sections or other forms (bottom-k sampling; Cohen and Kaplan, "Summarizing
 * data using bottom-k sketches", 2007).
 */
#ifndef DRAW_RANK_H
#define DRAW_RANK_H

#include "base/siphash.h"

#include <stddef.h>
#include <stdint.h>

/*
 * The purpose of a rank: each has its own chances.  The numbers are part of the
 * promise "rng: 1" (rank.c).
 */
enum rank_purpose {
	RANK_DRAW = 0,   /* which items */
	RANK_ORDER = 1,  /* in which order */
	RANK_CHOICE = 2, /* the choices of an item */
	RANK_CODE = 3,   /* retired: sheet codes were once made of it */
	RANK_SET = 4,    /* where the items on a stimulus stand */
	RANK_PICK = 5,   /* which of an item's things are printed */
	RANK_WORDS = 6,  /* the words of a section's word bank */
	RANK_VALUES = 7  /* the values of an item that varies */
};

/* The `form` of ranks that all forms of a run share. */
#define RANK_ALL_FORMS UINT32_MAX

struct rank_key {
	uint64_t seed;       /* the run's */
	uint32_t form;       /* 0 for the first */
	const char *section; /* its id */
	enum rank_purpose purpose;
};

/* The rank of a name: uniform over 64 bits, the same on every machine. */
uint64_t rank_of(const struct rank_key *key, const char *name);

/* The key under which names hash to their ranks: rank_of() in two steps, for
 * many names. */
struct siphash_key rank_chances(const struct rank_key *key);
uint64_t rank_by(struct siphash_key chances, const char *name);

/* The key for the ranks of an item's things (its choices, say), by their
 * index. */
struct siphash_key rank_chances_of_parts(
	const struct rank_key *key, const char *name);
uint64_t rank_of_part(struct siphash_key chances, size_t index);

#endif
