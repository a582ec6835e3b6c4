/*
 * form_name: the names of a worksheet's forms, its own or letters.
 */
#ifndef WORKSHEET_FORM_NAME_H
#define WORKSHEET_FORM_NAME_H

#include "base/common.h"

struct arena;

/* The name of form `index` (from 0): from the list, or A … Z, AA, AB …. */
const char *form_name(
	struct arena *arena, struct text_list names, uint32_t index);

/* Whether one of `count` forms has this name; if so, sets *index.  Without a
 * list, their names are letters. */
bool form_name_find(struct text_list names, uint32_t count, const char *name,
	uint32_t *index);

#endif
