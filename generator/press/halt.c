#include "press/halt.h"

#include "base/common.h"

#include <pthread.h>
#include <stdio.h>

static const int fatal[] = {SIGINT, SIGTERM, SIGHUP};

/* One that is ignored, as nohup has it, would wait for ever. */
static bool is_ignored(int number)
{
	struct sigaction action;

	return sigaction(number, NULL, &action) == 0 &&
	       action.sa_handler == SIG_IGN;
}

struct halt halt_begin(void)
{
	struct halt halt;

	sigemptyset(&halt.awaited);
	for (size_t i = 0; i < LENGTH(fatal); i++)
		if (!is_ignored(fatal[i]))
			sigaddset(&halt.awaited, fatal[i]);
	pthread_sigmask(SIG_BLOCK, &halt.awaited, &halt.before);
	return halt;
}

int halt_signal(const struct halt *halt)
{
	sigset_t come;

	if (sigpending(&come) != 0)
		return 0;
	for (size_t i = 0; i < LENGTH(fatal); i++)
		if (sigismember(&come, fatal[i]) == 1 &&
			sigismember(&halt->awaited, fatal[i]) == 1)
			return fatal[i];
	return 0;
}

bool halt_wanted(const struct halt *halt)
{
	return halt_signal(halt) != 0;
}

void halt_end(const struct halt *halt)
{
	if (halt_wanted(halt))
		fflush(stdout);
	pthread_sigmask(SIG_SETMASK, &halt->before, NULL);
}
