/*
 * pin_span: the span of a date on a time line.
 */
#ifndef LAYOUT_PIN_SPAN_H
#define LAYOUT_PIN_SPAN_H

#include "layout/timeline/pins.h"
#include "layout/timeline/strip.h"

/* Fill in the span of a pin and whether it is drawn.  A span that is drawn is
 * at least as long as the shortest bar; an open date extends to the axis' end.
 */
void pin_span_set(
	const struct strip *strip, const struct date *date, struct pin *pin);

#endif
