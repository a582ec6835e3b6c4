/*
 * matrix: how a part of a drawing is moved, turned and scaled.
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

/* What `inner` does first and `outer` then. */
struct matrix matrix_times(
	const struct matrix *outer, const struct matrix *inner);

struct vector matrix_apply(const struct matrix *matrix, struct vector v);

/* How much longer lines become, all directions taken together. */
double matrix_scale(const struct matrix *matrix);

/* Whether a circle stays one: no direction is stretched more than another. */
bool matrix_is_even(const struct matrix *matrix);

/*
 * Sine and cosine of degrees; exact for quarter turns, and by operations
 * that every machine rounds alike, unlike those of libm.
 */
struct vector matrix_direction(double degrees);

/* The matrix that an attribute "transform" means; false where it is wrong. */
bool matrix_parse(const char *text, struct matrix *matrix);

#endif
