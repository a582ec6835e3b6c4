/*
 * source_lessons: choose the lessons that stay on a source that is cut short.
 */
#ifndef LAYOUT_SOURCE_LESSONS_H
#define LAYOUT_SOURCE_LESSONS_H

#include "blocks/block.h"

/* Whether a child of a lesson is a lesson on a source and left out: only the
 * shortest lessons stay. */
bool source_lessons_spared(
	const struct block *lesson, const struct block *child);

#endif
