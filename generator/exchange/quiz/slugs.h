/*
 * slugs: ids that were given out, so that each is given once, in linear time.
 */
#ifndef EXCHANGE_SLUGS_H
#define EXCHANGE_SLUGS_H

struct arena;

/* Ids that were given out. */
struct slugs;

struct slugs *slugs_new(struct arena *arena);

/* A new id that begins so: the text itself, or with "-2" and so on. */
const char *slugs_take(struct slugs *slugs, const char *id);

/* Note an id as taken. */
void slugs_note(struct slugs *slugs, const char *id);

#endif
