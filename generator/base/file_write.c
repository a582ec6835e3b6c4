/*
 * Writing a file so that no reader ever sees half of it.
 *
 * The bytes go into a file without a name (O_TMPFILE) in the target's folder,
 * are synced, and only then get a name: the target's own if that is free,
 * else a hidden one that is renamed over the target at once.  So whatever
 * ends the program before, SIGKILL included, leaves nothing behind.  Where
 * the file system or a missing /proc forbids this, the bytes go into a hidden
 * file, removed on failure.  Signals that would end the program wait as long
 * as a hidden name stands, and so does a thread that has no more memory
 * (arena_exhausted()): both hold the lock of standard error, the one that a
 * program has without a variable of its own.
 *
 * tmpfile() and mkstemp() were no way: the first cannot be named, the second
 * ignores the umask.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* O_TMPFILE */
#endif

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	FILE_MODE = 0666, /* less the umask */
	NAME_SHOWN = 180, /* bytes of the target's name in a hidden one */
	HIDDEN_MAX = 1000,
	LINK_SIZE = 64,
	UNSUPPORTED = -1
};

/* What is written, and where to. */
struct job {
	const char *path;
	const void *bytes;
	size_t length;
	char folder[PATH_MAX];
	char hidden[PATH_MAX];
};

static int split(struct job *job)
{
	const char *slash = strrchr(job->path, '/');
	const size_t folder = slash == NULL ? 0 : (size_t)(slash - job->path);

	if (strlen(job->path) + NAME_SHOWN >= PATH_MAX)
		return ENAMETOOLONG;
	if (slash == NULL)
		memcpy(job->folder, "./", 3);
	else
		snprintf(
			job->folder, PATH_MAX, "%.*s/", (int)folder, job->path);
	return 0;
}

/* The nth hidden name for the target; false where it grows too long. */
static bool hide(struct job *job, int n)
{
	const char *slash = strrchr(job->path, '/');
	const char *name = slash == NULL ? job->path : slash + 1;
	const int length = snprintf(job->hidden, PATH_MAX, "%s.%.*s.%ld.%d.tmp",
		job->folder, NAME_SHOWN, name, (long)getpid(), n);

	return length > 0 && length < PATH_MAX;
}

/* Only a regular file may be replaced: no folder, device or pipe. */
static int check_target(const char *path)
{
	struct stat status;

	if (*path == '\0')
		return ENOENT;
	if (path[strlen(path) - 1] == '/')
		return EISDIR;
	if (stat(path, &status) != 0)
		return errno == ENOENT ? 0 : errno;
	if (S_ISDIR(status.st_mode))
		return EISDIR;
	return S_ISREG(status.st_mode) ? 0 : EPERM;
}

static int fill(int fd, const struct job *job)
{
	const char *at = job->bytes;
	size_t left = job->length;

	while (left > 0) {
		const ssize_t put = write(fd, at, left);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return errno;
		if (put == 0)
			return EIO;
		at += put;
		left -= (size_t)put;
	}
	while (fsync(fd) != 0) {
		if (errno == EINVAL) /* a file system that cannot sync */
			return 0;
		if (errno != EINTR)
			return errno;
	}
	return 0;
}

/* Put the hidden file in the target's place. */
static int rename_hidden(const struct job *job)
{
	int problem;

	if (rename(job->hidden, job->path) == 0)
		return 0;
	problem = errno;
	unlink(job->hidden);
	return problem;
}

static int link_to(const char *from, const char *to)
{
	return linkat(AT_FDCWD, from, AT_FDCWD, to, AT_SYMLINK_FOLLOW);
}

static int replace(struct job *job, const char *from)
{
	for (int n = 0; errno == EEXIST && n < HIDDEN_MAX; n++) {
		if (!hide(job, n))
			return ENAMETOOLONG;
		if (link_to(from, job->hidden) == 0)
			return rename_hidden(job);
	}
	return UNSUPPORTED;
}

/* Name the file behind fd; UNSUPPORTED where that is not possible. */
static int give_name(struct job *job, int fd)
{
	char from[LINK_SIZE];
	int problem;

	snprintf(from, sizeof(from), "/proc/self/fd/%d", fd);
	if (link_to(from, job->path) == 0)
		return 0;
	flockfile(stderr);
	problem = replace(job, from);
	funlockfile(stderr);
	return problem;
}

static int write_unnamed(struct job *job)
{
	const int fd =
		open(job->folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, FILE_MODE);
	int problem;

	if (fd < 0)
		return UNSUPPORTED;
	problem = fill(fd, job);
	if (problem == 0)
		problem = give_name(job, fd);
	close(fd);
	return problem;
}

static int open_hidden(struct job *job)
{
	int fd = -1;

	errno = EEXIST;
	for (int n = 0; fd < 0 && errno == EEXIST && n < HIDDEN_MAX; n++) {
		if (!hide(job, n)) {
			errno = ENAMETOOLONG;
			return -1;
		}
		fd = open(job->hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
			FILE_MODE);
	}
	return fd;
}

static int write_hidden(struct job *job)
{
	const int fd = open_hidden(job);
	int problem;

	if (fd < 0)
		return errno;
	problem = fill(fd, job);
	if (close(fd) != 0 && errno != EINTR && problem == 0)
		problem = errno;
	if (problem == 0)
		return rename_hidden(job);
	unlink(job->hidden);
	return problem;
}

int file_write(const char *path, const void *bytes, size_t length)
{
	struct job job = {.path = path, .bytes = bytes, .length = length};
	sigset_t fatal, before;
	int problem = check_target(path);

	if (problem == 0)
		problem = split(&job);
	if (problem != 0)
		return problem;
	sigemptyset(&fatal);
	sigaddset(&fatal, SIGINT);
	sigaddset(&fatal, SIGTERM);
	sigaddset(&fatal, SIGHUP);
	pthread_sigmask(SIG_BLOCK, &fatal, &before);
	problem = write_unnamed(&job);
	if (problem == UNSUPPORTED) {
		flockfile(stderr);
		problem = write_hidden(&job);
		funlockfile(stderr);
	}
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return problem;
}
