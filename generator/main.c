#include "command/command.h"
#include "command/memory.h"

#include <signal.h>

int main(int argc, char **argv)
{
	memory_keep();
	/* A reader gone or a file too large is an error to be told. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	return command_run(argc, argv);
}
