/*
 * emit_messages: tables of messages as C.
 */
#ifndef WORDS_MESSAGES_EMIT_MESSAGES_H
#define WORDS_MESSAGES_EMIT_MESSAGES_H

#include "base/buffer.h"
#include "words/messages/translation.h"

/* Add the source of message_tables. */
void emit_messages(struct buffer *out, const struct catalog *catalog,
	const struct translation *translations, size_t count);

#endif
