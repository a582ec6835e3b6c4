/*
 * markdown_plain: texts without marks, or with those of Markdown, for a bank.
 */
#ifndef EXCHANGE_MARKDOWN_PLAIN_H
#define EXCHANGE_MARKDOWN_PLAIN_H

struct arena;

/* A plain text: its lines are paragraphs where an empty line stands between
 * them, else lines of one. */
const char *markdown_plain(struct arena *arena, const char *text);

/* A text without white space at its ends and at the ends of its lines, but for
 * two spaces that break one. */
const char *markdown_plain_trimmed(struct arena *arena, const char *text);

#endif
