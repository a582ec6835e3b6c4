/*
 * preload: load libraries and fonts in the background while files are read.
 *
 * Nothing is reported from here: whoever needs something that could not be
 * loaded tries again, and reports why it failed.
 */
#ifndef PRESS_PRELOAD_H
#define PRESS_PRELOAD_H

struct preload;
struct fonts;

/* Begin to load ICU and the fonts of this list, which may be NULL, in a new
 * thread.  End the result with preload_free(). */
struct preload *preload_new(const char *list);

/*
 * Wait until the thread is done; NULL is allowed.
 *
 * Do not fork before: in the child, libraries would stay half loaded, and it
 * could load no others.
 */
void preload_await(struct preload *preload);

/* The fonts, which the caller closes before `preload`; NULL if the list has
 * mistakes or they were handed out before. */
struct fonts *preload_fonts(struct preload *preload);

void preload_free(struct preload *preload);

#endif
