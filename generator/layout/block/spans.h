/*
 * spans: spans put together from others.
 */
#ifndef LAYOUT_SPANS_H
#define LAYOUT_SPANS_H

#include "text/rich.h"

/* Spans in the making: begin with {.arena = ...}. */
struct span_list {
	struct arena *arena;
	struct span *at;
	size_t count, room;
};

/* Add a span; a plain text, where it is not NULL; spans, each with these flags
 * besides its own; all paragraphs of a text, with a space between. */
void span_list_add(struct span_list *list, struct span span);
void span_list_put(struct span_list *list, const char *text);
void span_list_spans(
	struct span_list *list, struct spans spans, unsigned flags);
void span_list_rich(struct span_list *list, struct rich rich, unsigned flags);

struct spans span_list_take(const struct span_list *list);

/* A text of one paragraph of them. */
struct rich span_list_text(const struct span_list *list);

#endif
