/*
 * form_html_paper: axes, squares and staves to draw in, on a page of HTML.
 */
#ifndef EXCHANGE_FORM_HTML_PAPER_H
#define EXCHANGE_FORM_HTML_PAPER_H

#include "bank/item.h"
#include "exchange/form/form_html.h"

/* Put the room of a space; false if it is no such room.  `solved`: with what
 * the key alone shows. */
bool form_html_paper(
	const struct form_html *page, const struct space *space, bool solved);

#endif
