/*
 * check_summary: what files hold, told to a person.
 */
#ifndef COMMAND_CHECK_SUMMARY_H
#define COMMAND_CHECK_SUMMARY_H

#include "base/buffer.h"
#include "record/record_read.h"
#include "worksheet/worksheet.h"

/* A bank's items by kind, difficulty and tag. */
void census_bank(struct buffer *out, const struct bank *bank);

/* A worksheet's sections, and how many items each may draw from. */
void census_worksheet(struct buffer *out, const struct worksheet *worksheet);

/* A record's forms, and what has changed since, in lines. */
void census_record(struct buffer *out, const struct recorded *recorded,
	const char *changes);

#endif
