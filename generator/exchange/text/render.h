/*
 * render: text of a bank as HTML, or without marks.
 */
#ifndef EXCHANGE_RENDER_H
#define EXCHANGE_RENDER_H

#include "base/buffer.h"

#include <stdbool.h>

enum {
	RENDER_MARK = 0xe800,    /* private characters stand for blanks */
	RENDER_FORMULA = 0xe900, /* and, while a text is parsed, formulas */
	RENDER_FORMULAS_MAX = 1000
};

/* Called for a picture; writes its address.  */
struct render_host {
	void *with;
	void (*picture)(void *with, const char *path, struct buffer *out);
};

/* Put a text as HTML, inline if it is one paragraph. */
void render_html(
	struct buffer *out, const char *text, const struct render_host *host);

struct rich;

/* Put a text that was parsed, its formulas as MathML.  `before` comes first in
 * its first paragraph. */
void render_rich(struct buffer *out, const struct rich *rich,
	const char *before, const struct render_host *host);

/* Put a text without marks; returns whether it had none that are lost. */
bool render_plain(struct buffer *out, const char *text);

#endif
