/*
 * Calls for files, and for processes and threads (fault.h).
 *
 * What removes a file does not fail: it would only leave what it should
 * remove.
 */
#define _GNU_SOURCE
#include "fault.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Fails a call for files; 0 where it shall be made. */
static int file_fault(void)
{
	if (!fault_now(OF_FILES) || fault_errno() == 0)
		return 0;
	errno = fault_errno();
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
	if (!fault_now(OF_FILES))
		return size;
	errno = fault_errno();
	return errno == 0 ? size / 2 + size % 2 : 0;
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
		errno = fault_errno();
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

int fdatasync(int fd)
{
	return file_fault() != 0 ? -1 : (int)syscall(SYS_fdatasync, fd);
}

int syncfs(int fd)
{
	return file_fault() != 0 ? -1 : (int)syscall(SYS_syncfs, fd);
}

DIR *opendir(const char *path)
{
	static DIR *(*next)(const char *);

	if (next == NULL)
		fault_find(&next, "opendir");
	return file_fault() != 0 ? NULL : next(path);
}

ssize_t readlink(const char *path, char *into, size_t size)
{
	return file_fault() != 0
		       ? -1
		       : syscall(SYS_readlinkat, AT_FDCWD, path, into, size);
}

int socketpair(int domain, int type, int protocol, int ends[2])
{
	return file_fault() != 0 ? -1
				 : (int)syscall(SYS_socketpair, domain, type,
					   protocol, ends);
}

pid_t fork(void)
{
	static pid_t (*next)(void);

	if (next == NULL)
		fault_find(&next, "fork");
	return file_fault() != 0 ? -1 : next();
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
	void *(*start)(void *), void *argument)
{
	static int (*next)(
		pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

	if (next == NULL)
		fault_find(&next, "pthread_create");
	return file_fault() != 0 ? EAGAIN
				 : next(thread, attributes, start, argument);
}
