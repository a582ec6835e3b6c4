#include "layout/blank/blank_cells.h"

#include "base/arena.h"
#include "text/formula.h"

#include <string.h>

/* State of looking through a text. */
struct search {
	bool *alone;
	size_t count, next;
};

static bool is_space(const struct span *span)
{
	return strspn(span->text, " ") >= span->length;
}

static size_t blanks_in(struct spans spans)
{
	size_t count = 0;

	for (size_t i = 0; i < spans.count; i++) {
		const struct inset *inset = spans.at[i].inset;

		if (spans.at[i].flags & SPAN_FILL)
			count += spans.at[i].length;
		else if (inset != NULL && inset->formula != NULL)
			count += inset->formula->blanks;
	}
	return count;
}

static bool has_more(struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++)
		if (!(spans.at[i].flags & SPAN_FILL) && !is_space(&spans.at[i]))
			return true;
	return false;
}

static void look(struct search *search, struct spans spans, bool cell)
{
	const size_t count = blanks_in(spans);

	if (cell && count == 1 && !has_more(spans) &&
		search->next < search->count)
		search->alone[search->next] = true;
	search->next += count;
}

const bool *blank_cells_find(
	struct arena *arena, struct rich rich, size_t count)
{
	struct search search = {
		arena_alloc(arena, count, sizeof(bool)), count, 0};

	for (size_t i = 0; i < rich.count; i++) {
		const struct rich_table *table = rich.blocks[i].table;

		if (table == NULL) {
			look(&search, rich.blocks[i].spans, false);
			continue;
		}
		for (size_t k = 0; k < table->rows * table->columns; k++)
			look(&search, table->cells[k], true);
	}
	return search.alone;
}

void blank_cells_clear(struct row *row, const struct run *run)
{
	for (size_t i = 0; i < row->count; i++) {
		if (row->marks[i].type != MARK_RUN || row->marks[i].run != run)
			continue;
		memmove(&row->marks[i], &row->marks[i + 1],
			(row->count - i - 1) * sizeof(*row->marks));
		row->count--;
		return;
	}
}
