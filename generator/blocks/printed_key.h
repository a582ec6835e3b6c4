/*
 * printed_key: correct answers, as a sheet in its language prints them.
 *
 * A record has the same letters and numbers in every language, "B" and "3"; a
 * sheet prints those of its own.
 */
#ifndef BLOCKS_PRINTED_KEY_H
#define BLOCKS_PRINTED_KEY_H

#include "draw/form.h"
#include "words/wording.h"

/* The right answers as kind_rules has them, in the arena. */
struct text_list printed_key(struct arena *arena, const struct wording *wording,
	const struct drawn *drawn);

/* "(b)": the label of a part, from 0. */
const char *printed_key_part(
	struct arena *arena, const struct wording *wording, size_t part);

#endif
