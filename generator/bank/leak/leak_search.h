/*
 * leak_search: the search behind leak.h.
 */
#ifndef BANK_LEAK_SEARCH_H
#define BANK_LEAK_SEARCH_H

#include "bank/leak/leak.h"

/* A leak, and its number in the order of finding. */
struct found_leak {
	struct leak leak;
	size_t order;
};

struct found_leaks {
	struct found_leak *at;
	size_t count;
};

/* Every leak of the scope, in the arena.  A pair may occur several times. */
struct found_leaks leak_search(
	struct arena *arena, const struct leak_scope *scope);

#endif
