/*
 * template: the worksheets with which `pensum init` can begin, a folder each in
 * generator/templates.
 */
#ifndef COMMAND_TEMPLATE_H
#define COMMAND_TEMPLATE_H

#include "base/common.h"

struct arena;
struct embedded;

/* The files of a template, in byte order. */
struct template_files {
	const struct embedded *const *at;
	size_t count;
};

/* The names of all templates. */
struct text_list template_names(struct arena *arena);

/* The files of the template of this name; none if there is no such template. */
struct template_files template_files(struct arena *arena, const char *name);

/* The name of a template's file, without folders. */
const char *template_file_name(const struct embedded *file);

#endif
