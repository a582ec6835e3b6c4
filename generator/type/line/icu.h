/*
 * icu: ICU's break iterators, from a library loaded when it is wanted.
 *
 * ICU and the C++ library that it needs take 40 % of the time in which the
 * program is linked at its start.  So they are not linked: they are loaded
 * beside what a run does first, and not at all by one that prints nothing.
 */
#ifndef TYPE_ICU_H
#define TYPE_ICU_H

#include <pthread.h>
#include <stdbool.h>
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

/* A thread that loads the library, or none. */
struct icu_loading {
	bool begun;
	pthread_t thread;
};

/* Begin to load the library, in a thread of its own.  Nobody has to.  What it
 * answers is ended by icu_await(). */
struct icu_loading icu_prepare(void);

/*
 * Wait until the thread is done, if there is one.
 *
 * A process that begins as a copy of this one must not begin before: libraries
 * would be half loaded in it for ever, and it could load no other.
 */
void icu_await(struct icu_loading *loading);

/* Load it, unless it is there.  It stays until the program ends.  Where it
 * cannot be had the call fails, as without memory. */
struct icu icu_load(void);

#endif
