/*
 * plot: the curves of a graph, cut off at its edges.
 */
#ifndef PICTURE_PLOT_H
#define PICTURE_PLOT_H

#include "picture/graph/canvas.h"

/* Shaded inequalities, and then, above the axes, all lines and points. */
void plot_areas(struct canvas *canvas, const struct graph *graph);
void plot_lines(struct canvas *canvas, const struct graph *graph);

#endif
