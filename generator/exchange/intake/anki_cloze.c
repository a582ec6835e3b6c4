#include "exchange/intake/anki_cloze.h"

#include "base/arena.h"

/* Where the answer of a deletion begins; NULL if none stands here. */
static const char *answer_at(const char *text)
{
	size_t digits;

	if (strncmp(text, "{{c", 3) != 0)
		return NULL;
	digits = strspn(text + 3, "0123456789");
	return digits > 0 && strncmp(text + 3 + digits, "::", 2) == 0
		       ? text + digits + strlen("{{c::")
		       : NULL;
}

const char *anki_cloze_take(
	struct reader *reader, struct gaps *gaps, const char *text)
{
	struct arena *arena = reader->quiz->arena;
	struct buffer out = {.arena = arena};

	while (*text != '\0') {
		const char *answer = answer_at(text);
		const char *end = answer == NULL ? NULL : strstr(answer, "}}");
		struct gap *gap = end == NULL ? NULL : gaps_add(gaps);
		const char *hint;

		if (gap == NULL) {
			buffer_putc(&out, *text++);
			continue;
		}
		hint = strstr(answer, "::");
		if (hint != NULL && hint < end)
			reader_lost(reader, "hints");
		else
			hint = end;
		gaps_answer(gaps, gap,
			reader_part(reader, MARKUP_HTML, answer,
				(size_t)(hint - answer)),
			true);
		gaps_mark(&out, gaps->count - 1);
		text = end + 2;
	}
	return gaps->count == 0 ? NULL : buffer_text(&out);
}
