/*
 * version: which Pensum this is.
 *
 * Records carry it, so that one can tell what printed a form.
 */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define PENSUM_VERSION "0.1.0"

#endif
