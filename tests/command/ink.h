/*
 * ink: where the ink of PDFs is, as MuPDF draws them.
 */
#ifndef TESTS_COMMAND_INK_H
#define TESTS_COMMAND_INK_H

#include "room.h"

/* Fail if any page of the files of a pattern has ink outside its paper, or if
 * there are no pages.  MuPDF's box is up to a point larger than the letters. */
static inline void assert_ink_inside(struct room *room, const char *files)
{
	const char *said = room_do(room,
		arena_printf(room->arena,
			"for f in %s; do mutool draw -q -F bbox \"$f\" "
			"2>/dev/null; done | awk -F'\"' '/<page/ { n++; "
			"split($2, b, \" \"); split($4, m, \" \"); "
			"if (b[1] < -1 || b[2] < -1 || b[3] > m[3] + 1 || "
			"b[4] > m[4] + 1) print } END { if (n == 0) print "
			"\"no pages\" }'",
			files));

	if (*said != '\0')
		fail_msg("ink is outside the paper:\n%s", said);
}

#endif
