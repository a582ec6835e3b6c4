/*
 * embedded: the templates and the guide, built into the program (embed.awk), so
 * that it needs no folder of them.
 */
#ifndef COMMAND_EMBEDDED_H
#define COMMAND_EMBEDDED_H

#include "base/common.h"

struct embedded {
	const char *path; /* "templates/quiz/quiz.yaml", "guide/bank.md" */
	const char *text;
};

/* All of them, in byte order of their paths. */
const struct embedded *embedded_files(size_t *count);

#endif
