/*
 * html: HTML as learning platforms hold it, as text of a bank.
 *
 * Any text is read: tags need not be closed, nor nested.  Tags without a
 * counterpart in a bank's text leave their content, and their names are handed
 * to the host.
 */
#ifndef EXCHANGE_HTML_H
#define EXCHANGE_HTML_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Who has the text read.  Both callbacks may be NULL. */
struct html_host {
	void *with;
	/* The path of a picture beside the bank, or NULL if there is none. */
	const char *(*picture)(void *with, const char *address);
	/* Something without counterpart was found. */
	void (*lost)(void *with, const char *name);
	bool letters; /* lists that count a, b, c keep their letters */
	bool lines;   /* line ends break lines, as in a text typed on a platform
		       */
};

/* The text of a bank, in the arena. */
const char *html_text(
	struct arena *arena, const char *html, const struct html_host *host);

/* Whether a text has something that looks like a tag or an entity. */
bool html_is_likely(const char *text);

#endif
