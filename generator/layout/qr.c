/*
 * Text is encoded in byte mode.  The library's search for a shorter encoding is
 * not used, because its result may differ between releases.
 */
#include "layout/qr.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/dynlib.h"

#include <dlfcn.h>
#include <qrencode.h>

enum {
	DARK = 1,          /* the bit that marks a dark module */
	SIDE_OF_NONE = 17, /* modules a side: 17 + 4 for each version */
	SIDE_OF_VERSION = 4
};

static const char library_name[] = "libqrencode.so.4";

/* The functions of the library that we use. */
struct library {
	__typeof__(QRcode_encodeString8bit) *encode;
	__typeof__(QRcode_free) *free;
};

static const struct library_function functions[] = {
	{"QRcode_encodeString8bit", offsetof(struct library, encode)},
	{"QRcode_free", offsetof(struct library, free)},
};

static bool open_library(struct library *library)
{
	return dynlib_load(library_name, library, functions, LENGTH(functions));
}

bool qr_ready(struct arena *arena, const char **why)
{
	struct library library;

	if (open_library(&library))
		return true;
	*why = arena_printf(arena, "%s", dlerror());
	return false;
}

/* The version with this many modules on a side; 0 for none, meaning "any". */
static int version_of(int side)
{
	return side > SIDE_OF_NONE ? (side - SIDE_OF_NONE) / SIDE_OF_VERSION
				   : 0;
}

const struct modules *qr_code(struct arena *arena, const char *text, int side)
{
	struct library library;
	struct modules *modules = arena_alloc(arena, 1, sizeof(*modules));
	QRcode *code = NULL;
	uint8_t *dark;
	size_t count;

	if (open_library(&library))
		code = library.encode(text, version_of(side), QR_ECLEVEL_M);
	if (code == NULL) /* our texts are short enough */
		arena_exhausted();
	count = (size_t)code->width * (size_t)code->width;
	dark = arena_alloc(arena, count, sizeof(*dark));
	for (size_t i = 0; i < count; i++)
		dark[i] = code->data[i] & DARK;
	*modules = (struct modules){code->width, dark};
	library.free(code);
	return modules;
}
