/*
 * formulas: sums and equations typed as plain text, "3 + 4 = ?".
 *
 * They are written from left to right in Hebrew and Persian, too, and in Arabic
 * with European digits.  Arabic's own digits run as the text does around them,
 * as its schoolbooks print them.
 */
#ifndef TYPE_FORMULAS_H
#define TYPE_FORMULAS_H

#include "base/common.h"

/* Where the formula ends that begins with letter `first`; `first` itself where
 * none does. */
size_t formulas_end(const uint32_t *codes, size_t first, size_t end);

#endif
