/*
 * file_kind: recognize a YAML file by its first known key.
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

/* The folder beside a record for the records that it replaced. */
#define FILE_KEPT "records"
#define FILE_RECORD_ENDING ".record.yaml"

/* The kind of a document, given its root. */
enum file_kind file_kind(const struct node *root);

/*
 * Whether a document may be of the wanted kind.  Reports an error if it is of
 * another.
 *
 * An unknown kind is accepted, because its missing fields make a better
 * message.
 */
bool file_kind_check(struct reading *reading, const struct node *root,
	enum file_kind wanted);

/* Suggest the missing first line of a bank or worksheet, if the fields show
 * which one the file was meant to be. */
void file_kind_hint(struct reading *reading, const struct node *root);

/* Whether a record is of a version that this program does not know yet, in
 * which fields may have other meanings. */
bool file_kind_is_newer(const struct node *record);

#endif
