/*
 * band: the head of a section of a guide.
 */
#ifndef LAYOUT_BAND_H
#define LAYOUT_BAND_H

#include "layout/galley.h"

/* Set a head: white letters on a dark band. */
void band_set(struct frame frame, const char *text, mpt above);

#endif
