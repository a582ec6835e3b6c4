#include "bank/text/blanks_code.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/formula.h"
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

/* An answer between dollars, unless it has some. */
static const char *as_formula(struct arena *arena, const char *answer)
{
	return *answer == '$' ? answer : arena_printf(arena, "$%s$", answer);
}

static const char *as_chemistry(struct arena *arena, const char *answer)
{
	return *answer == '$' ? answer
			      : arena_printf(arena, "$\\ce{%s}$", answer);
}

static void mark_answers(struct arena *arena, struct blank *blank,
	const char *(*as)(struct arena *arena, const char *answer))
{
	const char **answers =
		arena_alloc(arena, blank->answers.count, sizeof(*answers));

	for (size_t i = 0; i < blank->answers.count; i++)
		answers[i] = as(arena, blank->answers.at[i]);
	blank->answers.at = answers;
}

/* The number of blanks in a span. */
static size_t count_in(const struct span *span)
{
	if (span->inset != NULL && span->inset->formula != NULL)
		return span->inset->formula->blanks;
	return span->flags & SPAN_FILL ? span->length : 0;
}

/* Number the blanks whose letters are in these spans.  Returns their count. */
static size_t mark_spans(
	struct arena *arena, struct spans spans, struct blank *blanks, size_t n)
{
	size_t seen = 0;

	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];
		const size_t count = count_in(span);

		for (size_t k = 0; k < count && seen < n; k++, seen++) {
			blanks[seen].literal = span->inset != NULL ||
					       (span->flags & SPAN_CODE) != 0;
			if (span->inset != NULL)
				mark_answers(arena, &blanks[seen],
					formula_is_chemical(
						span->inset->formula, k)
						? as_chemistry
						: as_formula);
			else if (span->flags & SPAN_CODE)
				mark_answers(arena, &blanks[seen], as_code);
		}
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

	if (strpbrk(text, "`$\\") == NULL && strstr(text, "~~~") == NULL &&
		strstr(text, "    ") == NULL && strchr(text, '\t') == NULL &&
		strstr(text, "![") == NULL)
		return true;
	rich = rich_parse(arena, lettered(arena, text, blanks, n));
	for (size_t i = 0; i < rich.count; i++)
		seen += mark_block(
			arena, &rich.blocks[i], blanks + seen, n - seen);
	return seen == n;
}
