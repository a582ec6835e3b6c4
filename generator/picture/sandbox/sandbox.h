/*
 * sandbox: decode a picture in a process of its own.
 *
 * Rare formats are read by libraries that are loaded only in that process.  It
 * has limits of time and memory, so that no file can hang or end a run,
 * whatever it does to the library.
 */
#ifndef PICTURE_SANDBOX_SANDBOX_H
#define PICTURE_SANDBOX_SANDBOX_H

#include "base/dynlib.h"
#include "picture/formats.h"

enum {
	SANDBOX_PIXELS = PICTURE_COLOURED, /* of a picture, at most */
	SANDBOX_SECONDS = 2,               /* of work */
	SANDBOX_BYTES =
		152 * 1024 * 1024, /* of memory, the pixels not counted */
	SANDBOX_WHY = 400          /* of a reason, with its NUL */
};

/* The result, in memory shared with the process. */
struct sandbox {
	bool done;
	bool lossy; /* the file's format loses detail, so a JPEG will do */
	uint32_t columns, rows;
	int orientation;       /* as Exif has it, 1 to 8 */
	char why[SANDBOX_WHY]; /* it failed: a phrase behind the file's name */
	uint8_t pixels[];      /* RGBA, row by row from the top */
};

/* What to decode. */
struct sandbox_job {
	struct bytes file;
	/* For a file without a number of pixels, such as an SVG: the wanted
	 * number, and the drawing's size in CSS pixels. */
	uint32_t columns, rows;
	double width, height;
};

/* Decodes in the process; false if sandbox->why says why not. */
typedef bool sandbox_decoder(
	struct sandbox *sandbox, const struct sandbox_job *job);

/*
 * Decode a picture and fill in the raster.  Returns NULL, or why that failed,
 * in the arena.  No other thread may be loading a library meanwhile.
 */
const char *sandbox_try(struct arena *arena, const struct sandbox_job *job,
	sandbox_decoder *decode, struct raster *raster);

/* Decode the file of an intake; false with an error reported. */
bool sandbox_read(const struct intake *intake, sandbox_decoder *decode,
	struct picture *picture);

/* For decoders: record why decoding failed; returns false. */
bool sandbox_fail(struct sandbox *sandbox, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* For decoders: begin pixels of a size; false if it is not allowed. */
bool sandbox_begin(struct sandbox *sandbox, uint32_t columns, uint32_t rows);

/* A library that is loaded on demand. */
struct sandbox_library {
	const char *name;    /* libwebp.so.7 */
	const char *package; /* Debian's */
	const struct library_function *functions;
	size_t count;
};

/* For decoders: load a library into a struct of its functions; false if that
 * fails. */
bool sandbox_load(struct sandbox *sandbox,
	const struct sandbox_library *library, void *into);

#endif
