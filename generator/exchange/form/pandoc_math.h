/*
 * pandoc_math: adapt MathML to pandoc's reader.
 */
#ifndef EXCHANGE_PANDOC_MATH_H
#define EXCHANGE_PANDOC_MATH_H

#include "base/buffer.h"

/*
 * Copy a page of HTML.
 *
 * Spaces in formulas get the nearest width that pandoc knows; it leaves a
 * formula with another one as TeX.  Arrows within a line do not stretch, since
 * pandoc takes stretchy ones for brackets.  An operator that lacks an operand
 * becomes text, since word processors mark it as a mistake.
 */
void pandoc_math_put(struct buffer *out, const char *html);

/* Copy a page for ODT.  LibreOffice takes "1/2 + x" in MathML for 1/(2 + x)
 * unless the fraction is in a group, which pandoc keeps only if there is more
 * in it. */
void pandoc_math_group(struct buffer *out, const char *html);

#endif
