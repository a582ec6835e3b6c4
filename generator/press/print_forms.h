/*
 * print_forms: the sheets and keys of forms, several made at a time.
 */
#ifndef PRESS_PRINT_FORMS_H
#define PRESS_PRINT_FORMS_H

#include "press/press.h"

/*
 * Write the sheet and key of every form selected, in order; add each to the
 * record, if there is one.
 *
 * Stops at what fails and tells the host why; what was written by then stands
 * whole under its name.
 */
enum status print_forms(struct press *press, struct record *record);

/* The same, bound into one file of sheets and one of keys. */
enum status print_forms_bound(struct press *press, struct record *record);

#endif
