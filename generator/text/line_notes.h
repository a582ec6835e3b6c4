/*
 * line_notes: whole lines that other Markdown programs would set differently.
 */
#ifndef TEXT_LINE_NOTES_H
#define TEXT_LINE_NOTES_H

#include "text/notes.h"

/* Note the underlines of headings, rules of stars, meanings below terms and
 * boxes to tick, which all are printed as typed. */
void line_notes_add(struct notes *notes, const char *text);

#endif
