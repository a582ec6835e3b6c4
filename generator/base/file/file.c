#include "base/file/file.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/common.h"
#include "base/message.h"
#include "base/whole_number.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <nettle/sha2.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	FIRST_ROOM = 64 * 1024,
	MEGABYTE = 1024 * 1024,
	BECOMES = 4, /* arena bytes needed for each byte read */
	FOLDER_MODE = 0777
};

struct intake {
	int fd;
	char *text;
	size_t length, room, limit;
};

static const char *too_large(struct arena *arena, size_t limit)
{
	if (limit < MEGABYTE)
		return message_printf(arena, "larger than %zu bytes", limit);
	return message_printf(arena, "larger than %zu MB", limit / MEGABYTE);
}

static ssize_t read_again(int fd, void *into, size_t room)
{
	ssize_t got;

	do
		got = read(fd, into, room);
	while (got < 0 && errno == EINTR);
	return got;
}

/* Make room for another byte and the final NUL. */
static void make_room(struct arena *arena, struct intake *intake)
{
	char *more;

	if (intake->length + 1 < intake->room)
		return;
	intake->room *= 2;
	more = arena_alloc(arena, intake->room, 1);
	memcpy(more, intake->text, intake->length);
	intake->text = more;
}

/* Read to the end; returns NULL or the reason for failing. */
static const char *read_all(struct arena *arena, struct intake *intake)
{
	ssize_t got;

	intake->text = arena_alloc(arena, intake->room, 1);
	do {
		make_room(arena, intake);
		got = read_again(intake->fd, intake->text + intake->length,
			intake->room - 1 - intake->length);
		if (got < 0)
			return strerror(errno);
		intake->length += (size_t)got;
		if (intake->length > intake->limit)
			return too_large(arena, intake->limit);
	} while (got > 0);
	intake->text[intake->length] = '\0';
	return NULL;
}

/* The descriptor that a path names; -1 for any other path. */
static int descriptor_of(const char *path)
{
	static const char *const folders[] = {"/dev/fd/", "/proc/self/fd/"};
	uint64_t number;

	if (strcmp(path, "/dev/stdin") == 0)
		return STDIN_FILENO;
	for (size_t i = 0; i < LENGTH(folders); i++) {
		const size_t length = strlen(folders[i]);

		if (strncmp(path, folders[i], length) == 0 &&
			whole_number(path + length, 0, INT_MAX, &number))
			return (int)number;
	}
	return -1;
}

bool file_is_open(const char *path)
{
	return descriptor_of(path) >= 0;
}

/* Read the rest of a pipe that the path names.  Returns false for another
 * path. */
static bool read_pipe(struct arena *arena, const char *path,
	struct intake *intake, const char **why)
{
	const int fd = descriptor_of(path);
	struct stat status;

	if (fd < 0 || fstat(fd, &status) != 0 ||
		!(S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)))
		return false;
	intake->fd = fd;
	*why = read_all(arena, intake);
	return true;
}

/* Refuse a file that must not be read; otherwise reserve its size. */
static const char *inspect(struct arena *arena, struct intake *intake)
{
	struct stat status;

	if (fstat(intake->fd, &status) != 0)
		return strerror(errno);
	if (S_ISDIR(status.st_mode))
		return strerror(EISDIR);
	if (!S_ISREG(status.st_mode))
		return "Not a regular file";
	if ((uintmax_t)status.st_size > intake->limit)
		return too_large(arena, intake->limit);
	/* One extra byte, so that the last read shows the end. */
	intake->room = (size_t)status.st_size + 2;
	arena_expect(arena, intake->room * BECOMES);
	return NULL;
}

static const char *read_path(
	struct arena *arena, const char *path, struct intake *intake)
{
	const char *why;

	if (read_pipe(arena, path, intake, &why))
		return why;
	/* Non-blocking, because opening a FIFO would wait for a writer. */
	do
		intake->fd = open(
			path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	while (intake->fd < 0 && errno == EINTR);
	if (intake->fd < 0)
		return strerror(errno);
	why = inspect(arena, intake);
	if (why == NULL)
		why = read_all(arena, intake);
	close(intake->fd);
	return why;
}

const struct source *file_read(
	struct arena *arena, const char *path, size_t limit, const char **why)
{
	struct intake intake = {
		.fd = STDIN_FILENO, .room = FIRST_ROOM, .limit = limit};
	struct source *source;
	const bool standard = strcmp(path, "-") == 0;
	const char *problem;

	if (!standard)
		call_looks(path, true);
	problem = standard ? read_all(arena, &intake)
			   : read_path(arena, path, &intake);
	if (problem != NULL) {
		*why = problem;
		return NULL;
	}
	source = arena_alloc(arena, 1, sizeof(*source));
	source->name =
		standard ? "<stdin>" : arena_copy(arena, path, strlen(path));
	source->text = intake.text;
	source->length = intake.length;
	return source;
}

bool file_stands(const char *path)
{
	call_looks(path, false);
	return access(path, F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

/* Make one folder, whose parent exists. */
static int make_one(const char *path)
{
	struct stat status;

	if (mkdir(path, FOLDER_MODE) == 0)
		return 0;
	if (errno != EEXIST)
		return errno;
	if (stat(path, &status) != 0)
		return errno;
	return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
}

int file_make_folder(const char *path)
{
	char part[PATH_MAX];
	const size_t length = strlen(path);
	struct stat status;
	int problem = 0;

	if (length >= sizeof(part))
		return ENAMETOOLONG;
	if (length == 0 ||
		(stat(path, &status) == 0 && S_ISDIR(status.st_mode)))
		return 0;
	memcpy(part, path, length + 1);
	for (size_t i = 1; i <= length && problem == 0; i++) {
		if (path[i] != '/' && path[i] != '\0')
			continue;
		part[i] = '\0';
		problem = make_one(part);
		part[i] = path[i];
	}
	return problem;
}

const char *file_join(struct arena *arena, const char *folder, const char *name)
{
	const size_t length = strlen(folder);

	if (length == 0 || *name == '/')
		return arena_copy(arena, name, strlen(name));
	return arena_printf(arena, "%s%s%s", folder,
		folder[length - 1] == '/' ? "" : "/", name);
}

const char *file_folder(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL || file_is_open(path))
		return "";
	/* The root keeps its slash. */
	return arena_copy(
		arena, path, slash == path ? 1 : (size_t)(slash - path));
}

const char *file_base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

const char *file_hash(struct arena *arena, const void *bytes, size_t length)
{
	static const char digits[] = "0123456789abcdef";
	char *text = arena_text(arena, 2 * (size_t)SHA256_DIGEST_SIZE);
	uint8_t digest[SHA256_DIGEST_SIZE];
	struct sha256_ctx context;

	sha256_init(&context);
	sha256_update(&context, length, bytes);
	sha256_digest(&context, sizeof(digest), digest);
	for (size_t i = 0; i < sizeof(digest); i++) {
		text[2 * i] = digits[digest[i] >> 4];
		text[2 * i + 1] = digits[digest[i] & 15];
	}
	return text;
}

bool file_is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool file_is_same(const char *one, const char *other)
{
	struct stat a, b;

	return stat(one, &a) == 0 && stat(other, &b) == 0 &&
	       a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}
