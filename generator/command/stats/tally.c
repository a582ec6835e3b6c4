#include "command/stats/tally.h"

#include "base/arena.h"
#include "base/message.h"
#include "command/list/columns.h"

#include <stdlib.h>
#include <string.h>

enum {
	NAME_MOST = 28,
	NUMBER_COLUMNS = 7,
	BAR_LEAST = 8,
	BAR_MOST = 40,
	INDENT = 2
};

void tally_add(struct tally *tally, const char *name, size_t times)
{
	size_t i = 0;

	while (i < tally->count && strcmp(tally->rows[i].name, name) != 0)
		i++;
	if (i == tally->count) {
		tally->rows = arena_grow(tally->arena, tally->rows,
			tally->count, &tally->room, sizeof(*tally->rows));
		tally->rows[tally->count++] = (struct tally_row){name, 0};
	}
	tally->rows[i].count += times;
}

static int by_count(const void *a, const void *b)
{
	const struct tally_row *one = a, *other = b;

	if (one->count != other->count)
		return one->count > other->count ? -1 : 1;
	return strcmp(one->name, other->name);
}

void tally_sort(struct tally *tally)
{
	if (tally->count > 0)
		qsort(tally->rows, tally->count, sizeof(*tally->rows),
			by_count);
}

size_t tally_largest(const struct tally *tally)
{
	size_t largest = 0;

	for (size_t i = 0; i < tally->count; i++)
		if (tally->rows[i].count > largest)
			largest = tally->rows[i].count;
	return largest;
}

/* A bar in half columns, so that small numbers can be told apart. */
static void put_bar(struct buffer *out, size_t count, size_t most, size_t room)
{
	const size_t halves = (count * room * 2 + most - 1) / most;

	for (size_t i = 0; i < halves / 2; i++)
		buffer_puts(out, "█");
	buffer_puts(out, halves % 2 == 1 ? "▌\n" : "\n");
}

static size_t bar_room(size_t columns, size_t names)
{
	const size_t others =
		INDENT + names + COLUMNS_GAP + NUMBER_COLUMNS + COLUMNS_GAP;
	const size_t room =
		columns > others + BAR_LEAST ? columns - others : BAR_LEAST;

	return room < BAR_MOST ? room : BAR_MOST;
}

void tally_put(const struct tally *tally, struct buffer *out, const char *head,
	size_t most, size_t columns)
{
	const size_t largest = tally_largest(tally);
	size_t names = 0, shown = 0, more = 0;

	for (size_t i = 0; i < tally->count; i++) {
		const size_t width = columns_of(tally->rows[i].name);

		if (width > names)
			names = width < NAME_MOST ? width : NAME_MOST;
	}
	buffer_printf(out, "\n%s\n", head);
	for (size_t i = 0; i < tally->count; i++) {
		const struct tally_row *row = &tally->rows[i];

		if (row->count == 0)
			continue;
		if (shown == most) {
			more++;
			continue;
		}
		shown++;
		buffer_printf(out, "%*s", INDENT, "");
		columns_put(out, row->name, names);
		buffer_printf(out, "%*zu  ", NUMBER_COLUMNS, row->count);
		put_bar(out, row->count, largest, bar_room(columns, names));
	}
	if (more > 0)
		message_put(out, "  and %zu more\n", more);
}
