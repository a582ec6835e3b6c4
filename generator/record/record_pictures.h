/*
 * record_pictures: the pictures that a record has kept.
 */
#ifndef RECORD_RECORD_PICTURES_H
#define RECORD_RECORD_PICTURES_H

#include "bank/image.h"

struct record_files;

/*
 * The pictures of a record, a list of which bank shows which by what hash, and
 * their files, by hash; NULL where it has none.  Mistakes are told in errors.
 */
struct record_files *record_files_new(struct reading *reading,
	const struct node *pictures, const struct node *files);

/* Give an image of a bank, or for "" of the worksheet, its bytes; false, told
 * in errors, where the record has not the right ones. */
bool record_files_give(struct record_files *files, const char *bank,
	const struct image *image);

#endif
