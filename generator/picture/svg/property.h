/*
 * property: apply CSS properties to a style.
 */
#ifndef PICTURE_SVG_PROPERTY_H
#define PICTURE_SVG_PROPERTY_H

#include "picture/svg/style.h"

struct property;

/* The property of this name; NULL if unknown. */
const struct property *property_find(const char *name);

/* Set a property in a style.  Returns NULL, or a description of the values
 * expected.  The value must outlive the style. */
const char *property_set(const struct property *property, const char *value,
	struct style *style);

#endif
