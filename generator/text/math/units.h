/*
 * units: parse the content of \pu{…}: a number with its unit, "1.2e3 kJ/mol".
 */
#ifndef TEXT_MATH_UNITS_H
#define TEXT_MATH_UNITS_H

#include "text/math/command.h"

struct math *units_read(
	struct parser *parser, const struct command *command, size_t at);

#endif
