/*
 * check_summary: summaries of files for people to read.
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

/* The settings that a worksheet takes from other files, and these files. */
void check_summary_settings(
	struct buffer *out, const struct worksheet *worksheet);

/* A record's forms, and the lines of changes since it was made. */
void check_summary_record(struct buffer *out, const struct recorded *recorded,
	const char *changes);

#endif
