/*
 * workers: threads that make parts, which the caller takes in order.
 *
 * Parts are begun in order, each by one thread with its own tools and memory.
 * The calling thread takes them in order, a group at a time.  Threads make only
 * a limited number ahead, so memory does not grow with the number of parts.
 */
#ifndef PRESS_WORKERS_H
#define PRESS_WORKERS_H

#include "press/job.h"

enum {
	WORKERS_MAX = 64
};

/* A task.  `make` and `take` number parts from 0; part i may be kept at i
 * modulo `room` until it has been taken. */
struct workers_task {
	void *with;
	size_t count; /* of parts */
	size_t step;  /* parts made at once; divides count and group */
	size_t group; /* parts taken at once */
	size_t room;  /* parts held at a time: at least two groups, or all */

	/* Make parts first to last - 1, in a thread.  If it returns false, no
	 * later part is begun. */
	bool (*make)(void *with, size_t first, size_t last,
		const struct job_tools *tools);

	/* Take parts first to last - 1.  Any status but STATUS_DONE ends the
	 * task.  A group is cut short if making was stopped. */
	enum status (*take)(void *with, size_t first, size_t last);

	/* Free the part kept at this place, which will not be taken. */
	void (*drop)(void *with, size_t place);
};

/* The number of threads to use for this many parts: `jobs` or, if 0, the number
 * of processors; at least 1. */
size_t workers_count(int jobs, size_t parts);

/*
 * Do the task.  Threads are used only if it has more than one step.
 *
 * Returns STATUS_STOPPED if the host stopped it.  If a thread runs out of
 * memory, all threads end and then the call fails.
 */
enum status workers_do(const struct workers_task *task, size_t threads,
	const struct pensum_host *host);

#endif
