/*
 * The parts of a class set are made by threads, each a part at a time with
 * memory of its own, and handed over in order to the main thread: it names
 * their files, tells of them and puts their forms on record.  There are only
 * so many parts at a time, so that memory does not grow with the roster.
 */
#include "press/copies.h"

#include "base/arena.h"
#include "press/class_set.h"
#include "press/threads.h"
#include "worksheet/roster/roster.h"

/* A place for a part, used for another when that is done with. */
struct slot {
	struct class_part part;
	bool ready;
};

/* What the threads share.  The lock guards all below it. */
struct hall {
	const struct class_set *set;
	struct foundry *foundry;
	size_t first, last; /* students */
	size_t count;       /* of parts */
	size_t room;        /* of slots */
	size_t threads;
	pthread_mutex_t lock;
	pthread_cond_t freed, complete;
	struct slot slots[CREW_MAX];
	size_t next;  /* part to be begun */
	size_t taken; /* parts that are done with */
	bool stop;    /* none is begun any more */
};

/* What is done with parts in order. */
struct delivery {
	struct press *press;
	struct record *record; /* NULL: it has the forms */
	bool *recorded;        /* of each form, of each tier */
	size_t count;          /* copies */
};

static const struct roster *roster_of(const struct press *press)
{
	return press->worksheet->roster;
}

/* Whether each form of the worksheet is selected. */
static const bool *forms_selected(
	struct arena *arena, const struct press *press)
{
	const struct selection *selection = &press->selection;
	bool *forms = arena_alloc(
		arena, (size_t)press->worksheet->form_count, sizeof(*forms));

	for (size_t i = 0; i < selection->form_count; i++)
		forms[selection->forms[i]] = true;
	return forms;
}

/* The next part for a thread; count where there is none. */
static size_t next_part(struct hall *hall)
{
	size_t index = hall->count;

	pthread_mutex_lock(&hall->lock);
	while (!hall->stop && hall->next < hall->count &&
		hall->next >= hall->taken + hall->room)
		pthread_cond_wait(&hall->freed, &hall->lock);
	if (!hall->stop && hall->next < hall->count)
		index = hall->next++;
	pthread_mutex_unlock(&hall->lock);
	return index;
}

static struct slot *slot_of(struct hall *hall, size_t index)
{
	return &hall->slots[index % hall->room];
}

static void make_part(
	struct hall *hall, size_t index, const struct tools *tools)
{
	const size_t split = hall->set->press->split;
	const size_t first = hall->first + index * split;
	const size_t last =
		hall->last - first > split ? first + split : hall->last;
	const struct class_part part =
		class_part_new(hall->set, first, last, tools);
	struct slot *slot = slot_of(hall, index);

	pthread_mutex_lock(&hall->lock);
	slot->part = part;
	slot->ready = true;
	pthread_cond_signal(&hall->complete);
	pthread_mutex_unlock(&hall->lock);
}

static void *work_on(void *shared)
{
	struct hall *hall = shared;
	const struct tools tools = tools_new(hall->foundry);

	for (;;) {
		const size_t index = next_part(hall);

		if (index == hall->count)
			break;
		make_part(hall, index, &tools);
	}
	tools_free(&tools);
	return NULL;
}

/* Each form and tier once, as it was first printed. */
static void put_on_record(
	struct delivery *delivery, const struct class_part *part)
{
	for (size_t i = 0; i < part->sheet_count; i++) {
		const struct sheet *sheet = &part->sheets[i];
		bool *recorded = &delivery->recorded[sheet->form * TIER_COUNT +
						     sheet->tier];

		if (!*recorded)
			record_add(delivery->record, sheet->work.form,
				sheet->work.pages, sheet->work.page_count);
		*recorded = true;
	}
}

static enum status fail(const struct class_part *part)
{
	if (part->failed != NULL)
		return work_report(part->failed);
	if (part->why != NULL)
		fprintf(stderr, "pensum: error: %s\n", part->why);
	return STATUS_IO;
}

static enum status deliver(struct delivery *delivery, struct class_part *part)
{
	delivery->count += part->count;
	if (!part->done)
		return fail(part);
	if (part->count == 0)
		return STATUS_DONE;
	if (delivery->record != NULL)
		put_on_record(delivery, part);
	return press_publish(delivery->press, &part->sheaf);
}

static void await_part(struct hall *hall, size_t index)
{
	const struct slot *slot = slot_of(hall, index);

	pthread_mutex_lock(&hall->lock);
	while (!slot->ready)
		pthread_cond_wait(&hall->complete, &hall->lock);
	pthread_mutex_unlock(&hall->lock);
}

