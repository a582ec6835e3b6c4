/*
 * syntax: libyaml's errors in a teacher's words.
 */
#ifndef YAML_SYNTAX_H
#define YAML_SYNTAX_H

#include "yaml/compose.h"

#include <yaml.h>

/* Parts read before a syntax error that may have caused it. */
struct before {
	struct where quote; /* start of the last value, if in quotes */
	uint32_t quote_end; /* the line it ends on */
	struct where open;  /* the innermost open bracket; line 0 if none */
};

/* The place of a mark in a piece. */
struct where syntax_place(const struct piece *piece, const yaml_mark_t *mark);

/* Report why the parser stopped; returns the reported place. */
struct where syntax_report(struct errors *errors, const struct piece *piece,
	const yaml_parser_t *parser, const struct before *before);

#endif
