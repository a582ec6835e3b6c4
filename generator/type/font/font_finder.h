/*
 * font_finder: find the font files of a family on this machine.
 *
 * Files that are not in the list of fonts are found by fontconfig, by the
 * family's exact name only: fontconfig's matching would replace a missing font
 * by another.
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
	bool unfit;               /* it was tried and cannot be used */
};

struct found_list {
	struct found *at;
	size_t count;
};

struct finder *font_finder_new(struct arena *arena);
void font_finder_free(struct finder *finder); /* NULL is allowed */

/*
 * All fonts of the family, ignoring case, in the arena.  If all `files` exist,
 * they are used: regular, bold, italic, bold italic, or the first of these,
 * each at `index` in its file.  Otherwise a search takes some milliseconds.
 */
struct found_list font_finder_list(struct finder *finder, const char *family,
	struct text_list files, unsigned index);

/*
 * The usable font nearest to `look` (FACE_BOLD | FACE_ITALIC), or NULL.  Ties
 * are broken by file name and index, so the result is the same on every
 * machine.
 */
struct found *font_finder_nearest(struct found_list list, unsigned look);

/* Are the family names equal, ignoring case? */
bool font_finder_same(const char *a, const char *b);

/* Is the font as heavy or as slanted as a bold or italic one? */
bool font_finder_is_bold(const struct found *found);
bool font_finder_is_italic(const struct found *found);

#endif
