#include "layout/block/grid.h"

#include "layout/block/side_by_side.h"

#include <assert.h>

mpt grid_column(const struct grid *grid)
{
	const mpt columns = (mpt)grid->columns;

	return (grid->frame.measure - (columns - 1) * grid->gutter) / columns;
}

void grid_add(const struct grid *grid, const struct grid_row *row,
	grid_setter *set, const void *of)
{
	const mpt width = grid_column(grid);
	struct galley cells[GRID_COLUMNS_MAX] = {{0}};
	const struct beside beside = {cells, row->end - row->first, 0};

	assert(beside.count <= grid->columns);
	for (size_t i = 0; i < beside.count; i++)
		set(galley_part(grid->frame, (mpt)i * (width + grid->gutter),
			    width, &cells[i]),
			of, row->first + i);
	side_by_side_add(grid->frame, &beside, row->above, row->cut);
}
