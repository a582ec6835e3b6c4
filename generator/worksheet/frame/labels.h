/*
 * labels: the words that a worksheet's pages speak.
 *
 * They are those of its language, or of its first bank's, but for those that
 * the worksheet has otherwise.
 */
#ifndef WORKSHEET_LABELS_H
#define WORKSHEET_LABELS_H

#include "words/wording.h"
#include "yaml/fields.h"

struct bank;
struct schema_part;

/* A worksheet's fields about words. */
struct label_fields {
	const char *language; /* NULL where not given */
	const struct node *labels;
	int quotes;  /* of enum quoting */
	bool native; /* letters of choices are the language's own */
};

field_reader read_labels;  /* const struct node *; a mapping */
field_reader read_letters; /* bool; whether they are native */

/*
 * The wording, for a worksheet that draws from this bank first, or from none
 * that could be read (NULL).  Reports labels that are none, at their places.
 */
struct wording labels_wording(struct reading *reading,
	const struct label_fields *fields, const struct bank *first);

/* Warn, at the place that gives the language, if there are no words in it. */
void labels_warn(struct reading *reading, struct where said,
	const struct wording *wording);

/* The types of the readers here, for the schema. */
extern const struct schema_part labels_schema;

#endif
