#include "press/threads.h"

#include "base/thread.h"

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
	crew->count = 0;
	while (crew->count < count &&
		thread_start(&crew->threads[crew->count], work, shared))
		crew->count++;
}

void crew_end(struct crew *crew)
{
	for (size_t i = 0; i < crew->count; i++)
		pthread_join(crew->threads[i], NULL);
}
