/*
 * form_html: a drawn form as a page of HTML, its sheet or its key.
 *
 * It reads the blocks that the PDFs are set from.  The page is one file, with
 * its pictures inside and rules for printing.
 */
#ifndef EXCHANGE_FORM_HTML_H
#define EXCHANGE_FORM_HTML_H

#include "base/buffer.h"
#include "blocks/block.h"
#include "words/wording.h"

struct form_html {
	struct buffer *out;
	const struct wording *wording;
	const char *language;
	const char *title; /* of the window; NULL: none */
	const struct block *form;
	struct text_list folders; /* of the banks, where pictures are */
	struct errors *errors;    /* where a picture that is lost is reported */
	bool key;
	bool pixels;   /* no SVG can be shown */
	bool editable; /* for word processors: styles by their names */
	bool counted;  /* a word processor puts the choices' letters */
};

/* Put the blocks within a block. */
void form_html_children(
	const struct form_html *page, const struct block *block);

/* Write a form's page. */
void form_html_write(const struct form_html *page, const struct block *form);

#endif
