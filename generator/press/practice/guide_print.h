/*
 * guide_print: a page to learn from, of what the items of banks teach.
 */
#ifndef PRESS_GUIDE_PRINT_H
#define PRESS_GUIDE_PRINT_H

#include "press/press.h"

/*
 * Write the press's worksheet as a guide to ID.pdf: of all items that match its
 * only section, as much as one or two pages hold.
 *
 * Tells the host which items are left out.  Mistakes, one if nothing is taught,
 * go to the errors.
 */
enum status guide_print(struct press *press, struct errors *errors);

#endif
