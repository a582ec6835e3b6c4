/*
 * A shared object that makes one call of a program fail.
 *
 * Loaded by LD_PRELOAD, it counts calls, those for memory or those for files,
 * and has the n-th fail, or it and all after it.  What is asked for stands in
 * the environment:
 *
 *     FAULT_OF     memory or files; nothing fails without it
 *     FAULT_AT     which call, from 1; 0: none
 *     FAULT_LAST   and up to which; one call where it is not given
 *     FAULT_ERRNO  the number that a call for files fails with; 0: it does
 *                  half of what it should and says so
 *     FAULT_COUNT  a file into which the number of calls is written
 *
 * Counting begins when this object is set up, behind the dynamic linker's own
 * work.  The next malloc in turn does the work, so that a sanitizer's may be
 * behind this one.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
	EARLY_SIZE = 1 << 16,
	DIGITS = 24
};

enum fault_of {
	OF_NOTHING,
	OF_MEMORY,
	OF_FILES
};

/* What dlsym() itself asks for before malloc is found. */
static _Alignas(16) char early[EARLY_SIZE];
static size_t early_used;

static enum fault_of of;
static long first, last;
static int error;
static atomic_long calls;

static void *(*next_malloc)(size_t size);
static void *(*next_calloc)(size_t n, size_t size);
static void *(*next_realloc)(void *old, size_t size);
static void *(*next_aligned)(size_t step, size_t size);
static void (*next_free)(void *memory);

/* Set a function's pointer, which no cast may do. */
static void find(void *pointer, const char *name)
{
	void *symbol = dlsym(RTLD_NEXT, name);

	memcpy(pointer, &symbol, sizeof(symbol));
}

/* Whatever first asks for memory, maybe a constructor before this object's. */
static void find_memory(void)
{
	static int finding;

	if (finding)
		return;
	finding = 1;
	find(&next_free, "free");
	find(&next_realloc, "realloc");
	find(&next_aligned, "aligned_alloc");
	find(&next_calloc, "calloc");
	find(&next_malloc, "malloc");
}

static long number(const char *name, long otherwise)
{
	const char *text = getenv(name);

	return text == NULL ? otherwise : strtol(text, NULL, 10);
}

__attribute__((constructor)) static void set_up(void)
{
	const char *text = getenv("FAULT_OF");

	find_memory();
	if (text == NULL)
		return;
	first = number("FAULT_AT", 0);
	last = number("FAULT_LAST", first);
	error = (int)number("FAULT_ERRNO", EIO);
	of = strcmp(text, "memory") == 0 ? OF_MEMORY : OF_FILES;
	/* What the program starts is left alone. */
	unsetenv("LD_PRELOAD");
}

__attribute__((destructor)) static void tell(void)
{
	const char *path = getenv("FAULT_COUNT");
	char text[DIGITS];
	int fd;

	of = OF_NOTHING;
	if (path == NULL)
		return;
	fd = (int)syscall(
		SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	snprintf(text, sizeof(text), "%ld\n", atomic_load(&calls));
	if (fd >= 0 && syscall(SYS_write, fd, text, strlen(text)) > 0)
		syscall(SYS_close, fd);
}

/* Whether this call shall fail. */
static int fails(enum fault_of kind)
{
	long call;

	if (of != kind)
		return 0;
	call = atomic_fetch_add(&calls, 1) + 1;
	return first > 0 && call >= first && call <= last;
}

static int no_memory(void)
{
	if (!fails(OF_MEMORY))
		return 0;
	errno = ENOMEM;
	return 1;
}

static int is_early(const void *memory)
{
	const uintptr_t at = (uintptr_t)memory, begin = (uintptr_t)early;

	return at >= begin && at < begin + sizeof(early);
}

static void *early_alloc(size_t size)
{
	char *room = early + early_used;

	early_used += (size + 15) / 16 * 16;
	if (early_used > sizeof(early))
		abort();
	return room;
}

void *malloc(size_t size)
{
	if (next_malloc == NULL)
		find_memory();
	if (next_malloc == NULL)
		return early_alloc(size);
	return no_memory() ? NULL : next_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	if (next_malloc == NULL)
		find_memory();
	if (next_malloc == NULL)
		return early_alloc(n * size);
	return no_memory() ? NULL : next_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
	if (next_malloc == NULL)
		find_memory();
	if (next_malloc == NULL || is_early(old))
		abort();
	return no_memory() ? NULL : next_realloc(old, size);
}

void *reallocarray(void *old, size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / size) {
		errno = ENOMEM;
		return NULL;
	}
	return realloc(old, n * size);
}

