/*
 * last_packet: read the questions of the last packet from its record.
 */
#ifndef PRESS_LAST_PACKET_H
#define PRESS_LAST_PACKET_H

#include "yaml/fields.h"

/* A question: its number on paper, and its item. */
struct asked {
	uint64_t number;
	const char *name; /* "bank/item" */
};

struct last_packet {
	const char *path; /* of the record */
	const char *code; /* of the sheet; NULL: there is no record */
	struct asked *questions;
	size_t count;
};

/* Read the record at a path, which may be missing.  Returns false and reports
 * errors if it has mistakes. */
bool last_packet_read(
	struct reading *reading, const char *path, struct last_packet *packet);

#endif
