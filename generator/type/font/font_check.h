/*
 * font_check: whether a font's file is whole.
 *
 * A font that is cut short or damaged would fail where it is embedded, or in
 * the reader of the PDF, or be left for another in silence.
 */
#ifndef TYPE_FONT_CHECK_H
#define TYPE_FONT_CHECK_H

#include <stdbool.h>

struct hb_blob_t;
struct hb_face_t;

/*
 * The fault of a font file, as a phrase after its name: "is cut short".  NULL
 * if there is none, or if it is no outline font, which is not a fault.
 */
const char *font_check_fault(struct hb_blob_t *file, struct hb_face_t *face);

/* Whether a font has outlines that can be embedded: of one kind, not of many
 * weights in one. */
bool font_check_outlines(struct hb_face_t *face);

#endif
