/*
 * sheet_content: what stands on a sheet and in its key, as a number.
 *
 * The sheet code is made of it, so that a paper finds its own key and no
 * other's, though its bank was edited and printed again.
 */
#ifndef DRAW_SHEET_CONTENT_H
#define DRAW_SHEET_CONTENT_H

#include "draw/form.h"

/*
 * A hash of all that a sheet and its key could show: the worksheet's texts,
 * the form's name and tier, its sections, and its items in printed order with
 * what was dealt to them, their numbers and points, stimuli and pictures.
 *
 * Neither how it is laid out nor what only decides what is drawn, as tags,
 * changes it.  Pictures count with their bytes, so that these must have been
 * loaded: bank_images_load().
 */
uint64_t sheet_content(const struct form *form);

#endif
