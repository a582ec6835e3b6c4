#include "press/workers.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/thread.h"
#include "press/report.h"

#include <unistd.h>

/* Data shared by the threads.  The lock guards all fields after it. */
struct workers {
	const struct workers_task *task;
	const struct pensum_host *host;
	struct foundry *foundry; /* shared glyphs of common letters */
	struct call *call;
	enum status status; /* of the parts taken */
	size_t taken;       /* parts */
	pthread_t threads[WORKERS_MAX];
	size_t thread_count;
	pthread_mutex_t lock;
	pthread_cond_t freed, complete;
	bool *ready;        /* `room` of them */
	size_t next;        /* next part to begin */
	size_t first, last; /* the awaited group, without `last` */
	bool stop;          /* begin no more parts */
	bool stopped;       /* the host asked to stop */
	bool failed;        /* a thread ran out of memory */
};

size_t workers_count(int jobs, size_t parts)
{
	long count = jobs > 0 ? jobs : sysconf(_SC_NPROCESSORS_ONLN);

	if (count > WORKERS_MAX)
		count = WORKERS_MAX;
	if (count > 0 && (size_t)count > parts)
		count = (long)parts;
	return count < 1 ? 1 : (size_t)count;
}

static bool *ready_of(const struct workers *workers, size_t index)
{
	return &workers->ready[index % workers->task->room];
}

/* Begin no more parts.  The lock must be held. */
static void stop(struct workers *workers)
{
	workers->stop = true;
	pthread_cond_broadcast(&workers->freed);
	pthread_cond_signal(&workers->complete);
}

/* Must a thread wait until there is room for the next part? */
static bool is_full(const struct workers *workers)
{
	const struct workers_task *task = workers->task;

	return !workers->stop && workers->next < task->count &&
	       workers->next >= workers->first + task->room;
}

/* The next part for a thread; `count` if there is none. */
static size_t next_part(struct workers *workers)
{
	const bool stopped = report_stopped(workers->host);
	size_t index = workers->task->count;

	pthread_mutex_lock(&workers->lock);
	workers->stopped |= stopped;
	if (stopped)
		stop(workers);
	while (workers->thread_count > 0 && is_full(workers))
		pthread_cond_wait(&workers->freed, &workers->lock);
	if (!workers->stop && !is_full(workers) &&
		workers->next < workers->task->count) {
		index = workers->next;
		workers->next += workers->task->step;
	}
	pthread_mutex_unlock(&workers->lock);
	return index;
}

static void hand_over(
	struct workers *workers, size_t first, size_t last, bool fine)
{
	pthread_mutex_lock(&workers->lock);
	for (size_t i = first; i < last; i++)
		*ready_of(workers, i) = true;
	if (!fine)
		stop(workers);
	pthread_cond_signal(&workers->complete);
	pthread_mutex_unlock(&workers->lock);
}

static void work(void *with)
{
	struct workers *workers = with;
	const struct workers_task *task = workers->task;
	const struct job_tools tools = job_tools_new(workers->foundry);

	for (;;) {
		const size_t first = next_part(workers);
		const size_t last = first + task->step;

		if (first == task->count)
			break;
		hand_over(workers, first, last,
			task->make(task->with, first, last, &tools));
	}
	job_tools_free(&tools);
}

static void *work_in_thread(void *with)
{
	struct workers *workers = with;

	call_enter(workers->call);
	if (!call_try(work, workers)) {
		pthread_mutex_lock(&workers->lock);
		workers->failed = true;
		stop(workers);
		pthread_mutex_unlock(&workers->lock);
	}
	return NULL;
}

/* The end of the parts that have been or will be begun in this group. */
static size_t begun_end(const struct workers *workers)
{
	if (!workers->stop || workers->next >= workers->last)
		return workers->last;
	return workers->next > workers->first ? workers->next : workers->first;
}

static bool is_complete(const struct workers *workers)
{
	for (size_t i = workers->first; i < begun_end(workers); i++)
		if (!*ready_of(workers, i))
			return false;
	return true;
}

/* Wait for the group that starts at `first`.  Returns its end, which is earlier
 * than planned if the workers stopped. */
static size_t await_group(struct workers *workers, size_t first)
{
	const struct workers_task *task = workers->task;
	size_t last;

	pthread_mutex_lock(&workers->lock);
	workers->first = first;
	workers->last = task->count - first < task->group ? task->count
							  : first + task->group;
	pthread_cond_broadcast(&workers->freed);
	pthread_mutex_unlock(&workers->lock);
	if (workers->thread_count == 0)
		work(workers);
	pthread_mutex_lock(&workers->lock);
	while (!workers->failed && !is_complete(workers))
		pthread_cond_wait(&workers->complete, &workers->lock);
	last = workers->failed ? first : begun_end(workers);
	pthread_mutex_unlock(&workers->lock);
	return last;
}

static void take_all(void *with)
{
	struct workers *workers = with;
	const struct workers_task *task = workers->task;

	for (size_t first = 0; first < task->count && first == workers->taken &&
			       workers->status == STATUS_DONE;
		first += task->group) {
		const size_t last = await_group(workers, first);

		if (last > first)
			workers->status = task->take(task->with, first, last);
		pthread_mutex_lock(&workers->lock);
		for (size_t i = first; i < last; i++)
			*ready_of(workers, i) = false;
		pthread_mutex_unlock(&workers->lock);
		workers->taken = last;
	}
}

/* Start the threads.  If none can be started, the caller does the work. */
static void begin(struct workers *workers, size_t threads)
{
	pthread_mutex_init(&workers->lock, NULL);
	pthread_cond_init(&workers->freed, NULL);
	pthread_cond_init(&workers->complete, NULL);
	pthread_mutex_lock(&workers->lock);
	if (workers->task->count <= workers->task->step)
		threads = 0;
	while (workers->thread_count < threads &&
		thread_start(&workers->threads[workers->thread_count],
			work_in_thread, workers))
		workers->thread_count++;
	pthread_mutex_unlock(&workers->lock);
}

static void end(struct workers *workers)
{
	pthread_mutex_lock(&workers->lock);
	stop(workers);
	pthread_mutex_unlock(&workers->lock);
	for (size_t i = 0; i < workers->thread_count; i++)
		pthread_join(workers->threads[i], NULL);
	pthread_cond_destroy(&workers->complete);
	pthread_cond_destroy(&workers->freed);
	pthread_mutex_destroy(&workers->lock);
}

enum status workers_do(const struct workers_task *task, size_t threads,
	const struct pensum_host *host)
{
	struct arena *arena = arena_new();
	struct workers workers = {.task = task,
		.host = host,
		.foundry = foundry_new(),
		.call = call_here(),
		.ready = arena_alloc(arena, task->room, sizeof(bool))};
	bool fine;

	begin(&workers, threads);
	fine = call_try(take_all, &workers);
	end(&workers);
	if (!fine || workers.failed)
		call_fail_again();
	for (size_t i = 0; i < task->room; i++)
		if (workers.ready[i])
			task->drop(task->with, i);
	foundry_free(workers.foundry);
	arena_free(arena);
	return workers.stopped && workers.taken < task->count &&
			       workers.status == STATUS_DONE
		       ? STATUS_STOPPED
		       : workers.status;
}
