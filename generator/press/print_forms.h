/*
 * print_forms: print the sheets and keys of forms, several at a time.
 */
#ifndef PRESS_PRINT_FORMS_H
#define PRESS_PRINT_FORMS_H

#include "press/press.h"

/*
 * Write the sheet and key of every selected form, in order, and add each form
 * to the record, if there is one.
 *
 * Stops at the first failure and tells the host why.  Every form written before
 * it is complete.
 */
enum status print_forms(struct press *press, struct record *record);

#endif
