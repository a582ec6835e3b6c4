/*
 * reading: readings above letters, such as furigana and pinyin, and emphasis
 * dots above or below them (JLREQ 3.3 and 3.3.9, CLREQ 3.4).
 */
#ifndef TYPE_READING_H
#define TYPE_READING_H

#include "type/line/paragraph.h"

/* Make letters as wide as the readings above them.  Needs the pieces, and the
 * room of fullwidth_space(). */
void reading_make_way(struct paragraph *paragraph);

/*
 * The boxes of a base, a group, with the reading above them, in the arena.
 * *rise is how far the line then reaches up, less the room that the line above
 * has left.
 */
struct box reading_ruby(const struct paragraph *paragraph, struct arena *arena,
	size_t reading, const struct box *base, mpt *rise);

/* The dots above or below a run's letters, as a group, in the arena. */
struct box reading_dots(
	struct arena *arena, const struct piece *piece, const struct run *run);

#endif
