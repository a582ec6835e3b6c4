#include "result.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
