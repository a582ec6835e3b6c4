/*
 * standalone: whether texts can be understood without a form.
 *
 * Cards and guides have no numbers of questions, no counted lines and no
 * letters of choices.
 */
#ifndef PRESS_STANDALONE_H
#define PRESS_STANDALONE_H

#include "base/common.h"

/* Whether a text refers to a question or a line by number. */
bool standalone_names_others(struct text_list texts);

/* Whether a text refers to anything that only a form has, including the letter
 * of a choice and the number of a blank. */
bool standalone_names_any(struct text_list texts);

#endif
