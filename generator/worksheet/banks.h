/*
 * banks: the banks of a worksheet, loaded and found by id.
 */
#ifndef WORKSHEET_BANKS_H
#define WORKSHEET_BANKS_H

#include "bank/bank.h"
#include "worksheet/paths.h"

struct bank_list {
	const struct bank *const *at;
	size_t count;
};

/*
 * Load banks.  Returns whether all could be loaded and have different ids;
 * every mistake is reported, and *banks holds the loaded ones.
 */
bool banks_load(struct reading *reading, struct path_list paths, bool math_off,
	struct bank_list *banks);

/* The bank of this id, or NULL. */
const struct bank *banks_find(struct bank_list banks, const char *id);

/* All tags of all items, sorted, each once. */
struct text_list banks_tags(struct arena *arena, struct bank_list banks);

/* All standards of all items, sorted, each once. */
struct text_list banks_standards(struct arena *arena, struct bank_list banks);

#endif
