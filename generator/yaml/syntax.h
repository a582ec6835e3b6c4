/*
 * syntax: libyaml's complaints in a teacher's words.
 */
#ifndef YAML_SYNTAX_H
#define YAML_SYNTAX_H

#include "yaml/compose.h"

#include <yaml.h>

/* What was read before a syntax error and may be its cause. */
struct before {
	struct where quote; /* where the last value begins, if in quotes */
	uint32_t quote_end; /* the line in which it ends */
	struct where open;  /* the innermost open bracket; line 0 if none */
};

/* The place of a mark in a piece. */
struct where mark_place(const struct piece *piece, const yaml_mark_t *mark);

/* Report why the parser stopped, and answer the place reported. */
struct where syntax_report(struct errors *errors, const struct piece *piece,
	const yaml_parser_t *parser, const struct before *before);

#endif
