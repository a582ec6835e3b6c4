/*
 * workers: threads that make parts, which are taken in order.
 *
 * Parts are begun in order, each by one thread, with tools and memory of its
 * own.  The calling thread takes them in order, a group at a time.  No more
 * are made ahead than there is room for, so that memory does not grow with
 * their number.
 */
#ifndef PRESS_WORKERS_H
#define PRESS_WORKERS_H

#include "press/job.h"

enum {
	WORKERS_MAX = 64
};

/* What there is to do.  `make` and `take` number parts from 0; part i may be
 * kept at i modulo `room` until it has been taken. */
struct workers_task {
	void *with;
	size_t count; /* of parts */
	size_t step;  /* parts made at once; divides count and group */
	size_t group; /* parts taken at once */
	size_t room;  /* parts at once, two groups or more, or all */

	/* Make some, in a thread.  False where one failed: then none is begun
	 * behind it. */
	bool (*make)(void *with, size_t first, size_t last,
		const struct job_tools *tools);

	/* Take some, and be done with them; any status but STATUS_DONE ends
	 * the task.  A group is cut short where making was stopped. */
	enum status (*take)(void *with, size_t first, size_t last);

	/* End what was made and kept at this place, and will not be taken. */
	void (*drop)(void *with, size_t place);
};

/* How many threads this many parts are worth: as many as asked for or, for 0,
 * as there are processors; at least one. */
size_t workers_count(int jobs, size_t parts);

/*
 * Do it, with this many threads where there is more than one step to do.
 *
 * STATUS_STOPPED where the host stopped it.  If a thread runs out of memory,
 * all are ended and then the call.
 */
enum status workers_do(const struct workers_task *task, size_t threads,
	const struct pensum_host *host);

#endif
