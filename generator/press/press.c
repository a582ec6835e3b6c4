#include "press/press.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/epoch.h"
#include "draw/plan.h"
#include "press/names.h"
#include "press/report.h"

#include <assert.h>
#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

enum {
	SEEDS = 1000000,
	SPLIT = 500 /* students in a file, by default */
};

struct press press_new(const struct session *session,
	const struct worksheet *worksheet, const struct look *look,
	const struct pensum_options *options)
{
	return (struct press){
		.arena = session->arena,
		.host = session->host,
		.worksheet = worksheet,
		.look = look,
		.folder = options->folder == NULL ? "" : options->folder,
		.in_memory = options->folder == NULL,
		.claim = -1,
		.stamp = wording_get(&worksheet->wording, WORD_STAMP_KEY),
		.date = epoch_pdf_date(session->arena, options->epoch),
		.jobs = options->jobs,
		.split = options->split > 0 ? (size_t)options->split : SPLIT,
		.bind = (size_t)options->split,
		.made = arena_alloc(
			session->arena, 1, sizeof(struct made_files)),
		.small = session->small,
	};
}

enum status press_choose_key(const struct pensum_host *host,
	const struct pensum_options *options, struct worksheet *worksheet)
{
	if (options->key_style != NULL)
		worksheet->key_style =
			worksheet_key_style_named(options->key_style);
	if (options->mono && worksheet->key_style == KEY_LIST)
		return report_usage(host,
			"--mono: a key that is a list has no colour; add "
			"--key-style overlay");
	if (options->mono)
		worksheet->key_mono = true;
	return STATUS_DONE;
}

enum status press_plan(struct press *press, struct arena *arena, uint64_t seed,
	const uint32_t *forms, size_t count)
{
	struct form_plan *plan = plan_new(arena, press->worksheet, seed);

	plan_prepare(plan, forms, count);
	press->plan = plan;
	if (plan_broken(plan) == NULL)
		return STATUS_DONE;
	report_say(press->host, PENSUM_ERROR, "%s", plan_broken(plan));
	return STATUS_IO;
}

uint64_t press_seed(void)
{
	uint64_t seed = 0;

	if (getrandom(&seed, sizeof(seed), 0) != (ssize_t)sizeof(seed))
		seed = (uint64_t)getpid();
	return seed % SEEDS;
}

const char *press_name(const struct press *press, const char *ending)
{
	const char *slice = press->selection.slice;

	return arena_printf(press->arena, "%s%s%s%s", press->worksheet->id,
		slice == NULL ? "" : "-", slice == NULL ? "" : slice, ending);
}

static enum status claim(struct press *press)
{
	int error;

	if (press->in_memory)
		return STATUS_DONE;
	error = file_make_folder(press->folder);
	if (error == 0)
		error = file_claim(press->folder, false, &press->claim);
	if (error == EWOULDBLOCK) {
		report_say(press->host, PENSUM_NOTE,
			"waiting for another run to be done with folder %s",
			press->folder);
		error = file_claim(press->folder, true, &press->claim);
	}
	if (error == 0)
		return STATUS_DONE;
	report_say(press->host, PENSUM_ERROR, "cannot make folder %s: %s",
		press->folder, strerror(error));
	return STATUS_IO;
}

/* A function to run while the folder is claimed. */
struct claimed {
	enum status (*run)(void *with);
	void *with;
	enum status status;
};

static void run_claimed(void *with)
{
	struct claimed *claimed = with;

	claimed->status = claimed->run(claimed->with);
}

enum status press_run(
	struct press *press, enum status (*run)(void *with), void *with)
{
	struct claimed claimed = {run, with, claim(press)};
	bool fine;

	if (claimed.status != STATUS_DONE)
		return claimed.status;
	*press->made = (struct made_files){0};
	report_busy(press->host, true);
	fine = call_try(run_claimed, &claimed);
	report_busy(press->host, false);
	if (!fine)
		call_fail_again();
	file_unclaim(press->claim);
	press->claim = -1;
	return claimed.status;
}

int press_draft(const struct press *press, struct arena *arena,
	const char *name, struct pdf_bytes bytes, struct file_draft *draft)
{
	const char *path = file_join(arena, press->folder, name);

	if (!press->in_memory)
		return file_draft_keep(
			draft, arena, path, bytes.bytes, bytes.length);
	*draft = (struct file_draft){path,
		arena_copy(arena, (const char *)bytes.bytes, bytes.length),
		bytes.length, -1, true};
	return 0;
}

void press_made(const struct press *press, const char *path)
{
	struct made_files *made = press->made;
	bool own;

	if (made->names == NULL)
		made->names = names_new(press->arena);
	own = names_add(made->names, path);
	assert(own); /* No two files of a run share a name. */
	(void)own;
	made->at = arena_grow(press->arena, made->at, made->count, &made->room,
		sizeof(*made->at));
	made->at[made->count++] = arena_copy(press->arena, path, strlen(path));
}

struct published press_publish(const struct press *press,
	struct file_draft *drafts, size_t count, size_t together)
{
	struct published done = {.named = count};

	if (!press->in_memory)
		done = file_drafts_publish(drafts, count, together);
	for (size_t i = 0; i < done.named; i++) {
		const struct file_draft *draft = &drafts[i];

		press_made(press, draft->path);
		if (press->in_memory)
			report_made(press->host, draft->path, draft->bytes,
				draft->length);
		else
			report_wrote(press->host, draft->path);
	}
	return done;
}

enum status press_unwritten(
	const struct press *press, const char *path, int error)
{
	report_say(press->host, PENSUM_ERROR, "cannot write %s: %s", path,
		strerror(error));
	return STATUS_IO;
}

enum status press_add(const struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job, struct press_sheaf *sheaf)
{
	struct file_draft *file = &sheaf->files[sheaf->count];
	const struct pdf_bytes pdf = pdf_write(arena, job);
	int error;

	if (pdf.bytes == NULL) {
		press_drop(sheaf);
		report_say(press->host, PENSUM_ERROR, "cannot make %s: %s",
			name, pdf.why);
		return STATUS_IO;
	}
	error = press_draft(press, press->arena, name, pdf, file);
	if (error != 0) {
		press_drop(sheaf);
		return press_unwritten(press, file->path, error);
	}
	sheaf->count++;
	return STATUS_DONE;
}

enum status press_publish_sheaf(
	const struct press *press, struct press_sheaf *sheaf)
{
	const struct published done =
		press_publish(press, sheaf->files, sheaf->count, sheaf->count);

	return done.problem == 0
		       ? STATUS_DONE
		       : press_unwritten(press, sheaf->files[done.failed].path,
				 done.problem);
}

void press_drop(struct press_sheaf *sheaf)
{
	for (size_t i = 0; i < sheaf->count; i++)
		file_draft_drop(&sheaf->files[i]);
	sheaf->count = 0;
}

enum status press_pdf(const struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job)
{
	struct press_sheaf sheaf = {.count = 0};
	const enum status status = press_add(press, arena, name, job, &sheaf);

	return status == STATUS_DONE ? press_publish_sheaf(press, &sheaf)
				     : status;
}

enum status press_file(
	const struct press *press, const char *name, struct pdf_bytes bytes)
{
	struct press_sheaf sheaf = {.count = 1};
	const int error =
		press_draft(press, press->arena, name, bytes, &sheaf.files[0]);

	return error == 0 ? press_publish_sheaf(press, &sheaf)
			  : press_unwritten(press, sheaf.files[0].path, error);
}
