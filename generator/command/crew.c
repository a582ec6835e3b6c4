#include "command/crew.h"

#include <signal.h>
#include <unistd.h>

size_t crew_size(int jobs, size_t works)
{
	long count = jobs > 0 ? jobs : sysconf(_SC_NPROCESSORS_ONLN);

	if (count > CREW_MAX)
		count = CREW_MAX;
	if (count > 0 && (size_t)count > works)
		count = (long)works;
	return count < 1 ? 1 : (size_t)count;
}

void crew_start(struct crew *crew, size_t count, void *(*work)(void *shared),
	void *shared)
{
	sigset_t all, before;

	crew->count = 0;
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	while (crew->count < count &&
		pthread_create(
			&crew->threads[crew->count], NULL, work, shared) == 0)
		crew->count++;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void crew_end(struct crew *crew)
{
	for (size_t i = 0; i < crew->count; i++)
		pthread_join(crew->threads[i], NULL);
}
