#include "bank/text/blanks_code.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/rich.h"

#include <string.h>

/* The text with one letter in place of each blank. */
static const char *lettered(struct arena *arena, const char *text,
	const struct blank *blanks, size_t n)
{
	struct buffer out = {.arena = arena};
	size_t from = 0;

	for (size_t i = 0; i < n; i++) {
		buffer_add(&out, text + from, blanks[i].first - from);
		buffer_puts(&out, RICH_BLANK);
		from = blanks[i].end;
	}
	buffer_puts(&out, text + from);
	return buffer_text(&out);
}

/* An answer in backticks, with more of them than it contains in a row. */
static const char *as_code(struct arena *arena, const char *answer)
{
	struct buffer out = {.arena = arena};
	size_t most = 0, run;
	bool edge;

	for (const char *at = answer; *at != '\0'; at += run > 0 ? run : 1) {
		run = strspn(at, "`");
		most = run > most ? run : most;
	}
	edge = *answer == '`' || answer[strlen(answer) - 1] == '`';
	for (run = 0; run <= most; run++)
		buffer_putc(&out, '`');
	buffer_puts(&out, edge ? " " : "");
	for (const char *at = answer; *at != '\0'; at++)
		if (*at != '\\' || at[1] == '\0' ||
			strchr("|{}", at[1]) == NULL)
			buffer_putc(&out, *at);
	buffer_puts(&out, edge ? " " : "");
	for (run = 0; run <= most; run++)
		buffer_putc(&out, '`');
	return buffer_text(&out);
}

static void mark_answers(struct arena *arena, struct blank *blank)
{
	const char **answers =
		arena_alloc(arena, blank->answers.count, sizeof(*answers));

	for (size_t i = 0; i < blank->answers.count; i++)
		answers[i] = as_code(arena, blank->answers.at[i]);
	blank->answers.at = answers;
}

/* Number the blanks whose letters are in these spans.  Returns their count. */
static size_t mark_spans(
	struct arena *arena, struct spans spans, struct blank *blanks, size_t n)
{
	size_t seen = 0;

	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];
		const size_t count = span->flags & SPAN_FILL ? span->length : 0;

		for (size_t k = 0; k < count && seen < n; k++, seen++)
			if (span->flags & SPAN_CODE)
				mark_answers(arena, &blanks[seen]);
	}
	return seen;
}

static size_t mark_block(struct arena *arena, const struct rich_block *block,
	struct blank *blanks, size_t n)
{
	const struct rich_table *table = block->table;
	const size_t cells = table == NULL ? 0 : table->rows * table->columns;
	size_t seen = mark_spans(arena, block->spans, blanks, n);

	for (size_t i = 0; i < cells; i++)
		seen += mark_spans(
			arena, table->cells[i], blanks + seen, n - seen);
	return seen;
}

bool blanks_code_mark(
	struct arena *arena, const char *text, struct blank *blanks, size_t n)
{
	struct rich rich;
	size_t seen = 0;

	if (strchr(text, '`') == NULL && strstr(text, "~~~") == NULL &&
		strstr(text, "    ") == NULL && strchr(text, '\t') == NULL &&
		strstr(text, "![") == NULL)
		return true;
	rich = rich_parse(arena, lettered(arena, text, blanks, n));
	for (size_t i = 0; i < rich.count; i++)
		seen += mark_block(
			arena, &rich.blocks[i], blanks + seen, n - seen);
	return seen == n;
}
