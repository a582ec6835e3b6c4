#include "press/run/check_similar.h"

#include "bank/leak/similar.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"

void check_similar_add(struct session *session, const struct bank *bank)
{
	for (size_t i = 0; i < session->bank_count; i++)
		if (file_is_same(session->banks[i]->source->name,
			    bank->source->name))
			return;
	session->banks =
		arena_grow(session->arena, session->banks, session->bank_count,
			&session->bank_room, sizeof(*session->banks));
	session->banks[session->bank_count++] = bank;
}

static void warn(struct errors *errors, const struct similar *pair)
{
	const struct item *one = pair->one;

	if (pair->percent == 100)
		error_warn_briefly_at(errors, pair->other->at,
			"has the same words as \"%s\" (%s:%u)", one->name,
			one->at.source->name, (unsigned)one->at.line);
	else
		error_warn_briefly_at(errors, pair->other->at,
			"is much like \"%s\" (%s:%u): %d %% of their words "
			"agree",
			one->name, one->at.source->name, (unsigned)one->at.line,
			pair->percent);
}

void check_similar(struct session *session, struct buffer *out)
{
	const struct similar_list pairs = similar_find(
		session->arena, session->banks, session->bank_count);

	for (size_t i = 0; i < pairs.count && i < SIMILAR_SHOWN; i++)
		warn(session->reading.errors, &pairs.at[i]);
	if (pairs.count > SIMILAR_SHOWN)
		message_put(out,
			"similar: %zu pairs of items, the first %d are shown\n",
			pairs.count, SIMILAR_SHOWN);
	else
		message_put(out,
			message_count(pairs.count,
				"similar: %zu pair of items\n",
				"similar: %zu pairs of items\n"),
			pairs.count);
}
