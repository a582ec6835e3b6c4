#define _DEFAULT_SOURCE /* wait4 */
#include "timed.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	RUNS_MAX = 15
};

/* The work of a child. */
struct child {
	void (*call)(const void *);
	const void *what;
	char *const *argv; /* NULL for a call */
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static _Noreturn void become(const struct child *child)
{
	if (child->argv == NULL) {
		child->call(child->what);
		_exit(0);
	}
	if (freopen("/dev/null", "w", stdout) != NULL)
		execv(child->argv[0], child->argv);
	perror(child->argv[0]);
	_exit(127);
}

static struct timed run(const struct child *child)
{
	const double begun = now();
	struct timed timed;
	struct rusage usage;
	int status;
	const pid_t pid = fork();

	if (pid == 0)
		become(child);
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid || status != 0) {
		fputs("bench: a run failed\n", stderr);
		exit(1);
	}
	timed.wall = now() - begun;
	timed.cpu = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
	timed.peak = (double)usage.ru_maxrss / 1024;
	return timed;
}

static int by_size(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *at, int count)
{
	qsort(at, (size_t)count, sizeof(*at), by_size);
	return at[count / 2];
}

static struct timed measure(const struct child *child, int runs)
{
	double cpu[RUNS_MAX], wall[RUNS_MAX], peak[RUNS_MAX];

	if (runs > RUNS_MAX)
		runs = RUNS_MAX;
	for (int i = 0; i < runs; i++) {
		const struct timed timed = run(child);

		cpu[i] = timed.cpu;
		wall[i] = timed.wall;
		peak[i] = timed.peak;
	}
	return (struct timed){
		median(cpu, runs), median(wall, runs), median(peak, runs)};
}

struct timed timed_call(void (*call)(const void *), const void *what, int runs)
{
	const struct child child = {.call = call, .what = what};

	return measure(&child, runs);
}

struct timed timed_program(char *const argv[], int runs)
{
	const struct child child = {.argv = argv};

	return measure(&child, runs);
}
