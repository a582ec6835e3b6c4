/*
 * formulas: sums and equations typed as plain text, "3 + 4 = ?".
 *
 * They run from left to right in Hebrew and Persian, too, and in Arabic with
 * European digits.  With Arabic's own digits they run as the text does, as
 * schoolbooks print them.
 */
#ifndef TYPE_FORMULAS_H
#define TYPE_FORMULAS_H

#include "base/common.h"

/* The end of the formula that begins with letter `first`, which is before
 * `end`; `first` itself if none does. */
size_t formulas_end(const uint32_t *codes, size_t first, size_t end);

#endif
