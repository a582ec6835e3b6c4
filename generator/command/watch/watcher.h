/*
 * watcher: waits until one of the watched files changes.
 *
 * Editors save in many ways: into the file, or into another one that takes its
 * name.  So the folders are observed (inotify) and not the files, and a change
 * counts once the folders have been quiet for a moment and a file is no longer
 * as it was.  Where the system cannot observe a folder, as on a network's
 * disk that others write to, the files are looked at every second.
 */
#ifndef COMMAND_WATCHER_H
#define COMMAND_WATCHER_H

#include "command/watch/watched.h"

/* Wait for a change.  If `observe` is false, look at the files instead of
 * observing their folders.  Returns false if the wait was interrupted by a
 * signal. */
bool watcher_wait(const struct watched *watched, bool observe);

#endif
