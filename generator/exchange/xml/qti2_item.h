/*
 * qti2_item: an item of QTI 2 or 3 taken apart: its text, its interactions, and
 * the right responses.
 *
 * QTI 3 writes "qti-choice-interaction" for "choiceInteraction".  Names are
 * compared without prefix, hyphens and case.
 */
#ifndef EXCHANGE_QTI2_ITEM_H
#define EXCHANGE_QTI2_ITEM_H

#include "base/xml/xml.h"
#include "exchange/intake/reader.h"

enum {
	QTI2_INTERACTIONS = 100
};

/* A right response, or one with a score. */
struct qti2_value {
	const char *text;
	double score;
	bool mapped; /* it has a score of its own */
};

struct qti2_declaration {
	const char *ident, *base, *cardinality;
	struct qti2_value *values;
	size_t count, room;
};

struct qti2_interaction {
	const struct xml *xml;
	const char *name; /* as QTI 2 has it */
	bool in_line;     /* part of a sentence */
};

struct qti2_item {
	const struct xml *xml, *body;
	struct qti2_declaration *declarations;
	size_t declaration_count, declaration_room;
	struct qti2_interaction *interactions;
	size_t interaction_count;
	bool varies; /* its text has values that vary */
};

struct qti2_item qti2_item_read(struct reader *reader, const struct xml *xml);

/* The declaration that an interaction's responses belong to, or NULL. */
const struct qti2_declaration *qti2_item_declaration(
	const struct qti2_item *item, const struct xml *interaction);

/* The value of a response by its identifier, or NULL. */
const struct qti2_value *qti2_item_value(
	const struct qti2_declaration *declaration, const char *text);

/* Find by name, compared without prefix, hyphens and case. */
bool qti2_item_is(const struct xml *element, const char *name);
const char *qti2_item_get(const struct xml *element, const char *name);
const struct xml *qti2_item_child(const struct xml *element, const char *name);
const struct xml *qti2_item_next(const struct xml *element, const char *name);

#endif
