/*
 * ahead: load libraries and fonts in the background while files are read.
 *
 * Nothing is reported from here: whoever needs something that could not be
 * loaded tries again, and reports why it failed.
 */
#ifndef PRESS_AHEAD_H
#define PRESS_AHEAD_H

struct ahead;
struct fonts;

/* Begin to load ICU and the fonts of this list, which may be NULL, in a new
 * thread.  End the result with ahead_free(). */
struct ahead *ahead_new(const char *list);

/*
 * Wait until the thread is done; NULL is allowed.
 *
 * Do not fork before: in the child, libraries would stay half loaded, and it
 * could load no others.
 */
void ahead_await(struct ahead *ahead);

/* The fonts, which the caller closes before `ahead`; NULL if the list has
 * mistakes or they were handed out before. */
struct fonts *ahead_fonts(struct ahead *ahead);

void ahead_free(struct ahead *ahead);

#endif
