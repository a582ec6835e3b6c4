/*
 * Locking a folder.
 *
 * The lock is on the folder itself: it needs no file that could be left behind,
 * and the system releases it however the process ends.  A file holding the
 * process id was rejected, since ids are reused; so was a lock for each file,
 * since two runs could each hold some.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* flock */
#endif

#include "base/common.h"
#include "base/file/file.h"

#include "base/call.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* The length of a name without its last part, ".123"; 0 if it has none. */
static size_t without_number(const char *name, size_t length)
{
	size_t at = length;

	while (at > 0 && is_digit(name[at - 1]))
		at--;
	return at > 1 && at < length && name[at - 1] == '.' ? at - 1 : 0;
}

/* Could file_write() have made this temporary name? */
static bool is_hidden(const char *name)
{
	const char *ending = ".tmp";
	const size_t length = strlen(name);
	size_t left;

	if (name[0] != '.' || length <= strlen(ending) ||
		strcmp(name + length - strlen(ending), ending) != 0)
		return false;
	left = without_number(name, length - strlen(ending));
	left = without_number(name, left);
	return left > 1;
}

/* A file that cannot be removed does no harm. */
static void clear(const char *path)
{
	DIR *folder = opendir(path);
	const struct dirent *entry;

	if (folder == NULL)
		return;
	while ((entry = readdir(folder)) != NULL)
		if (is_hidden(entry->d_name))
			(void)unlinkat(dirfd(folder), entry->d_name, 0);
	closedir(folder);
}

int file_claim(const char *folder, bool wait, int *claim)
{
	const int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	*claim = -1;
	if (fd < 0)
		return errno == EACCES ? 0 : errno;
	if (flock(fd, wait ? LOCK_EX : LOCK_EX | LOCK_NB) == 0) {
		clear(folder);
		call_opened(fd);
		*claim = fd; /* the lock lasts while fd is open */
		return 0;
	}
	if (errno == EWOULDBLOCK) {
		close(fd);
		return EWOULDBLOCK;
	}
	close(fd);
	return 0;
}

/* A child of another thread may also have the file open. */
void file_unclaim(int claim)
{
	if (claim < 0)
		return;
	call_closed(claim);
	flock(claim, LOCK_UN);
	close(claim);
}
