/*
 * form_html_grades: the table for marks at the head of a page of HTML.
 */
#ifndef EXCHANGE_FORM_HTML_GRADES_H
#define EXCHANGE_FORM_HTML_GRADES_H

#include "exchange/form/form_html.h"

/* Put a row for each section or question, and one for the total. */
void form_html_grades(const struct form_html *page, const struct block *block);

#endif
