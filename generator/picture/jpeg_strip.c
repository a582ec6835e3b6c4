/*
 * A JPEG is a series of segments (ITU-T T.81, B.1.1): a marker, usually
 * followed by a length and that many bytes.  The header of a scan is followed
 * by coded bytes without a length, up to the next marker other than a restart.
 */
#include "picture/jpeg_strip.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "picture/exif.h"

#include <string.h>

enum {
	MARKER = 0xFF,
	STUFFED = 0x00, /* after 0xFF in coded bytes: no marker */
	RST0 = 0xD0,
	RST7 = 0xD7,
	SOI = 0xD8,
	EOI = 0xD9,
	SOS = 0xDA,
	APP0 = 0xE0,
	APP1 = 0xE1,
	APP2 = 0xE2,
	APP14 = 0xEE,
	APP15 = 0xEF,
	COM = 0xFE,
	HEAD = 4,  /* a marker and a length */
	ADOBE = 16 /* bytes of Adobe's whole segment */
};

static const char profile[] = "ICC_PROFILE"; /* with its NUL */
static const char adobe[] = "Adobe";

/* The bytes between two places. */
struct segment {
	const uint8_t *at;
	size_t length;
};

/* The unread rest. */
struct reader {
	const uint8_t *at;
	size_t length;
};

static bool is_restart(uint8_t marker)
{
	return marker >= RST0 && marker <= RST7;
}

/* Does a marker stand alone, without a length? */
static bool stands_alone(uint8_t marker)
{
	return marker == SOI || marker == EOI || is_restart(marker);
}

/* Skip to the next marker, past stuffed bytes and fill bytes. */
static void seek_marker(struct reader *reader)
{
	while (reader->length >= 2 &&
		(reader->at[0] != MARKER || reader->at[1] == STUFFED ||
			reader->at[1] == MARKER)) {
		reader->at++;
		reader->length--;
	}
}

/* The number of coded bytes here. */
static size_t coded_length(const struct reader *reader)
{
	size_t length = 0;

	while (length + 1 < reader->length &&
		(reader->at[length] != MARKER ||
			reader->at[length + 1] == STUFFED ||
			is_restart(reader->at[length + 1])))
		length++;
	return length + 1 < reader->length ? length : reader->length;
}

/* The segment that begins here, without coded bytes; a truncated one ends with
 * the file. */
static struct segment segment_at(const struct reader *reader)
{
	struct segment segment = {reader->at, 2};

	if (!stands_alone(reader->at[1]) && reader->length >= HEAD)
		segment.length += (size_t)reader->at[2] << 8 | reader->at[3];
	if (segment.length > reader->length)
		segment.length = reader->length;
	return segment;
}

static void skip(struct reader *reader, size_t length)
{
	reader->at += length;
	reader->length -= length;
}

static bool is_named(struct segment segment, const char *name, size_t size)
{
	return segment.length >= HEAD + size &&
	       memcmp(segment.at + HEAD, name, size) == 0;
}

static bool is_profile(struct segment segment)
{
	return segment.at[1] == APP2 &&
	       is_named(segment, profile, sizeof(profile));
}

/* Join the pieces of a colour profile. */
static size_t profile_length(struct reader reader)
{
	size_t sum = 0;

	for (seek_marker(&reader); reader.length >= 2; seek_marker(&reader)) {
		const struct segment segment = segment_at(&reader);

		sum += is_profile(segment) ? segment.length : 0;
		skip(&reader, segment.length);
		if (segment.at[1] == SOS)
			skip(&reader, coded_length(&reader));
	}
	return sum;
}

int jpeg_strip_orientation(struct bytes file)
{
	struct reader reader = {file.at, file.length};
	int found = 1;

	for (seek_marker(&reader); reader.length >= 2 && found == 1;
		seek_marker(&reader)) {
		const struct segment segment = segment_at(&reader);

		if (segment.at[1] == SOS)
			break;
		if (segment.at[1] == APP1 && segment.length > HEAD)
			found = exif_orientation(
				segment.at + HEAD, segment.length - HEAD);
		skip(&reader, segment.length);
	}
	return found;
}

static bool is_needed(struct segment segment, bool with_profile)
{
	const uint8_t marker = segment.at[1];

	if (marker == APP14)
		return is_named(segment, adobe, strlen(adobe));
	if (is_profile(segment))
		return with_profile;
	return marker != COM && (marker < APP0 || marker > APP15);
}

/* Add a segment; of Adobe's, only the bytes that describe the colours. */
static void add_segment(struct buffer *out, struct segment segment)
{
	static const uint8_t head[] = {MARKER, APP14, 0, ADOBE - 2};

	if (segment.at[1] == APP14 && segment.length > ADOBE) {
		buffer_add(out, head, sizeof(head));
		buffer_add(out, segment.at + HEAD, ADOBE - HEAD);
	} else {
		buffer_add(out, segment.at, segment.length);
	}
}

struct bytes jpeg_strip(struct arena *arena, struct bytes file)
{
	struct reader reader = {file.at, file.length};
	const bool with_profile = profile_length(reader) <= JPEG_PROFILE_BYTES;
	struct buffer out = {.arena = arena};

	buffer_reserve(&out, file.length);
	for (seek_marker(&reader); reader.length >= 2; seek_marker(&reader)) {
		const struct segment segment = segment_at(&reader);
		const uint8_t marker = segment.at[1];
		size_t coded;

		if (is_needed(segment, with_profile))
			add_segment(&out, segment);
		skip(&reader, segment.length);
		if (marker == EOI)
			break;
		if (marker != SOS)
			continue;
		coded = coded_length(&reader);
		buffer_add(&out, (const char *)reader.at, coded);
		skip(&reader, coded);
	}
	return (struct bytes){buffer_text(&out), out.length};
}
