/*
 * form_html_put: the pieces that blocks of a page of HTML share.
 */
#ifndef EXCHANGE_FORM_HTML_PUT_H
#define EXCHANGE_FORM_HTML_PUT_H

#include "exchange/form/form_html.h"

/* Put letters, with the characters of HTML escaped. */
void form_html_put_letters(const struct form_html *page, const char *text);

/* Begin and end paragraphs of a style of word processors. */
void form_html_put_begin(const struct form_html *page, const char *style);
void form_html_put_end(const struct form_html *page);

/* Put an empty paragraph of a style. */
void form_html_put_empty(const struct form_html *page, const char *style);

/* A word of the page's language; "" for none. */
const char *form_html_put_word(const struct form_html *page, enum word word);

/* A word of the page's language as a label, "Also right:". */
const char *form_html_put_label(const struct form_html *page, enum word word);

/* The sentence of a block's word: "Choose two." */
const char *form_html_put_sentence(
	const struct form_html *page, const struct block *block);

/* Put texts as paragraphs, with `before` in the first, or as a list. */
void form_html_put_texts(const struct form_html *page, struct texts texts,
	const char *before, bool list);

/* Put texts within a line. */
void form_html_put_inline(const struct form_html *page, struct texts texts);

/* Put room for a word; or on a key, put the answer in its place. */
void form_html_put_room(const struct form_html *page);
void form_html_put_room_or(const struct form_html *page, const char *key);

/* Put an answer, on a key. */
void form_html_put_answer(const struct form_html *page, struct texts answer);

/* A block's points in brackets, in HTML; "" if it has none. */
const char *form_html_put_points(
	const struct form_html *page, const struct block *block);

/* Put the address of a picture, found by its path, or by its name in a bank's
 * folder; false if it is not there. */
bool form_html_put_picture(
	const struct form_html *page, struct buffer *out, const char *name);

#endif
