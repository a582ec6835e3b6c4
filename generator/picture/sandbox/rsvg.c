#include "picture/sandbox/rsvg.h"

#include "base/common.h"

#include <librsvg/rsvg.h>

enum {
	RGBA = 4
};

struct drawer {
	__typeof__(rsvg_handle_new_from_data) *open;
	__typeof__(rsvg_handle_set_dpi) *set_dpi;
	__typeof__(rsvg_handle_render_document) *render;
};

static const struct library_function drawer_functions[] = {
	{"rsvg_handle_new_from_data", offsetof(struct drawer, open)},
	{"rsvg_handle_set_dpi", offsetof(struct drawer, set_dpi)},
	{"rsvg_handle_render_document", offsetof(struct drawer, render)},
};

static const struct sandbox_library drawer_library = {"librsvg-2.so.2",
	"librsvg2-2", drawer_functions, LENGTH(drawer_functions)};

struct canvas {
	__typeof__(cairo_image_surface_create_for_data) *surface;
	__typeof__(cairo_create) *create;
	__typeof__(cairo_scale) *scale;
	__typeof__(cairo_status) *status;
	__typeof__(cairo_surface_flush) *flush;
};

static const struct library_function canvas_functions[] = {
	{"cairo_image_surface_create_for_data",
		offsetof(struct canvas, surface)},
	{"cairo_create", offsetof(struct canvas, create)},
	{"cairo_scale", offsetof(struct canvas, scale)},
	{"cairo_status", offsetof(struct canvas, status)},
	{"cairo_surface_flush", offsetof(struct canvas, flush)},
};

static const struct sandbox_library canvas_library = {"libcairo.so.2",
	"libcairo2", canvas_functions, LENGTH(canvas_functions)};

static uint8_t divided(uint32_t part, uint32_t alpha)
{
	const uint32_t whole = (part * UINT8_MAX + alpha / 2) / alpha;

	return (uint8_t)(whole > UINT8_MAX ? UINT8_MAX : whole);
}

/* Convert cairo's premultiplied words to bytes. */
static void untangle(uint8_t *pixels, size_t count)
{
	for (size_t i = 0; i < count; i++, pixels += RGBA) {
		uint32_t word, alpha;

		memcpy(&word, pixels, sizeof(word));
		alpha = word >> 24;
		if (alpha == 0)
			continue;
		pixels[0] = divided(word >> 16 & UINT8_MAX, alpha);
		pixels[1] = divided(word >> 8 & UINT8_MAX, alpha);
		pixels[2] = divided(word & UINT8_MAX, alpha);
		pixels[3] = (uint8_t)alpha;
	}
}

/* The process's exit frees everything. */
bool rsvg_decode(struct sandbox *sandbox, const struct sandbox_job *job)
{
	const RsvgRectangle all = {0, 0, job->width, job->height};
	struct drawer rsvg;
	struct canvas cairo;
	RsvgHandle *handle;
	GError *error = NULL;
	cairo_surface_t *surface;
	cairo_t *context;

	if (!sandbox_load(sandbox, &drawer_library, &rsvg) ||
		!sandbox_load(sandbox, &canvas_library, &cairo) ||
		!sandbox_begin(sandbox, job->columns, job->rows))
		return false;
	/* Without a base URI librsvg opens no other file. */
	handle = rsvg.open(job->file.at, job->file.length, &error);
	if (handle == NULL)
		return sandbox_fail(sandbox, "cannot be drawn by librsvg: %s",
			error->message);
	rsvg.set_dpi(handle, 96);
	surface = cairo.surface(sandbox->pixels, CAIRO_FORMAT_ARGB32,
		(int)job->columns, (int)job->rows, (int)job->columns * RGBA);
	context = cairo.create(surface);
	/* Not everything in a root element scales with its viewport. */
	cairo.scale(
		context, job->columns / job->width, job->rows / job->height);
	if (!rsvg.render(handle, context, &all, &error))
		return sandbox_fail(sandbox, "cannot be drawn by librsvg: %s",
			error->message);
	cairo.flush(surface);
	if (cairo.status(context) != CAIRO_STATUS_SUCCESS)
		return sandbox_fail(sandbox, "cannot be drawn by librsvg");
	untangle(sandbox->pixels, (size_t)job->columns * job->rows);
	return true;
}
