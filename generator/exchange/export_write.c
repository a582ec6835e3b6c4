#include "exchange/export_write.h"

#include "base/file/file.h"
#include "press/report.h"

#include <string.h>

enum status export_write(struct session *session,
	const struct export_request *request, const struct source *file)
{
	int problem;

	if (!request->force && file_stands(file->name)) {
		report_say(session->host, PENSUM_ERROR,
			"%s exists: --force replaces it, -o names another file",
			file->name);
		return STATUS_MISTAKES;
	}
	problem = file_write(file->name, file->text, file->length);
	if (problem != 0) {
		report_say(session->host, PENSUM_ERROR,
			"%s cannot be written: %s", file->name,
			strerror(problem));
		return STATUS_IO;
	}
	report_wrote(session->host, file->name);
	return STATUS_DONE;
}
