/*
 * markdown_plain: plain text and Markdown of files as Markdown of a bank.
 */
#ifndef EXCHANGE_MARKDOWN_PLAIN_H
#define EXCHANGE_MARKDOWN_PLAIN_H

struct arena;

/* Plain text, whose letters are never marks.  An empty line parts paragraphs;
 * other line ends are breaks. */
const char *markdown_plain(struct arena *arena, const char *text);

/* Markdown without empty lines at its ends and white space at the ends of its
 * lines.  Two spaces that break a line become a backslash. */
const char *markdown_plain_trimmed(struct arena *arena, const char *text);

#endif
