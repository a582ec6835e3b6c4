/*
 * room: a scratch folder to run the built program in, as a teacher would.
 *
 * The program is $PENSUM, or ./pensum; tests are skipped where there is none.
 * Commands are run by sh in the room, and name the program "$PENSUM".
 */
#ifndef TESTS_COMMAND_ROOM_H
#define TESTS_COMMAND_ROOM_H

#include "../base/scratch.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/file/file.h"
#include "yaml/node.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, room_setup, room_teardown)

enum {
	ROOM_BYTES = 64 * 1024 * 1024 /* of a file or an output */
};

struct room {
	struct arena *arena;
	const char *folder;
};

/* The result of a command. */
struct ran {
	int status;
	const char *out, *err;
};

/* A path that is valid in every folder. */
static inline const char *whole_path(struct arena *arena, const char *path)
{
	char folder[1000];

	assert_non_null(getcwd(folder, sizeof(folder)));
	return file_join(arena, folder, path);
}

/* Put the whole paths that commands in a room need into the environment. */
static inline void room_export(
	struct arena *arena, const char *name, const char *otherwise)
{
	const char *given = getenv(name);

	setenv(name, whole_path(arena, given != NULL ? given : otherwise), 1);
}

static inline int room_setup(void **state)
{
	struct arena *arena = arena_new();
	struct room *room = arena_alloc(arena, 1, sizeof(*room));
	const char *folder = scratch_folder(arena, "command-test");

	room_export(arena, "PENSUM", "./pensum");
	room_export(arena, "PENSUM_FONTS", "fonts/fonts.yaml");
	room_export(arena, "BANKS", "tests/command/banks");
	room->arena = arena;
	if (folder == NULL)
		return -1;
	room->folder = whole_path(arena, folder);
	*state = room;
	return 0;
}

static inline int room_teardown(void **state)
{
	struct room *room = *state;
	const char *remove =
		arena_printf(room->arena, "rm -rf '%s'", room->folder);
	const int status = system(remove);

	arena_free(room->arena);
	return status;
}

static inline const char *room_read(struct room *room, const char *name)
{
	const char *why = NULL;
	const struct source *source = file_read(room->arena,
		file_join(room->arena, room->folder, name), ROOM_BYTES, &why);

	if (source == NULL)
		fail_msg("cannot read %s: %s", name, why);
	return source->text;
}

static inline void room_write(
	struct room *room, const char *name, const char *text)
{
	const char *path = file_join(room->arena, room->folder, name);

	assert_int_equal(file_write(path, text, strlen(text)), 0);
}

/* Run a command of sh. */
static inline struct ran room_run(struct room *room, const char *command)
{
	struct ran ran;
	int status;

	if (getenv("PENSUM") == NULL || access(getenv("PENSUM"), X_OK) != 0)
		skip();
	status = system(arena_printf(room->arena,
		"cd '%s' && { %s\n} >.out 2>.err </dev/null", room->folder,
		command));
	assert_true(WIFEXITED(status));
	ran.status = WEXITSTATUS(status);
	ran.out = room_read(room, ".out");
	ran.err = room_read(room, ".err");
	return ran;
}

/* Run a command that must succeed without output on standard error. */
static inline const char *room_do(struct room *room, const char *command)
{
	const struct ran ran = room_run(room, command);

	if (ran.status != 0 || *ran.err != '\0')
		fail_msg("%s: exit %d\n%s%s", command, ran.status, ran.out,
			ran.err);
	return ran.out;
}

/* A YAML file of the room, which must have no mistakes. */
static inline const struct node *room_node(struct room *room, const char *name)
{
	struct source *source = arena_alloc(room->arena, 1, sizeof(*source));
	struct errors *errors = error_list_new(room->arena);
	const struct node *node;

	source->name = name;
	source->text = room_read(room, name);
	source->length = strlen(source->text);
	node = node_read(room->arena, source, errors);
	if (error_count(errors) > 0 || node == NULL)
		fail_msg("%s has mistakes", name);
	return node;
}

/* The scalar under a key, which must be there. */
static inline const char *text_of(const struct node *node, const char *key)
{
	const struct node *value = node_get(node, key);

	if (value == NULL || value->type != NODE_SCALAR)
		fail_msg("no text \"%s\"", key);
	return value->text;
}

/* The list under a key, or an empty one. */
static inline struct node list_of(const struct node *node, const char *key)
{
	const struct node *value = node_get(node, key);

	if (value == NULL || value->type != NODE_SEQUENCE)
		return (struct node){.type = NODE_SEQUENCE};
	return *value;
}

/* Like strstr(), but reports the text if nothing is found. */
static inline void assert_holds(const char *text, const char *part)
{
	if (strstr(text, part) == NULL)
		fail_msg("no \"%s\" in:\n%s", part, text);
}

static inline const char *choice_text(const struct node *choice)
{
	return choice->type == NODE_SCALAR ? choice->text
					   : text_of(choice, "text");
}

static inline bool choice_right(const struct node *choice)
{
	const struct node *correct = node_get(choice, "correct");

	return correct != NULL && strcmp(correct->text, "true") == 0;
}

#endif
