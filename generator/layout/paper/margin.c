#include "layout/paper/margin.h"

#include "layout/block/say.h"

/* The widest number of a section with numerals of its own, but at least
 * `least`. */
static mpt widest_printed(
	struct frame frame, const struct form_section *section, mpt least)
{
	for (size_t i = 0; i < section->count; i++) {
		const char *printed = section->items[i].printed;
		mpt width;

		if (printed == NULL)
			continue;
		width = galley_set_line(
			frame, say_number(frame.desk, printed), USE_STRONG)
				.width;
		least = width > least ? width : least;
	}
	return least;
}

mpt margin_width(struct desk *desk, const struct form *form)
{
	struct galley none = {0};
	const struct frame frame = {
		.desk = desk, .galley = &none, .measure = desk->look->column};
	const char *widest = form->numbers > 99 ? "000." : "00.";
	const mpt size = desk->look->styles[USE_STRONG].size;
	mpt width = galley_set_line(frame, widest, USE_STRONG).width;

	for (size_t i = 0; i < form->section_count; i++)
		width = widest_printed(frame, &form->sections[i], width);
	return width + size / 2;
}
