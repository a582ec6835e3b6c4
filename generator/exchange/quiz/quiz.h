/*
 * quiz: questions of any platform, before they are items of a bank.
 *
 * A reader turns a file into questions; whatever it cannot carry over it
 * reports at the question.  Texts are texts of a bank, with their marks.
 * quiz_items() makes the bank.
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
	QUIZ_STIMULUS, /* a text that those after it ask about */
	QUIZ_OTHER,    /* left out */
	QUIZ_KINDS
};

enum {
	QUIZ_ALL = 100000, /* a share that is all of the points */
	QUIZ_QUESTIONS = 200000,
	QUIZ_BYTES = 64 * 1024 * 1024
};

/* A choice, an accepted answer, a pair or a step, by the question's kind. */
struct quiz_answer {
	const char *text;
	const char *partner; /* the right side of a pair; NULL: a left side
				that has none, a distractor is in text */
	const char *feedback;
	const char *tolerance; /* of a number */
	int share;             /* of the points, QUIZ_ALL for all */
	bool right;
	bool last; /* stays last when the others are shuffled */
};

struct quiz_question {
	struct where at;
	enum quiz_kind kind;
	const char *title;  /* its name elsewhere; NULL as are all texts */
	const char *source; /* its id elsewhere */
	const char *stem;   /* of QUIZ_FILL_IN with its blanks */
	const char *below;  /* ends the stem, below the pictures */
	const char *points;
	struct quiz_answer *answers;
	size_t count, room;
	size_t typed, options; /* blanks to fill in, and to choose for, of an
				  item that is exported */
	bool word_bank; /* the answers of a QUIZ_FILL_IN are distractors */
	bool in_order;  /* choices are not shuffled */
	const char *explanation, *notes, *correction;
	const char *difficulty, *unit;
	const char *show;        /* how a number is rounded: "2", "s3" */
	const struct node *vars; /* its variables, or NULL */
	const char **tags;
	size_t tag_count, tag_room;
	size_t stimulus_at; /* index, plus 1, of the text it asks about */
	const char *language;
	const char *refused; /* why it is left out; NULL: it is not */
	size_t losses;
	bool again; /* a variant of the one before it: nothing is reported */
	const char *id; /* in the bank, once it has one */
};

struct quiz {
	struct arena *arena;
	struct errors *errors;
	struct quiz_question *questions;
	size_t count, room;
	const char *title, *language;
	const struct pensum_host *host; /* who sees progress, or NULL */
};

/* Add a question of a kind. */
struct quiz_question *quiz_add(
	struct quiz *quiz, struct where at, enum quiz_kind kind);

struct quiz_answer *quiz_answer(
	struct quiz *quiz, struct quiz_question *question, const char *text);

/* Add a tag, made from any text. */
void quiz_tag(
	struct quiz *quiz, struct quiz_question *question, const char *text);

/* Report something that a question loses in the bank. */
void quiz_lose(struct quiz *quiz, struct quiz_question *question,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Leave a question out.  The first reason counts. */
void quiz_refuse(struct quiz *quiz, struct quiz_question *question,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/* The question as a message names it: its title, or how its stem begins. */
const char *quiz_name(
	const struct quiz *quiz, const struct quiz_question *question);

/* 1 for a text that says true in any case of letters, 0 for false, else -1. */
int quiz_truth(const char *text);

/* Make a true-or-false question of two choices that say true and false. */
void quiz_judge(struct quiz_question *question, bool second_is_right);

/* Let choices that are said to be fixed stay last only if all behind them
 * do. */
void quiz_keep_last(struct quiz_question *question);

/* A number without needless zeros: "2.5000000" is "2.5"; NULL if it is none. */
const char *quiz_number(struct arena *arena, const char *text);

/* Set an answer to a range of numbers, by its middle and tolerance. */
void quiz_range(struct quiz *quiz, struct quiz_answer *answer, const char *low,
	const char *high);

/* The ends of the range of a number with a tolerance; false if it has none, or
 * more digits than can be counted. */
bool quiz_ends(struct arena *arena, const struct quiz_answer *answer,
	const char **low, const char **high);

/* A share that a text gives in percent: "33.33333" is 33333. */
int quiz_share(const char *text);

/* The name of a kind in a bank. */
const char *quiz_kind_name(enum quiz_kind kind);

#endif
