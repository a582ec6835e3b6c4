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
	int64_t width;    /* in millionths of an em, in the file */
	const char *text; /* the letters that it usually stands for */
	size_t length;    /* bytes */
	bool sure;        /* its letters are certain */
	bool silent;      /* also stands for no letters, as a dot of emphasis */
	bool common;      /* belongs to the face's fount, see foundry.h */
	bool again;       /* an earlier entry has this glyph, with other
			     letters */
	uint16_t next;    /* 1 + index of its next such entry; 0: none */
};

#endif
