/*
 * The threads of press_forms(), and who takes from them what they made.
 *
 * Works are sides of forms.  They are taken in order by the threads, which
 * compose each and write its file without a name; the main thread names them
 * in order, a group at a time, since many files are synced in little more
 * time than one.  A form is named whole, sheet and keys, or not at all.
 */
#include "press/press.h"

#include "base/arena.h"
#include "base/file.h"
#include "press/halt.h"
#include "press/memory.h"
#include "press/threads.h"
#include "press/work.h"

#include <pthread.h>
#include <string.h>
#include <unistd.h>

enum {
	FEW = 2,         /* forms, whose threads share memory */
	ROOM = 64,       /* forms that the threads may be ahead at most */
	GROUP = ROOM / 2 /* forms named at once */
};

/* A place for a work, used for another when that is done with. */
struct slot {
	struct work work;
	bool ready;
};

/* What the threads share.  The lock guards all below it. */
struct hall {
	const struct press *press;
	struct foundry *foundry; /* of common letters */
	const struct halt *halt;
	enum side sides[SIDES]; /* of each form */
	size_t side_count;
	size_t count; /* of works: all sides of each form in turn */
	size_t step;  /* works taken at once: all sides of a form, or one */
	size_t group, room;
	size_t threads;
	struct slot *slots; /* room of them */
	pthread_mutex_t lock;
	pthread_cond_t freed, complete;
	size_t next;        /* to be taken by a thread */
	size_t first, last; /* the group awaited: to before last */
	size_t missing;     /* of that group */
	bool stop;
};

static struct slot *slot_of(const struct hall *hall, size_t index)
{
	return &hall->slots[index % hall->room];
}

/* No more works are begun.  The lock must be held. */
static void stop(struct hall *hall)
{
	hall->stop = true;
	pthread_cond_broadcast(&hall->freed);
	pthread_cond_signal(&hall->complete);
}

/* Whether a thread has to wait until there is room for the next work. */
static bool is_full(const struct hall *hall)
{
	return !hall->stop && hall->next < hall->count &&
	       hall->next >= hall->first + hall->room;
}

/* The next work for a thread; count where there is none. */
static size_t next_work(struct hall *hall)
{
	size_t index = hall->count;

	pthread_mutex_lock(&hall->lock);
	if (halt_wanted(hall->halt))
		stop(hall);
	while (hall->threads > 0 && is_full(hall))
		pthread_cond_wait(&hall->freed, &hall->lock);
	if (!hall->stop && !is_full(hall) && hall->next < hall->count) {
		index = hall->next;
		hall->next += hall->step;
	}
	pthread_mutex_unlock(&hall->lock);
	return index;
}

/* Compose a work's side and write its file, all but the name.  Where there is
 * but one group, to sync it in the threads is no slower. */
static void print(
	const struct hall *hall, struct work *work, const struct tools *tools)
{
	struct arena *arena = arena_new();

	work_make(work, hall->press, tools, arena);
	if (work->status == STATUS_DONE)
		work_draft(work, hall->press);
	if (work->status == STATUS_DONE && hall->count <= hall->group)
		work_sync(work, hall->press);
	arena_free(arena);
}

/* Make a work and hand it over.  Behind one that fails none is begun. */
static void finish(struct hall *hall, size_t index, struct work *work,
	const struct tools *tools)
{
	struct slot *slot = slot_of(hall, index);

	work->side = hall->sides[index % hall->side_count];
	if (work->status == STATUS_DONE)
		print(hall, work, tools);
	typesetter_tidy(tools->typesetter);
	pthread_mutex_lock(&hall->lock);
	slot->work = *work;
	slot->ready = true;
	if (work->status != STATUS_DONE)
		stop(hall);
	if (index < hall->last)
		hall->missing--;
	if (hall->missing == 0 || hall->stop)
		pthread_cond_signal(&hall->complete);
	pthread_mutex_unlock(&hall->lock);
}

/* The works taken at once, from one draw of their form.  It is the last one's,
 * which is freed behind the others. */
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
	const struct tools tools = tools_new(hall->foundry);

	for (;;) {
		const size_t index = next_work(hall);

		if (index == hall->count)
			break;
		finish_step(hall, index, &tools);
	}
	tools_free(&tools);
	return NULL;
}

/* Works of the group that nobody is going to make. */
static size_t unbegun(const struct hall *hall)
{
	if (!hall->stop || hall->next >= hall->last)
		return 0;
	return hall->last -
	       (hall->next > hall->first ? hall->next : hall->first);
}

/* Await the group from `first` on; where it ends, if all was stopped before
 * its own end. */
