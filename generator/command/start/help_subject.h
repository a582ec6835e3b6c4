/*
 * help_subject: chapters of the guide in short, for `pensum help SUBJECT`.
 */
#ifndef COMMAND_HELP_SUBJECT_H
#define COMMAND_HELP_SUBJECT_H

#include <stdbool.h>

struct arena;

/* Print the short form of the chapter of this name: its beginning, and the
 * heading and first paragraph of each section.  False if there is none. */
bool help_subject(struct arena *arena, const char *name);

/* Print the names of all chapters. */
void help_subject_list(struct arena *arena);

#endif
