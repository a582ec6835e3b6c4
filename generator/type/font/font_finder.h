/*
 * font_finder: the font files that this machine has of a family.
 *
 * fontconfig knows them, if the list of fonts does not.  It is only ever asked
 * for a family by its exact name: its matching would put another font in a
 * missing one's place.
 */
#ifndef TYPE_FONT_FINDER_H
#define TYPE_FONT_FINDER_H

#include "type/font/fonts.h"

struct finder;

/* A font of a family, as fontconfig describes it. */
struct found {
	const char *family; /* as the font spells it */
	const char *file;
	unsigned index;
	int weight, slant, width; /* on fontconfig's scales */
	bool unfit;               /* was tried and cannot be used */
};

struct found_list {
	struct found *at;
	size_t count;
};

struct finder *finder_new(struct arena *arena);
void finder_free(struct finder *finder); /* NULL is allowed */

/*
 * All fonts of the family, letter case aside; the arena's.  Files are the ones
 * to take if they are all there: regular, bold, italic, bold italic, or the
 * first of these.  Where not, to look for the family takes some milliseconds.
 */
struct found_list finder_list(
	struct finder *finder, const char *family, struct text_list files);

/*
 * The font nearest to bold and italic (FACE_BOLD | FACE_ITALIC) that is not
 * unfit, or NULL.  Equally near ones go by file name and index, so that it
 * is the same on every machine.
 */
struct found *finder_nearest(struct found_list list, unsigned look);

/* Is it the same family name, letter case aside? */
bool finder_same(const char *a, const char *b);

/* Is the font as heavy or as slanted as a bold or italic one? */
bool found_bold(const struct found *found);
bool found_italic(const struct found *found);

#endif
