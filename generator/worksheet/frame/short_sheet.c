#include "worksheet/frame/short_sheet.h"

enum {
	UP_MOST = 4,
	BOTH_SIDES = 2,
	FOLDED = 4,                 /* both sides of both halves */
	FOLDED_MAX = 100 * MPT_INCH /* half of the most that PDF allows */
};

/* Sizes of pages, and the width of paper twice as large. */
static const struct {
	mpt width, height, unfolded;
} iso[] = {
	{419528, 595276, 841890},  /* A5, A4 */
	{595276, 841890, 1190551}, /* A4, A3 */
	{498898, 708661, 1000630}, /* B5, B4 */
};

void short_sheet_cut(int up, mpt *width, mpt *height)
{
	const mpt wide = *width, high = *height;

	if (up == UP_MOST) {
		*width = wide / 2;
		*height = high / 2;
	} else if (up == 2) {
		*width = (high >= wide ? high : wide) / 2;
		*height = high >= wide ? wide : high;
	}
}

bool read_up(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const struct int_range range = {1, UP_MOST};
	const struct field counted = {.name = field->name, .arg = &range};
	int up;

	if (!read_count(reading, node, &counted, &up))
		return false;
	if (up != 2 && up != UP_MOST)
		return fields_expected(reading, node, field, "2 or 4");
	*(int *)into = up;
	return true;
}

int short_sheet_pages(bool duplex, bool booklet)
{
	if (booklet)
		return FOLDED;
	return duplex ? BOTH_SIDES : 1;
}

mpt short_sheet_unfolded(mpt width, mpt height)
{
	for (size_t i = 0; i < LENGTH(iso); i++)
		if (iso[i].width == width && iso[i].height == height)
			return iso[i].unfolded;
	return 2 * width;
}

bool short_sheet_fold(
	struct reading *reading, const struct node *node, int up, mpt width)
{
	const struct node *booklet = node_get(node, "booklet");

	if (up > 1)
		return error_at(reading->errors, booklet->at,
			"booklet: sheets that are cut apart (`up: %d`) cannot "
			"be folded as well: leave out one of the two",
			up);
	if (width > FOLDED_MAX)
		return error_at(reading->errors, booklet->at,
			"booklet: expected pages of at most 100in, so that two "
			"are on one paper, found %.1fin",
			(double)width / MPT_INCH);
	return true;
}
