#include "command/press.h"

#include "base/arena.h"
#include "base/file.h"
#include "command/halt.h"
#include "command/memory.h"
#include "command/work.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	JOBS_MAX = 64,
	FEW = 2,  /* forms, whose threads share memory */
	AHEAD = 4 /* works a thread may be ahead of the one awaited */
};

/* What the threads share.  The lock guards all below it. */
struct hall {
	const struct press *press;
	struct foundry *foundry; /* of common letters */
	const struct halt *halt;
	enum side sides[SIDES]; /* of each form */
	size_t side_count;
	struct work *works; /* all sides of each form in turn */
	bool *ready;
	size_t count;
	size_t step; /* works taken at once: all sides of a form, or one */
	pthread_mutex_t lock;
	pthread_cond_t changed;
	size_t next;  /* to be taken */
	size_t taken; /* by the thread that puts them in order */
	size_t ahead; /* next may be at most so far beyond taken */
	bool stop;
};

/* No more works are begun.  The lock must be held. */
static void stop(struct hall *hall)
{
	hall->stop = true;
	pthread_cond_broadcast(&hall->changed);
}

/* The next work for a thread; count where there is none. */
static size_t next_work(struct hall *hall)
{
	size_t index = hall->count;

	pthread_mutex_lock(&hall->lock);
	if (halt_wanted(hall->halt))
		stop(hall);
	while (!hall->stop && hall->next < hall->count &&
		hall->next >= hall->taken + hall->ahead)
		pthread_cond_wait(&hall->changed, &hall->lock);
	if (!hall->stop && hall->next < hall->count) {
		index = hall->next;
		hall->next += hall->step;
	}
	pthread_mutex_unlock(&hall->lock);
	return index;
}

/*
 * A key is written behind its sheet, so that none is left without it, and an
 * overlay behind the list.  What was taken before waits at most for the sheet,
 * which waits for nobody.
 */
static void await_other(struct hall *hall, size_t index, struct work *work)
{
	if (work->side == SIDE_SHEET)
		return;
	pthread_mutex_lock(&hall->lock);
	while (!hall->ready[index - 1])
		pthread_cond_wait(&hall->changed, &hall->lock);
	if (hall->works[index - 1].status != STATUS_DONE)
		work->status = hall->works[index - 1].status;
	pthread_mutex_unlock(&hall->lock);
}

static void print(struct hall *hall, size_t index, struct work *work,
	const struct tools *tools)
{
	struct arena *arena = arena_new();

	if (work->status == STATUS_DONE)
		work_make(work, hall->press, tools, arena);
	await_other(hall, index, work);
	if (work->status == STATUS_DONE)
		work_write(work, hall->press);
	arena_free(arena);
}

/* Make a work and hand it over. */
static void finish(struct hall *hall, size_t index, struct work *work,
	const struct tools *tools)
{
	work->side = hall->sides[index % hall->side_count];
	print(hall, index, work, tools);
	typesetter_tidy(tools->typesetter);
	pthread_mutex_lock(&hall->lock);
	hall->works[index] = *work;
	hall->ready[index] = true;
	pthread_cond_broadcast(&hall->changed);
	pthread_mutex_unlock(&hall->lock);
}

/* The works taken at once, from one draw of their form.  It is the last one's,
 * which is put in order, and freed, behind the others. */
static void finish_step(
	struct hall *hall, size_t index, const struct tools *tools)
{
	const size_t last = index + hall->step - 1;
	struct work owner = work_at(hall->press, index / hall->side_count);

	for (; index < last; index++) {
		struct work work = work_beside(&owner);

		finish(hall, index, &work, tools);
	}
	finish(hall, last, &owner, tools);
}

static void *work_on(void *shared)
{
	struct hall *hall = shared;
	const struct tools tools = {
		typesetter_new(), plates_new(hall->foundry)};

	for (;;) {
		const size_t index = next_work(hall);

		if (index == hall->count)
			break;
		finish_step(hall, index, &tools);
	}
	plates_free(tools.plates);
	typesetter_free(tools.typesetter);
	return NULL;
}

/* Tell of a file that was written; the first is what --open shows. */
static void tell(struct press *press, const char *path)
{
	if (press->first_path == NULL)
		press->first_path =
			arena_copy(press->arena, path, strlen(path));
	puts(path);
}

enum status press_deliver(
	struct press *press, struct record *record, const struct work *work)
{
	if (work->status != STATUS_DONE)
		return work_report(work);
	if (work->side == SIDE_SHEET && record != NULL)
		record_add(record, work->form, work->pages, work->page_count);
	tell(press, work_path(work, press));
	return STATUS_DONE;
}

