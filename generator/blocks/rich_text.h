/*
 * rich_text: a parsed Markdown text, with the pictures that it shows.
 */
#ifndef BLOCKS_RICH_TEXT_H
#define BLOCKS_RICH_TEXT_H

#include "bank/text_images.h"
#include "type/line/set.h"

/* Where texts come from. */
struct text_source {
	struct arena *arena; /* for texts that show pictures */
	struct typesetter *typesetter;
	/* Pictures of the item or stimulus, and of the worksheet; or NULL. */
	const struct image_list *images, *shared;
	/* For pictures that were not loaded; NULL if they need not be reported.
	 */
	struct errors *errors;
};

/*
 * Parse a text.  It lives as long as the arena or the typesetter, whichever
 * ends first.
 *
 * The alternative text stands for a picture that was not loaded.
 */
struct rich rich_text(const struct text_source *source, const char *markdown);

#endif
