/*
 * file_kind: what a YAML file is, told by its first known key.
 */
#ifndef BANK_FILE_KIND_H
#define BANK_FILE_KIND_H

#include "yaml/fields.h"

enum file_kind {
	FILE_BANK,
	FILE_WORKSHEET,
	FILE_RECORD,
	FILE_UNKNOWN
};

/* Where records are that others have replaced: in this folder beside them. */
#define FILE_KEPT "records"
#define FILE_RECORD_ENDING ".record.yaml"

/* The kind of a document, whose root this is. */
enum file_kind file_kind(const struct node *root);

/*
 * Whether a document may be of the kind wanted; reports if it is of another.
 *
 * An unknown one may be: what it lacks is told better by its fields.
 */
bool file_kind_check(struct reading *reading, const struct node *root,
	enum file_kind wanted);

/* Whether a record says that it is of a version that is newer than this
 * program's, which may mean what it says in another way. */
bool file_is_newer(const struct node *record);

#endif
