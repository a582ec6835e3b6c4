/*
 * heard: a host that keeps what it is told.
 */
#ifndef TESTS_PRESS_HEARD_H
#define TESTS_PRESS_HEARD_H

#include "base/arena.h"
#include "base/buffer.h"
#include "press/report.h"

struct heard {
	struct buffer text; /* of all messages */
	struct pensum_host host;
};

static inline void heard_message(
	void *with, const struct pensum_message *message)
{
	struct heard *heard = with;

	buffer_puts(&heard->text, message->text);
}

static inline struct heard *heard_new(struct arena *arena)
{
	struct heard *heard = arena_alloc(arena, 1, sizeof(*heard));

	heard->text.arena = arena;
	heard->host.with = heard;
	heard->host.message = heard_message;
	return heard;
}

/* All messages since the last call, as the command prints them. */
static inline const char *heard_all(struct heard *heard)
{
	const char *text = arena_copy(heard->text.arena,
		buffer_text(&heard->text), heard->text.length);

	heard->text.length = 0;
	return text;
}

#endif