/* Take the works in order as they become ready. */
static enum status collect(
	struct hall *hall, struct press *press, struct record *record)
{
	enum status status = STATUS_DONE;

	for (size_t i = 0; i < hall->count; i++) {
		pthread_mutex_lock(&hall->lock);
		while (!hall->ready[i] && !(hall->stop && i >= hall->next))
			pthread_cond_wait(&hall->changed, &hall->lock);
		hall->taken = i + 1;
		pthread_cond_broadcast(&hall->changed);
		pthread_mutex_unlock(&hall->lock);
		if (!hall->ready[i])
			break;
		if (status == STATUS_DONE)
			status = press_deliver(press, record, &hall->works[i]);
		work_free(&hall->works[i]);
		if (status != STATUS_DONE) {
			pthread_mutex_lock(&hall->lock);
			stop(hall);
			pthread_mutex_unlock(&hall->lock);
		}
	}
	return status;
}

static size_t job_count(const struct press *press, size_t works)
{
	long jobs =
		press->jobs > 0 ? press->jobs : sysconf(_SC_NPROCESSORS_ONLN);

	if (jobs < 1)
		jobs = 1;
	if (jobs > JOBS_MAX)
		jobs = JOBS_MAX;
	if ((size_t)jobs > works)
		jobs = (long)works;
	return (size_t)jobs;
}

/*
 * Start the threads; those that cannot be started are done without.
 *
 * They leave signals to the main thread, since a file being written must not
 * see the program end.
 */
static size_t start(pthread_t *threads, size_t count, struct hall *hall)
{
	sigset_t all, before;
	size_t started = 0;

	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	while (started < count &&
		pthread_create(&threads[started], NULL, work_on, hall) == 0)
		started++;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return started;
}

enum status press_forms(struct press *press, struct record *record)
{
	pthread_t threads[JOBS_MAX];
	const struct halt halt = halt_begin();
	struct hall hall = {
		.press = press, .halt = &halt, .foundry = foundry_new()};
	enum status status;
	size_t count, jobs, started;

	hall.side_count = work_sides(press->worksheet, hall.sides);
	hall.count = count = press->selection.count * hall.side_count;
	jobs = job_count(press, count);
	hall.ahead = jobs * AHEAD;
	hall.step = press->selection.count < jobs ? 1 : hall.side_count;
	hall.works = arena_alloc(press->arena, count, sizeof(*hall.works));
	hall.ready = arena_alloc(press->arena, count, sizeof(*hall.ready));
	pthread_mutex_init(&hall.lock, NULL);
	pthread_cond_init(&hall.changed, NULL);
	if (press->selection.count <= FEW)
		memory_share();
	started = start(threads, jobs, &hall);
	if (started == 0) {
		hall.ahead = count;
		work_on(&hall);
	}
	status = collect(&hall, press, record);
	for (size_t i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	pthread_cond_destroy(&hall.changed);
	pthread_mutex_destroy(&hall.lock);
	foundry_free(hall.foundry);
	halt_end(&halt);
	return status;
}

const char *press_name(const struct press *press, const char *ending)
{
	const char *slice = press->selection.slice;

	return arena_printf(press->arena, "%s%s%s%s", press->worksheet->id,
		slice == NULL ? "" : "-", slice == NULL ? "" : slice, ending);
}

enum status press_folder(const struct press *press)
{
	int error = file_make_folder(press->directory);

	if (error == 0)
		error = file_claim(press->directory, false);
	if (error == EWOULDBLOCK) {
		fprintf(stderr,
			"pensum: waiting for another run to be done "
			"with folder %s\n",
			press->directory);
		error = file_claim(press->directory, true);
	}
	if (error == 0)
		return STATUS_DONE;
	fprintf(stderr, "pensum: error: cannot make folder %s: %s\n",
		press->directory, strerror(error));
	return STATUS_IO;
}

enum status press_pdf(struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job)
{
	const struct pdf_bytes pdf = pdf_write(arena, job);

	if (pdf.bytes != NULL)
		return press_file(press, name, pdf.bytes, pdf.length);
	fprintf(stderr, "pensum: error: cannot make %s: %s\n", name, pdf.why);
	return STATUS_IO;
}

enum status press_file(
	struct press *press, const char *name, const void *bytes, size_t length)
{
	const char *path = file_join(press->arena, press->directory, name);
	const int error = file_write(path, bytes, length);

	if (error != 0) {
		fprintf(stderr, "pensum: error: cannot write %s: %s\n", path,
			strerror(error));
		return STATUS_IO;
	}
	tell(press, path);
	return STATUS_DONE;
}
