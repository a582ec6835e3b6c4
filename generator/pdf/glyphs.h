/*
 * glyphs: a glyph as a file writes it.
 */
#ifndef PDF_GLYPHS_H
#define PDF_GLYPHS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct used_glyph {
	uint32_t id;      /* in the face */
	uint16_t code;    /* in the file, see font.h */
	int64_t width;    /* in millionths of an em, likewise */
	const char *text; /* the letters that it stands for mostly */
	size_t length;    /* bytes */
	bool sure;        /* it stands for them alone at least once */
	bool common;      /* it is of the face's fount, see foundry.h */
};

#endif
