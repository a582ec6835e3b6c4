/*
 * rich_letters: a block of rich text while it is being read, letter by letter.
 */
#ifndef TYPE_RICH_LETTERS_H
#define TYPE_RICH_LETTERS_H

#include "type/markdown/markdown_images.h"
#include "type/markdown/rich.h"

#include <stdint.h>

/* Begin with the arenas and the text's images. */
struct letters {
	struct arena *arena;   /* of what is taken */
	struct arena *scratch; /* of what is kept while reading */
	uint32_t *codes;       /* hidden ones as hide.h has them */
	uint16_t *flags;       /* of enum span_flag */
	size_t count, code_room, flag_room;
	bool soft;   /* a line ended that may become a space */
	bool answer; /* inside one */
	struct markdown_images images;
	size_t image;                /* the next of them */
	const struct inset **insets; /* of what was added, in its order */
	size_t inset_count, inset_room;
};

/* Add text with these flags; in code, hidden letters mean only themselves. */
void letters_add(struct letters *letters, const char *text, size_t length,
	unsigned flags);

/* Add a code point, a hard break, or where a line of the source ended. */
void letters_put(struct letters *letters, uint32_t code, unsigned flags);
void letters_break(struct letters *letters, unsigned flags);
void letters_soft(struct letters *letters);

/*
 * The letters as spans, in the arena, and none left.
 *
 * ^…^ and ~…~ around at most 24 letters without a space become SPAN_SUP and
 * SPAN_SUB, hidden underscores SPAN_BLANK; spaces at the end are dropped.
 */
struct spans letters_take(struct letters *letters);

#endif
