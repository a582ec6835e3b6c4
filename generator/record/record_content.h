/*
 * record_content: the bank content that a record keeps, so that its forms can
 * be printed after the banks have changed or gone.
 */
#ifndef RECORD_RECORD_CONTENT_H
#define RECORD_RECORD_CONTENT_H

#include "record/record_sink.h"
#include "worksheet/worksheet.h"

struct record_contents;

/* An empty collection, in the arena. */
struct record_contents *record_content_new(
	struct arena *arena, const struct worksheet *worksheet);

/* Keep an item that was printed, on any tier.  Returns its hash. */
const char *record_content_add(
	struct record_contents *kept, const struct item *printed);

/* Write everything kept as the banks have it: items and stimuli by name, their
 * pictures, and the pictures' files. */
void record_content_write(
	const struct record_contents *kept, struct record_text *out);

#endif
