#include "exchange/form/form_html_paper.h"

#include "bank/graph/graph.h"
#include "exchange/form/form_html_put.h"
#include "exchange/form/form_picture.h"
#include "exchange/form/form_svg.h"
#include "picture/graph/graph_picture.h"

enum {
	MEASURE = 16 * MPT_CM,
	SQUARE = MPT_CM / 2,
	GRID_HEIGHT = 5 * MPT_CM,
	SQUARE_MOST = MPT_CM, /* of a square for one character */
	STAFF_LINES = 5,
	STAFF_MM = 8,  /* high */
	STAVES_MM = 18 /* from one to the next */
};

static void put_picture(const struct form_html *page, struct buffer *svg)
{
	buffer_puts(page->out, "<figure><img src=\"");
	form_picture_svg(page, page->out,
		&(struct source){"graph", buffer_text(svg), svg->length});
	buffer_printf(page->out, "\" alt=\"%s\"/></figure>\n",
		form_html_put_word(page, WORD_SAID_GRID));
}

static void put_graph(
	const struct form_html *page, const struct graph *graph, bool solved)
{
	struct buffer svg = {.arena = page->out->arena};

	form_svg_put(
		&svg, &graph_picture(svg.arena, graph, page->wording,
			      (struct graph_room){MEASURE, 2 * MEASURE}, solved)
			       ->drawing);
	put_picture(page, &svg);
}

/* Put the squares.  If they would be too small to write in, rows get fewer and
 * there are more rows. */
static void put_squares(const struct form_html *page, const struct space *space)
{
	const int most = MEASURE / SQUARE;
	const int columns = space->squares < most ? space->squares : most;
	const int rows = (space->squares * space->rows + columns - 1) / columns;
	const mpt fitting = MEASURE / columns;
	const mpt step = fitting < SQUARE_MOST ? fitting : SQUARE_MOST;

	put_graph(page,
		&(struct graph){.type = GRAPH_GRID,
			.width = columns * step + 2 * MPT,
			.height = rows * step,
			.square = step},
		false);
}

static void put_staves(const struct form_html *page, int staves)
{
	const int width = 10 * MEASURE / MPT_CM, height = staves * STAVES_MM;
	const int first = (STAVES_MM - STAFF_MM) / 2;
	struct buffer svg = {.arena = page->out->arena};

	buffer_printf(&svg,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%dmm\" "
		"height=\"%dmm\" viewBox=\"0 0 %d %d\" stroke=\"#666\" "
		"stroke-width=\"0.2\">",
		width, height, width, height);
	for (int i = 0; i < staves; i++)
		for (int line = 0; line < STAFF_LINES; line++) {
			const int y = i * STAVES_MM + first +
				      line * STAFF_MM / (STAFF_LINES - 1);

			buffer_printf(&svg,
				"<path d=\"M0 %dH%d\" fill=\"none\"/>", y,
				width);
		}
	buffer_puts(&svg, "</svg>");
	put_picture(page, &svg);
}

bool form_html_paper(
	const struct form_html *page, const struct space *space, bool solved)
{
	switch (space->type) {
	case SPACE_GRAPH:
		put_graph(page, space->graph, solved);
		return true;
	case SPACE_GRID:
		put_graph(page,
			&(struct graph){.type = GRAPH_GRID,
				.height = GRID_HEIGHT,
				.square = SQUARE},
			false);
		return true;
	case SPACE_SQUARES:
		put_squares(page, space);
		return true;
	case SPACE_STAVES:
		put_staves(page, space->staves);
		return true;
	case SPACE_DEFAULT:
	case SPACE_LINES:
	case SPACE_BLANK:
	case SPACE_NONE:
		break;
	}
	return false;
}
