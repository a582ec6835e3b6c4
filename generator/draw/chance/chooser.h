/*
 * chooser: the items taken so far, while forms are filled.
 *
 * choose.c decides which item to take next.  This file takes it and puts it
 * back, with the items that its texts name (dependency.h).
 */
#ifndef DRAW_CHOOSER_H
#define DRAW_CHOOSER_H

#include "draw/chance/choose.h"
#include "draw/chance/feasible.h"
#include "draw/chance/ranking.h"

struct pick {
	size_t slot;
	size_t turn;  /* in which it was taken */
	size_t at;    /* index in its section's ranking */
	bool brought; /* with the pick before it, which names it */
};

struct chooser {
	struct chosen chosen;
	const struct ranked *const *rankings; /* of each section */
	struct slot *slots;
	size_t slot_count;
	uint32_t *owner;
	struct pick *picks;
	size_t pick_count;
	size_t pinned;       /* picks brought by pins */
	bool with_named;     /* items bring those they name */
	const size_t *order; /* of a form's sections; NULL: as they are */
	size_t turn, cursor; /* the next slot and candidate to try */
	struct feasibility *supply; /* NULL unless thorough */
	int retreats;
};

/* A chooser with nothing taken.  It has no rankings yet. */
struct chooser chooser_new(
	struct arena *arena, const struct pool *pool, size_t forms);

/* A chooser that starts again, with the same rankings. */
struct chooser chooser_again(
	struct arena *arena, const struct chooser *chooser);

/* The slot whose turn it is. */
size_t chooser_slot(const struct chooser *chooser);

/* Do all slots have their items? */
bool chooser_is_full(const struct chooser *chooser);

/* The number of candidates of a slot, and the one at a rank. */
size_t chooser_candidates(const struct chooser *chooser, size_t slot);
const struct ranked *chooser_ranked_at(
	const struct chooser *chooser, size_t slot, size_t at);

/* May a slot have the candidate at this rank? */
bool chooser_may_take(const struct chooser *chooser, size_t slot, size_t at);

void chooser_take(struct chooser *chooser, struct pick pick);

/* Put back the last item taken and those that it brought, and go on with the
 * next. */
void chooser_retreat(struct chooser *chooser);

/* Take the items that the texts of the picks name, from the pick `first` on,
 * and those that these name, as far as their forms lack them.  False if one
 * cannot be taken; others may have been. */
bool chooser_bring_for_picks(struct chooser *chooser, size_t first);

/* Take the items that the texts of all forms' pins name, before any others are
 * taken. */
bool chooser_bring_for_pins(struct chooser *chooser);

#endif
