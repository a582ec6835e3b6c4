/*
 * outputs: the formats that a bank can be exported to, and the kinds that each
 * carries.
 */
#ifndef EXCHANGE_OUTPUTS_H
#define EXCHANGE_OUTPUTS_H

#include "exchange/write/writer.h"

struct output_row {
	const char *name;   /* as --to has it */
	const char *title;  /* as messages have it */
	const char *ending; /* of its file: ".gift" */
	unsigned kinds;     /* that it carries: bits of enum quiz_kind */
	void (*begin)(struct writer *writer); /* NULL: nothing */
	void (*question)(
		struct writer *writer, const struct quiz_question *question);
	void (*end)(struct writer *writer); /* NULL: nothing */
};

/* The format of this name, or NULL. */
const struct output_row *outputs_named(const char *name);

/* The names of all formats, separated by commas. */
const char *outputs_list(struct arena *arena);

/* Why a format cannot hold a question; NULL if it can. */
const char *outputs_refusal(
	const struct output_row *output, const struct quiz_question *question);

#endif
