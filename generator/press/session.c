#include "press/session.h"

#include "bank/bank_images.h"
#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/message.h"
#include "layout/qr.h"
#include "layout/question/legible.h"
#include "layout/small_print.h"
#include "picture/picture.h"
#include "press/report.h"
#include "type/line/coverage.h"
#include "worksheet/roster/roster.h"
#include "yaml/text_check.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void pass_on(void *with, const char *what, size_t done, size_t count)
{
	const struct pensum_host *const *host = with;

	report_working(*host, what, done, count);
}

struct session session_new(const struct pensum_host *host, bool prints)
{
	struct arena *arena = arena_new();
	struct session session = {.arena = arena,
		.host = host,
		.reading = {arena, error_list_new(arena)},
		.small = small_print_list_new(arena),
		.prints = prints};
	const struct pensum_host **heard =
		arena_alloc(arena, 1, sizeof(*heard));

	*heard = host;
	error_watch(
		session.reading.errors, (struct error_watcher){pass_on, heard});
	if (prints)
		session.preload = preload_new(host->fonts);
	return session;
}

const struct setting_places *session_places(
	const struct session *session, struct setting_places *places)
{
	const struct pensum_host *host = session->host;

	*places = (struct setting_places){
		host->settings_top, host->settings_user};
	return host->settings ? places : NULL;
}

enum status session_readable(const struct pensum_host *host, const char *path)
{
	struct stat status;

	if (strcmp(path, "-") == 0)
		return STATUS_DONE;
	if (access(path, R_OK) == 0 && stat(path, &status) == 0) {
		if (!S_ISDIR(status.st_mode))
			return STATUS_DONE;
		errno = EISDIR;
	}
	return report_unread(host, path, strerror(errno));
}

/* Context of the search for letters without a font. */
struct search {
	struct coverage coverage;
	const struct look *look;
	bool laid_out; /* pages are to follow */
};

static void begin(
	struct search *search, const struct look *look, struct errors *errors)
{
	const struct text_style *style = &look->styles[USE_TEXT];

	search->look = look;
	search->coverage = (struct coverage){.typesetter = set_typesetter_new(),
		.style = style,
		.errors = errors};
	ink_begin(&search->coverage.ink, style->family);
}

static void end(struct search *search)
{
	set_typesetter_free(search->coverage.typesetter);
	ink_end(&search->coverage.ink);
}

static void check_node(struct search *search, const struct node *node)
{
	coverage_check(&search->coverage, node);
}

static void check_text(struct search *search, const char *text, struct where at)
{
	const struct node node = {.type = NODE_SCALAR, .at = at, .text = text};

	check_node(search, &node);
}

/* A picture that was loaded, and the letters in it if it is a drawing. */
static void check_picture(struct search *search, const struct image *image)
{
	const struct picture *picture = picture_of(image);
	const struct print print = {search->look, search->coverage.typesetter,
		search->coverage.errors, search->laid_out};
	const struct drawing *drawing;

	if (picture == NULL)
		return;
	drawing = &picture->drawing;
	if (!text_check_is_kept(image->at))
		legible_check(&print, image);
	for (size_t i = 0; i < drawing->caption_count; i++)
		check_text(search, drawing->captions[i].text,
			drawing->captions[i].where);
}

static void check_pictures(
	struct search *search, const struct image_list *images)
{
	for (size_t i = 0; images != NULL && i < images->count; i++)
		check_picture(search, images->at[i]);
}

/* A text in a language of its own, which may choose another font. */
static void check_foreign(
	struct search *search, const struct node *node, const char *language)
{
	const struct text_style *own = search->coverage.style;
	struct text_style style = *own;

	if (language != NULL)
		style.language = language;
	search->coverage.style = &style;
	check_node(search, node);
	search->coverage.style = own;
}

static const char checking[] = MESSAGE("checking letters");

static void check_bank(struct search *search, const struct bank *bank)
{
	struct arena *arena = arena_new();
	const struct image_list images = bank_images_of_banks(arena, &bank, 1);

	for (size_t i = 0; i < bank->stimuli.count; i++)
		check_foreign(search, bank->stimuli.at[i].node,
			bank->stimuli.at[i].language);
	for (size_t i = 0; i < bank->count; i++) {
		check_foreign(
			search, bank->items[i].node, bank->items[i].language);
		error_working(
			search->coverage.errors, checking, i + 1, bank->count);
	}
	check_pictures(search, &images);
	arena_free(arena);
}

static void check_roster(struct search *search, const struct roster *roster)
{
	for (size_t i = 0; i < roster->count; i++) {
		const struct student *student = &roster->students[i];

		check_text(search, student->name, student->at);
		check_text(search, student->extra, student->at);
	}
}

/* Does any student get large print? */
static bool has_large_print(const struct roster *roster)
{
	for (size_t i = 0; roster != NULL && i < roster->count; i++)
		if (roster->students[i].large_print)
			return true;
	return false;
}

/* The words that Pensum prints by itself. */
static void check_words(
	struct search *search, const struct wording *wording, struct where at)
{
	for (int word = 0; word < WORD_COUNT; word++)
		check_text(search, wording_get(wording, (enum word)word), at);
}

