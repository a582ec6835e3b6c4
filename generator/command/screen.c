#include "command/screen.h"

#include "base/whole_number.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
	COLUMNS_USUAL = 80,
	COLUMNS_LEAST = 40, /* no table for fewer */
	COLUMNS_MOST = 1000
};

static size_t columns_asked(void)
{
	const char *text = getenv("COLUMNS");
	struct winsize size;
	uint64_t asked;

	if (text != NULL && whole_number(text, 1, COLUMNS_MOST, &asked))
		return (size_t)asked;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return COLUMNS_USUAL;
}

size_t screen_columns(void)
{
	const size_t columns = columns_asked();

	return columns < COLUMNS_LEAST ? COLUMNS_LEAST : columns;
}

bool screen_colored(void)
{
	const char *none = getenv("NO_COLOR"), *kind = getenv("TERM");

	return isatty(STDERR_FILENO) && (none == NULL || *none == '\0') &&
	       (kind == NULL || strcmp(kind, "dumb") != 0);
}

bool screen_left(void)
{
	struct pollfd out = {.fd = STDOUT_FILENO};

	return poll(&out, 1, 0) > 0 && (out.revents & POLLERR) != 0;
}
