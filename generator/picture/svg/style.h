/*
 * style: how an element is painted, from its attributes and `style`.
 */
#ifndef PICTURE_SVG_STYLE_H
#define PICTURE_SVG_STYLE_H

#include "base/xml/xml.h"
#include "picture/drawing.h"
#include "picture/svg/fault.h"

/* A paint.  If `current`, it has the value of `color` where it is used. */
struct ink {
	struct paint paint;
	bool current;
};

struct style {
	/* Inherited properties. */
	struct ink fill, stroke;
	uint8_t color[3];
	double stroke_width;
	enum line_cap cap;
	enum line_join join;
	double miter;
	double dashes[DASHES_MAX];
	size_t dash_count;
	double dash_offset;
	bool even_odd, clip_even_odd;
	bool hidden;
	double font_size;
	bool strong, emphasis;
	enum anchor anchor;
	bool spaces; /* white space is preserved */
	double drop; /* baseline shift of a text, in units of its size */
	/* Properties that are not inherited. */
	bool absent;
	int alpha;
	const char *clip; /* id of its clip path, or NULL */
};

struct style_sheet;

/* The context of reading styles. */
struct styling {
	struct arena *arena; /* of texts */
	struct fault *fault;
	const struct style_sheet *sheet; /* NULL for none */
};

/* The style of an element without properties. */
struct style style_initial(void);

/* Is it the name of a property, and so of a presentation attribute? */
bool style_knows(const char *name);

/* The number of bytes that reading an element's style looks at, roughly. */
size_t style_weight(const struct styling *styling, const struct xml *element);

/*
 * Apply an element's properties to those of its parent.
 *
 * False if the fault says that one is wrong or not supported.
 */
bool style_read(const struct styling *styling, const struct xml *element,
	struct style *style);

/* The first word of a property's value as the element itself declares it, in
 * its style or as an attribute; NULL if it does not. */
const char *style_declared(
	struct arena *arena, const struct xml *element, const char *name);

#endif
