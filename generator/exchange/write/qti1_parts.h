/*
 * qti1_parts: parts that all items of QTI 1.2 share.
 */
#ifndef EXCHANGE_QTI1_PARTS_H
#define EXCHANGE_QTI1_PARTS_H

#include "exchange/write/writer.h"

/* Stands before the names of pictures, as Canvas wants it. */
extern const char qti1_parts_base[];

/* Put HTML, escaped as Canvas wants it; or a text of the bank. */
void qti1_parts_html(struct writer *writer, const char *html);
void qti1_parts_material(struct writer *writer, const char *text);

/* Put a field of the metadata. */
void qti1_parts_field(
	struct writer *writer, const char *name, const char *text);

/* Put a choice. */
void qti1_parts_label(
	struct writer *writer, const char *ident, const char *text);

/* "c3": the identifier of number i, from 0. */
const char *qti1_parts_ident(struct writer *writer, const char *mark, size_t i);

/* Put the score of an answer.  `action` is "Set" or "Add". */
void qti1_parts_score(struct writer *writer, const char *response,
	const char *value, const char *action, const char *score);

/* End the text and begin the marking. */
void qti1_parts_process(struct writer *writer);

/* Begin a response that chooses. */
void qti1_parts_choices(
	struct writer *writer, const char *ident, const char *cardinality);

#endif
