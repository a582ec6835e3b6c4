#include "base/call.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The state of a thread. */
struct part {
	struct part *outer;
	jmp_buf leave;
	pthread_mutex_t *held; /* or NULL */
};

/* This thread's call and its innermost protected part. */
static _Thread_local struct {
	struct call *call;
	struct part *part;
} here;

void call_begin(struct call *call, size_t most, void (*end)(const char *why))
{
	pthread_mutexattr_t nested;

	*call = (struct call){.most = most, .end = end};
	pthread_mutex_init(&call->lock, NULL);
	pthread_mutexattr_init(&nested);
	pthread_mutexattr_settype(&nested, PTHREAD_MUTEX_RECURSIVE);
	pthread_mutex_init(&call->names, &nested);
	pthread_mutexattr_destroy(&nested);
}

struct call *call_here(void)
{
	return here.call;
}

void call_looks(const char *path, bool reads)
{
	const struct call *call = here.call;

	if (call != NULL && call->looks != NULL)
		call->looks(call->looks_with, path, reads);
}

void call_enter(struct call *call)
{
	here.call = call;
	here.part = NULL;
}

bool call_try(void (*run)(void *with), void *with)
{
	struct part part = {.outer = here.part};

	here.part = &part;
	if (setjmp(part.leave) != 0) {
		here.part = here.part->outer;
		return false;
	}
	run(with);
	here.part = part.outer;
	return true;
}

bool call_run(struct call *call, void (*run)(void *with), void *with)
{
	struct call *const outer = here.call;
	struct part *const part = here.part;
	bool fine;

	if (call->failed)
		return false;
	call_enter(call);
	fine = call_try(run, with);
	here.call = outer;
	here.part = part;
	return fine;
}

/* The call keeps its first reason. */
static void set_failed(struct call *call, const char *why)
{
	pthread_mutex_lock(&call->lock);
	if (!call->failed)
		snprintf(call->why, sizeof(call->why), "%s", why);
	call->failed = true;
	pthread_mutex_unlock(&call->lock);
}

void call_fail_again(void)
{
	struct part *part = here.part;

	if (part == NULL)
		abort();
	if (part->held != NULL)
		pthread_mutex_unlock(part->held);
	longjmp(part->leave, 1);
}

/* A process that ends keeps the lock, so that there is one message, and so that
 * it does not end while another thread names a file. */
void call_fail(const char *why)
{
	struct call *call = here.call;

	if (call == NULL)
		abort();
	if (call->end != NULL) {
		pthread_mutex_lock(&call->names);
		call->end(why);
		abort();
	}
	set_failed(call, why);
	call_fail_again();
}

/* Does the thread work for a call that can be ended? */
static bool is_ending(const struct call *call)
{
	return call != NULL && call->end == NULL;
}

struct call *call_own(struct call_owned *owned)
{
	struct call *call = here.call;

	if (!is_ending(call))
		return NULL;
	pthread_mutex_lock(&call->lock);
	owned->before = NULL;
	owned->after = call->owned;
	if (call->owned != NULL)
		call->owned->before = owned;
	call->owned = owned;
	pthread_mutex_unlock(&call->lock);
	return call;
}

void call_disown(struct call *call, struct call_owned *owned)
{
	if (call == NULL)
		return;
	pthread_mutex_lock(&call->lock);
	if (owned->before != NULL)
		owned->before->after = owned->after;
	else
		call->owned = owned->after;
	if (owned->after != NULL)
		owned->after->before = owned->before;
	pthread_mutex_unlock(&call->lock);
}

void call_took(struct call *call, size_t size)
{
	size_t held;

	if (call == NULL)
		return;
	held = atomic_fetch_add(&call->size, size) + size;
	if (call->most > 0 && held > call->most)
		call_fail("out of memory");
}

void call_gave(struct call *call, size_t size)
{
	if (call != NULL)
		atomic_fetch_sub(&call->size, size);
}

/* Reserve an entry; false if memory runs out. */
static bool grow(struct call_files *files)
{
	const size_t room = 2 * files->room + 8;
	int *at = files->at;

	if (files->count < files->room)
		return true;
	at = realloc(at, room * sizeof(*at));
	if (at == NULL)
		return false;
	files->at = at;
	files->room = room;
	return true;
}

void call_opened(int fd)
{
	struct call *call = here.call;
	bool fine;

	if (!is_ending(call))
		return;
	pthread_mutex_lock(&call->lock);
	fine = grow(&call->files);
	if (fine)
		call->files.at[call->files.count++] = fd;
	pthread_mutex_unlock(&call->lock);
	if (!fine) {
		close(fd);
		call_fail("out of memory");
	}
}

void call_closed(int fd)
{
	struct call *call = here.call;
	size_t i = 0;

	if (!is_ending(call))
		return;
	pthread_mutex_lock(&call->lock);
	while (i < call->files.count && call->files.at[i] != fd)
		i++;
	if (i < call->files.count)
		call->files.at[i] = call->files.at[--call->files.count];
	pthread_mutex_unlock(&call->lock);
}

void call_hold(void)
{
	if (here.call != NULL)
		pthread_mutex_lock(&here.call->names);
}

void call_release(void)
{
	if (here.call != NULL)
		pthread_mutex_unlock(&here.call->names);
}

void call_lock(pthread_mutex_t *lock)
{
	pthread_mutex_lock(lock);
	if (here.part != NULL)
		here.part->held = lock;
}

void call_unlock(pthread_mutex_t *lock)
{
	if (here.part != NULL)
		here.part->held = NULL;
	pthread_mutex_unlock(lock);
}

void call_end(struct call *call)
{
	while (call->owned != NULL) {
		struct call_owned *owned = call->owned;

		call_disown(call, owned);
		owned->drop(owned);
	}
	for (size_t i = 0; i < call->files.count; i++)
		close(call->files.at[i]);
	free(call->files.at);
	pthread_mutex_destroy(&call->lock);
	pthread_mutex_destroy(&call->names);
}
