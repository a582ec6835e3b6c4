/*
 * delimiters: brackets that grow, \left( … \right) and \Big(.
 */
#ifndef TEXT_MATH_DELIMITERS_H
#define TEXT_MATH_DELIMITERS_H

#include "text/math/command.h"

struct math *delimiters_left(
	struct parser *parser, const struct command *command, size_t at);
struct math *delimiters_middle(
	struct parser *parser, const struct command *command, size_t at);

/* code: its class; flags: its size, 1 to 4. */
struct math *delimiters_big(
	struct parser *parser, const struct command *command, size_t at);

/* The bracket that an argument's text names, 0 for "" and "."; false for any
 * other text. */
bool delimiters_named(const char *text, uint32_t *code);

#endif
