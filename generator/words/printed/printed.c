#include "words/printed/printed.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "words/printed/figures.h"
#include "words/printed/french.h"
#include "words/printed/quotes.h"

#include <string.h>
#include <strings.h>

/* Does any text hold a straight mark?  Most do not and need no work. */
static bool is_marked(struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];

		if (memchr(span->text, '\'', span->length) != NULL ||
			memchr(span->text, '"', span->length) != NULL)
			return true;
	}
	return false;
}

/* The language whose marks replace straight ones.  NULL for Chinese and
 * Japanese, whose marks are not typed straight. */
static const struct language *quoting(const char *tag)
{
	static const char *const none[] = {"zh", "ja", "yue"};

	for (size_t i = 0; i < LENGTH(none); i++)
		if (strncasecmp(tag, none[i], strlen(none[i])) == 0)
			return NULL;
	return language_find(tag);
}

static void take_span(struct typed *typed, struct spans spans, size_t index)
{
	const struct span *span = &spans.at[index];
	const bool thing = (span->flags & (SPAN_BLANK | SPAN_INSET)) != 0;
	const bool kept = (span->flags & (SPAN_CODE | SPAN_RUBY)) != 0 || thing;
	struct typed_letter letter = {.span = (uint32_t)index, .kept = kept};

	for (size_t at = 0; at < span->length;) {
		letter.code = utf8_next(span->text, span->length, &at);
		letter.at = typed->count;
		if (thing)
			letter.code = TYPED_THING;
		typed->letters[typed->count++] = letter;
	}
	if (span->flags & SPAN_BREAK) {
		letter.code = TYPED_BREAK;
		letter.at = typed->count;
		typed->letters[typed->count++] = letter;
	}
}

static struct typed take(struct arena *arena, struct spans spans)
{
	struct typed typed = {NULL, 0};
	size_t bytes = 1;

	for (size_t i = 0; i < spans.count; i++)
		bytes += spans.at[i].length + 1;
	typed.letters = arena_alloc(arena, bytes, sizeof(*typed.letters));
	for (size_t i = 0; i < spans.count; i++)
		take_span(&typed, spans, i);
	return typed;
}

/* The span with its new letters. */
static struct span put_span(struct arena *arena, const struct span *old,
	const struct typed *typed, size_t first, size_t end)
{
	struct buffer text = {.arena = arena};
	struct span span = *old;

	if (old->flags & (SPAN_BLANK | SPAN_INSET | SPAN_RUBY | SPAN_BREAK))
		return span;
	for (size_t i = first; i < end; i++) {
		char bytes[4];

		buffer_add(
			&text, bytes, utf8_put(typed->letters[i].code, bytes));
	}
	span.text = buffer_text(&text);
	span.length = text.length;
	return span;
}

static struct printed put(struct arena *arena, struct spans spans,
	const struct typed *typed, size_t typed_count)
{
	struct span *at = arena_alloc(arena, spans.count, sizeof(*at));
	size_t *before = arena_alloc(arena, typed->count + 1, sizeof(*before));
	size_t next = 0;

	for (size_t i = 0; i < spans.count; i++) {
		const size_t first = next;

		while (next < typed->count && typed->letters[next].span == i)
			next++;
		at[i] = put_span(arena, &spans.at[i], typed, first, next);
	}
	for (size_t i = 0; i < typed->count; i++)
		before[i] = typed->letters[i].at;
	before[typed->count] = typed_count;
	return (struct printed){{at, spans.count}, before, typed->count};
}

struct printed printed_spans(struct arena *arena, struct spans spans,
	const char *language, bool straight)
{
	const char *tag =
		language == NULL || *language == '\0' ? "en" : language;
	const struct french *french = french_of(tag);
	const struct figures figures = figures_of(tag);
	const bool numbers = figures_concern(&figures, spans);
	const struct language *marks = NULL;
	struct typed typed;
	size_t count;

	if (!straight && is_marked(spans))
		marks = quoting(tag);
	if (french == NULL && marks == NULL && !numbers)
		return (struct printed){spans, NULL, 0};
	typed = take(arena, spans);
	count = typed.count;
	typed_keep_addresses(&typed);
	if (marks != NULL)
		quotes_print(&typed, marks, tag);
	if (numbers)
		typed = figures_spaced(arena, &figures, &typed);
	if (french != NULL)
		typed = french_spaced(arena, french, &typed);
	return put(arena, spans, &typed, count);
}

size_t printed_typed(const struct printed *printed, size_t letters)
{
	return printed->typed != NULL && letters <= printed->count
		       ? printed->typed[letters]
		       : letters;
}
