/*
 * threads: the threads of a run.
 */
#ifndef PRESS_THREADS_H
#define PRESS_THREADS_H

#include <pthread.h>
#include <stddef.h>

enum {
	CREW_MAX = 64
};

struct crew {
	pthread_t threads[CREW_MAX];
	size_t count;
};

/* How many threads so many works are worth, if asked for so many jobs, or for
 * 0, as many as there are processors; at least one. */
size_t crew_size(int jobs, size_t works);

/*
 * Start so many threads, which leave signals to the main one; those that
 * cannot be started are done without, so that there may be none.
 */
void crew_start(struct crew *crew, size_t count, void *(*work)(void *shared),
	void *shared);

/* Wait for all of them to end. */
void crew_end(struct crew *crew);

#endif
