/*
 * floor: programs that do only what nobody can do without.
 */
#ifndef BENCH_FLOOR_H
#define BENCH_FLOOR_H

#include "pieces.h"

/* The output of a bare libharu program, and its repetitions. */
struct floor_forms {
	const struct pieces *pieces;
	const char *text; /* for base 14: its lines are filled with it */
	const char *path; /* each form anew */
	unsigned forms;
};

/* Forms with the pieces' operators and font files, which are deflated
 * already; libharu deflates the operators. */
void floor_embedded(const void *floor_forms);

/* Forms of as many full pages of text in Times-Roman, which needs no font
 * file. */
void floor_base14(const void *floor_forms);

/* Every event that libyaml finds in the file of this name. */
void floor_yaml(const void *path);

#endif
