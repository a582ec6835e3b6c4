/*
 * result: what a run of a program left.
 */
#ifndef FAULTS_RESULT_H
#define FAULTS_RESULT_H

#include <stdbool.h>
#include <stddef.h>

enum {
	FILES_MAX = 64,
	NAME_SIZE = 280
};

struct bytes {
	char *at;
	size_t length;
};

struct output {
	char name[NAME_SIZE];
	struct bytes bytes;
};

/* What a run left. */
struct result {
	int status; /* as wait() gives it */
	struct bytes said, complained;
	struct output files[FILES_MAX];
	size_t count;
};

/* End the sweep with what the system says of it, unless all is fine. */
void must(bool fine, const char *what);

/* A file's bytes, with a NUL behind them.  The caller frees them. */
struct bytes read_whole(const char *path);

bool same(struct bytes one, struct bytes other);

/* Read the files of the folder out/. */
void result_read_files(struct result *result);

/* Remove them, and the folder if it is empty then. */
void result_remove_files(const struct result *result);

/* Its file of this name; NULL if it left none. */
const struct output *result_file(const struct result *result, const char *name);

/* What is wrong with a run of which some call failed, for the reason that the
 * system gives as `why`; NULL where nothing is.  good is what it should be. */
const char *result_fault(const struct result *result, const struct result *good,
	const char *why);

/* End it. */
void result_free(struct result *result);

#endif
