/*
 * property: what each property of CSS does to a style.
 */
#ifndef PICTURE_SVG_PROPERTY_H
#define PICTURE_SVG_PROPERTY_H

#include "picture/svg/style.h"

struct property;

/* The property of this name; NULL where it is not known. */
const struct property *property_find(const char *name);

/* Set it; answers NULL, or what was expected instead of the value.  The
 * value must live as long as the style. */
const char *property_set(const struct property *property, const char *value,
	struct style *style);

#endif
