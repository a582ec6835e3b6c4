/*
 * plot: the curves of a graph, cut off at its edges.
 */
#ifndef PICTURE_PLOT_H
#define PICTURE_PLOT_H

#include "picture/graph/canvas.h"

/* Draw the shaded inequalities; and all lines and points, which stand above the
 * axes. */
void plot_areas(struct canvas *canvas, const struct graph *graph);
void plot_lines(struct canvas *canvas, const struct graph *graph);

#endif
