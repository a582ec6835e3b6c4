/*
 * formulas: how long it takes to read and set formulas.
 */
#ifndef BENCH_FORMULAS_H
#define BENCH_FORMULAS_H

struct formulas {
	const char *path; /* of a list, one a line */
	int count;        /* of it, at most */
	int times;        /* with the fonts open */
};

/* Open the fonts and set a list so many times; for timed_call(). */
void formulas_set(const void *formulas);

#endif
