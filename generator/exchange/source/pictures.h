/*
 * pictures: find the pictures that questions show, in a package, in the
 * question's own data or on disk, and name their copies beside the bank.
 */
#ifndef EXCHANGE_PICTURES_H
#define EXCHANGE_PICTURES_H

#include "base/common.h"

struct arena;

/* A file that came with the questions. */
struct picture_given {
	const char *name; /* as texts name it, decoded */
	const void *bytes;
	size_t length;
};

/* A picture that the bank shows. */
struct picture_saved {
	const char *address; /* as the text names it */
	const char *path;    /* relative to the bank */
	const void *bytes;
	size_t length;
};

struct pictures {
	struct arena *arena;
	const char *folder; /* beside the bank: "images" */
	const char *disk;   /* the folder of the question file, or NULL */
	struct picture_given *given;
	size_t given_count, given_room;
	struct picture_saved *saved;
	size_t saved_count, saved_room;
	size_t scope; /* index in saved from which on addresses count */
};

/* Note a file that came with the questions. */
void pictures_give(struct pictures *pictures, const char *name,
	const void *bytes, size_t length);

/* Begin a question that brings its own files: forget the names of others. */
void pictures_scope(struct pictures *pictures);

/* The path of the picture at an address, relative to the bank; NULL if there is
 * none that a page can show. */
const char *pictures_path(struct pictures *pictures, const char *address);

#endif
