#define _GNU_SOURCE /* environ */
#include "command/session.h"

#include "bank/bank_images.h"
#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file.h"
#include "layout/block/qr.h"
#include "picture/picture.h"
#include "type/line/coverage.h"
#include "worksheet/roster/roster.h"

#include <errno.h>
#include <limits.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	SEEDS = 1000000
};

struct session session_new(void)
{
	struct arena *arena = arena_new();

	return (struct session){
		.arena = arena, .reading = {arena, errors_new(arena)}};
}

struct session session_new_printing(void)
{
	const struct icu_loading loading = icu_prepare();
	struct session session = session_new();

	session.loading = loading;
	session.prints = true;
	return session;
}

static bool in_color(void)
{
	const char *none = getenv("NO_COLOR");

	return isatty(STDERR_FILENO) && (none == NULL || *none == '\0');
}

bool session_readable(const char *path)
{
	struct stat status;

	if (strcmp(path, "-") == 0)
		return true;
	if (access(path, R_OK) == 0 && stat(path, &status) == 0) {
		if (!S_ISDIR(status.st_mode))
			return true;
		errno = EISDIR;
	}
	fprintf(stderr, "pensum: error: cannot read %s: %s\n", path,
		strerror(errno));
	return false;
}

/* Beside the program in its own folder, or where it was installed. */
static const char *fonts_path(struct arena *arena)
{
	static const char *const places[] = {
		"fonts/fonts.yaml", "../share/pensum/fonts.yaml"};
	char self[PATH_MAX];
	const ssize_t length = readlink("/proc/self/exe", self, sizeof(self));
	const char *folder, *path = places[0];

	if (length <= 0)
		return path;
	folder = file_folder(arena, arena_copy(arena, self, (size_t)length));
	for (size_t i = 0; i < LENGTH(places); i++) {
		path = file_join(arena, folder, places[i]);
		if (access(path, R_OK) == 0)
			break;
	}
	return path;
}

/* What looks for letters. */
struct search {
	struct typesetter *typesetter;
	const struct text_style *style;
	struct errors *errors;
};

static void check_node(const struct search *search, const struct node *node)
{
	coverage_check(search->typesetter, node, search->style, search->errors);
}

static void check_text(
	const struct search *search, const char *text, struct where at)
{
	const struct node node = {.type = NODE_SCALAR, .at = at, .text = text};

	check_node(search, &node);
}

/* The letters in the drawings that a bank shows. */
static void check_drawings(const struct search *search, const struct bank *bank)
{
	struct arena *arena = arena_new();
	const struct image_list images = shown_by_banks(arena, &bank, 1);

	for (size_t i = 0; i < images.count; i++) {
		const struct picture *picture = picture_of(images.at[i]);
		const size_t count =
			picture == NULL ? 0 : picture->drawing.caption_count;

		for (size_t k = 0; k < count; k++) {
			const struct caption *caption =
				&picture->drawing.captions[k];

			check_text(search, caption->text, caption->where);
		}
	}
	arena_free(arena);
}

static void check_bank(const struct search *search, const struct bank *bank)
{
	for (size_t i = 0; i < bank->stimuli.count; i++)
		check_node(search, bank->stimuli.at[i].node);
	for (size_t i = 0; i < bank->count; i++)
		check_node(search, bank->items[i].node);
	check_drawings(search, bank);
}

static void check_roster(
	const struct search *search, const struct roster *roster)
{
	for (size_t i = 0; i < roster->count; i++) {
		const struct student *student = &roster->students[i];

		check_text(search, student->name, student->at);
		check_text(search, student->extra, student->at);
	}
}

/* Letters that no font has are mistakes like any others, told before a page
 * is set. */
static bool check_letters(const struct session *session,
	const struct worksheet *worksheet, const struct look *look)
{
	struct errors *errors = session->reading.errors;
	const size_t before = errors_count(errors);
	const struct search search = {
		typesetter_new(), &look->styles[USE_TEXT], errors};

	if (worksheet->node != NULL)
		check_node(&search, worksheet->node);
	for (size_t b = 0; b < worksheet->bank_count; b++)
		check_bank(&search, worksheet->banks[b]);
	if (worksheet->roster != NULL)
		check_roster(&search, worksheet->roster);
	typesetter_free(search.typesetter);
	return errors_count(errors) == before;
}

/* Open the list of fonts, once a session. */
static enum status open_fonts(struct session *session)
{
	const char *path = getenv("PENSUM_FONTS");

	if (session->fonts != NULL)
		return STATUS_DONE;
	if (path == NULL || *path == '\0')
		path = fonts_path(session->arena);
	if (!session_readable(path))
		return STATUS_IO;
	session->fonts = fonts_open(&session->reading, path);
	return session->fonts == NULL ? STATUS_MISTAKES : STATUS_DONE;
}

