/*
 * aside: a picture decoded in a process of its own.
 *
 * Formats that few worksheets show are read by libraries that are loaded only
 * there.  The process has limits of time and memory, so that no file can hang
 * or end a run, whatever it does to the library.
 */
#ifndef PICTURE_ASIDE_ASIDE_H
#define PICTURE_ASIDE_ASIDE_H

#include "base/dynlib.h"
#include "picture/formats.h"

enum {
	ASIDE_PIXELS = 24 * 1000 * 1000, /* of a picture, at most */
	ASIDE_SECONDS = 2,               /* of work */
	ASIDE_BYTES = 160 * 1024 * 1024, /* of memory, the pixels not counted */
	ASIDE_WHY = 400                  /* of a reason, with its NUL */
};

/* The result of the process. */
struct aside {
	bool done;
	bool lossy; /* a JPEG of it shows no less */
	uint32_t columns, rows;
	int orientation;     /* as Exif has it, 1 to 8 */
	char why[ASIDE_WHY]; /* it failed, as what follows the file's name */
	uint8_t pixels[];    /* RGBA, row by row from the top */
};

/* The picture to decode. */
struct aside_job {
	struct bytes file;
	uint32_t columns, rows; /* wanted, where the file leaves it open */
};

/* Decode in the child process; on failure returns false with aside->why set. */
typedef bool aside_decoder(struct aside *aside, const struct aside_job *job);

/*
 * Have a picture decoded, and fill in the raster; NULL, or why not in the
 * arena.  No other thread may be loading a library.
 */
const char *aside_try(struct arena *arena, const struct aside_job *job,
	aside_decoder *decode, struct raster *raster);

/* The same for the file of an intake; false with errors reported. */
bool aside_read(const struct intake *intake, aside_decoder *decode,
	struct picture *picture);

/* For decoders: set the reason; returns false. */
bool aside_fail(struct aside *aside, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* For decoders: begin pixels of a size; false where there may be no such. */
bool aside_begin(struct aside *aside, uint32_t columns, uint32_t rows);

/* A library that is loaded where it is needed. */
struct aside_library {
	const char *name;    /* libwebp.so.7 */
	const char *package; /* Debian's */
	const struct library_function *functions;
	size_t count;
};

/* For decoders: load a library; false where it cannot be had. */
bool aside_load(
	struct aside *aside, const struct aside_library *library, void *into);

#endif
