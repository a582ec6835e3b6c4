/*
 * unhidden: marks of GIFT and cloze texts that no backslash hides.
 */
#ifndef EXCHANGE_UNHIDDEN_H
#define EXCHANGE_UNHIDDEN_H

/* The first of these bytes that no backslash hides, up to `end`; or `end`. */
const char *unhidden_find(const char *text, const char *end, const char *bytes);

#endif
