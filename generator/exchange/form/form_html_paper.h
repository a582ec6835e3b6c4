/*
 * form_html_paper: axes, squares and staves to draw in, on a page of HTML.
 */
#ifndef EXCHANGE_FORM_HTML_PAPER_H
#define EXCHANGE_FORM_HTML_PAPER_H

#include "bank/item.h"
#include "exchange/form/form_html.h"

/* Put the paper of a space; false if it has none.  `solved`: with what only the
 * key shows. */
bool form_html_paper(
	const struct form_html *page, const struct space *space, bool solved);

#endif
