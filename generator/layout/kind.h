/*
 * kind: how each kind of item looks, to the student and to the grader.
 *
 * A row of kind.c's table and a file in layout/kind/ for each kind.  The
 * number and the points are set by compose; a kind sets what is its own.
 */
#ifndef LAYOUT_KIND_H
#define LAYOUT_KIND_H

#include "draw/form.h"
#include "layout/galley.h"

/* What one item is set from. */
struct task {
	struct frame frame; /* right of the number */
	const struct drawn *drawn;
	const struct section *section;
	const char *points;     /* "(2 points)" */
	struct text_list words; /* of the section's word bank */
	bool key;               /* this is the grader's side */
};

struct kind_layout {
	/* The question, points behind it, and the room for the answer. */
	void (*sheet)(const struct task *task);
	/* The question again and all that is needed to score it. */
	void (*key)(const struct task *task);
};

const struct kind_layout *kind_layout(enum kind kind);

extern const struct kind_layout timeline_layout;
extern const struct kind_layout short_answer_layout;
extern const struct kind_layout essay_layout;
extern const struct kind_layout multiple_choice_layout;
extern const struct kind_layout true_false_layout;
extern const struct kind_layout matching_layout;
extern const struct kind_layout fill_in_layout;
extern const struct kind_layout ordering_layout;

/* Set the stem with its points flush right on its last line, the item's image
 * below it, and on the sheet the help that the item gives. */
void task_stem(const struct task *task, const char *stem, enum use use);

/* Set the item's image, if it has one: for a kind that sets its stem itself. */
void task_image(const struct task *task);

/* Set that help, or the hint alone where a word is asked for: likewise. */
void task_help(const struct task *task);
void task_hint(const struct task *task);

/* "Label: text" below, where there is a text. */
void task_note(const struct task *task, const char *label, const char *text);

/* A strong label and a list under it. */
void task_bullets(
	const struct task *task, const char *label, struct text_list points);

/*
 * What the i-th of count things to award earns, "(1 point)": the item's points
 * dealt to them in halves, or in what points_unit() says, the first ones
 * getting what is over.
 *
 * NULL where there are more than units to deal: each earns one, up to the
 * total.  task_credit_rule() then says so, in a line of its own.
 */
const char *task_credit(const struct task *task, size_t i, size_t count);
void task_credit_rule(const struct task *task, size_t count);

/* A list of points to award, each with its credit as above. */
void task_credits(const struct task *task, struct text_list points);

/*
 * What a key writes on the sheet: the text of an answer, or points to award,
 * in the room that is left from now on, until reply_end() (reply.h).
 */
void task_answer(const struct task *task, const char *text);
void task_answer_points(const struct task *task, struct text_list points);

/* Likewise one for the middle of a room for a word. */
void task_answer_word(const struct task *task, const char *text);

/* Leave the room that the item asks for besides what its kind needs: a key
 * has its explanation there. */
void task_space(const struct task *task);

/* "(1 point)", "(2.5 points)". */
const char *task_points(struct arena *arena, twelfths points);

#endif