void *aligned_alloc(size_t step, size_t size)
{
	return no_memory() ? NULL : next_aligned(step, size);
}

void *memalign(size_t step, size_t size)
{
	return no_memory() ? NULL : next_aligned(step, size);
}

int posix_memalign(void **into, size_t step, size_t size)
{
	void *room = no_memory() ? NULL : next_aligned(step, size);

	if (room == NULL)
		return ENOMEM;
	*into = room;
	return 0;
}

/* These are here since a sanitizer's do not come by malloc. */
char *strdup(const char *text)
{
	const size_t size = strlen(text) + 1;
	char *copy = malloc(size);

	return copy == NULL ? NULL : memcpy(copy, text, size);
}

char *strndup(const char *text, size_t most)
{
	const size_t length = strnlen(text, most);
	char *copy = malloc(length + 1);

	if (copy == NULL)
		return NULL;
	copy[length] = '\0';
	return memcpy(copy, text, length);
}

void free(void *memory)
{
	if (memory != NULL && !is_early(memory))
		next_free(memory);
}

/* Fails a call for files; 0 where it shall be made. */
static int file_fault(void)
{
	if (!fails(OF_FILES) || error == 0)
		return 0;
	errno = error;
	return -1;
}

static int open_at(int folder, const char *path, int flags, int mode)
{
	return file_fault() != 0
		       ? -1
		       : (int)syscall(SYS_openat, folder, path, flags, mode);
}

int open(const char *path, int flags, ...)
{
	va_list args;
	int mode;

	va_start(args, flags);
	mode = va_arg(args, int);
	va_end(args);
	return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
	va_list args;
	int mode;

	va_start(args, flags);
	mode = va_arg(args, int);
	va_end(args);
	return open_at(folder, path, flags, mode);
}

/* How much of a read or a write is done; none: it fails. */
static size_t share(size_t size)
{
	if (!fails(OF_FILES))
		return size;
	errno = error;
	return error == 0 ? size / 2 + size % 2 : 0;
}

ssize_t read(int fd, void *into, size_t size)
{
	const size_t part = share(size);

	if (size > 0 && part == 0)
		return -1;
	return syscall(SYS_read, fd, into, part);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
	const size_t part = share(size);

	if (size > 0 && part == 0)
		return -1;
	return syscall(SYS_write, fd, bytes, part);
}

int fsync(int fd)
{
	return file_fault() != 0 ? -1 : (int)syscall(SYS_fsync, fd);
}

/* A file is closed even where this is told to have failed. */
int close(int fd)
{
	const int fault = file_fault();
	const int closed = (int)syscall(SYS_close, fd);

	if (fault != 0)
		errno = error;
	return fault != 0 ? -1 : closed;
}

int rename(const char *from, const char *to)
{
	return file_fault() != 0 ? -1
				 : (int)syscall(SYS_renameat2, AT_FDCWD, from,
					   AT_FDCWD, to, 0);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to,
	int flags)
{
	return file_fault() != 0 ? -1
				 : (int)syscall(SYS_linkat, from_folder, from,
					   to_folder, to, flags);
}

int mkdir(const char *path, mode_t mode)
{
	return file_fault() != 0
		       ? -1
		       : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int flock(int fd, int operation)
{
	return file_fault() != 0 ? -1 : (int)syscall(SYS_flock, fd, operation);
}

int fstat(int fd, struct stat *status)
{
	return file_fault() != 0 ? -1 : fstatat(fd, "", status, AT_EMPTY_PATH);
}

int stat(const char *path, struct stat *status)
{
	return file_fault() != 0 ? -1 : fstatat(AT_FDCWD, path, status, 0);
}

int access(const char *path, int mode)
{
	return file_fault() != 0 ? -1 : faccessat(AT_FDCWD, path, mode, 0);
}
