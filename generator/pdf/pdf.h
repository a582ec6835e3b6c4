/*
 * pdf: pages written as a PDF 1.7 file, in memory.
 *
 * libharu makes the document and its objects; text is written here as glyph
 * ids of subset Type 0 fonts, as HarfBuzz placed them, with ToUnicode maps
 * so that it can be searched and copied.
 *
 * The bytes depend on the documents given and on nothing else: no clock, no
 * addresses.
 */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include "layout/page.h"
#include "pdf/foundry.h"
#include "pdf/plate.h"

struct arena;

/* What a file is made of. */
struct pdf_job {
	const struct document *const *documents; /* bound in this order; each
				gets a bookmark if there are several */
	size_t count;
	const char *title; /* of the whole */
	const char *date;  /* "D:20260101000000Z", or NULL for none */
};

/* The finished file, or bytes NULL and the reason in why. */
struct pdf_bytes {
	const unsigned char *bytes; /* the arena's */
	size_t length;
	const char *why;
};

/*
 * Write a file.  Where a document is duplex and others follow, a blank page
 * is added after an odd number of pages, so that each begins on a fresh
 * sheet of paper.
 */
struct pdf_bytes pdf_write(struct arena *arena, const struct pdf_job *job);

/* The same bytes, with what is kept from file to file: see plate.h. */
struct pdf_bytes pdf_write_with(
	struct arena *arena, const struct pdf_job *job, struct plates *plates);

#endif
