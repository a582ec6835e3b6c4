#include "base/arena.h"
#include "base/excerpt.h"
#include "base/message.h"
#include "base/points.h"
#include "command/stats/stats.h"

static void put_bank(struct buffer *out, const struct bank *bank)
{
	twelfths points = 0;
	int64_t seconds = 0;

	for (size_t i = 0; i < bank->count; i++) {
		points += bank->items[i].points;
		seconds += bank->items[i].seconds;
	}
	buffer_printf(out, "%s: %s\n",
		excerpt_cleaned(out->arena, bank->source->name), bank->title);
	message_put(out,
		message_count(bank->count, "  %zu item worth %s %s\n",
			"  %zu items worth %s %s\n"),
		bank->count, points_print(out->arena, points),
		message_text(points_noun(points)));
	if (seconds > 0)
		message_put(out, "  %d minutes, of items that give a time\n",
			stats_gather_minutes(seconds));
}

void stats_put_text(
	const struct stats *stats, struct buffer *out, size_t columns)
{
	for (size_t b = 0; b < stats->bank_count; b++)
		put_bank(out, stats->banks[b]);
	for (size_t i = 0; i < stats->group_count; i++)
		tally_put(&stats->groups[i].tally, out, stats->groups[i].head,
			STATS_ROWS, columns);
	if (stats->reading.words > 0)
		message_put(out,
			"\nreading ease (Flesch, English questions): %.0f\n",
			reading_ease(&stats->reading));
}
