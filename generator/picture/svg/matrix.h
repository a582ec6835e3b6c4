/*
 * matrix: affine transformations of parts of a drawing.
 */
#ifndef PICTURE_SVG_MATRIX_H
#define PICTURE_SVG_MATRIX_H

#include <stdbool.h>

/* x' = a x + c y + e, y' = b x + d y + f. */
struct matrix {
	double a, b, c, d, e, f;
};

struct vector {
	double x, y;
};

extern const struct matrix matrix_identity;

/* The product: first `inner`, then `outer`. */
struct matrix matrix_times(
	const struct matrix *outer, const struct matrix *inner);

struct vector matrix_apply(const struct matrix *matrix, struct vector v);

/* The average scale factor over all directions. */
double matrix_scale(const struct matrix *matrix);

/* Do circles stay circles, because all directions are scaled alike? */
bool matrix_is_even(const struct matrix *matrix);

/*
 * The direction of an angle in degrees: cosine and sine.  Exact for quarter
 * turns.  Uses only operations that every machine rounds alike, unlike libm.
 */
struct vector matrix_direction(double degrees);

/* Parse a "transform" attribute.  Returns false if it is invalid. */
bool matrix_parse(const char *text, struct matrix *matrix);

#endif
