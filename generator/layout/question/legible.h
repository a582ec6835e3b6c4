/*
 * legible: whether a picture is printed large enough to be read.
 */
#ifndef LAYOUT_LEGIBLE_H
#define LAYOUT_LEGIBLE_H

#include "bank/image.h"
#include "layout/look.h"

struct typesetter;

/* The print to check for, and where mistakes are reported. */
struct print {
	const struct look *look;
	struct typesetter *typesetter;
	struct errors *errors;
	bool laid_out; /* letters are checked on the finished pages instead */
};

/* Warn of a loaded drawing if it, or a letter in it, is too small in a column
 * of this look.  That labels beside it leave it less room is known only on a
 * page: layout/small_print. */
void legible_check(const struct print *print, const struct image *image);

#endif
