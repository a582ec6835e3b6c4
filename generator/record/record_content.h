/*
 * record_content: what a record keeps of the banks, so that its forms can be
 * printed when the banks are other ones, or gone.
 */
#ifndef RECORD_RECORD_CONTENT_H
#define RECORD_RECORD_CONTENT_H

#include "record/record_sink.h"
#include "worksheet/worksheet.h"

struct kept;

/* Nothing yet; it lives in the arena. */
struct kept *kept_new(struct arena *arena, const struct worksheet *worksheet);

/* Keep an item that was printed, on whichever tier; its hash. */
const char *kept_add(struct kept *kept, const struct item *printed);

/* Write the content of all that is kept as the banks have it: the items and
 * their stimuli by name, their pictures, and the files of these. */
void kept_write(const struct kept *kept, struct record_text *out);

#endif
