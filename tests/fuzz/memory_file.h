/*
 * memory_file: bytes as a file, for doors that open one by its name.
 */
#ifndef TESTS_FUZZ_MEMORY_FILE_H
#define TESTS_FUZZ_MEMORY_FILE_H

#include "base/arena.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

/* One file for all rounds. */
static inline int memory_file(void)
{
	static FILE *file;

	if (file == NULL)
		file = tmpfile();
	assert(file != NULL);
	return fileno(file);
}

/* Fill it anew; its path, in the arena. */
static inline const char *memory_file_put(
	struct arena *arena, const uint8_t *bytes, size_t length)
{
	const int fd = memory_file();
	const int emptied = ftruncate(fd, 0);
	const ssize_t put = pwrite(fd, bytes, length, 0);

	assert(emptied == 0 && put == (ssize_t)length);
	(void)emptied;
	(void)put;
	return arena_printf(arena, "/proc/self/fd/%d", fd);
}

#endif
