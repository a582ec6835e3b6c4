#include "bank/kind/numeric_print.h"

#include "bank/kind/numeric.h"
#include "base/arena.h"
#include "words/wording.h"

/* Print a number in the language of the item, always with groups. */
static const char *print(struct arena *arena, const struct item *item,
	struct rational number, struct figures figures)
{
	struct evaluation evaluation = {.arena = arena};
	const struct value value = {.type = VALUE_NUMBER, .number = number};
	const struct wording wording = wording_of(item->language);
	const char *text;

	figures.grouped = true;
	text = figures_print(&evaluation, &value, &figures, &wording, false);
	/* It is too long for its digits, and so is printed whole. */
	return text != NULL
		       ? text
		       : arena_printf(arena, "%s",
				 figures_ascii(arena,
					 (struct rational){
						 rational_floor(number), 1},
					 0));
}

struct text_list numeric_print_values(
	struct arena *arena, const struct item *item)
{
	const struct numeric *content = item->content;
	const size_t count = content->also_count + 1;
	const char **texts = arena_alloc(arena, count, sizeof(*texts));

	for (size_t i = 0; i < count; i++)
		texts[i] = print(arena, item,
			i == 0 ? content->value.number
			       : content->also[i - 1].number,
			content->show);
	return (struct text_list){texts, count};
}

/* How many decimals the value has as printed. */
static int shown_decimals(const struct numeric *content)
{
	struct rational rounded;
	int decimals = 0;

	if (content->show.style == FIGURES_DECIMALS)
		return content->show.digits;
	if (content->show.style == FIGURES_SIGNIFICANT &&
		figures_significant(content->value.number, content->show.digits,
			&rounded, &decimals))
		return decimals;
	decimals = rational_decimals(content->value.number);
	return decimals < 0 ? 0 : decimals;
}

/* Does a number take no more than two decimals more than the value has? */
static bool is_short(const struct numeric *content, struct rational number)
{
	const int own = rational_decimals(number);

	return own >= 0 && own <= shown_decimals(content) + 2;
}

/* How the ends of the range are printed: exact, if that is short, else with one
 * decimal or figure more than the value. */
static struct figures end_figures(const struct numeric *content,
	struct rational low, struct rational high)
{
	struct figures figures = {.style = FIGURES_EXACT};

	if (content->show.style == FIGURES_SCIENTIFIC) {
		figures = content->show;
		figures.digits++;
	} else if (!is_short(content, low) || !is_short(content, high)) {
		figures.style = FIGURES_DECIMALS;
		figures.digits = shown_decimals(content) + 1;
	}
	return figures;
}

bool numeric_print_range(struct arena *arena, const struct item *item,
	const char **low, const char **high)
{
	const struct numeric *content = item->content;
	const struct rational value = content->value.number;
	struct rational off = content->tolerance, from, to;
	struct figures figures;

	if (!content->tolerant)
		return false;
	if (content->percent &&
		(!rational_multiply(off, rational_absolute(value), &off) ||
			!rational_divide(off, rational_whole(100), &off)))
		return false;
	if (!rational_subtract(value, off, &from) ||
		!rational_add(value, off, &to))
		return false;
	figures = end_figures(content, from, to);
	*low = print(arena, item, from, figures);
	*high = print(arena, item, to, figures);
	return true;
}
