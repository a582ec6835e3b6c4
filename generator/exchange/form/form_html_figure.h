/*
 * form_html_figure: pictures and diagrams of a page of HTML.
 */
#ifndef EXCHANGE_FORM_HTML_FIGURE_H
#define EXCHANGE_FORM_HTML_FIGURE_H

#include "exchange/form/form_html.h"

/* Put the picture of a block, if it has one. */
void form_html_figure(const struct form_html *page, const struct block *block);

/* Put the picture of a block with numbers on it, and below it the blanks that
 * they stand for. */
void form_html_figure_diagram(
	const struct form_html *page, const struct block *block);

#endif
