/*
 * icu: ICU's break iterators, from a library loaded when it is wanted.
 *
 * ICU and the C++ library that it needs take 40 % of the time in which the
 * program is linked at its start.  So they are not linked: they are loaded
 * beside what a run does first, and not at all by one that prints nothing.
 */
#ifndef TYPE_ICU_H
#define TYPE_ICU_H

#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

/* What is used of it. */
struct icu {
	__typeof__(ubrk_open) *open;
	__typeof__(ubrk_close) *close;
	__typeof__(ubrk_setUText) *set_text;
	__typeof__(ubrk_next) *next;
	__typeof__(uloc_forLanguageTag) *locale;
	__typeof__(utext_openUTF8) *open_text;
	__typeof__(utext_close) *close_text;
};

/* Begin to load the library, in a thread of its own.  Nobody has to. */
void icu_prepare(void);

/* Load it, unless it is there.  It stays until the program ends.  Where it
 * cannot be had the program says so and ends, as without memory. */
struct icu icu_load(void);

#endif
