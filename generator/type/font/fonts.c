#include "type/font/fonts.h"

#include "base/arena.h"
#include "base/suggest.h"
#include "type/font/face.h"
#include "type/font/font_finder.h"
#include "type/font/font_list.h"

#include <string.h>

struct fonts {
	struct arena *arena;
	struct font_list list;
	struct finder *finder; /* NULL until a family is requested */
	struct family **families;
	size_t family_count, family_room;
	const struct face **faces;
	size_t face_count, face_room;
	struct face **ahead; /* opened, but not asked for; NULL once it is */
	size_t ahead_count, ahead_room;
};

static void close_faces(void *object)
{
	const struct fonts *fonts = object;

	for (size_t i = 0; i < fonts->face_count; i++)
		face_close(fonts->faces[i]);
	for (size_t i = 0; i < fonts->ahead_count; i++)
		if (fonts->ahead[i] != NULL)
			face_close(fonts->ahead[i]);
	font_finder_free(fonts->finder);
}

struct fonts *fonts_open(struct reading *reading, const char *path)
{
	struct fonts *fonts = arena_alloc(reading->arena, 1, sizeof(*fonts));

	fonts->arena = reading->arena;
	arena_at_end(fonts->arena, close_faces, fonts);
	return font_list_read(reading, path, &fonts->list) ? fonts : NULL;
}

static void open_files(struct fonts *fonts, const struct listed *listed)
{
	for (size_t i = 0; i < listed->files.count; i++) {
		const char *why;
		struct face *face =
			face_open(fonts->arena, listed->files.at[i], 0, &why);

		if (face == NULL)
			continue;
		fonts->ahead = arena_grow(fonts->arena, fonts->ahead,
			fonts->ahead_count, &fonts->ahead_room,
			sizeof(*fonts->ahead));
		fonts->ahead[fonts->ahead_count++] = face;
	}
}

void fonts_expect(struct fonts *fonts, const char *role)
{
	const struct listed_all chain = fonts->list.chain;
	const struct listed *listed = font_list_role(&fonts->list, role);

	if (listed != NULL)
		open_files(fonts, listed);
	for (size_t i = 0; i < fonts->ahead_count; i++)
		face_prepare(fonts->ahead[i]);
	for (size_t i = 0; i < chain.count; i++)
		open_files(fonts, &chain.at[i]);
}

void fonts_close(struct fonts *fonts)
{
	if (fonts != NULL)
		arena_end_now(fonts->arena, fonts);
}

const struct face *const *fonts_faces(const struct fonts *fonts, size_t *count)
{
	*count = fonts->face_count;
	return fonts->faces;
}

/* A face that fonts_expect() opened, or NULL; it is handed out once. */
static struct face *face_ahead(struct fonts *fonts, const struct found *found)
{
	for (size_t i = 0; i < fonts->ahead_count; i++) {
		struct face *face = fonts->ahead[i];

		if (face != NULL && strcmp(face->file, found->file) == 0 &&
			face->index == found->index) {
			fonts->ahead[i] = NULL;
			return face;
		}
	}
	return NULL;
}

/* The face of a found font, opened at its first use; NULL as face_open(). */
static const struct face *face_of(
	struct fonts *fonts, const struct found *found, const char **why)
{
	struct face *face;

	for (size_t i = 0; i < fonts->face_count; i++) {
		const struct face *known = fonts->faces[i];

		if (strcmp(known->file, found->file) == 0 &&
			known->index == found->index)
			return known;
	}
	face = face_ahead(fonts, found);
	if (face == NULL)
		face = face_open(fonts->arena, found->file, found->index, why);
	if (face == NULL)
		return NULL;
	face->bold = font_finder_is_bold(found);
	face->italic = font_finder_is_italic(found);
	fonts->faces = arena_grow(fonts->arena, fonts->faces, fonts->face_count,
		&fonts->face_room, sizeof(*fonts->faces));
	fonts->faces[fonts->face_count++] = face;
	return face;
}

/* The nearest usable face; bad files are skipped. */
static const struct face *nearest_face(struct fonts *fonts,
	struct found_list list, unsigned look, const char **why)
{
	const struct face *face = NULL;
	struct found *found;

	while (face == NULL && *why == NULL &&
		(found = font_finder_nearest(list, look)) != NULL) {
		face = face_of(fonts, found, why);
		found->unfit = face == NULL;
	}
	return face;
}

static struct family *known_family(const struct fonts *fonts, const char *name)
{
	for (size_t i = 0; i < fonts->family_count; i++) {
		if (font_finder_same(fonts->families[i]->name, name))
			return fonts->families[i];
	}
	return NULL;
}

