/*
 * brief: the short answer of a question, without Markdown, for grading stacks
 * of forms.
 */
#ifndef BLOCKS_BRIEF_H
#define BLOCKS_BRIEF_H

#include "draw/form.h"
#include "words/wording.h"

/*
 * The answer as printed on this form, in the arena: "B", "A, C", "T", "1C 2A
 * 3D", "3 1 2", a date, the words of blanks, or the points to award; for parts,
 * "(a) B (b) T"; "rubric" if it is scored by a rubric.
 */
const char *brief_answer(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn);

/* Functions for kind.h's rows: the letters of the key, its numbers, or the
 * answer in the bank's words. */
const char *brief_letters(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn);
const char *brief_numbers(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn);
const char *brief_words(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn);

#endif
