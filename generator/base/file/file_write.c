/*
 * Writing a file so that no reader ever sees half of it.
 *
 * The bytes go into a file without a name (O_TMPFILE) in the target's folder,
 * are synced, and only then get a name: the target's own if that is free, else
 * a hidden one that is renamed over the target at once.  So nothing is left
 * behind if the program ends earlier, even by SIGKILL.  If the file system or a
 * missing /proc forbids this, the bytes go into a hidden file, removed on
 * failure.  While a hidden name exists, fatal signals are blocked and a thread
 * that runs out of memory and would end the program waits (call_hold()).
 *
 * tmpfile() and mkstemp() were rejected: the first cannot be named, the second
 * ignores the umask.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* O_TMPFILE, syncfs */
#endif

#include "base/file/file.h"

#include "base/arena.h"
#include "base/call.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	FILE_MODE = 0666, /* less the umask */
	NAME_SHOWN = 180, /* bytes of the target's name in a hidden one */
	HIDDEN_MAX = 1000,
	LINK_SIZE = 64,
	MANY = 24, /* files; from here on one syncfs() is faster */
	UNSUPPORTED = -1
};

/* A file to be written. */
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

/* Make the nth hidden name for the target; false if it is too long. */
static bool hide(struct job *job, int n)
{
	const int length = snprintf(job->hidden, PATH_MAX, "%s.%.*s.%ld.%d.tmp",
		job->folder, NAME_SHOWN, file_base_name(job->path),
		(long)getpid(), n);

	return length > 0 && length < PATH_MAX;
}

/* Only a regular file may be replaced, not a folder, device or pipe. */
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
	return 0;
}

static int sync_one(int fd)
{
	while (fsync(fd) != 0) {
		if (errno == EINVAL) /* a file system that cannot sync */
			return 0;
		if (errno != EINTR)
			return errno;
	}
	return 0;
}

/* Rename the hidden file over the target. */
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