/* The family with its faces but no fallbacks yet.  NULL if it is not installed
 * or, with *why set, if its licence forbids embedding or its files are
 * broken. */
static struct family *load_family(struct fonts *fonts, const char *name,
	struct text_list files, const char **why)
{
	struct family *family = known_family(fonts, name);
	struct found_list list;

	if (family != NULL)
		return family;
	if (fonts->finder == NULL)
		fonts->finder = font_finder_new(fonts->arena);
	list = font_finder_list(fonts->finder, name, files);
	family = arena_alloc(fonts->arena, 1, sizeof(*family));
	for (unsigned look = 0; look < FACES; look++) {
		family->faces[look] = nearest_face(fonts, list, look, why);
		if (family->faces[look] != NULL)
			continue;
		if (list.count > 0 && *why == NULL)
			*why = arena_printf(fonts->arena,
				"is installed, but cannot be used: %s has no "
				"outlines",
				list.at[0].file);
		return NULL;
	}
	family->name = list.at[0].family;
	fonts->families =
		arena_grow(fonts->arena, fonts->families, fonts->family_count,
			&fonts->family_room, sizeof(struct family *));
	fonts->families[fonts->family_count++] = family;
	return family;
}

/* The requested font, and the place to report faults of. */
struct request {
	struct fonts *fonts;
	struct where at;
	struct errors *errors;
};

static struct family *listed_family(
	const struct request *request, const struct listed *listed)
{
	const char *name = listed->family;
	const char *why = NULL;
	struct family *family =
		load_family(request->fonts, name, listed->files, &why);

	if (family != NULL)
		return family;
	if (why != NULL) {
		error_at(request->errors, request->at, "font \"%s\" %s", name,
			why);
		error_hint(request->errors, "it is in the package %s",
			listed->package);
		return NULL;
	}
	error_at(request->errors, request->at, "font \"%s\" is not installed",
		name);
	error_hint(request->errors, "install the package %s", listed->package);
	return NULL;
}

static struct family *unlisted_family(
	const struct request *request, const char *name)
{
	struct fonts *fonts = request->fonts;
	const struct text_list roles =
		font_list_names(&fonts->list, fonts->arena);
	const char *near = suggest_name(name, roles);
	const char *why = NULL;
	struct family *family =
		load_family(fonts, name, (struct text_list){0}, &why);

	if (family != NULL)
		return family;
	if (why != NULL) {
		error_at(request->errors, request->at, "font \"%s\" %s", name,
			why);
		return NULL;
	}
	error_at(request->errors, request->at,
		"font \"%s\" is neither a role nor an installed family", name);
	if (near != NULL)
		error_hint(request->errors, "did you mean \"%s\"?", near);
	return NULL;
}

/* Add a fallback unless it is there already or is the family itself. */
static bool add_fallback(const struct request *request, struct family *family,
	const struct family **fallback, const struct listed *listed)
{
	const struct family *other;

	other = listed_family(request, listed);
	if (other == NULL)
		return false;
	for (size_t i = 0; i < family->fallback_count; i++) {
		if (fallback[i] == other)
			return true;
	}
	if (other != family)
		fallback[family->fallback_count++] = other;
	return true;
}

/* A role's own fallbacks come first, then the chain. */
static bool add_fallbacks(const struct request *request, struct family *family,
	const struct listed *role)
{
	const struct font_list *list = &request->fonts->list;
	const struct text_list own =
		role != NULL ? role->fallback : (struct text_list){0};
	const struct family **fallback = arena_alloc(request->fonts->arena,
		own.count + list->chain.count, sizeof(*fallback));
	bool ok = true;

	for (size_t i = 0; i < own.count; i++)
		ok &= add_fallback(request, family, fallback,
			font_list_fallback(list, own.at[i]));
	for (size_t i = 0; i < list->chain.count; i++)
		ok &= add_fallback(
			request, family, fallback, &list->chain.at[i]);
	if (ok)
		family->fallback = fallback;
	else
		family->fallback_count = 0;
	return ok;
}

const struct family *fonts_family(struct fonts *fonts, const char *name,
	struct where asked, struct errors *errors)
{
	const struct request request = {fonts, asked, errors};
	const struct listed *listed = font_list_role(&fonts->list, name);
	struct family *family;

	if (listed == NULL)
		listed = font_list_fallback(&fonts->list, name);
	if (listed == NULL)
		family = unlisted_family(&request, name);
	else
		family = listed_family(&request, listed);
	if (family == NULL)
		return NULL;
	if (family->fallback == NULL &&
		!add_fallbacks(&request, family, listed))
		return NULL;
	return family;
}
