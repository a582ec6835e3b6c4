/*
 * form_cache: forms that were made in order to measure them, kept until they
 * are printed.
 *
 * A form that needs no more pages afterwards is not set twice, and the others
 * are not drawn again.  A form that would take too much memory is only
 * measured.
 */
#ifndef PRESS_FORM_CACHE_H
#define PRESS_FORM_CACHE_H

#include "press/job.h"

struct form_cache;

/* Room for the files of all selected sheets, in the press's arena. */
struct form_cache *form_cache_new(const struct press *press);

/* Is there room for more? */
bool form_cache_has_room(const struct form_cache *cache);

/*
 * Make the sides of the i-th selected sheet, in two steps by one thread: set
 * the sheet, then make it and the keys, in this many pages if it needs no more;
 * 0 for as few as it takes.
 *
 * Both return the fewest pages that the sheet takes; the first returns 0 if
 * that is not known yet.  If a side cannot be made, nothing is kept, and the
 * fault is reported when the form is printed.
 */
int form_cache_begin(
	struct form_cache *cache, size_t i, const struct job_tools *tools);
int form_cache_end(struct form_cache *cache, size_t i, int pages,
	const struct job_tools *tools);

/*
 * Hand over the jobs of the i-th selected sheet, in the order of its sides;
 * false if it was not kept.  Sides that would differ in this many pages have no
 * bytes and must be made.
 */
bool form_cache_take(
	struct form_cache *cache, size_t i, int pages, struct job *jobs);

/* Drop those that were not taken. */
void form_cache_drop(struct form_cache *cache);

#endif
