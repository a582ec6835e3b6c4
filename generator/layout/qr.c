/*
 * The bytes of a text go in as bytes, without the library's search for a
 * shorter way to say them, which need not be the same in every release.
 */
#include "layout/qr.h"

#include "base/arena.h"

#include <dlfcn.h>
#include <qrencode.h>
#include <string.h>

enum {
	DARK = 1,          /* the bit of a module */
	SIDE_OF_NONE = 17, /* modules a side: 17 + 4 for each version */
	SIDE_OF_VERSION = 4
};

static const char library_name[] = "libqrencode.so.4";

/* What is used of the library. */
struct library {
	__typeof__(QRcode_encodeString8bit) *encode;
	__typeof__(QRcode_free) *free;
};

/* A symbol as the pointer to a function that it is. */
static bool take(void *handle, const char *name, void *function)
{
	void *symbol = dlsym(handle, name);

	memcpy(function, &symbol, sizeof(symbol));
	return symbol != NULL;
}

/* Open the library, or find it open; it stays so until the program ends. */
static bool open_library(struct library *library)
{
	void *handle = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);

	return handle != NULL &&
	       take(handle, "QRcode_encodeString8bit", &library->encode) &&
	       take(handle, "QRcode_free", &library->free);
}

bool qr_ready(struct arena *arena, const char **why)
{
	struct library library;

	if (open_library(&library))
		return true;
	*why = arena_printf(arena, "%s", dlerror());
	return false;
}

/* The version with so many modules a side; 0 for none, "any". */
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
	if (code == NULL) /* no text of ours is too long for a code */
		arena_exhausted();
	count = (size_t)code->width * (size_t)code->width;
	dark = arena_alloc(arena, count, sizeof(*dark));
	for (size_t i = 0; i < count; i++)
		dark[i] = code->data[i] & DARK;
	*modules = (struct modules){code->width, dark};
	library.free(code);
	return modules;
}
