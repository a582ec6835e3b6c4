/*
 * quiz: questions of any platform, before they are items of a bank.
 *
 * A reader turns a file into questions, and reports at each what it cannot
 * carry over.  Texts are in the Markdown of a bank.  items_node() makes items.
 */
#ifndef EXCHANGE_QUIZ_H
#define EXCHANGE_QUIZ_H

#include "base/common.h"
#include "base/error.h"

struct arena;
struct node;
struct pensum_host;

enum quiz_kind {
	QUIZ_CHOICE,
	QUIZ_TRUE_FALSE,
	QUIZ_SHORT,
	QUIZ_NUMERIC,
	QUIZ_ESSAY,
	QUIZ_MATCHING,
	QUIZ_ORDERING,
	QUIZ_FILL_IN,
	QUIZ_STIMULUS, /* a text that the next questions refer to */
	QUIZ_OTHER,    /* left out */
	QUIZ_KINDS
};

enum {
	QUIZ_ALL = 100000, /* the share that earns all points */
	QUIZ_BYTES = 64 * 1024 * 1024
};

/* A choice, an accepted answer, a pair or a step, by the question's kind. */
struct quiz_answer {
	const char *text;
	const char *partner; /* right side of a pair; NULL: `text` is a
				distractor */
	const char *feedback;
	const char *tolerance; /* of a number */
	int share;             /* of the points, QUIZ_ALL for all */
	bool right;
	bool last; /* stays last when the others are shuffled */
};

struct quiz_question {
	struct where at;
	enum quiz_kind kind;
	const char *title;  /* its name there; NULL if none, as all texts */
	const char *source; /* its id there */
	const char *stem;   /* with the blanks of a QUIZ_FILL_IN */
	const char *below;  /* end of the stem, below the pictures */
	const char *points;
	struct quiz_answer *answers;
	size_t count, room;
	size_t typed, options; /* exported: blanks to fill in, to choose for */
	bool word_bank; /* the answers of a QUIZ_FILL_IN are distractors */
	bool in_order;  /* choices are not shuffled */
	const char *explanation, *notes, *correction;
	const char *difficulty, *unit;
	const char *show;        /* how a number is rounded: "2", "s3" */
	const struct node *vars; /* its variables, or NULL */
	const char **tags;
	size_t tag_count, tag_room;
	size_t stimulus_at; /* index, plus 1, of its stimulus; 0: none */
	const char *language;
	const char *refused; /* why it is left out; NULL: it is not */
	size_t losses;
	bool again;     /* a variant of the last one: report nothing */
	const char *id; /* in the bank; NULL until it has one */
};

struct quiz {
	struct arena *arena;
	struct errors *errors;
	struct quiz_question *questions;
	size_t count, room;
	const char *title, *language;
	const struct pensum_host *host; /* gets progress, or NULL */
};

/* Add a question of a kind. */
struct quiz_question *quiz_add(
	struct quiz *quiz, struct where at, enum quiz_kind kind);

struct quiz_answer *quiz_answer(
	struct quiz *quiz, struct quiz_question *question, const char *text);

/* Add a tag, made from any text. */
void quiz_tag(
	struct quiz *quiz, struct quiz_question *question, const char *text);

/* Report something that a question loses. */
void quiz_lose(struct quiz *quiz, struct quiz_question *question,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Leave a question out.  The first reason counts. */
void quiz_refuse(struct quiz *quiz, struct quiz_question *question,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/* The question as a message names it: its title, or how its stem begins. */
const char *quiz_name(
	const struct quiz *quiz, const struct quiz_question *question);

/* 1 for "true", 0 for "false", in any case of letters; else -1. */
int quiz_truth(const char *text);

/* Turn a question with the choices true and false into a true-or-false one. */
void quiz_judge(struct quiz_question *question, bool second_is_right);

/* A choice stays last only if all behind it do; the first never does. */
void quiz_keep_last(struct quiz_question *question);

/* A number without needless zeros, "2.5" for "2.5000000"; NULL if the text is
 * no number. */
const char *quiz_number(struct arena *arena, const char *text);

/* Set an answer to the middle of a range, and its tolerance to half the width.
 * The text is NULL if that is no range. */
void quiz_range(struct quiz *quiz, struct quiz_answer *answer, const char *low,
	const char *high);

/* The ends of a number's tolerance; false if it has none or the arithmetic
 * overflows. */
bool quiz_ends(struct arena *arena, const struct quiz_answer *answer,
	const char **low, const char **high);

/* The share of a percentage: "33.33333" is 33333. */
int quiz_share(const char *text);

/* The name of a kind in a bank. */
const char *quiz_kind_name(enum quiz_kind kind);

#endif
