#include "base/arena.h"
#include "base/buffer.h"
#include "base/file/file.h"
#include "command/command.h"
#include "command/start/embedded.h"
#include "command/start/template.h"

#include <stdio.h>
#include <string.h>

/* A folder to fill. */
struct init {
	struct arena *arena;
	const char *folder;
	struct template_files files;
	const char **paths; /* one for each file */
};

static bool find_files(struct init *init, const char *name)
{
	const struct text_list names = template_names(init->arena);
	struct buffer all = {.arena = init->arena};

	init->files = template_files(init->arena, name);
	if (init->files.count > 0)
		return true;
	for (size_t i = 0; i < names.count; i++)
		buffer_printf(&all, "%s%s",
			i == 0                ? ""
			: i + 1 < names.count ? ", "
					      : " or ",
			names.at[i]);
	command_usage("--template: expected %s, found \"%s\"",
		buffer_text(&all), name);
	return false;
}

/* Files that are there already are left as they are, and nothing is written. */
static bool is_free(const struct init *init)
{
	size_t standing = 0;

	for (size_t i = 0; i < init->files.count; i++) {
		if (!file_stands(init->paths[i]))
			continue;
		command_say(
			"%s: error: the file is there already", init->paths[i]);
		standing++;
	}
	if (standing > 0)
		command_say("  nothing was written; name another folder, as in "
			    "pensum init NEW-FOLDER");
	return standing == 0;
}

/* Write all files before any gets its name, so that a full disk leaves none. */
static int write_files(const struct init *init)
{
	const size_t count = init->files.count;
	struct file_draft *drafts =
		arena_alloc(init->arena, count, sizeof(*drafts));
	int problem = 0;
	size_t begun = 0;

	while (problem == 0 && begun < count) {
		const char *text = init->files.at[begun]->text;

		problem = file_draft_new(
			&drafts[begun], init->paths[begun], text, strlen(text));
		begun += problem == 0;
	}
	if (problem == 0)
		return file_drafts_publish(drafts, count, count).problem;
	while (begun > 0)
		file_draft_drop(&drafts[--begun]);
	return problem;
}

/* Where a file of the template goes. */
static const char *path_in(const struct init *init, const char *name)
{
	const bool here = strcmp(init->folder, ".") == 0;

	return file_join(init->arena, here ? "" : init->folder, name);
}

static enum status fill(struct init *init, const char *name)
{
	int problem = file_make_folder(init->folder);

	if (problem == 0)
		problem = write_files(init);
	if (problem != 0) {
		command_say("%s: error: cannot be written: %s", init->folder,
			strerror(problem));
		return STATUS_IO;
	}
	for (size_t i = 0; i < init->files.count; i++)
		puts(init->paths[i]);
	command_say("pensum: next: pensum make %s",
		path_in(init, arena_printf(init->arena, "%s.yaml", name)));
	return STATUS_DONE;
}

enum status init_run(const struct options *options)
{
	const char *name =
		options->template == NULL ? "quiz" : options->template;
	struct init init = {.arena = options->arena, .folder = "."};

	if (options->file_count > 1)
		return command_usage("init takes one folder, found %zu",
			options->file_count);
	if (options->file_count == 1)
		init.folder = options->files[0];
	if (*init.folder == '\0')
		return command_usage("init needs the name of a folder");
	if (!find_files(&init, name))
		return STATUS_USAGE;
	init.paths =
		arena_alloc(init.arena, init.files.count, sizeof(*init.paths));
	for (size_t i = 0; i < init.files.count; i++)
		init.paths[i] =
			path_in(&init, template_file_name(init.files.at[i]));
	if (!is_free(&init))
		return STATUS_MISTAKES;
	return fill(&init, name);
}
