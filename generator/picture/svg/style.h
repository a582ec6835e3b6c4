/*
 * style: how an element is painted, by its attributes and `style`.
 */
#ifndef PICTURE_SVG_STYLE_H
#define PICTURE_SVG_STYLE_H

#include "picture/drawing.h"
#include "picture/svg/fault.h"
#include "picture/xml.h"

/* A paint that may be whatever colour `color` is where it is used. */
struct ink {
	struct paint paint;
	bool current;
};

struct style {
	/* What elements inherit. */
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
	double drop; /* of a text's baseline, in its size */
	/* What is an element's own. */
	bool absent;
	int alpha;
	const char *clip; /* the id of what clips it, or NULL */
};

struct sheet;

/* What reading styles needs. */
struct styling {
	struct arena *arena; /* of texts */
	struct fault *fault;
	const struct sheet *sheet; /* NULL for none */
};

/* What an element has that says nothing. */
struct style style_initial(void);

/* Whether a name is that of a property, so that an attribute may have it. */
bool style_knows(const char *name);

/* The bytes that reading an element's style looks at, about. */
size_t style_weight(const struct styling *styling, const struct xml *element);

/*
 * Read an element's properties over those of its parent.
 *
 * False where the fault says what is wrong, or not supported, with one.
 */
bool style_read(const struct styling *styling, const struct xml *element,
	struct style *style);

#endif
