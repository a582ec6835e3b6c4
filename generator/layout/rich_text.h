/*
 * rich_text: a Markdown text taken apart, with the pictures that it shows.
 */
#ifndef LAYOUT_RICH_TEXT_H
#define LAYOUT_RICH_TEXT_H

#include "draw/form.h"
#include "layout/galley.h"

/*
 * Take apart a text of what the desk is setting.  It lives as long as the
 * desk's arena or its typesetter, whichever ends first.
 *
 * Where nobody has looked for a picture, its alternative text stands for it.
 */
struct rich rich_text(struct desk *desk, const char *markdown);

/* What is set from now on is of a section and of all its items together, as
 * its word bank is. */
void rich_text_of_section(
	struct desk *desk, const struct form_section *section);

#endif
