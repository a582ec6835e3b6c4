#define _GNU_SOURCE
#include "fault.h"

#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
	DIGITS = 24,
	CALLERS = 12,        /* of a call, that are looked at */
	STACKS_MAX = 1 << 20 /* calls */
};

static enum fault_of of;
static long first, last;
static int error;
static atomic_long calls;
static uint64_t *stacks; /* of each call; NULL: nobody wants to know */

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

/* Room for them is in the file itself, whatever ends the program. */
static void keep_stacks(const char *path)
{
	const size_t size = STACKS_MAX * sizeof(*stacks);
	const int fd = open_new(path);
	void *callers[2], *room;

	if (fd < 0 || ftruncate(fd, (off_t)size) != 0)
		return;
	room = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	syscall(SYS_close, fd);
	if (room == MAP_FAILED)
		return;
	stacks = room;
	backtrace(callers, 2); /* which loads a library at first */
}

__attribute__((constructor)) static void set_up(void)
{
	const char *text = getenv("FAULT_OF");

	if (text == NULL)
		return;
	first = number("FAULT_AT", 0);
	last = number("FAULT_LAST", first);
	error = (int)number("FAULT_ERRNO", EIO);
	if (getenv("FAULT_STACKS") != NULL)
		keep_stacks(getenv("FAULT_STACKS"));
	of = strcmp(text, "memory") == 0 ? OF_MEMORY : OF_FILES;
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

/* FNV-1a, over the addresses that calls will return to. */
static uint64_t stack_now(void)
{
	void *callers[CALLERS];
	const int count = backtrace(callers, CALLERS);
	uint64_t hash = 0xcbf29ce484222325;

	for (int i = 0; i < count; i++)
		hash = (hash ^ (uintptr_t)callers[i]) * 0x100000001b3;
	return hash;
}

bool fault_now(enum fault_of kind)
{
	long call;

	if (of != kind)
		return false;
	call = atomic_fetch_add(&calls, 1) + 1;
	if (stacks != NULL && call <= STACKS_MAX)
		stacks[call - 1] = stack_now();
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
