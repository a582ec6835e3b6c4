#include "layout/paper/margin.h"

mpt margin_width(struct desk *desk, const struct form *form)
{
	struct galley none = {0};
	const struct frame frame = {
		.desk = desk, .galley = &none, .measure = desk->look->column};
	const char *widest = form->numbers > 99 ? "000." : "00.";
	const mpt size = desk->look->styles[USE_STRONG].size;

	return galley_set_line(frame, widest, USE_STRONG).width + size / 2;
}