static size_t await_group(struct hall *hall, size_t first)
{
	size_t last;

	pthread_mutex_lock(&hall->lock);
	hall->first = first;
	hall->last = first + hall->group < hall->count ? first + hall->group
						       : hall->count;
	hall->missing = 0;
	for (size_t i = first; i < hall->last; i++)
		hall->missing += !slot_of(hall, i)->ready;
	pthread_cond_broadcast(&hall->freed);
	pthread_mutex_unlock(&hall->lock);
	if (hall->threads == 0)
		work_on(hall);
	pthread_mutex_lock(&hall->lock);
	while (hall->missing > unbegun(hall))
		pthread_cond_wait(&hall->complete, &hall->lock);
	last = hall->last - unbegun(hall);
	pthread_mutex_unlock(&hall->lock);
	return last;
}

/* Name the files of whole forms that are fine; the first work whose file has
 * no name, whatever the reason. */
static size_t name_files(struct hall *hall, size_t first, size_t last)
{
	struct file_draft drafts[GROUP * SIDES];
	struct published done;
	size_t end = first;

	while (end < last && slot_of(hall, end)->work.status == STATUS_DONE)
		end++;
	end -= end % hall->side_count;
	for (size_t i = first; i < end; i++)
		drafts[i - first] = work_take_draft(&slot_of(hall, i)->work);
	done = file_drafts_publish(drafts, end - first, hall->side_count);
	if (done.problem != 0)
		work_unwritten(&slot_of(hall, first + done.failed)->work,
			hall->press, done.problem);
	return first + done.named;
}

/* Tell of the files that have their names, and of what failed behind them. */
static enum status deliver_group(struct hall *hall, struct press *press,
	struct record *record, size_t first, size_t last)
{
	const size_t named = name_files(hall, first, last);
	enum status status = STATUS_DONE;

	for (size_t i = first; i < last && status == STATUS_DONE; i++) {
		const struct work *work = &slot_of(hall, i)->work;

		if (i < named || work->status != STATUS_DONE)
			status = press_deliver(press, record, work);
	}
	return status;
}

static void clear(struct slot *slot)
{
	if (slot->ready)
		work_free(&slot->work);
	slot->ready = false;
}

static enum status collect(
	struct hall *hall, struct press *press, struct record *record)
{
	enum status status = STATUS_DONE;
	size_t last = 0;

	for (size_t first = 0;
		first < hall->count && first == last && status == STATUS_DONE;
		first += hall->group) {
		last = await_group(hall, first);
		status = deliver_group(hall, press, record, first, last);
		for (size_t i = first; i < last; i++)
			clear(slot_of(hall, i));
	}
	pthread_mutex_lock(&hall->lock);
	stop(hall);
	pthread_mutex_unlock(&hall->lock);
	return status == STATUS_DONE && last < hall->count ? STATUS_HALTED
							   : status;
}

/* Have the works made and delivered. */
static enum status run(struct hall *hall, size_t jobs, struct press *press,
	struct record *record)
{
	struct crew crew;
	enum status status;

	pthread_mutex_init(&hall->lock, NULL);
	pthread_cond_init(&hall->freed, NULL);
	pthread_cond_init(&hall->complete, NULL);
	pthread_mutex_lock(&hall->lock);
	crew_start(&crew, jobs, work_on, hall);
	hall->threads = crew.count;
	pthread_mutex_unlock(&hall->lock);
	status = collect(hall, press, record);
	crew_end(&crew);
	for (size_t i = 0; i < hall->room; i++)
		clear(&hall->slots[i]);
	pthread_cond_destroy(&hall->complete);
	pthread_cond_destroy(&hall->freed);
	pthread_mutex_destroy(&hall->lock);
	return status;
}

/* How many forms the threads may be ahead: half of the files that may be open
 * can be theirs. */
static size_t room_for(size_t side_count)
{
	const long files = sysconf(_SC_OPEN_MAX);
	const size_t forms =
		files < 0 ? ROOM : (size_t)files / (2 * side_count);

	if (forms < 2)
		return 2;
	return forms < ROOM ? forms : ROOM;
}

enum status press_forms(struct press *press, struct record *record)
{
	const struct halt halt = halt_begin();
	struct hall hall = {
		.press = press, .halt = &halt, .foundry = foundry_new()};
	const size_t forms = press->selection.count;
	enum status status;
	size_t jobs, room;

	hall.side_count = work_sides(press->worksheet, hall.sides);
	hall.count = forms * hall.side_count;
	room = room_for(hall.side_count);
	hall.group = room / 2 * hall.side_count;
	hall.room = (forms < room ? forms : room) * hall.side_count;
	hall.slots = arena_alloc(press->arena, hall.room, sizeof(*hall.slots));
	jobs = crew_size(press->jobs, hall.count);
	hall.step = forms < jobs ? 1 : hall.side_count;
	if (forms <= FEW)
		memory_share();
	status = run(&hall, jobs, press, record);
	foundry_free(hall.foundry);
	halt_end(&halt);
	return status;
}
