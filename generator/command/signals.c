#include "command/signals.h"

#include "base/common.h"

#include <pthread.h>

static const int fatal[] = {SIGINT, SIGTERM, SIGHUP};

/* If the signal is ignored, as under nohup, pause() would never return. */
static bool is_ignored(int number)
{
	struct sigaction action;

	return sigaction(number, NULL, &action) == 0 &&
	       action.sa_handler == SIG_IGN;
}

struct signals signals_hold(void)
{
	struct signals signals;

	sigemptyset(&signals.awaited);
	for (size_t i = 0; i < LENGTH(fatal); i++)
		if (!is_ignored(fatal[i]))
			sigaddset(&signals.awaited, fatal[i]);
	pthread_sigmask(SIG_BLOCK, &signals.awaited, &signals.before);
	return signals;
}

int signals_come(const struct signals *signals)
{
	sigset_t come;

	if (sigpending(&come) != 0)
		return 0;
	for (size_t i = 0; i < LENGTH(fatal); i++)
		if (sigismember(&come, fatal[i]) == 1 &&
			sigismember(&signals->awaited, fatal[i]) == 1)
			return fatal[i];
	return 0;
}

void signals_let(const struct signals *signals)
{
	pthread_sigmask(SIG_SETMASK, &signals->before, NULL);
}
