/*
 * guide_print: print a study guide of what the items of banks teach.
 */
#ifndef PRESS_GUIDE_PRINT_H
#define PRESS_GUIDE_PRINT_H

#include "press/press.h"

/*
 * Write the press's worksheet as a guide to ID.pdf: as much of all items that
 * match its only section as one or two pages hold.
 *
 * Tells the host which items are left out.  Mistakes go to the errors; it is
 * one if no item teaches anything.
 */
enum status guide_print(struct press *press, struct errors *errors);

#endif
