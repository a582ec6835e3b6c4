/*
 * timed: how long something takes in a process of its own.
 *
 * A child is forked for each run, so that its CPU time and its peak of memory
 * are its own.  What is reported is the median of several runs.
 */
#ifndef BENCH_TIMED_H
#define BENCH_TIMED_H

/* The cost of one task, each figure a separate median. */
struct timed {
	double cpu;  /* milliseconds, of all threads, in user and kernel */
	double wall; /* milliseconds, from fork to exit */
	double peak; /* megabytes of memory at the most */
};

/*
 * Run it `runs` times, at most 15.  A run that fails ends the program: figures
 * of what did not work are worth nothing.
 */
struct timed timed_call(void (*call)(const void *), const void *what, int runs);

/* The same for a program; argv ends in NULL.  Its output is dropped. */
struct timed timed_program(char *const argv[], int runs);

#endif
