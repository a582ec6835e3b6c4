/*
 * version: which Pensum this is.
 *
 * Records carry it, to show which version printed a form.
 */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define PENSUM_VERSION "0.2.0"

#endif
