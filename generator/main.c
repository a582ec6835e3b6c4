#include "base/call.h"
#include "command/command.h"
#include "command/memory.h"
#include "command/out_of_memory.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

/*
 * A standard stream that is closed would be the next file that is opened, and
 * a PDF would get what is said to nobody.  So something stands in for it that
 * can neither be read nor written, whichever of the two it is for.
 */
static void stand_in(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			open("/dev/null",
				fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* The command line, and what comes of it. */
struct whole {
	int argc;
	char **argv;
	int status;
};

static void run(void *with)
{
	struct whole *whole = with;

	whole->status = command_run(whole->argc, whole->argv);
}

int main(int argc, char **argv)
{
	struct whole whole = {argc, argv, 0};
	struct call call;

	stand_in();
	memory_keep();
	/* A closed reader or a file that is too large is an error to report. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	call_begin(&call, 0, out_of_memory_end);
	call_run(&call, run, &whole);
	return whole.status;
}
