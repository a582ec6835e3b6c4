/*
 * session: the memory, the mistakes and the fonts of some work.
 */
#ifndef PRESS_SESSION_H
#define PRESS_SESSION_H

#include "base/status.h"
#include "layout/look.h"
#include "pensum.h"
#include "record/record.h"
#include "type/line/icu.h"
#include "worksheet/worksheet.h"

struct session {
	struct arena *arena;
	const struct pensum_host *host;
	struct reading reading;
	struct fonts *fonts; /* NULL until session_look() */
	struct icu_loading loading;
	bool only_wanted; /* of the pictures, those that are drawn */
	bool prints;      /* so letters that no font has are mistakes */
	bool lettered;    /* and were looked for in all that was read */
};

/* Begin a session, whose host must outlive it.  One that prints gets what
 * setting text takes while files are read. */
struct session session_new(const struct pensum_host *host, bool prints);

/* Tell the host of the mistakes found since.  Answers the status given, or
 * STATUS_MISTAKES instead of STATUS_DONE where there are any. */
enum status session_tell(struct session *session, enum status status);

/* The same, and end it. */
enum status session_end(struct session *session, enum status status);

/* Whether a file can be read: STATUS_IO, and a message, if not. */
enum status session_readable(const struct pensum_host *host, const char *path);

/*
 * The look of a worksheet, its fonts opened and all its banks' texts known to
 * be printable, their pictures, or those that are wanted, loaded.  Where not,
 * the session's mistakes or the host are told why.
 */
enum status session_look(struct session *session,
	const struct worksheet *worksheet, struct look *look);

/* The fonts that the look was made with, in the session's arena. */
const struct font_record *session_fonts(
	const struct session *session, size_t *count);

#endif
