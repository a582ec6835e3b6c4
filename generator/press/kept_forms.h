/*
 * kept_forms: forms that were made in order to measure them, kept until they
 * are printed.
 *
 * A form that needs no more pages afterwards is not set twice, and the others
 * are not drawn again.  A form that would take too much memory is only
 * measured.
 */
#ifndef PRESS_KEPT_FORMS_H
#define PRESS_KEPT_FORMS_H

#include "press/job.h"

struct kept_forms;

/* Room for the files of all selected sheets, in the press's arena. */
struct kept_forms *kept_forms_new(const struct press *press);

/* Is there room for more? */
bool kept_forms_have_room(const struct kept_forms *kept);

/*
 * Make the sides of the i-th selected sheet, in two steps by one thread: set
 * the sheet, then make it and the keys, in this many pages if it needs no more;
 * 0 for as few as it takes.
 *
 * Both return the fewest pages that the sheet takes; the first returns 0 if
 * that is not known yet.  If a side cannot be made, nothing is kept, and the
 * fault is reported when the form is printed.
 */
int kept_forms_begin(
	struct kept_forms *kept, size_t i, const struct job_tools *tools);
int kept_forms_end(struct kept_forms *kept, size_t i, int pages,
	const struct job_tools *tools);

/*
 * Hand over the jobs of the i-th selected sheet, in the order of its sides;
 * false if it was not kept.  Sides that would differ in this many pages have no
 * bytes and must be made.
 */
bool kept_forms_take(
	struct kept_forms *kept, size_t i, int pages, struct job *jobs);

/* Drop those that were not taken. */
void kept_forms_drop(struct kept_forms *kept);

#endif
