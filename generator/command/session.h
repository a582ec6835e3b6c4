/*
 * session: what every command begins and ends with.
 */
#ifndef COMMAND_SESSION_H
#define COMMAND_SESSION_H

#include "command/command.h"
#include "layout/look.h"
#include "record/record.h"
#include "type/line/icu.h"
#include "worksheet/worksheet.h"

/* The run's memory, its mistakes, and the fonts it prints with. */
struct session {
	struct arena *arena;
	struct reading reading;
	struct fonts *fonts; /* NULL until session_look() */
	struct icu_loading loading;
	bool prints;   /* so letters that no font has are mistakes */
	bool lettered; /* and were looked for in all that was read */
};

struct session session_new(void);

/* The same for one that is going to set text: what it takes is got while the
 * banks are read. */
struct session session_new_printing(void);

/*
 * Print the mistakes found, end all, and answer the status: that given, or
 * STATUS_MISTAKES where there are any.
 */
enum status session_end(struct session *session, enum status status);

/* Whether a file named on the command line can be read; says so if not. */
bool session_readable(const char *path);

/*
 * The look of a worksheet, its fonts opened and all its banks' texts known to
 * be printable, their pictures loaded.  Where not, errors or standard error say
 * why.
 */
enum status session_look(struct session *session,
	const struct worksheet *worksheet, struct look *look);

/* The fonts that the look was made with, in the session's arena. */
const struct font_record *session_fonts(
	const struct session *session, size_t *count);

/* A seed for a run that was given none: small enough to be typed again. */
uint64_t session_seed(void);

/* Show a file in the desktop's viewer, without waiting for it. */
void session_open(const char *path);

#endif
