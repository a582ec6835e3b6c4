#include "bank/kind/numeric_print.h"

#include "bank/kind/numeric.h"
#include "bank/vary/figures_notation.h"
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
	if (number.top == 0 && figures.style == FIGURES_SCIENTIFIC)
		figures.style = FIGURES_EXACT;
	text = figures_print(&evaluation, &value, &figures, &wording, false);
	/* It has too many digits to be rounded, and is printed whole. */
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

	for (size_t i = 0; i < count; i++) {
		const struct rational number =
			i == 0 ? content->value.number
			       : content->also[i - 1].number;

		texts[i] = print(arena, item, number,
			figures_notation(number, content->show));
	}
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

/* The accepted numbers. */
struct range {
	struct rational low, high;
	struct rational off; /* half its width; not 0 */
};

static int more(int one, int other)
{
	return one > other ? one : other;
}

/* Does a number have at most this many decimals? */
static bool ends_within(struct rational number, int decimals)
{
	const int own = rational_decimals(number);

	return own >= 0 && own <= decimals;
}

/* The format of the ends: exact if that takes at most two decimals more than
 * the value, else with one more.  A narrow range gets more, or its ends would
 * look like the value. */
static struct figures end_decimals(
	const struct numeric *content, const struct range *range)
{
	const int apart = -rational_magnitude(range->off);
	const int shown = shown_decimals(content);
	const int exact = more(shown + 2, apart + 1);
	struct figures figures = {.style = FIGURES_EXACT};

	if (ends_within(range->low, exact) && ends_within(range->high, exact))
		return figures;
	figures.style = FIGURES_DECIMALS;
	figures.digits = more(shown + 1, apart);
	return figures;
}

/* The format of the ends beside a value in scientific notation. */
static struct figures end_scientific(
	const struct range *range, struct figures shown, bool asked)
{
	const struct rational high = rational_absolute(range->high);
	const struct rational low = rational_absolute(range->low);
	const struct rational most =
		rational_compare(low, high) > 0 ? low : high;
	const int apart =
		rational_magnitude(most) - rational_magnitude(range->off) + 1;
	const int in_low = figures_notation_count(low);
	const int in_high = figures_notation_count(high);
	const int exact = more(in_low, in_high);

	if (!asked && exact > 0 && exact <= more(shown.digits + 2, apart + 1))
		shown.digits = exact;
	else
		shown.digits = more(shown.digits + 1, apart);
	return shown;
}

/* Both ends and the value have the same notation; a value of 0 fits any. */
static struct figures end_figures(
	const struct numeric *content, const struct range *range)
{
	const struct rational value = content->value.number;
	const struct figures shown = figures_notation(
		value.top == 0 ? range->high : value, content->show);

	return shown.style == FIGURES_SCIENTIFIC
		       ? end_scientific(range, shown,
				 content->show.style == FIGURES_SCIENTIFIC)
		       : end_decimals(content, range);
}

bool numeric_print_range(struct arena *arena, const struct item *item,
	const char **low, const char **high)
{
	const struct numeric *content = item->content;
	const struct rational value = content->value.number;
	struct range range = {.off = content->tolerance};
	struct rational *off = &range.off;
	struct figures figures;

	if (!content->tolerant)
		return false;
	if (content->percent &&
		(!rational_multiply(*off, rational_absolute(value), off) ||
			!rational_divide(*off, rational_whole(100), off)))
		return false;
	if (off->top == 0 || !rational_subtract(value, *off, &range.low) ||
		!rational_add(value, *off, &range.high))
		return false;
	figures = end_figures(content, &range);
	*low = print(arena, item, range.low, figures);
	*high = print(arena, item, range.high, figures);
	return true;
}
