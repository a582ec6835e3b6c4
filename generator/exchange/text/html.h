/*
 * html: convert the HTML of learning platforms to text of a bank.
 *
 * Any input is accepted: tags need not be closed or nested.  Most tags without
 * a counterpart leave their content, and the host gets their names.
 */
#ifndef EXCHANGE_HTML_H
#define EXCHANGE_HTML_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* The caller's part.  Both callbacks may be NULL. */
struct html_host {
	void *with;
	/* The path of a picture beside the bank, or NULL if there is none. */
	const char *(*picture)(void *with, const char *address);
	/* Called for each thing that has no counterpart. */
	void (*lost)(void *with, const char *name);
	bool letters; /* lists counted a, b, c keep their letters */
	bool lines;   /* line ends are breaks, as in typed text */
};

/* HTML as text of a bank, in the arena. */
const char *html_text(
	struct arena *arena, const char *html, const struct html_host *host);

/* Does a text contain a known tag or an entity? */
bool html_is_likely(const char *text);

#endif
