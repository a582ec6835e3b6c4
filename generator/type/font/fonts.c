#include "type/font/fonts.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/call.h"
#include "base/message.h"
#include "base/suggest.h"
#include "type/font/face.h"
#include "type/font/face_ahead.h"
#include "type/font/font_finder.h"
#include "type/font/font_list.h"

#include <pthread.h>
#include <string.h>

/* A family of the chain that is opened on demand. */
struct special {
	const struct family *family; /* NULL: not opened */
	const char *why;             /* it cannot be used, or NULL */
	bool absent;                 /* it was looked for and not found */
	bool reported;
};

struct fonts {
	struct arena *arena;  /* its own: any thread may open a family */
	pthread_mutex_t lock; /* guards all fields below the list */
	struct font_list list;
	struct special *specials; /* by their places in the chain */
	struct finder *finder;    /* NULL until a family is requested */
	struct family **families;
	size_t family_count, family_room;
	const struct face **faces;
	size_t face_count, face_room;
	struct face_ahead ahead;
};

static void close_faces(void *object)
{
	struct fonts *fonts = object;

	for (size_t i = 0; i < fonts->face_count; i++)
		face_close(fonts->faces[i]);
	face_ahead_close(&fonts->ahead);
	font_finder_free(fonts->finder);
	pthread_mutex_destroy(&fonts->lock);
}

struct fonts *fonts_open(struct reading *reading, const char *path)
{
	struct arena *arena = arena_new();
	struct fonts *fonts = arena_alloc(arena, 1, sizeof(*fonts));

	fonts->arena = arena;
	pthread_mutex_init(&fonts->lock, NULL);
	arena_at_end(arena, close_faces, fonts);
	if (!font_list_read(reading, path, &fonts->list)) {
		arena_free(arena);
		return NULL;
	}
	fonts->specials = arena_alloc(
		arena, fonts->list.chain.count, sizeof(*fonts->specials));
	return fonts;
}

void fonts_expect(struct fonts *fonts, const char *role)
{
	const struct listed_all chain = fonts->list.chain;
	const struct listed *listed = font_list_role(&fonts->list, role);

	if (listed != NULL)
		face_ahead_open(&fonts->ahead, fonts->arena, listed);
	face_ahead_prepare(&fonts->ahead);
	for (size_t i = 0; i < chain.count; i++)
		if (chain.at[i].scripts.count == 0)
			face_ahead_open(
				&fonts->ahead, fonts->arena, &chain.at[i]);
}

void fonts_close(struct fonts *fonts)
{
	if (fonts != NULL)
		arena_free(fonts->arena);
}

const struct face *const *fonts_faces(const struct fonts *fonts, size_t *count)
{
	*count = fonts->face_count;
	return fonts->faces;
}

/* The face of a found font, opened at its first use; NULL as face_open(). */
static const struct face *face_of(struct fonts *fonts,
	const struct found *found, int size, const char **why)
{
	struct face *face;

	for (size_t i = 0; i < fonts->face_count; i++) {
		const struct face *known = fonts->faces[i];

		if (strcmp(known->file, found->file) == 0 &&
			known->index == found->index)
			return known;
	}
	face = face_ahead_take(&fonts->ahead, found);
	if (face == NULL)
		face = face_open(fonts->arena, found->file, found->index, why);
	if (face == NULL)
		return NULL;
	face->bold = font_finder_is_bold(found);
	face->italic = font_finder_is_italic(found);
	face->size = size > 0 ? size : FACE_SIZE;
	fonts->faces = arena_grow(fonts->arena, fonts->faces, fonts->face_count,
		&fonts->face_room, sizeof(*fonts->faces));
	fonts->faces[fonts->face_count++] = face;
	return face;
}

/* The nearest usable face; bad files are skipped. */
static const struct face *nearest_face(struct fonts *fonts,
	struct found_list list, unsigned look, int size, const char **why)
{
	const struct face *face = NULL;
	struct found *found;

	while (face == NULL && *why == NULL &&
		(found = font_finder_nearest(list, look)) != NULL) {
		face = face_of(fonts, found, size, why);
		found->unfit = face == NULL;
	}
	return face;
}

static struct family *known_family(const struct fonts *fonts, const char *name)
{
	for (size_t i = 0; i < fonts->family_count; i++)
		if (font_finder_same(fonts->families[i]->name, name))
			return fonts->families[i];
	return NULL;
}

/* The family with its faces but no fallbacks yet.  NULL if it is not installed
 * or, with *why set, if its licence forbids embedding or its files are
 * broken. */
static struct family *load_family(
	struct fonts *fonts, const struct listed *listed, const char **why)
{
	const char *name = listed->family;
	struct family *family = known_family(fonts, name);
	struct found_list list;

