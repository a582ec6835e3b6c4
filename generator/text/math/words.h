/*
 * words: text, names, alphabets and spaces in a formula.
 */
#ifndef TEXT_MATH_WORDS_H
#define TEXT_MATH_WORDS_H

#include "text/math/command.h"

typedef struct math *words_reader(
	struct parser *parser, const struct command *command, size_t at);

words_reader words_alphabet; /* code: the alphabet */
words_reader words_text;     /* code: the alphabet */
words_reader words_operator; /* \operatorname; flags */
words_reader words_space;    /* code: its width */
words_reader words_back;     /* code: the width taken away */
words_reader words_modulus;  /* code: 0 bmod, 1 pmod, 2 mod, 3 pod */
words_reader words_nothing;  /* flags: 1 where it takes an argument */
words_reader words_colour; /* \textcolor{…}{…}; flags: 1 for two colours */

/* The number of underscores that come next if they make a blank, else 0. */
size_t words_underscores(const struct parser *parser);

/* Read these underscores as a blank. */
struct math *words_room(struct parser *parser);

/* A PARSER_BLANK, of this many bytes, was read: read any that follow it, and
 * make one blank of them all. */
struct math *words_blank(struct parser *parser, size_t bytes);

#endif
