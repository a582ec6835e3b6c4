/*
 * call: one call into the library, which ends alone if memory runs out.
 *
 * Allocation cannot fail, so no caller checks for it.  Instead call_fail()
 * leaves everything that the call is doing, in each of its threads, and
 * call_run() returns false.  call_end() then frees the call's memory and closes
 * its files.  A program that makes a single call may end as a whole instead,
 * through `end`.
 *
 * The call that a thread works for is the only variable of the library, one for
 * each thread, because malloc() and HarfBuzz pass no context through.
 */
#ifndef BASE_CALL_H
#define BASE_CALL_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

enum {
	CALL_WHY = 200 /* bytes of a reason, the NUL included */
};

/* Something that ends with the call. */
struct call_owned {
	struct call_owned *before, *after;
	void (*drop)(struct call_owned *owned);
};

/* All fields but `most`, `end` and `looks` belong to call.c. */
struct call {
	size_t most; /* bytes it may hold at once; 0: no limit */
	/* Ends the process, with the reason; the lock of names is held.  NULL:
	 * failing ends the call. */
	void (*end)(const char *why);
	/* Called with each path that is looked up, before it is opened, from
	 * any thread.  May be NULL. */
	void (*looks)(void *with, const char *path, bool reads);
	void *looks_with;
	pthread_mutex_t lock; /* guards the two below */
	struct call_owned *owned;
	struct call_files {
		int *at;
		size_t count, room;
	} files;
	pthread_mutex_t names; /* see call_hold() */
	atomic_size_t size;    /* bytes held */
	char why[CALL_WHY];
	bool failed;
};

/* Prepare a call with this limit and this end. */
void call_begin(struct call *call, size_t most, void (*end)(const char *why));

/* Run a function for the call; may be used several times.  False if it failed:
 * call->why is the reason, and the call can only be ended. */
bool call_run(struct call *call, void (*run)(void *with), void *with);

/* Close the call's files and free all that it owns. */
void call_end(struct call *call);

/* The call that this thread works for, or NULL. */
struct call *call_here(void);

/* Have this thread work for a call; for a thread's beginning. */
void call_enter(struct call *call);

/* Run a part of the call that this thread works for; false if it failed.  The
 * caller undoes its own work, then calls call_fail_again(). */
bool call_try(void (*run)(void *with), void *with);

/* Leave the part that this thread runs.  Without a call, abort. */
_Noreturn void call_fail(const char *why);

/* Resume the failure that call_try() has caught. */
_Noreturn void call_fail_again(void);

/* Own something until it is disowned; no-ops without a call that can end. */
struct call *call_own(struct call_owned *owned);
void call_disown(struct call *call, struct call_owned *owned);

/* Count bytes that the call allocated or freed.  Exceeding its limit makes it
 * fail. */
void call_took(struct call *call, size_t size);
void call_gave(struct call *call, size_t size);

/* Own an open file; stop owning it.  Neither opens nor closes it. */
void call_opened(int fd);
void call_closed(int fd);

/* Report a path before it is opened or, unless `reads`, looked up. */
void call_looks(const char *path, bool reads);

/* While a thread holds the names of files, no other thread of the call ends
 * the process.  May be nested. */
void call_hold(void);
void call_release(void);

/* Lock a mutex that is unlocked if the call fails meanwhile; one at a time. */
void call_lock(pthread_mutex_t *lock);
void call_unlock(pthread_mutex_t *lock);

#endif
