/*
 * qti1_item: an item of QTI 1.2 taken apart: its texts, its responses, and the
 * answers that score.
 */
#ifndef EXCHANGE_QTI1_ITEM_H
#define EXCHANGE_QTI1_ITEM_H

#include "base/xml/xml.h"
#include "exchange/intake/reader.h"

enum {
	QTI1_RESPONSES = 100
};

/* A choice of a response. */
struct qti1_label {
	const char *ident, *text;
	bool last; /* is not shuffled */
};

/* A response: something that can be answered. */
struct qti1_response {
	const char *ident;
	const char *prompt; /* of its own, "" for none */
	bool typed;         /* the answer is text, not a label */
	bool several;       /* labels may be chosen together */
	bool shuffled;
	struct qti1_label *labels;
	size_t count, room;
};

/* An answer that scores, or earns a note. */
struct qti1_score {
	const char *response, *value;
	const char *note;       /* an ident of feedback, or NULL */
	const char *low, *high; /* of a range of numbers */
	double score;
	bool full;     /* it earns all points */
	size_t beside; /* number of answers that its condition needs at once */
};

struct qti1_item {
	const struct xml *xml;
	const char *type; /* from its metadata; "" for none */
	const char *stem; /* in HTML */
	struct qti1_response *responses;
	size_t response_count;
	struct qti1_label *rights; /* Blackboard's right sides, in order */
	size_t right_count, right_room;
	struct qti1_score *scores;
	size_t score_count, score_room;
	double most; /* maximum of decvar; 0: none */
};

/* Take an item apart. */
struct qti1_item qti1_item_read(struct reader *reader, const struct xml *xml);

/* The value of a field of its metadata, or NULL. */
const char *qti1_item_field(
	struct arena *arena, const struct xml *xml, const char *label);

/* The feedback of this ident as text of the bank, or NULL. */
const char *qti1_item_feedback(
	struct reader *reader, const struct qti1_item *item, const char *ident);

#endif
