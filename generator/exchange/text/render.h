/*
 * render: text of a bank as HTML, or without marks.
 */
#ifndef EXCHANGE_RENDER_H
#define EXCHANGE_RENDER_H

#include "base/buffer.h"

#include <stdbool.h>

enum {
	RENDER_FORMULA = 0xe900, /* stands for one while a text is parsed */
	RENDER_FORMULAS_MAX = 1000
};

/* `picture` is called for each picture and writes its address. */
struct render_host {
	void *with;
	void (*picture)(void *with, const char *path, struct buffer *out);
};

/* Put a text as HTML, inline if it is one paragraph. */
void render_html(
	struct buffer *out, const char *text, const struct render_host *host);

struct rich;

/* Put a parsed text as HTML, its formulas as MathML.  `before`, in HTML, begins
 * its first paragraph; or NULL. */
void render_rich(struct buffer *out, const struct rich *rich,
	const char *before, const struct render_host *host);

/* Put a text without its marks.  Returns whether that loses nothing. */
bool render_plain(struct buffer *out, const char *text);

#endif
