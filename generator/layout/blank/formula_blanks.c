#include "layout/blank/formula_blanks.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/plain.h"
#include "text/formula.h"

#include <string.h>

/* The formula that a text consists of, or NULL. */
static const struct formula *formula_of(struct rich text)
{
	const struct inset *inset;

	if (text.count != 1 || text.blocks[0].spans.count != 1)
		return NULL;
	inset = text.blocks[0].spans.at[0].inset;
	return inset == NULL ? NULL : inset->formula;
}

/* An answer as part of a formula. */
static const char *answer_in(struct arena *arena, struct rich answer)
{
	const struct formula *formula = formula_of(answer);
	struct buffer out = {.arena = arena};

	buffer_puts(&out, RICH_ANSWER);
	if (formula != NULL) {
		buffer_puts(&out, formula_inside(arena, formula->typed));
	} else {
		buffer_puts(&out, "\\text{");
		plain_put(&out, answer);
		buffer_puts(&out, "}");
	}
	buffer_puts(&out, RICH_ANSWER);
	return buffer_text(&out);
}

static const char *room_of(struct arena *arena, size_t units)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < units; i++)
		buffer_puts(&out, RICH_BLANK);
	return buffer_text(&out);
}

struct span formula_blanks_fill(struct arena *arena, const struct span *span,
	const struct block **blank, const size_t *units)
{
	const struct formula *formula = span->inset->formula;
	const char **texts =
		arena_alloc(arena, formula->blanks, sizeof(*texts));
	struct span filled = *span;

	for (size_t i = 0; i < formula->blanks; i++) {
		texts[i] =
			*blank == NULL || units != NULL
				? room_of(arena, units != NULL ? units[i] : 1)
				: answer_in(arena, (*blank)->answer.at[0]);
		if (*blank != NULL)
			*blank = block_written((*blank)->next);
	}
	formula = formula_filled(arena, formula, texts);
	if (formula->row == NULL)
		return *span;
	filled.inset = formula_inset(arena, formula);
	filled.text = formula_letters(arena, formula);
	filled.length = strlen(filled.text);
	return filled;
}