/* Report letters without a font before a page is set. */
static bool check_letters(const struct session *session,
	const struct worksheet *worksheet, const struct look *look)
{
	struct errors *errors = session->reading.errors;
	const size_t before = error_count(errors);
	struct search search = {0};

	begin(&search, look, errors);
	search.laid_out = session->preload != NULL;
	search.coverage.large_print =
		look->page.large_print || has_large_print(worksheet->roster);
	if (worksheet->node != NULL)
		check_node(&search, worksheet->node);
	check_pictures(&search, worksheet->in_text);
	for (size_t b = 0; b < worksheet->bank_count; b++)
		check_bank(&search, worksheet->banks[b]);
	if (worksheet->roster != NULL)
		check_roster(&search, worksheet->roster);
	check_words(&search, &look->wording,
		worksheet->node != NULL ? worksheet->node->at
					: (struct where){NULL, 0, 0});
	end(&search);
	return error_count(errors) == before;
}

/* Report that the list of fonts cannot be read, and where it is found. */
static enum status refuse_fonts(
	const struct session *session, const char *path, int error)
{
	if (error != ENOENT)
		report_say(session->host, PENSUM_ERROR,
			"cannot read the list of fonts, %s: %s", path,
			strerror(error));
	else
		report_say(session->host, PENSUM_ERROR,
			"cannot read the list of fonts, %s: %s\n"
			"  it comes with Pensum as share/pensum/fonts.yaml "
			"beside bin/pensum; elsewhere, PENSUM_FONTS names it",
			path, strerror(error));
	return STATUS_IO;
}

/* Open the list of fonts, once for each session. */
static enum status open_fonts(struct session *session)
{
	const char *path = session->host->fonts;

	if (session->fonts != NULL)
		return STATUS_DONE;
	if (path == NULL)
		return report_usage(session->host, "no list of fonts is given");
	if (access(path, R_OK) != 0)
		return refuse_fonts(session, path, errno);
	session->fonts = preload_fonts(session->preload);
	if (session->fonts == NULL)
		session->fonts = fonts_open(&session->reading, path);
	return session->fonts == NULL ? STATUS_MISTAKES : STATUS_DONE;
}

/* Is the source pure ASCII, without escapes for other letters? */
static bool is_ascii(const struct source *source)
{
	for (size_t i = 0; i < source->length; i++)
		if ((source->text[i] & 0x80) != 0 || source->text[i] == '\\')
			return false;
	return true;
}

/* Check the letters of a bank or worksheet even if it has other mistakes. */
static void check_source(struct search *search, const struct source *source)
{
	struct arena *arena;
	const struct node *root;

	if (is_ascii(source))
		return;
	arena = arena_new();
	root = node_read(arena, source, error_list_new(arena));
	if (root != NULL && (file_kind(root) == FILE_BANK ||
				    file_kind(root) == FILE_WORKSHEET))
		check_node(search, root);
	arena_free(arena);
}

/*
 * If other mistakes keep the run from setting a page, report letters without a
 * font in the same run.
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
		session->host->fonts == NULL || error_count(errors) == 0 ||
		open_fonts(session) != STATUS_DONE)
		return;
	text = fonts_family(session->fonts, page.font, nowhere, errors);
	mono = fonts_family(session->fonts, "mono", nowhere, errors);
	if (text == NULL || mono == NULL)
		return;
	look = look_new(&page, text, mono, &english);
	begin(&search, &look, errors);
	sources = error_sources(errors, &count);
	for (size_t i = 0; i < count; i++)
		check_source(&search, sources[i]);
	end(&search);
}

enum status session_tell(struct session *session, enum status status)
{
	struct errors *errors = session->reading.errors;

	check_unprinted(session);
	small_print_list_warn(session->small, errors);
	small_print_list_clear(session->small);
	preload_await(session->preload);
	report_mistakes(session->host, errors);
	if (status == STATUS_DONE && error_count(errors) > 0)
		status = STATUS_MISTAKES;
	session->reading.errors = error_list_new(session->arena);
	session->lettered = false;
	return status;
}

enum status session_end(struct session *session, enum status status)
{
	status = session_tell(session, status);
	fonts_close(session->fonts);
	preload_free(session->preload);
	arena_free(session->arena);
	return status;
}

/* Can everything requested be printed on this machine?  Reports an error if
 * not. */
static bool equipped(
	const struct session *session, const struct worksheet *worksheet)
{
	const char *why;

	if (!worksheet->page.qr || qr_ready(session->arena, &why))
		return true;
	report_say(session->host, PENSUM_ERROR,
		"cannot make QR codes: %s\n"
		"  Debian has it in the package libqrencode4",
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
	preload_await(
		session->preload); /* a child process reads some pictures */
	pictures = picture_load_all(&session->reading, worksheet->in_text,
		worksheet->banks, worksheet->bank_count, session->only_wanted);
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
		fonts[i] = (struct font_record){faces[i]->name, faces[i]->hash,
			fonts_on_demand(session->fonts, faces[i])};
	return fonts;
}
