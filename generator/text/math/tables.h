/*
 * tables: matrices, cases, aligned equations and arrays.
 */
#ifndef TEXT_MATH_TABLES_H
#define TEXT_MATH_TABLES_H

#include "text/math/command.h"

/* "\begin{…}" up to its "\end{…}". */
struct math *tables_begin(
	struct parser *parser, const struct command *command, size_t at);

/* "\substack{…\\…}" */
struct math *tables_substack(
	struct parser *parser, const struct command *command, size_t at);

#endif
