/*
 * icu: ICU's break iterators, from a library loaded on demand.
 *
 * Linking ICU and its C++ library takes 40 % of the program's dynamic linking
 * at start.  So they are loaded in the background while a run begins, and not
 * at all by a run that prints nothing.
 */
#ifndef TYPE_ICU_H
#define TYPE_ICU_H

#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

/* The functions of ICU that we use. */
struct icu {
	__typeof__(ubrk_open) *open;
	__typeof__(ubrk_close) *close;
	__typeof__(ubrk_setUText) *set_text;
	__typeof__(ubrk_next) *next;
	__typeof__(uloc_forLanguageTag) *locale;
	__typeof__(utext_openUTF8) *open_text;
	__typeof__(utext_close) *close_text;
};

/* Load the library before it is needed, in any thread.  If that fails,
 * icu_load() says why. */
void icu_fetch(void);

/* Load the library, unless it is loaded already.  It stays until the program
 * ends.  If it cannot be loaded, the call ends as it does without memory. */
struct icu icu_load(void);

#endif
