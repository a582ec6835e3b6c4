/*
 * watcher: wait until one of the watched files changes.
 *
 * Editors save in many ways: into the file itself, or into another one that
 * takes its name.  So folders are observed (inotify) instead of files.  A
 * change counts once the folders have been quiet for a moment and a file
 * differs from its recorded state.  If the system cannot observe a folder, such
 * as one on a network drive that other machines write to, the files are checked
 * every second.
 */
#ifndef COMMAND_WATCHER_H
#define COMMAND_WATCHER_H

#include "command/watch/watched.h"

/* Wait for a change.  If `observe` is false, check the files instead of
 * observing their folders.  Returns false if a signal interrupted the wait. */
bool watcher_wait(const struct watched *watched, bool observe);

#endif
