#define _GNU_SOURCE /* memmem */
#include "result.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	EXIT_MISTAKES = 1,
	EXIT_IO = 3
};

void must(bool fine, const char *what)
{
	if (fine)
		return;
	perror(what);
	exit(1);
}

struct bytes read_whole(const char *path)
{
	FILE *file = fopen(path, "rb");
	struct bytes bytes = {NULL, 0};
	struct stat status;

	must(file != NULL && fstat(fileno(file), &status) == 0, path);
	bytes.length = (size_t)status.st_size;
	bytes.at = malloc(bytes.length + 1);
	must(bytes.at != NULL &&
			fread(bytes.at, 1, bytes.length, file) == bytes.length,
		path);
	bytes.at[bytes.length] = '\0';
	fclose(file);
	return bytes;
}

bool same(struct bytes one, struct bytes other)
{
	return one.length == other.length &&
	       memcmp(one.at, other.at, one.length) == 0;
}

void result_read_files(struct result *result)
{
	DIR *folder = opendir("out");
	const struct dirent *entry;

	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		struct output *file = &result->files[result->count];
		char path[NAME_SIZE + 8];

		if (strcmp(entry->d_name, ".") == 0 ||
			strcmp(entry->d_name, "..") == 0)
			continue;
		must(result->count++ < FILES_MAX, "too many files");
		snprintf(file->name, NAME_SIZE, "%s", entry->d_name);
		snprintf(path, sizeof(path), "out/%s", entry->d_name);
		file->bytes = read_whole(path);
	}
	if (folder != NULL)
		closedir(folder);
}

void result_remove_files(const struct result *result)
{
	for (size_t i = 0; i < result->count; i++) {
		char path[NAME_SIZE + 8];

		snprintf(path, sizeof(path), "out/%s", result->files[i].name);
		must(unlink(path) == 0, path);
	}
	rmdir("out");
}

void result_free(struct result *result)
{
	free(result->said.at);
	free(result->complained.at);
	for (size_t i = 0; i < result->count; i++)
		free(result->files[i].bytes.at);
}

const struct output *result_file(const struct result *result, const char *name)
{
	for (size_t i = 0; i < result->count; i++)
		if (strcmp(result->files[i].name, name) == 0)
			return &result->files[i];
	return NULL;
}

/* One message, of one line, as the program gives them. */
static bool is_one_message(struct bytes text)
{
	const char *begin = "pensum: error: ";
	const char *end = memchr(text.at, '\n', text.length);

	return strncmp(text.at, begin, strlen(begin)) == 0 &&
	       end == text.at + text.length - 1;
}

static const char *wrong_refusal(const struct result *result, const char *why)
{
	if (WEXITSTATUS(result->status) == EXIT_IO)
		return is_one_message(result->complained) ? NULL
							  : "not one message";
	if (WEXITSTATUS(result->status) != EXIT_MISTAKES)
		return "wrong exit status";
	return strstr(result->complained.at, why) != NULL ? NULL
							  : "no reason told";
}

/* Whether a sheet is left without the key that the good run wrote. */
static bool has_sheet_alone(
	const struct result *result, const struct result *good)
{
	const char *ending = ".pdf";

	for (size_t i = 0; i < result->count; i++) {
		const char *name = result->files[i].name;
		const size_t length = strlen(name) - strlen(ending);
		char key[NAME_SIZE + 8];

		if (strlen(name) < strlen(ending) ||
			strcmp(name + length, ending) != 0)
			continue;
		snprintf(key, sizeof(key), "%.*s-key.pdf", (int)length, name);
		if (result_file(good, key) != NULL &&
			result_file(result, key) == NULL)
			return true;
	}
	return false;
}

/* Whether a file is the record of a run that says that it was ended. */
static bool is_cut_record(const struct output *file)
{
	return strstr(file->name, ".record.yaml") != NULL &&
	       memmem(file->bytes.at, file->bytes.length,
		       "\ninterrupted: true\n",
		       strlen("\ninterrupted: true\n")) != NULL;
}

const char *result_fault(
	const struct result *result, const struct result *good, const char *why)
{
	const bool coped = result->status == 0;

	if (!WIFEXITED(result->status))
		return "ended by a signal";
	for (size_t i = 0; i < result->count; i++) {
		const struct output *file =
			result_file(good, result->files[i].name);

		if (file == NULL)
			return "a strange file is left";
		if (!same(file->bytes, result->files[i].bytes) &&
			(coped || !is_cut_record(&result->files[i])))
			return "a file has other bytes";
	}
	if (has_sheet_alone(result, good))
		return "a sheet has no key";
	if (!coped)
		return wrong_refusal(result, why);
	if (result->count != good->count)
		return "a file is missing";
	if (same(result->said, good->said) ||
		strstr(result->said.at, why) != NULL)
		return NULL;
	return "says something else";
}
