/*
 * fault: why a drawing cannot be drawn as lines and letters.
 *
 * Drawing stops at the first fault.
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
	bool final;       /* too costly to draw as pixels, either */
};

/* Record a fault unless there is one; returns false. */
bool fault_at(struct fault *fault, struct where at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Record a final fault unless there is one; returns false. */
bool fault_final(struct fault *fault, struct where at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
