/*
 * card_grid: how many flash cards a page has.
 */
#ifndef LAYOUT_CARD_GRID_H
#define LAYOUT_CARD_GRID_H

#include <stdbool.h>

enum {
	CARD_GRID_COLUMNS = 8, /* at most */
	CARD_GRID_ROWS = 12
};

struct card_grid {
	int columns, rows;
};

/* Read "3x4", three columns of four cards.  Returns false, and leaves the grid
 * as it is, if it is not a grid or its cards would be too small. */
bool card_grid_read(const char *text, struct card_grid *grid);

#endif
