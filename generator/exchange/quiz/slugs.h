/*
 * slugs: a set of ids, so that each is given out once.
 */
#ifndef EXCHANGE_SLUGS_H
#define EXCHANGE_SLUGS_H

struct arena;

struct slugs;

struct slugs *slugs_new(struct arena *arena);

/* A free id: the text itself, or with "-2", "-3" and so on.  Note it. */
const char *slugs_take(struct slugs *slugs, const char *id);

/* Note an id as taken. */
void slugs_note(struct slugs *slugs, const char *id);

#endif
