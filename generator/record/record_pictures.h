/*
 * record_pictures: the pictures kept in a record.
 */
#ifndef RECORD_RECORD_PICTURES_H
#define RECORD_RECORD_PICTURES_H

#include "bank/image.h"

struct record_files;

/*
 * Read a record's pictures: a list that gives the hash of each bank's pictures,
 * and the files by hash.  Either node is NULL if the record has none.  Reports
 * mistakes as errors.
 */
struct record_files *record_pictures_new(struct reading *reading,
	const struct node *pictures, const struct node *files);

/* Give an image of a bank (or, for "", of the worksheet) its bytes.  Returns
 * false and reports an error if the record lacks them or has others. */
bool record_pictures_give(struct record_files *files, const char *bank,
	const struct image *image);

#endif
