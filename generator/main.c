#include "command/command.h"
#include "press/memory.h"

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

int main(int argc, char **argv)
{
	stand_in();
	memory_keep();
	/* A reader gone or a file too large is an error to be told. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	return command_run(argc, argv);
}
