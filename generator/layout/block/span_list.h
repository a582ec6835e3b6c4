/*
 * span_list: build a list of spans from others.
 */
#ifndef LAYOUT_SPAN_LIST_H
#define LAYOUT_SPAN_LIST_H

#include "text/rich.h"

/* A growing list of spans: begin with {.arena = ...}. */
struct span_list {
	struct arena *arena;
	struct span *at;
	size_t count, room;
};

/* Add a span; a plain text, unless it is NULL, or one of Pensum's; spans with
 * these flags added; all paragraphs of a text, separated by spaces. */
void span_list_add(struct span_list *list, struct span span);
void span_list_put(struct span_list *list, const char *text);
void span_list_added(struct span_list *list, const char *text);
void span_list_spans(
	struct span_list *list, struct spans spans, unsigned flags);
void span_list_rich(struct span_list *list, struct rich rich, unsigned flags);

struct spans span_list_take(const struct span_list *list);

/* The list as a text of one paragraph. */
struct rich span_list_text(const struct span_list *list);

/* Whether there is a blank among them. */
bool span_list_has_blank(struct spans spans);

/* Whether there is a picture or a formula among them. */
bool span_list_has_inset(struct spans spans);

#endif
