/*
 * verbatim: what Markdown must leave alone, formulas, code and addresses.
 *
 * Each function looks at a place in a Markdown source, which ends in a NUL, no
 * further than the paragraph goes.
 */
#ifndef TEXT_VERBATIM_H
#define TEXT_VERBATIM_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The end of the formula that begins here, or NULL.
 *
 * $…$ opens before a character other than white space and closes after one, and
 * not before a digit, so that prices are none; $$…$$, \(…\), \[…\], \ce{…},
 * \pu{…}.
 */
const char *verbatim_formula(const char *at);

/* The end of the code that these backticks open, or NULL. */
const char *verbatim_code(const char *at);

/* The bracket that closes the address behind this "(", or NULL. */
const char *verbatim_link(const char *at);

/* The ">" that closes the address behind this "<", or NULL. */
const char *verbatim_autolink(const char *at);

/* Is `at` inside an address that was typed without brackets? */
bool verbatim_in_address(const char *text, const char *at);

/* Does it look like an address, "https://…", "mailto:…" or "page.html"? */
bool verbatim_is_address(const char *text, size_t length);

#endif
