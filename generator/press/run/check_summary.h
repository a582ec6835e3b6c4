/*
 * check_summary: what files hold, told to a person.
 */
#ifndef PRESS_CHECK_SUMMARY_H
#define PRESS_CHECK_SUMMARY_H

#include "base/buffer.h"
#include "record/record_read.h"
#include "worksheet/worksheet.h"

/* A bank's items by kind, difficulty and tag. */
void check_summary_bank(struct buffer *out, const struct bank *bank);

/* A worksheet's sections, and how many items each may draw from. */
void check_summary_worksheet(
	struct buffer *out, const struct worksheet *worksheet);

/* A record's forms, and what has changed since, in lines. */
void check_summary_record(struct buffer *out, const struct recorded *recorded,
	const char *changes);

#endif
