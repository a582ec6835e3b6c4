#define _GNU_SOURCE
#include "fault.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	DIGITS = 24,
	ALL_STEP = 4, /* of processes, one more in so many fails all after it */
	EXIT_GOES_ON = 120,
	SECONDS = 600 /* after which a forked process hangs */
};

/* How it forks, and the process that does; 0: none. */
struct forks {
	long step, rest;
	int told, heard;
	pid_t of;
	bool forked; /* this is one of them */
	pid_t (*fork)(void);
	pthread_mutex_t lock; /* one at a time */
};

static enum fault_of of;
static long first, last;
static int error;
static atomic_long calls;
static struct forks forks = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* The dynamic linker would get it by malloc() otherwise. */
static _Thread_local bool inside __attribute__((tls_model("initial-exec")));

/* Not by open(), which is counted (files.c). */
static int open_new(const char *path)
{
	return (int)syscall(SYS_openat, AT_FDCWD, path,
		O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

static long number(const char *name, long otherwise)
{
	const char *text = getenv(name);

	return text == NULL ? otherwise : strtol(text, NULL, 10);
}

static void set_up_forks(const char *text)
{
	if (sscanf(text, "%ld %ld %d %d", &forks.step, &forks.rest, &forks.told,
		    &forks.heard) != 4)
		abort();
	fault_find(&forks.fork, "fork");
	forks.of = getpid();
}

__attribute__((constructor)) static void set_up(void)
{
	const char *text = getenv("FAULT_OF");

	if (text == NULL)
		return;
	of = strcmp(text, "memory") == 0 ? OF_MEMORY : OF_FILES;
	first = number("FAULT_AT", 0);
	last = number("FAULT_LAST", first);
	error = (int)number("FAULT_ERRNO", EIO);
	text = getenv("FAULT_FORK");
	if (text != NULL)
		set_up_forks(text);
	/* What the program starts is left alone. */
	unsetenv("LD_PRELOAD");
}

__attribute__((destructor)) static void tell(void)
{
	const char *path = getenv("FAULT_COUNT");
	char text[DIGITS];
	int fd;

	fault_over();
	if (path == NULL)
		return;
	fd = open_new(path);
	snprintf(text, sizeof(text), "%ld\n", atomic_load(&calls));
	if (fd >= 0 && syscall(SYS_write, fd, text, strlen(text)) > 0)
		syscall(SYS_close, fd);
}

static size_t size_of(int fd)
{
	struct stat status = {.st_size = 0};

	syscall(SYS_fstat, fd, &status);
	return (size_t)status.st_size;
}

/* Fork one in which the call fails; whether this is the one. */
static bool fork_one(long call, bool all)
{
	struct fault_told told = {.call = call,
		.all = all,
		.said = size_of(STDOUT_FILENO),
		.complained = size_of(STDERR_FILENO)};
	const pid_t child = forks.fork();
	char heard;

	if (child < 0)
		abort();
	if (child == 0) {
		forks.forked = true;
		first = call;
		last = all ? LONG_MAX : call;
		alarm(SECONDS);
		return true;
	}
	while (waitpid(child, &told.status, 0) < 0)
		if (errno != EINTR)
			abort();
	if (syscall(SYS_write, forks.told, &told, sizeof(told)) !=
			sizeof(told) ||
		syscall(SYS_read, forks.heard, &heard, 1) != 1)
		abort();
	return false;
}

/* The same now and then for it and all after it.  What is called meanwhile is
 * not counted. */
static bool fork_at(long call)
{
	const int before = errno;
	bool failing;

	inside = true;
	pthread_mutex_lock(&forks.lock);
	failing = fork_one(call, false) ||
		  (call / forks.step % ALL_STEP == 0 && fork_one(call, true));
	if (!failing)
		pthread_mutex_unlock(&forks.lock);
	inside = false;
	errno = before;
	return failing;
}

bool fault_now(enum fault_of kind)
{
	long call;

	if (of != kind || inside)
		return false;
	call = atomic_fetch_add(&calls, 1) + 1;
	if (forks.forked && call > last)
		_exit(EXIT_GOES_ON); /* what it wrote would be the other's */
	if (forks.of != 0 && forks.of == getpid() &&
		call % forks.step == forks.rest)
		return fork_at(call);
	return first > 0 && call >= first && call <= last;
}

void fault_over(void)
{
	of = OF_NOTHING;
}

int fault_errno(void)
{
	return error;
}

void fault_find(void *pointer, const char *name)
{
	void *symbol = dlsym(RTLD_NEXT, name);

	memcpy(pointer, &symbol, sizeof(symbol));
}
