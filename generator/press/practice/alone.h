/*
 * alone: texts that are understood without the form they would stand on.
 *
 * Cards and guides have no questions with numbers, no lines that are counted
 * and no letters of choices.
 */
#ifndef PRESS_ALONE_H
#define PRESS_ALONE_H

#include "base/common.h"

/* Does one of the texts name the number of a question or a line? */
bool alone_names_others(struct text_list texts);

/* Does one of the texts name anything that only a form has, a choice's letter
 * and a blank's number included? */
bool alone_names_any(struct text_list texts);

#endif
