/*
 * form_html_lists: choices, pairs, steps and other lists of a form in HTML.
 */
#ifndef EXCHANGE_FORM_HTML_LISTS_H
#define EXCHANGE_FORM_HTML_LISTS_H

#include "exchange/form/form_html.h"

/* Choices, or steps to put in order; and one of them. */
void form_html_lists_choices(
	const struct form_html *page, const struct block *block);
void form_html_lists_choice(
	const struct form_html *page, const struct block *block);
void form_html_lists_step(
	const struct form_html *page, const struct block *block);

/* Pairs to match, a word bank, an entry of a strip. */
void form_html_lists_pairs(
	const struct form_html *page, const struct block *block);
void form_html_lists_bank(
	const struct form_html *page, const struct block *block);
void form_html_lists_entry(
	const struct form_html *page, const struct block *block);

#endif
