#include "press/press.h"

#include "base/arena.h"
#include "base/file.h"
#include "press/work.h"

#include <errno.h>
#include <string.h>

/* Tell of a file that was written. */
static void tell(struct press *press, const char *path)
{
	struct made_files *made = &press->made;

	made->at = arena_grow(press->arena, made->at, made->count, &made->room,
		sizeof(*made->at));
	made->at[made->count++] = arena_copy(press->arena, path, strlen(path));
	press->first_path = made->at[0];
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

static enum status unwritten(const char *path, int error)
{
	fprintf(stderr, "pensum: error: cannot write %s: %s\n", path,
		strerror(error));
	return STATUS_IO;
}

enum status press_add(struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job, struct sheaf *sheaf)
{
	struct file_draft *file = &sheaf->files[sheaf->count];
	const struct pdf_bytes pdf = pdf_write(arena, job);
	const char *path = file_join(press->arena, press->directory, name);
	int error;

	if (pdf.bytes == NULL) {
		press_drop(sheaf);
		fprintf(stderr, "pensum: error: cannot make %s: %s\n", name,
			pdf.why);
		return STATUS_IO;
	}
	error = file_draft_keep(
		file, press->arena, path, pdf.bytes, pdf.length);
	if (error != 0) {
		press_drop(sheaf);
		return unwritten(path, error);
	}
	sheaf->count++;
	return STATUS_DONE;
}

enum status press_publish(struct press *press, struct sheaf *sheaf)
{
	const struct published done =
		file_drafts_publish(sheaf->files, sheaf->count, sheaf->count);

	for (size_t i = 0; i < done.named; i++)
		tell(press, sheaf->files[i].path);
	return done.problem == 0 ? STATUS_DONE
				 : unwritten(sheaf->files[done.failed].path,
					   done.problem);
}

void press_drop(struct sheaf *sheaf)
{
	for (size_t i = 0; i < sheaf->count; i++)
		file_draft_drop(&sheaf->files[i]);
	sheaf->count = 0;
}

enum status press_pdf(struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job)
{
	struct sheaf sheaf = {.count = 0};
	const enum status status = press_add(press, arena, name, job, &sheaf);

	return status == STATUS_DONE ? press_publish(press, &sheaf) : status;
}

enum status press_written(struct press *press, const char *path, int error)
{
	if (error != 0)
		return unwritten(path, error);
	tell(press, path);
	return STATUS_DONE;
}

enum status press_file(
	struct press *press, const char *name, const void *bytes, size_t length)
{
	const char *path = file_join(press->arena, press->directory, name);

	return press_written(press, path, file_write(path, bytes, length));
}
