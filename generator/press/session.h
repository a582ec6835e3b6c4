/*
 * session: the memory, mistakes and fonts of one call of the library.
 */
#ifndef PRESS_SESSION_H
#define PRESS_SESSION_H

#include "base/status.h"
#include "layout/look.h"
#include "pensum.h"
#include "press/ahead.h"
#include "record/record.h"
#include "worksheet/worksheet.h"

struct small_print_list;

struct session {
	struct arena *arena;
	const struct pensum_host *host;
	struct reading reading;
	struct fonts *fonts; /* NULL until session_look() */
	struct ahead *ahead; /* NULL if nothing is printed */
	bool only_wanted;    /* of the pictures, those that are drawn */
	bool prints;         /* so letters that no font has are mistakes */
	/* Read by checks that compare banks. */
	const struct bank **banks;
	size_t bank_count, bank_room;
	/* On the pages that were laid out; told with the mistakes. */
	struct small_print_list *small;
	bool verbose;  /* settings of other files are listed */
	bool lettered; /* and were looked for in all that was read */
};

/* Begin a session.  The host must outlive it.  A session that prints loads
 * libraries and fonts in the background while files are read. */
struct session session_new(const struct pensum_host *host, bool prints);

/* Where a worksheet's settings are looked for, in *places; NULL for nowhere. */
const struct setting_places *session_places(
	const struct session *session, struct setting_places *places);

/* Report new mistakes to the host.  Returns the given status, or
 * STATUS_MISTAKES instead of STATUS_DONE if there are any. */
enum status session_tell(struct session *session, enum status status);

/* Report new mistakes as session_tell() does, and end the session. */
enum status session_end(struct session *session, enum status status);

/* Check that a file can be read.  If not, tells the host and returns
 * STATUS_IO. */
enum status session_readable(const struct pensum_host *host, const char *path);

/*
 * The look of a worksheet, with its fonts opened, all its banks' texts known to
 * be printable, and their pictures, or the wanted ones, loaded.  Otherwise the
 * mistakes are in the session, or the host is told.
 */
enum status session_look(struct session *session,
	const struct worksheet *worksheet, struct look *look);

/* The fonts of the look, in the session's arena. */
const struct font_record *session_fonts(
	const struct session *session, size_t *count);

#endif
