/*
 * pdf: pages written as a PDF 1.7 file, in memory.
 *
 * libharu makes the document and its objects.  Text is written here as glyph
 * ids of subset Type 0 fonts, where HarfBuzz placed them, with ToUnicode maps
 * so that it can be searched and copied.
 *
 * The bytes depend only on the documents given: no clock, no addresses.
 */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include "layout/page.h"
#include "pdf/foundry.h"
#include "pdf/plates.h"

struct arena;

/* The input of a file. */
struct pdf_job {
	const struct document *const *documents; /* bound in this order; each
				gets a bookmark if there are several */
	size_t count;
	const char *title; /* of the whole file */
	const char *date;  /* "D:20260101000000Z", or NULL for none */
};

/* The finished file; or bytes NULL, and the reason in why. */
struct pdf_bytes {
	const unsigned char *bytes; /* the arena's */
	size_t length;
	const char *why;
};

enum {
	/* For documents.  libharu and many readers allow a file 8,388,607
	 * objects; the rest is for fonts and the tree of pages. */
	PDF_OBJECTS_MAX = 8360000
};

/* The objects that a document needs in a file, at most. */
size_t pdf_objects(const struct document *document);

/*
 * Write a file.  If a document is duplex and others follow, a blank page is
 * added after an odd number of pages, so that each document begins on a fresh
 * sheet of paper.
 */
struct pdf_bytes pdf_write(struct arena *arena, const struct pdf_job *job);

/* Write a file with plates kept from file to file (plates.h); the bytes are
 * those of pdf_write(). */
struct pdf_bytes pdf_write_with(
	struct arena *arena, const struct pdf_job *job, struct plates *plates);

#endif
