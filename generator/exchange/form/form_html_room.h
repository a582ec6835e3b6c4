/*
 * form_html_room: room to answer in on a page of HTML; on the key, the answer
 * in its place.
 */
#ifndef EXCHANGE_FORM_HTML_ROOM_H
#define EXCHANGE_FORM_HTML_ROOM_H

#include "exchange/form/form_html.h"

/* Put a space. */
void form_html_room_space(
	const struct form_html *page, const struct block *block);

/* Put a line with a label, and room behind it. */
void form_html_room_labelled(
	const struct form_html *page, const struct block *block);

/* Put a list to tick. */
void form_html_room_checklist(
	const struct form_html *page, const struct block *block);

#endif
