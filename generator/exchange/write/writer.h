/*
 * writer: the state that writers of all formats share.
 *
 * A format carries some kinds of question.  Before anything is written, export
 * reports the questions that it leaves out, and the losses of the others.
 */
#ifndef EXCHANGE_WRITER_H
#define EXCHANGE_WRITER_H

#include "base/buffer.h"
#include "exchange/quiz/quiz.h"

/* A picture that questions show, as a file of the bank's. */
struct writer_file {
	const char *name; /* in the bank, relative to it */
	const void *bytes;
	size_t length;
};

struct writer {
	struct arena *arena;
	struct quiz *quiz;
	struct buffer *out;
	const char *folder; /* of the bank */
	const char *id;     /* of the bank */
	const char *title;  /* of the format */
	struct writer_file *files;
	size_t file_count, file_room;
	struct quiz_question *question; /* being checked or written */
	bool in_html;                   /* the question's stem is in HTML */
	bool checking; /* a trial run, whose output is dropped; losses are
			  reported */
};

/* The file of a picture, read once; NULL if it cannot be read. */
const struct writer_file *writer_file(struct writer *writer, const char *path);

/* Put a text in HTML.  `address` is put before each picture's name. */
void writer_html(struct writer *writer, struct buffer *out, const char *text,
	const char *address);

/* Put a file's name as an address has it: "my%20dot.png". */
void writer_address(struct buffer *out, const char *name);

/* A text without marks, in the arena; losses are reported while checking. */
const char *writer_plain(struct writer *writer, const char *text);

/* Report a loss while checking. */
void writer_lose(struct writer *writer, const char *what);

/* Put a text with the XML characters escaped; NULL puts nothing. */
void writer_escaped(struct buffer *out, const char *text);

/* A share as percent: 33333 is "33.333". */
const char *writer_percent(struct arena *arena, int share);

/* The share of a choice.  If several may be ticked, a wrong one takes away, so
 * that ticking all earns nothing. */
int writer_share(const struct quiz_question *question, size_t choice);

/* Does a text have marks, lines or anything else beside letters? */
bool writer_has_marks(struct arena *arena, const char *text);

/* Report that a number loses its tolerance and unit. */
void writer_lose_number(
	struct writer *writer, const struct quiz_question *question);

#endif
