/*
 * font_list: read fonts/fonts.yaml.
 */
#ifndef TYPE_FONT_LIST_H
#define TYPE_FONT_LIST_H

#include "yaml/fields.h"

/* A family, and the Debian package that holds it. */
struct listed {
	const char *role; /* NULL in the chain of fallbacks */
	const char *family;
	const char *package;
	struct text_list files;    /* installed by the package: regular, bold,
				      italic, bold italic, or the first of these */
	struct text_list fallback; /* of a role: families of the chain to try
				      before the others */
	/* Of a family in the chain: it is opened only for letters of these
	 * scripts (ISO 15924); if empty, it is always open. */
	struct text_list scripts;
	struct text_list languages; /* texts that prefer it (BCP 47) */
	struct text_list roles;     /* the only roles it serves; empty: all */
	int index;                  /* in its files, if they are collections */
	bool text_letters;          /* for formulas: see struct family */
	const char *large_print;    /* for formulas: in large print, other roles
				       use the formulas of this role, one of
				       `roles`; NULL: none */
	bool optional;              /* `make` does not install it */
	/* The per cent of a text's size at which its letters are as tall as
	 * those around them; 0: 100. */
	int size;
};

struct listed_all {
	struct listed *at;
	size_t count;
};

struct font_list {
	struct listed_all roles;
	struct listed_all chain; /* of fallbacks for every role, in order */
};

/* Read the file.  Returns false and reports errors if it has mistakes. */
bool font_list_read(
	struct reading *reading, const char *path, struct font_list *list);

/* The entry of a role, or else of a family's name; NULL if there is none. */
const struct listed *font_list_role(
	const struct font_list *list, const char *name);
const struct listed *font_list_fallback(
	const struct font_list *list, const char *family);

/*
 * The family of the chain for a script's letters in a text of a language and a
 * role, which may be NULL.  Of several, the one whose languages match the
 * text's most precisely wins, then the first.  NULL if there is none.
 */
const struct listed *font_list_special(const struct font_list *list,
	const char *role, const char *script, const char *language);

/* The role whose formulas a role, which may be NULL, uses in large print; NULL
 * if it uses its own. */
const char *font_list_plain(const struct font_list *list, const char *role);

/* The names of all roles, in the arena. */
struct text_list font_list_names(
	const struct font_list *list, struct arena *arena);

#endif
