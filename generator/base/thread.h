/*
 * thread: threads that leave signals to the main one, since a file being
 * written must not see the program end.
 */
#ifndef BASE_THREAD_H
#define BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* Start a thread; false where none can be had. */
bool thread_start(pthread_t *thread, void *(*run)(void *with), void *with);

#endif
