/*
 * fault: why a drawing cannot be drawn as lines and letters.
 *
 * The first fault ends the work: what follows could only cost more.
 */
#ifndef PICTURE_SVG_FAULT_H
#define PICTURE_SVG_FAULT_H

#include "base/error.h"

struct arena;

struct fault {
	struct arena *arena; /* of the text */
	struct where at;
	const char *why;  /* NULL while there is none */
	const char *hint; /* NULL for none */
	bool final;       /* nobody else shall try: it costs too much */
};

/* Record a fault unless there is one; false. */
bool fault_at(struct fault *fault, struct where at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The same for one that is final. */
bool fault_final(struct fault *fault, struct where at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
