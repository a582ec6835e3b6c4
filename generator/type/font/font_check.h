/*
 * font_check: is a font file whole?
 *
 * A truncated or damaged font would fail when it is embedded, fail in the PDF's
 * reader, or silently be replaced by another.
 */
#ifndef TYPE_FONT_CHECK_H
#define TYPE_FONT_CHECK_H

#include <stdbool.h>

struct hb_blob_t;
struct hb_face_t;

/*
 * The fault of a font file, as a phrase after its name: "is cut short".  NULL
 * if it has none.  Not being an outline font is no fault.
 */
const char *font_check_fault(struct hb_blob_t *file, struct hb_face_t *face);

/* Does the font have outlines that can be embedded, of one kind only and not
 * variable? */
bool font_check_outlines(struct hb_face_t *face);

#endif
