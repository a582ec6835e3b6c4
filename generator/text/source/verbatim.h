/*
 * verbatim: formulas, code and addresses, which Markdown must leave alone.
 *
 * Each function looks at a place in a Markdown source, which ends in a NUL, but
 * not beyond the paragraph there.
 */
#ifndef TEXT_VERBATIM_H
#define TEXT_VERBATIM_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The end of the formula that begins here, or NULL.
 *
 * A formula is $…$, $$…$$, \(…\), \[…\], \ce{…} or \pu{…}.  The last two count
 * even if a brace is missing, so that the fault is reported.  A single $ opens
 * only before and closes only after a character other than white space, and
 * does not close before a digit, so that prices are no formulas.
 */
const char *verbatim_formula(const char *at);

/* The end of the code that these backticks open, or NULL. */
const char *verbatim_code(const char *at);

/* The bracket that closes the address after this "(", or NULL. */
const char *verbatim_link(const char *at);

/* The ">" that closes the address after this "<", or NULL. */
const char *verbatim_autolink(const char *at);

/* Is `at` inside an address that was typed without brackets? */
bool verbatim_in_address(const char *text, const char *at);

/* Does it look like an address, "https://…", "mailto:…" or "page.html"? */
bool verbatim_is_address(const char *text, size_t length);

#endif
