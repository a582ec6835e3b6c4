/*
 * picture_marks: turn a picture and its words into marks of a row.
 */
#ifndef LAYOUT_PICTURE_MARKS_H
#define LAYOUT_PICTURE_MARKS_H

#include "layout/galley.h"

/* The place of a picture in a row: its upper left and its size. */
struct picture_place {
	const struct picture *picture;
	const struct image *image; /* that it is of, for warnings; or NULL */
	mpt x, y;
	mpt width, height; /* at least 1 */
	uint32_t element;
};

void picture_marks(
	struct frame frame, struct row *row, const struct picture_place *place);

#endif
