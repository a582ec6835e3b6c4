/*
 * parser: the state of parsing a formula, and what all commands are read with.
 *
 * A row ends at whatever closes it; the function that opened it checks that it
 * is the right closer.  So a mistake is reported where the row was opened.
 */
#ifndef TEXT_MATH_PARSER_H
#define TEXT_MATH_PARSER_H

#include "text/math/math.h"

#define PARSER_BLANK 0xfdee  /* room to write */
#define PARSER_ANSWER 0xfdef /* around what was a blank */

enum {
	PARSER_BLANK_WIDTH = 2600, /* of a single PARSER_BLANK, em/1000 */
	PARSER_UNDERSCORE = 550    /* of each of several in a row, em/1000 */
};

struct parser {
	struct arena *arena;
	const char *text;
	size_t length, at;
	int depth;
	enum math_alphabet alphabet; /* of letters from here on */
	struct math_fault *fault;
	bool failed; /* the fault is set; only the first counts */
};

/* Set the fault, unless there is one; always NULL.  The hint may be NULL. */
struct math *parser_fail(struct parser *parser, size_t at, const char *message,
	const char *hint);

/* Report an opening brace that is never closed; always NULL. */
struct math *parser_unclosed(struct parser *parser, size_t open);

/* A new part, in the arena. */
struct math *parser_node(
	struct parser *parser, enum math_kind kind, enum math_class class);

/* A symbol in the current alphabet. */
struct math *parser_symbol(struct parser *parser, uint32_t code,
	enum math_class class, unsigned flags);

/* Parts that are being linked to a row. */
struct parser_list {
	struct math *row;
	const struct math **tail;
	struct math *last; /* the last part; NULL for none */
};

struct parser_list parser_list_new(struct parser *parser);
void parser_list_add(struct parser_list *list, struct math *part);

/* Go one level deeper; false, with the fault, beyond MATH_DEPTH. */
bool parser_enter(struct parser *parser, size_t at);
void parser_leave(struct parser *parser);

void parser_skip_spaces(struct parser *parser);

/* Is this byte next?  Is this command next, such as "right"? */
bool parser_next_is(const struct parser *parser, char byte);
bool parser_at_command(const struct parser *parser, const char *name);

/* The length of the command's name behind a backslash. */
size_t parser_name(const struct parser *parser, size_t at);

/* Read a row up to what closes it, which is not read.  Besides braces, `closer`
 * closes it, unless that is '\0'. */
struct math *parser_row(struct parser *parser, char closer);

/* Read an argument: a group in braces, or one character or command. */
struct math *parser_argument(struct parser *parser);

/* Read a group in brackets, if one is next; else NULL. */
struct math *parser_option(struct parser *parser);

/* The bytes in braces, "{cm}", which may contain pairs of them, as text in the
 * arena; NULL with a fault. */
const char *parser_word(struct parser *parser);

#endif
