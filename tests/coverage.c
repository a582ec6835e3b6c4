/*
 * Keeps counts of lines that would be lost; linked by `make coverage` alone.
 *
 * The counts are written when a process exits.  One that leaves by _exit(), as
 * the solver's does, or a run that gets no memory, writes them here.  Where a
 * test has calls fail (faults/fault.h) or allows only small files, these are
 * let through.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* RTLD_DEFAULT */
#endif

#include <dlfcn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

void __gcov_dump(void);
_Noreturn void __real__exit(int status);
_Noreturn void __wrap__exit(int status);

static void (*fault_over)(void);

/* At the end another thread may hold the dynamic linker's lock for good. */
__attribute__((constructor)) static void find_fault_over(void)
{
	void *symbol = dlsym(RTLD_DEFAULT, "fault_over");

	memcpy(&fault_over, &symbol, sizeof(symbol));
}

/* This stands before gcov's destructor.  What that cannot write, as when a
 * limit may not be lifted, is no test's concern: the counts of one process. */
__attribute__((destructor)) static void let_through(void)
{
	const struct rlimit none = {RLIM_INFINITY, RLIM_INFINITY};

	if (fault_over != NULL)
		fault_over();
	setrlimit(RLIMIT_FSIZE, &none);
	setenv("GCOV_ERROR_FILE", "/dev/null", 1);
}

/* Writing them may itself get no memory, and come here again. */
void __wrap__exit(int status)
{
	static atomic_flag writing = ATOMIC_FLAG_INIT;

	if (!atomic_flag_test_and_set(&writing)) {
		let_through();
		__gcov_dump();
	}
	__real__exit(status);
}
