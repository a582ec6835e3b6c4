/*
 * pandoc_math: MathML as pandoc's reader understands it.
 */
#ifndef EXCHANGE_PANDOC_MATH_H
#define EXCHANGE_PANDOC_MATH_H

#include "base/buffer.h"

/*
 * Copy a page of HTML.  Spaces in its formulas get the nearest width that
 * pandoc knows, since one with another ends up as TeX in the document; arrows
 * in a line are said not to stretch, since it takes them for brackets.  An
 * operator that lacks an operand becomes a text, since word processors mark it
 * as a mistake.
 */
void pandoc_math_put(struct buffer *out, const char *html);

/* Copy it for ODT: LibreOffice takes "1/2 + x" in MathML for 1/(2 + x) unless
 * the fraction is in a group, which pandoc keeps if there is more in it. */
void pandoc_math_group(struct buffer *out, const char *html);

#endif
