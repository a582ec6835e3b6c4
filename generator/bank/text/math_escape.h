/*
 * math_escape: escape dollar signs, so that they open no formula.
 */
#ifndef BANK_MATH_ESCAPE_H
#define BANK_MATH_ESCAPE_H

struct arena;

/* The text with a backslash before each mark that would open or close a
 * formula, except in code and addresses, which print a backslash; in the arena,
 * or the text itself. */
const char *math_escape(struct arena *arena, const char *text);

#endif
