/*
 * answer: what answers a question, in a few words without Markdown, for those
 * who grade stacks of forms.
 */
#ifndef LAYOUT_ANSWER_H
#define LAYOUT_ANSWER_H

#include "draw/form.h"

/*
 * The answer as it is printed on this form, in the arena: "B", "A, C", "T",
 * "1C 2A 3D", "3 1 2", a date, the words of blanks, the points to award; of
 * parts, "(a) B (b) T"; "rubric" where it takes a rubric.
 */
const char *answer_brief(struct arena *arena,
	const struct form_section *section, const struct drawn *drawn);

#endif
