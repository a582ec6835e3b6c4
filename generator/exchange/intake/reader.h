/*
 * reader: the state that readers of all formats share.
 *
 * A reader makes questions of a source.  It converts texts with reader_text()
 * and ends each question with reader_done().
 */
#ifndef EXCHANGE_READER_H
#define EXCHANGE_READER_H

#include "exchange/quiz/quiz.h"
#include "exchange/source/pictures.h"

/* How a text is marked up. */
enum markup {
	MARKUP_PLAIN,
	MARKUP_HTML,
	MARKUP_MARKDOWN,
	MARKUP_TYPED /* plain, with HTML here and there */
};

struct variables;

struct reader {
	struct quiz *quiz;
	const struct source *source;
	struct pictures *pictures;
	struct quiz_question *question;    /* being read */
	const struct variables *variables; /* of it, or NULL */
	size_t lines;       /* of the source; 0: not counted yet */
	size_t stimulus_at; /* index, plus 1, of the stimulus; 0: none */
	const char **tags;  /* of the category */
	size_t tag_count;
	const char **lost; /* without counterpart in the question */
	size_t lost_count, lost_room;
	const struct text_list *map; /* of columns: field and column in turn */
};

/* Begin a question.  reader_done() ends it. */
struct quiz_question *reader_begin(
	struct reader *reader, struct where at, enum quiz_kind kind);

/* Convert a text of the file to text of the bank.  NULL gives NULL. */
const char *reader_text(
	struct reader *reader, enum markup markup, const char *text);
const char *reader_part(struct reader *reader, enum markup markup,
	const char *text, size_t length);

/* Note something that has no counterpart in a bank, to be reported once. */
void reader_lost(struct reader *reader, const char *what);

/* The category of the questions that follow, as "a/b/c"; each part is a tag. */
void reader_category(struct reader *reader, const char *path);

/* End the question: normalize its answers, report its losses, add the tags. */
void reader_done(struct reader *reader);

/* The place of a line. */
struct where reader_line(const struct reader *reader, uint32_t line);

#endif