/* Neither letters beyond ASCII nor escapes, which may stand for some. */
static bool is_ascii(const struct source *source)
{
	for (size_t i = 0; i < source->length; i++)
		if ((source->text[i] & 0x80) != 0 || source->text[i] == '\\')
			return false;
	return true;
}

/* The letters of a bank or worksheet, whatever else is wrong with it. */
static void check_source(
	const struct search *search, const struct source *source)
{
	struct arena *arena;
	const struct node *root;

	if (is_ascii(source))
		return;
	arena = arena_new();
	root = node_read(arena, source, errors_new(arena));
	if (root != NULL && (file_kind(root) == FILE_BANK ||
				    file_kind(root) == FILE_WORKSHEET))
		check_node(search, root);
	arena_free(arena);
}

/*
 * After other mistakes, which kept the run from setting a page: letters that
 * no font has are told with them, and not when all of those are gone.
 */
static void check_unprinted(struct session *session)
{
	const struct page_setup page = page_setup_default();
	const struct wording english = wording_of("en");
	const struct where nowhere = {NULL, 0, 0};
	struct errors *errors = session->reading.errors;
	const struct family *text, *mono;
	const struct source *const *sources;
	struct search search;
	struct look look;
	size_t count;

	if (!session->prints || session->lettered ||
		errors_count(errors) == 0 || open_fonts(session) != STATUS_DONE)
		return;
	text = fonts_family(session->fonts, page.font, nowhere, errors);
	mono = fonts_family(session->fonts, "mono", nowhere, errors);
	if (text == NULL || mono == NULL)
		return;
	look = look_new(&page, text, mono, &english);
	search = (struct search){
		typesetter_new(), &look.styles[USE_TEXT], errors};
	sources = errors_sources(errors, &count);
	for (size_t i = 0; i < count; i++)
		check_source(&search, sources[i]);
	typesetter_free(search.typesetter);
}

enum status session_end(struct session *session, enum status status)
{
	check_unprinted(session);
	icu_await(&session->loading);
	errors_print(session->reading.errors, stderr, in_color());
	if (status == STATUS_DONE && errors_count(session->reading.errors) > 0)
		status = STATUS_MISTAKES;
	fonts_close(session->fonts);
	arena_free(session->arena);
	return status;
}

/* Whether what is asked for can be printed here; says so if not. */
static bool equipped(
	const struct session *session, const struct worksheet *worksheet)
{
	const char *why;

	if (!worksheet->page.qr || qr_ready(session->arena, &why))
		return true;
	fprintf(stderr,
		"pensum: error: cannot make QR codes: %s\n"
		"  Debian has it in the package libqrencode4\n",
		why);
	return false;
}

enum status session_look(struct session *session,
	const struct worksheet *worksheet, struct look *look)
{
	const struct where nowhere = {NULL, 0, 0};
	struct errors *errors = session->reading.errors;
	const enum status status = open_fonts(session);
	const struct family *text, *mono;
	bool pictures;

	if (status != STATUS_DONE)
		return status;
	if (!equipped(session, worksheet))
		return STATUS_IO;
	pictures = pictures_load(&session->reading, worksheet->in_text,
		worksheet->banks, worksheet->bank_count);
	text = fonts_family(session->fonts, worksheet->page.font,
		worksheet->page.font_at, errors);
	mono = fonts_family(session->fonts, "mono", nowhere, errors);
	if (text == NULL || mono == NULL)
		return STATUS_MISTAKES;
	session->lettered = true;
	*look = look_new(&worksheet->page, text, mono, &worksheet->wording);
	return check_letters(session, worksheet, look) && pictures
		       ? STATUS_DONE
		       : STATUS_MISTAKES;
}

const struct font_record *session_fonts(
	const struct session *session, size_t *count)
{
	const struct face *const *faces = fonts_faces(session->fonts, count);
	struct font_record *fonts =
		arena_alloc(session->arena, *count, sizeof(*fonts));

	for (size_t i = 0; i < *count; i++)
		fonts[i] = (struct font_record){faces[i]->name, faces[i]->hash};
	return fonts;
}

uint64_t session_seed(void)
{
	uint64_t seed = 0;

	if (getrandom(&seed, sizeof(seed), 0) != (ssize_t)sizeof(seed))
		seed = (uint64_t)getpid();
	return seed % SEEDS;
}

void session_open(const char *path)
{
	char program[] = "xdg-open";
	char whole[PATH_MAX];
	char *const argv[] = {program, whole, NULL};
	pid_t child;

	if (realpath(path, whole) == NULL ||
		posix_spawnp(&child, program, NULL, NULL, argv, environ) != 0)
		fprintf(stderr, "pensum: error: no viewer found to open %s\n",
			path);
}