	if (family != NULL)
		return family;
	if (fonts->finder == NULL)
		fonts->finder = font_finder_new(fonts->arena);
	list = font_finder_list(
		fonts->finder, name, listed->files, (unsigned)listed->index);
	family = arena_alloc(fonts->arena, 1, sizeof(*family));
	for (unsigned look = 0; look < FACES; look++) {
		family->faces[look] =
			nearest_face(fonts, list, look, listed->size, why);
		if (family->faces[look] != NULL)
			continue;
		if (list.count > 0 && *why == NULL)
			*why = message_printf(fonts->arena,
				"is installed, but cannot be used: %s has no "
				"outlines",
				list.at[0].file);
		return NULL;
	}
	family->name = list.at[0].family;
	family->fonts = fonts;
	family->text_letters = listed->text_letters;
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

static void report_lacking(const struct request *request,
	const struct listed *listed, const char *why)
{
	error_at(request->errors, request->at, "font \"%s\" %s", listed->family,
		why != NULL ? why : message_text("is not installed"));
	error_hint(request->errors,
		why ? "it is in the package %s" : "install the package %s",
		listed->package);
}

static struct family *listed_family(
	const struct request *request, const struct listed *listed)
{
	const char *why = NULL;
	struct family *family = load_family(request->fonts, listed, &why);

	if (family == NULL)
		report_lacking(request, listed, why);
	return family;
}

/* Say what names there are, for one that is unknown. */
static void hint_names(const struct request *request, const char *name)
{
	struct arena *arena = request->fonts->arena;
	const struct text_list roles =
		font_list_names(&request->fonts->list, arena);
	const char *near = suggest_name(name, roles);
	struct buffer all = {.arena = arena};

	if (near != NULL) {
		error_hint(request->errors, "did you mean \"%s\"?", near);
		return;
	}
	buffer_list(&all, roles);
	error_hint(request->errors,
		"known: %s, and the families that \"fc-list : family\" names",
		buffer_text(&all));
}

static struct family *unlisted_family(
	const struct request *request, const char *name)
{
	const char *why = NULL;
	struct family *family = load_family(
		request->fonts, &(struct listed){.family = name}, &why);

	if (family != NULL)
		return family;
	error_at(request->errors, request->at, "font \"%s\" %s", name,
		why != NULL ? why
			    : message_text("is neither a role nor an installed "
					   "family"));
	if (why == NULL)
		hint_names(request, name);
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
		if (list->chain.at[i].scripts.count == 0)
			ok &= add_fallback(
				request, family, fallback, &list->chain.at[i]);
	if (ok)
		family->fallback = fallback;
	else
		family->fallback_count = 0;
	return ok;
}

/* The family of a role, or of a name, with its fallbacks. */
static struct family *family_alone(
	const struct request *request, const char *name)
{
	const struct font_list *list = &request->fonts->list;
	const struct listed *listed = font_list_role(list, name);
	struct family *family;

	if (listed == NULL)
		listed = font_list_fallback(list, name);
	if (listed == NULL)
		family = unlisted_family(request, name);
	else
		family = listed_family(request, listed);
	if (family == NULL)
		return NULL;
	if (listed != NULL && listed->role != NULL)
		family->role = listed->role;
	if (family->fallback == NULL && !add_fallbacks(request, family, listed))
		return NULL;
	return family;
}

/* The family with its fallbacks, and with the one whose formulas it uses in
 * large print. */
static struct family *family_of(const struct request *request, const char *name)
{
	struct family *family = family_alone(request, name);
	const char *plain;

	if (family == NULL)
		return NULL;
	plain = font_list_plain(&request->fonts->list, family->role);
	if (plain != NULL && family->plain == NULL)
		family->plain = family_alone(request, plain);
	return plain == NULL || family->plain != NULL ? family : NULL;
}

const struct family *fonts_family(struct fonts *fonts, const char *name,
	struct where asked, struct errors *errors)
{
	const struct family *family;

	call_lock(&fonts->lock);
	family = family_of(&(struct request){fonts, asked, errors}, name);
	call_unlock(&fonts->lock);
	return family;
}

/* The list's entry for a script, opened if possible; NULL if there is none.
 * The lock must be held. */
static struct special *special_of(const struct family *family, uint32_t script,
	const char *language, const struct listed **listed)
{
	const char iso[] = {(char)(script >> 24), (char)(script >> 16 & 0xff),
		(char)(script >> 8 & 0xff), (char)(script & 0xff), '\0'};
	struct fonts *fonts = family->fonts;
	struct special *special;

	*listed = font_list_special(&fonts->list, family->role, iso, language);
	if (*listed == NULL)
		return NULL;
	special = &fonts->specials[*listed - fonts->list.chain.at];
	if (special->family == NULL && !special->absent) {
		special->family = load_family(fonts, *listed, &special->why);
		special->absent = special->family == NULL;
	}
	return special;
}

const struct family *fonts_special(
	const struct family *family, uint32_t script, const char *language)
{
	const struct listed *listed;
	const struct special *special;

	call_lock(&family->fonts->lock);
	special = special_of(family, script, language, &listed);
	call_unlock(&family->fonts->lock);
	return special == NULL ? NULL : special->family;
}

bool fonts_need(const struct family *family, uint32_t script,
	const char *language, struct where asked, struct errors *errors)
{
	const struct request request = {family->fonts, asked, errors};
	const struct listed *listed;
	struct special *special;
	bool has;

	call_lock(&family->fonts->lock);
	special = special_of(family, script, language, &listed);
	has = special == NULL || !special->absent;
	if (!has && !special->reported) {
		report_lacking(&request, listed, special->why);
		special->reported = true;
	}
	call_unlock(&family->fonts->lock);
	return has;
}

bool fonts_on_demand(const struct fonts *fonts, const struct face *face)
{
	for (size_t i = 0; i < fonts->list.chain.count; i++) {
		const struct family *family = fonts->specials[i].family;

		for (unsigned look = 0; family != NULL && look < FACES; look++)
			if (family->faces[look] == face)
				return true;
	}
	return false;
}
