/*
 * thread: threads that leave signals to the main one, since a signal must not
 * end the program while a file is being written.
 */
#ifndef BASE_THREAD_H
#define BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* Start a thread; false if the system has none left. */
bool thread_start(pthread_t *thread, void *(*run)(void *with), void *with);

#endif
