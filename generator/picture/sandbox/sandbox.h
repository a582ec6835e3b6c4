/*
 * sandbox: a picture decoded in a process of its own.
 *
 * Formats that few worksheets show are read by libraries that are loaded only
 * there.  The process has limits of time and memory, so that no file can hang
 * or end a run, whatever it does to the library.
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

/* What the process hands back. */
struct sandbox {
	bool done;
	bool lossy; /* a JPEG of it shows no less */
	uint32_t columns, rows;
	int orientation;       /* as Exif has it, 1 to 8 */
	char why[SANDBOX_WHY]; /* it failed, as what follows the file's name */
	uint8_t pixels[];      /* RGBA, row by row from the top */
};

/* What is to be decoded. */
struct sandbox_job {
	struct bytes file;
	/* Where the file leaves the number of pixels open: the wanted one, and
	 * the size of the whole in CSS's pixels. */
	uint32_t columns, rows;
	double width, height;
};

/* Decodes in the process; false where sandbox->why says why not. */
typedef bool sandbox_decoder(
	struct sandbox *sandbox, const struct sandbox_job *job);

/*
 * Have a picture decoded, and fill in the raster; NULL, or why not in the
 * arena.  No other thread may be loading a library.
 */
const char *sandbox_try(struct arena *arena, const struct sandbox_job *job,
	sandbox_decoder *decode, struct raster *raster);

/* The same for the file of an intake; false where errors say why not. */
bool sandbox_read(const struct intake *intake, sandbox_decoder *decode,
	struct picture *picture);

/* For decoders: say why not; false. */
bool sandbox_fail(struct sandbox *sandbox, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* For decoders: begin pixels of a size; false where there may be no such. */
bool sandbox_begin(struct sandbox *sandbox, uint32_t columns, uint32_t rows);

/* A library that is loaded where it is needed. */
struct sandbox_library {
	const char *name;    /* libwebp.so.7 */
	const char *package; /* Debian's */
	const struct library_function *functions;
	size_t count;
};

/* For decoders: load a library; false where it cannot be had. */
bool sandbox_load(struct sandbox *sandbox,
	const struct sandbox_library *library, void *into);

#endif
