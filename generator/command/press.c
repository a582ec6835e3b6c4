#include "command/press.h"

#include "base/arena.h"
#include "base/file.h"
#include "command/work.h"

#include <errno.h>
#include <string.h>

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

enum status press_written(struct press *press, const char *path, int error)
{
	if (error != 0) {
		fprintf(stderr, "pensum: error: cannot write %s: %s\n", path,
			strerror(error));
		return STATUS_IO;
	}
	tell(press, path);
	return STATUS_DONE;
}

enum status press_file(
	struct press *press, const char *name, const void *bytes, size_t length)
{
	const char *path = file_join(press->arena, press->directory, name);

	return press_written(press, path, file_write(path, bytes, length));
}
