/*
 * chemistry: parse the content of \ce{…}: formulas, reactions, isotopes.
 *
 * The language is that of the mhchem package: letters are upright, digits
 * behind them are subscripts, a sign at the end of a word is a charge.
 */
#ifndef TEXT_MATH_CHEMISTRY_H
#define TEXT_MATH_CHEMISTRY_H

#include "text/math/command.h"

struct math *chemistry_read(
	struct parser *parser, const struct command *command, size_t at);

#endif
