/*
 * document: questions in a text as people type it: numbers, choices behind
 * letters, the right one bold, underlined, starred or named below.
 */
#ifndef EXCHANGE_DOCUMENT_H
#define EXCHANGE_DOCUMENT_H

#include "exchange/intake/reader.h"

bool document_is_html(const struct source *source);
void document_read_html(struct reader *reader);

bool document_is_text(const struct source *source);
void document_read_text(struct reader *reader);

#endif
