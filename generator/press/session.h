/*
 * session: the memory, mistakes and fonts of one call of the library.
 */
#ifndef PRESS_SESSION_H
#define PRESS_SESSION_H

#include "base/status.h"
#include "layout/look.h"
#include "pensum.h"
#include "press/preload.h"
#include "record/record.h"
#include "worksheet/worksheet.h"

struct small_print_list;

struct session {
	struct arena *arena;
	const struct pensum_host *host;
	struct reading reading;
	struct fonts *fonts;     /* NULL until session_look() */
	struct preload *preload; /* NULL if nothing is printed */
	bool only_wanted;        /* load only pictures of drawn items */
	bool prints;             /* so a letter without a font is a mistake */
	/* Banks that `check` compares. */
	const struct bank **banks;
	size_t bank_count, bank_room;
	/* Small print on the pages laid out; reported with the mistakes. */
	struct small_print_list *small;
	bool verbose;  /* list settings of other files */
	bool lettered; /* letters without a font were searched for */
};

/* Begin a session.  The host must outlive it.  A session that prints loads
 * libraries and fonts in the background while files are read. */
struct session session_new(const struct pensum_host *host, bool prints);

/* The places where a worksheet's settings are looked for, in *places; NULL for
 * none. */
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

/* The look of a worksheet: its fonts are open, all texts of its banks can be
 * printed, and their pictures, or the wanted ones, are loaded.  Otherwise the
 * mistakes are in the session, or the host has been told. */
enum status session_look(struct session *session,
	const struct worksheet *worksheet, struct look *look);

/* The fonts of the look, in the session's arena. */
const struct font_record *session_fonts(
	const struct session *session, size_t *count);

#endif