/* Have done with a part; its place is free. */
static void take(struct hall *hall, size_t index)
{
	struct slot *slot = slot_of(hall, index);

	class_part_free(&slot->part);
	pthread_mutex_lock(&hall->lock);
	slot->ready = false;
	hall->taken++;
	pthread_cond_broadcast(&hall->freed);
	pthread_mutex_unlock(&hall->lock);
}

/* Begin no more; what was made in vain is freed when the threads have ended. */
static void stop(struct hall *hall)
{
	pthread_mutex_lock(&hall->lock);
	hall->stop = true;
	pthread_cond_broadcast(&hall->freed);
	pthread_mutex_unlock(&hall->lock);
}

/* Take the parts in order; without threads, make each first. */
static enum status collect(struct hall *hall, struct delivery *delivery)
{
	const bool alone = hall->threads == 0;
	struct tools tools = {0};
	enum status status = STATUS_DONE;

	if (alone)
		tools = tools_new(hall->foundry);
	for (size_t i = 0; i < hall->count && status == STATUS_DONE; i++) {
		if (alone)
			make_part(hall, i, &tools);
		await_part(hall, i);
		status = deliver(delivery, &slot_of(hall, i)->part);
		take(hall, i);
	}
	tools_free(&tools);
	return status;
}

/* Have the parts made and delivered; a single one without a thread. */
static enum status run(struct hall *hall, struct delivery *delivery)
{
	const size_t jobs = crew_size(delivery->press->jobs, hall->count);
	struct crew crew;
	enum status status;

	hall->room =
		2 * jobs < LENGTH(hall->slots) ? 2 * jobs : LENGTH(hall->slots);
	pthread_mutex_init(&hall->lock, NULL);
	pthread_cond_init(&hall->freed, NULL);
	pthread_cond_init(&hall->complete, NULL);
	crew_start(&crew, hall->count > 1 ? jobs : 0, work_on, hall);
	hall->threads = crew.count;
	status = collect(hall, delivery);
	stop(hall);
	crew_end(&crew);
	for (size_t i = 0; i < hall->room; i++)
		if (hall->slots[i].ready)
			class_part_free(&hall->slots[i].part);
	pthread_cond_destroy(&hall->complete);
	pthread_cond_destroy(&hall->freed);
	pthread_mutex_destroy(&hall->lock);
	return status;
}

/* Print the students selected, so many in a file. */
static enum status print_parts(
	const struct class_set *set, struct delivery *delivery)
{
	const struct press *press = set->press;
	const struct selection *selection = &press->selection;
	struct hall hall = {.set = set,
		.foundry = foundry_new(),
		.first = selection->first,
		.last = selection->last > 0 ? selection->last
					    : roster_of(press)->count};
	enum status status;

	hall.count = (hall.last - hall.first + press->split - 1) / press->split;
	status = run(&hall, delivery);
	foundry_free(hall.foundry);
	if (status == STATUS_DONE && delivery->count == 0)
		fprintf(stderr,
			"pensum: no student of %s gets a form that was asked "
			"for\n",
			roster_of(press)->path);
	return status;
}

enum status press_copies(struct press *press, struct record *record)
{
	const size_t forms = (size_t)press->worksheet->form_count;
	const struct halt halt = halt_begin();
	struct arena *arena = arena_new();
	struct class_set set = {.press = press,
		.named = {*press, *press},
		.large = look_large_print(press->look),
		.forms = forms_selected(arena, press),
		.halt = &halt};
	struct delivery delivery = {.press = press, .record = record};
	enum status status;

	set.named[0].named = set.named[1].named = true;
	set.named[1].look = &set.large;
	delivery.recorded = arena_alloc(
		arena, forms * TIER_COUNT, sizeof(*delivery.recorded));
	status = print_parts(&set, &delivery);
	arena_free(arena);
	halt_end(&halt);
	return status;
}

void copies_dump(const struct press *press, struct buffer *out)
{
	const struct roster *roster = roster_of(press);
	const struct class_set set = {
		.press = press, .forms = forms_selected(out->arena, press)};
	const size_t last = press->selection.last > 0 ? press->selection.last
						      : roster->count;

	buffer_printf(out, "roster %s, %zu %s\n", roster->path, roster->count,
		roster->count == 1 ? "student" : "students");
	for (size_t i = press->selection.first; i < last; i++) {
		const struct student *student = &roster->students[i];
		const char *notes = class_set_notes(out->arena, press, student);

		if (class_set_takes(&set, student))
			buffer_printf(out, "  %zu. %s: form %s%s%s\n", i + 1,
				student->name,
				worksheet_form_name(out->arena,
					press->worksheet, student->form),
				*notes == '\0' ? "" : " · ", notes);
	}
}
