/*
 * export_form: the drawn forms of a record as HTML, or by way of it as
 * documents of word processors.
 */
#ifndef EXCHANGE_EXPORT_FORM_H
#define EXCHANGE_EXPORT_FORM_H

#include "exchange/export.h"

/* Is a format one of these: html, docx or odt? */
bool export_form_knows(const char *format);

/* Write sheet and key of each form, or of the requested one, beside each other:
 * ID-A.html and ID-A-key.html. */
enum status export_form_all(
	struct session *session, const struct export_request *request);

#endif
