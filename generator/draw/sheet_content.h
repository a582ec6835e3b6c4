/*
 * sheet_content: the content of a sheet and its key, as a number.
 *
 * The sheet code is made from it, so that a paper finds its own key and no
 * other, even after its bank was edited and printed again.
 */
#ifndef DRAW_SHEET_CONTENT_H
#define DRAW_SHEET_CONTENT_H

#include "draw/form.h"

/*
 * A hash of everything that a sheet and its key could show: the worksheet's
 * texts, the form's name and tier, its sections, and its items in printed order
 * with their deals, numbers, points, stimuli and pictures.
 *
 * Neither layout nor fields that only affect the draw, such as tags, change it.
 * Pictures count with their bytes, so they must have been loaded:
 * bank_images_load().
 */
uint64_t sheet_content(const struct form *form);

#endif