/* Name the file behind fd; UNSUPPORTED if the system cannot. */
static int give_name(struct job *job, int fd)
{
	char from[LINK_SIZE];
	int problem;

	snprintf(from, sizeof(from), "/proc/self/fd/%d", fd);
	if (link_to(from, job->path) == 0)
		return 0;
	call_hold();
	problem = replace(job, from);
	call_release();
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

static int fill_hidden(struct job *job)
{
	const int fd = open_hidden(job);
	int problem;

	if (fd < 0)
		return errno;
	problem = fill(fd, job);
	if (problem == 0)
		problem = sync_one(fd);
	if (close(fd) != 0 && errno != EINTR && problem == 0)
		problem = errno;
	if (problem == 0)
		return rename_hidden(job);
	unlink(job->hidden);
	return problem;
}

static int write_hidden(struct job *job)
{
	int problem;

	call_hold();
	problem = fill_hidden(job);
	call_release();
	return problem;
}

/* The unnamed file cannot be named: write its bytes again. */
static int write_again(struct job *job, int fd)
{
	void *bytes = NULL;
	int problem;

	if (job->length > 0)
		bytes = mmap(NULL, job->length, PROT_READ, MAP_SHARED, fd, 0);
	if (bytes == MAP_FAILED)
		return errno;
	job->bytes = bytes;
	problem = write_hidden(job);
	if (job->length > 0)
		munmap(bytes, job->length);
	return problem;
}

static int name_draft(const struct file_draft *draft)
{
	struct job job = {.path = draft->path,
		.bytes = draft->bytes,
		.length = draft->length};
	int problem = split(&job);

	if (problem != 0)
		return problem;
	if (draft->fd < 0)
		return write_hidden(&job);
	problem = give_name(&job, draft->fd);
	return problem == UNSUPPORTED ? write_again(&job, draft->fd) : problem;
}

int file_draft_new(struct file_draft *draft, const char *path,
	const void *bytes, size_t length)
{
	struct job job = {.path = path, .bytes = bytes, .length = length};
	int problem = check_target(path);

	*draft = (struct file_draft){path, bytes, length, -1, false};
	if (problem == 0)
		problem = split(&job);
	if (problem != 0)
		return problem;
	draft->fd = open(job.folder, O_TMPFILE | O_RDWR | O_CLOEXEC, FILE_MODE);
	if (draft->fd < 0)
		return 0;
	call_opened(draft->fd);
	draft->bytes = NULL;
	problem = fill(draft->fd, &job);
	if (problem != 0)
		file_draft_drop(draft);
	return problem;
}

int file_draft_keep(struct file_draft *draft, struct arena *arena,
	const char *path, const void *bytes, size_t length)
{
	const int problem = file_draft_new(draft, path, bytes, length);

	if (problem == 0 && draft->fd < 0)
		draft->bytes = arena_copy(arena, bytes, length);
	return problem;
}

int file_draft_add(struct file_draft *draft, const void *bytes, size_t length)
{
	const struct job job = {.bytes = bytes, .length = length};

	draft->length += length;
	return fill(draft->fd, &job);
}

int file_draft_sync(struct file_draft *draft)
{
	const int problem =
		draft->fd < 0 || draft->synced ? 0 : sync_one(draft->fd);

	draft->synced = problem == 0;
	return problem;
}

void file_draft_drop(struct file_draft *draft)
{
	if (draft->fd >= 0) {
		call_closed(draft->fd);
		close(draft->fd);
	}
	draft->fd = -1;
}

/*
 * Sync many files with one call: syncing each would make the file system write
 * its journal each time.  The call waits for everything the file system still
 * has to write, so a few files are faster one by one.  Before Linux 5.8 it does
 * not report a failing disk.
 */
static void sync_together(struct file_draft *drafts, size_t count)
{
	size_t waiting = 0;
	int fd = -1;

	for (size_t i = 0; i < count; i++)
		if (drafts[i].fd >= 0 && !drafts[i].synced) {
			fd = drafts[i].fd;
			waiting++;
		}
	if (waiting < MANY || syncfs(fd) != 0)
		return; /* sync them one by one to learn which failed */
	for (size_t i = 0; i < count; i++)
		drafts[i].synced = true;
}

/* Sync drafts until one fails, noted in *done; returns how many are synced. */
static size_t sync_all(
	struct file_draft *drafts, size_t count, struct published *done)
{
	size_t synced = 0;

	sync_together(drafts, count);
	while (synced < count &&
		(done->problem = file_draft_sync(&drafts[synced])) == 0)
		synced++;
	done->failed = synced;
	return synced;
}

/* Name a set of drafts, the last first: if that fails midway, or another thread
 * runs out of memory, no draft stands without those after it. */
static bool name_set(struct file_draft *drafts, size_t first, size_t count,
	struct published *done)
{
	int problem = 0;

	call_hold();
	for (size_t i = first + count; i > first && problem == 0; i--) {
		problem = name_draft(&drafts[i - 1]);
		file_draft_drop(&drafts[i - 1]); /* to free its descriptor */
		if (problem != 0) {
			done->problem = problem;
			done->failed = i - 1;
		}
	}
	call_release();
	return problem == 0;
}

struct published file_drafts_publish(
	struct file_draft *drafts, size_t count, size_t together)
{
	struct published done = {0};
	sigset_t fatal, before;
	size_t synced;

	sigemptyset(&fatal);
	sigaddset(&fatal, SIGINT);
	sigaddset(&fatal, SIGTERM);
	sigaddset(&fatal, SIGHUP);
	pthread_sigmask(SIG_BLOCK, &fatal, &before);
	synced = sync_all(drafts, count, &done);
	while (done.named + together <= synced &&
		name_set(drafts, done.named, together, &done))
		done.named += together;
	for (size_t i = 0; i < count; i++)
		file_draft_drop(&drafts[i]);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return done;
}

int file_write(const char *path, const void *bytes, size_t length)
{
	struct file_draft draft;
	const int problem = file_draft_new(&draft, path, bytes, length);

	return problem == 0 ? file_drafts_publish(&draft, 1, 1).problem
			    : problem;
}
