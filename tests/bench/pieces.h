/*
 * pieces: a PDF that pensum wrote, taken apart for the floor to write again.
 */
#ifndef BENCH_PIECES_H
#define BENCH_PIECES_H

#include <stddef.h>

struct piece {
	unsigned char *bytes;
	size_t length;
};

enum {
	PIECES_MAX = 64
};

struct pieces {
	struct piece pages[PIECES_MAX]; /* operators, inflated */
	size_t page_count;
	struct piece fonts[PIECES_MAX]; /* font files, still deflated */
	size_t font_count;
};

/* Add the pages and the fonts of a file.  Ends the program if the file cannot
 * be read. */
void pieces_add(struct pieces *pieces, const char *path);

#endif
