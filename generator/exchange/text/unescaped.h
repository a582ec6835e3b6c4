/*
 * unescaped: find marks of GIFT and cloze texts that no backslash escapes.
 */
#ifndef EXCHANGE_UNESCAPED_H
#define EXCHANGE_UNESCAPED_H

/* The first of these bytes that no backslash escapes, up to `end`; or `end`. */
const char *unescaped_find(
	const char *text, const char *end, const char *bytes);

#endif
