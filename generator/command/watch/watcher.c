#define _DEFAULT_SOURCE /* realpath() */
#include "command/watch/watcher.h"

#include "base/arena.h"
#include "base/file/file.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

enum {
	QUIET = 50,   /* milliseconds after which a save is over */
	LOOK = 1000,  /* and between two looks at files */
	EVENTS = 8192 /* bytes read at once */
};

/* Anything that a save may do in a folder. */
static const uint32_t saves = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO |
			      IN_MOVED_FROM | IN_CREATE | IN_DELETE |
			      IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;

/* File systems that other machines write to, unobserved: NFS, SMB, CIFS, SMB2,
 * FUSE, 9P, AFS, Ceph and the shared folders of virtual machines. */
static const uint32_t distant[] = {0x6969, 0x517b, 0xff534d42, 0xfe534d42,
	0x65735546, 0x01021997, 0x5346414f, 0x00c36400, 0x786f4256, 0xbacbacbc};

static bool is_distant(const char *folder)
{
	struct statfs system;

	if (statfs(folder, &system) != 0)
		return true;
	for (size_t i = 0; i < LENGTH(distant); i++)
		if ((uint32_t)system.f_type == distant[i])
			return true;
	return false;
}

/* Observe a file's folder; false if changes there cannot be seen. */
static bool observe_folder(struct arena *arena, int notices, const char *path)
{
	const char *folder = file_folder(arena, path);

	if (*folder == '\0')
		folder = ".";
	return inotify_add_watch(notices, folder, saves) >= 0 &&
	       !is_distant(folder);
}

/* A link's own folder, and that of the file that it names. */
static bool observe_file(struct arena *arena, int notices, const char *path)
{
	char whole[PATH_MAX];
	const bool seen = observe_folder(arena, notices, path);

	if (realpath(path, whole) == NULL)
		return seen;
	return observe_folder(arena, notices, whole) && seen;
}

/* Read what happened until nothing happens for a moment. */
static void await_quiet(int notices)
{
	struct pollfd wait = {.fd = notices, .events = POLLIN};
	char events[EVENTS];

	while (poll(&wait, 1, QUIET) > 0 &&
		read(notices, events, sizeof(events)) > 0)
		;
}

/* Wait for one save, or until it is time for a look.  False if interrupted. */
static bool await_save(int notices, int time)
{
	struct pollfd wait = {.fd = notices, .events = POLLIN};
	const int found = poll(&wait, notices < 0 ? 0 : 1, time);

	if (found < 0 && errno == EINTR)
		return false;
	if (notices >= 0)
		await_quiet(notices);
	else
		poll(NULL, 0, QUIET);
	return true;
}

bool watcher_wait(const struct watched *watched, bool observe)
{
	struct arena *arena = arena_new();
	const int notices = observe ? inotify_init1(IN_CLOEXEC) : -1;
	bool seen = notices >= 0, going = true;

	for (size_t i = 0; i < watched->count && notices >= 0; i++)
		seen = observe_file(arena, notices, watched->at[i].path) &&
		       seen;
	/* A file may have changed before its folder was observed. */
	while (going && !watched_changed(watched))
		going = await_save(notices, seen ? -1 : LOOK);
	if (going && notices >= 0)
		await_quiet(notices);
	if (notices >= 0)
		close(notices);
	arena_free(arena);
	return going;
}
