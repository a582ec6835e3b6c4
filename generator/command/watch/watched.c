#include "command/watch/watched.h"

#include "base/arena.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum {
	CHUNK = 16384,
	CHUNKS = 512 /* 8 MB */
};

#define FNV_BASIS UINT64_C(0xcbf29ce484222325)
#define FNV_PRIME UINT64_C(0x100000001b3)

void watched_begin(
	struct watched *watched, struct arena *arena, const char *output)
{
	*watched = (struct watched){.arena = arena, .output = output};
	pthread_mutex_init(&watched->lock, NULL);
}

/* FNV-1a of a file's first bytes.  When a larger file is saved, its size or
 * date changes as well. */
static uint64_t content_of(const char *path)
{
	const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	unsigned char bytes[CHUNK];
	uint64_t hash = FNV_BASIS;
	ssize_t length = 1;

	for (int i = 0; i < CHUNKS && fd >= 0 && length > 0; i++) {
		length = read(fd, bytes, sizeof(bytes));
		for (ssize_t k = 0; k < length; k++)
			hash = (hash ^ bytes[k]) * FNV_PRIME;
	}
	if (fd >= 0)
		close(fd);
	return hash;
}

static struct watched_state state_of(const char *path)
{
	struct stat found;

	if (stat(path, &found) != 0)
		return (struct watched_state){0};
	return (struct watched_state){found.st_dev, found.st_ino, found.st_size,
		found.st_mtim, S_ISREG(found.st_mode) ? content_of(path) : 0};
}

static bool is_same(
	const struct watched_state *one, const struct watched_state *other)
{
	return one->device == other->device && one->content == other->content &&
	       one->inode == other->inode && one->size == other->size &&
	       one->changed.tv_sec == other->changed.tv_sec &&
	       one->changed.tv_nsec == other->changed.tv_nsec;
}

static bool ends_with(const char *path, const char *ending)
{
	const size_t length = strlen(path), tail = strlen(ending);

	return length >= tail && strcmp(path + length - tail, ending) == 0;
}

/* Whether a file is one that runs write and never read questions from. */
static bool is_excepted(const struct watched *watched, const char *path)
{
	const size_t length =
		watched->output == NULL ? 0 : strlen(watched->output);

	if (ends_with(path, ".pdf"))
		return true;
	return length > 0 && strncmp(path, watched->output, length) == 0 &&
	       path[length] == '/' && ends_with(path, ".record.yaml");
}

static bool has(const struct watched *watched, const char *path)
{
	for (size_t i = 0; i < watched->count; i++)
		if (strcmp(watched->at[i].path, path) == 0)
			return true;
	return false;
}

static void add(struct watched *watched, const struct watched_file *file)
{
	watched->at = arena_grow(watched->arena, watched->at, watched->count,
		&watched->room, sizeof(*watched->at));
	watched->at[watched->count++] = *file;
}

void watched_add(struct watched *watched, const char *path)
{
	if (is_excepted(watched, path))
		return;
	pthread_mutex_lock(&watched->lock);
	if (!has(watched, path))
		add(watched, &(struct watched_file){arena_copy(watched->arena,
							    path, strlen(path)),
				     state_of(path)});
	pthread_mutex_unlock(&watched->lock);
}

void watched_drop(struct watched *watched, const char *path)
{
	size_t kept = 0;

	pthread_mutex_lock(&watched->lock);
	for (size_t i = 0; i < watched->count; i++)
		if (strcmp(watched->at[i].path, path) != 0)
			watched->at[kept++] = watched->at[i];
	watched->count = kept;
	pthread_mutex_unlock(&watched->lock);
}

void watched_add_all(struct watched *watched, const struct watched *other)
{
	for (size_t i = 0; i < other->count; i++) {
		const struct watched_file *file = &other->at[i];

		if (!has(watched, file->path))
			add(watched,
				&(struct watched_file){
					arena_copy(watched->arena, file->path,
						strlen(file->path)),
					file->state});
	}
}

bool watched_changed(const struct watched *watched)
{
	for (size_t i = 0; i < watched->count; i++) {
		const struct watched_state now = state_of(watched->at[i].path);

		if (!is_same(&now, &watched->at[i].state))
			return true;
	}
	return false;
}
