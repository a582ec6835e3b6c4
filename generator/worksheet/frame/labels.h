/*
 * labels: the fixed words on a worksheet's pages.
 *
 * They come from the worksheet's language, or else from its first bank's.  The
 * worksheet may replace some of them.
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
 * The wording of a worksheet whose first bank is `bank`; NULL if none could be
 * read.  Reports unknown labels at their places.
 */
struct wording labels_wording(struct reading *reading,
	const struct label_fields *fields, const struct bank *first);

/* Warn, where the language is given, if Pensum has no words in it. */
void labels_warn(struct reading *reading, struct where said,
	const struct wording *wording);

/* The types of the readers here, for the schema. */
extern const struct schema_part labels_schema;

#endif
