/*
 * Fonts are written first, because pages need their codes; then the pages,
 * which tag their pieces; then the structure tree, which needs the pages; then
 * the rest of the catalog.  /ID is a hash of all streams and of the
 * information, so it changes exactly when the file does.
 */
#include "pdf/pdf.h"

#include "base/arena.h"
#include "base/siphash.h"
#include "base/version.h"
#include "pdf/content.h"
#include "pdf/save.h"
#include "pdf/underlay.h"
#include "words/language.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum {
	HASH_DIGITS = 16, /* of 64 bits */
	KIDS_MAX = 32767, /* in an array of libharu */
	KIDS = 1024, /* pages below one node of a tree that needs several */
	/* Objects besides those of structure elements, at most. */
	PAGE = 4,
	DOCUMENT = 2 + PAGE, /* with a blank page */
	FORMULA = 2,         /* its MathML */
	PICTURE = 3
};

struct making {
	struct pdf_file file;
	const struct pdf_job *job;
	struct resources supply;
	struct tags tags;
	struct underlays unders;
	struct buffer content; /* of each page in turn */
	HPDF_Dict resources;
	HPDF_Page *pages;
	size_t *first_pages; /* of each document */
	size_t page_count;
};

/* Record a document's marks, and once for all copies those of the document
 * beneath. */
static void note_document(
	struct making *making, const struct document *document)
{
	bool added;

	if (document->under != NULL) {
		underlay_of(&making->unders, document, &added);
		if (added)
			resources_note(&making->supply, document->under);
	}
	resources_note(&making->supply, document);
}

/* Write the resources of pages, and the shared dictionary that refers to
 * them. */
static void write_supply(struct making *making)
{
	const struct pdf_job *job = making->job;
	struct buffer out = {.arena = making->file.arena};

	for (size_t i = 0; i < job->count; i++)
		note_document(making, job->documents[i]);
	resources_write(&making->supply, &making->file, &out);
	making->resources = object_new(&making->file);
	object_entries(making->resources, &out);
}

/* A new page without content, of a document's size. */
static HPDF_Page new_page(
	struct making *making, const struct document *document)
{
	HPDF_Page page = HPDF_AddPage(making->file.doc);

	making->pages[making->page_count++] = page;
	if (page == NULL)
		return NULL;
	HPDF_Page_SetWidth(page, (HPDF_REAL)document->width / MPT);
	HPDF_Page_SetHeight(page, (HPDF_REAL)document->height / MPT);
	HPDF_Dict_Add(page, "Resources", making->resources);
	return page;
}

/* Make a page show other content before its own. */
static void put_under(struct making *making, HPDF_Page page, HPDF_Dict content)
{
	HPDF_Array both = HPDF_Array_New(making->file.doc->mmgr);

	if (both == NULL || content == NULL)
		return;
	HPDF_Array_Add(both, content);
	HPDF_Array_Add(both, ((HPDF_PageAttr)page->attr)->contents);
	HPDF_Dict_Add(page, "Contents", both);
}

/* Add page k of a document, with its content. */
static void add_page(
	struct making *making, const struct document *document, size_t k)
{
	const size_t index = making->page_count;
	HPDF_Page page = new_page(making, document);

	if (page == NULL)
		return;
	making->tags.page = index;
	making->tags.next_id = 0;
	if (document->under != NULL)
		put_under(making, page,
			underlay_content(&making->unders, &making->tags,
				&making->supply, document, k));
	making->content.length = 0;
	content_page(&making->tags, &making->supply, document,
		&document->pages[k], &making->content);
	object_fill(&making->file, ((HPDF_PageAttr)page->attr)->contents,
		&making->content);
	HPDF_Dict_AddNumber(page, "StructParents", (HPDF_INT32)index);
	HPDF_Dict_AddName(page, "Tabs", "S");
}

/* Must a blank page follow document i? */
static bool needs_blank(const struct pdf_job *job, size_t i)
{
	const struct document *document = job->documents[i];

	return document->duplex && i + 1 < job->count &&
	       document->page_count % 2 == 1;
}

/* More pages than one array holds need a tree of arrays. */
static void plant_tree(struct making *making, size_t count)
{
	if (count > KIDS_MAX)
		HPDF_SetPagesConfiguration(making->file.doc, KIDS);
}

static void write_pages(struct making *making)
{
	const struct pdf_job *job = making->job;
	struct arena *arena = making->file.arena;
	size_t count = 0;

	for (size_t i = 0; i < job->count; i++)
		count += job->documents[i]->page_count + 1;
	plant_tree(making, count);
	making->pages = arena_alloc(arena, count, sizeof(*making->pages));
	making->first_pages =
		arena_alloc(arena, job->count, sizeof(*making->first_pages));
	for (size_t i = 0; i < job->count; i++) {
		const struct document *document = job->documents[i];

		making->first_pages[i] = making->page_count;
		for (size_t k = 0; k < document->page_count; k++)
			add_page(making, document, k);
		if (needs_blank(job, i))
			new_page(making, document);
		making->tags.first_element += document->element_count;
	}
}

static void put_entry(struct buffer *out, const char *key, const char *text)
{
	object_put_name(out, key);
	object_put_string(out, text, strlen(text));
}

static void put_link(struct buffer *out, const char *key, HPDF_Dict object)
{
	object_put_name(out, key);
	buffer_putc(out, ' ');
	object_put_ref(out, object);
}

static void write_bookmark(
	struct making *making, HPDF_Dict root, const HPDF_Dict *marks, size_t i)
{
	const struct pdf_job *job = making->job;
	struct buffer out = {.arena = making->file.arena};

	put_entry(&out, "Title", job->documents[i]->title);
	put_link(&out, "Parent", root);
	if (i > 0)
		put_link(&out, "Prev", marks[i - 1]);
	if (i + 1 < job->count)
		put_link(&out, "Next", marks[i + 1]);
	buffer_puts(&out, "/Dest[");
	object_put_ref(&out, making->pages[making->first_pages[i]]);
	buffer_puts(&out, "/Fit]");
	object_entries(marks[i], &out);
}

/* Write a bookmark for each document; returns their root for the catalog. */
static HPDF_Dict write_bookmarks(struct making *making)
{
	const size_t count = making->job->count;
	struct pdf_file *file = &making->file;
	HPDF_Dict *marks = arena_alloc(file->arena, count, sizeof(*marks));
	HPDF_Dict root = object_new(file);
	struct buffer out = {.arena = file->arena};

	for (size_t i = 0; i < count; i++)
		marks[i] = object_new(file);
	for (size_t i = 0; i < count; i++)
		write_bookmark(making, root, marks, i);
	put_link(&out, "First", marks[0]);
	put_link(&out, "Last", marks[count - 1]);
	buffer_printf(&out, "/Count %zu", count);
	object_entries(root, &out);
	return root;
}

/* Sheets are turned over their upright edge, like the pages of a book. */
static const char *duplex_of(const struct document *document)
{
	return document->width > document->height
		       ? "/Duplex/DuplexFlipShortEdge"
		       : "/Duplex/DuplexFlipLongEdge";
}

static void write_catalog(struct making *making)
{
	const struct pdf_job *job = making->job;
	const struct document *first = job->documents[0];
	struct buffer out = {.arena = making->file.arena};

	buffer_puts(&out, "/MarkInfo<</Marked true>>");
	put_link(&out, "StructTreeRoot",
		structure_write(&making->file, job->documents, job->count,
			&making->tags, making->pages));
	put_entry(&out, "Lang", first->language);
	buffer_puts(&out, "/ViewerPreferences<</DisplayDocTitle true");
	if (first->language != NULL && language_rtl(first->language))
		buffer_puts(&out, "/Direction/R2L");
	if (first->duplex)
		buffer_puts(&out, duplex_of(first));
	buffer_puts(&out, ">>");
	if (job->count > 1) {
		buffer_puts(&out, "/PageMode/UseOutlines");
		put_link(&out, "Outlines", write_bookmarks(making));
	}
	object_entries(making->file.doc->catalog, &out);
}

/* Write the information dictionary and /ID, which completes the file.  Returns
 * /ID. */
static const char *write_info(struct making *making)
{
	const struct pdf_job *job = making->job;
	HPDF_Doc doc = making->file.doc;
	struct buffer out = {.arena = making->file.arena};
	char first[HASH_DIGITS + 1], second[HASH_DIGITS + 1];

	put_entry(&out, "Title", job->title);
	if (job->documents[0]->author != NULL)
		put_entry(&out, "Author", job->documents[0]->author);
	put_entry(&out, "Creator", "Pensum");
	put_entry(&out, "Producer",
		"Pensum " PENSUM_VERSION " (libharu " HPDF_VERSION_TEXT ")");
	if (job->date != NULL)
		put_entry(&out, "CreationDate", job->date);
	if (doc->info != NULL) /* libharu put its own name there */
		HPDF_Dict_RemoveElement(doc->info, "Producer");
	object_entries(doc->info, &out);
	object_identify(&making->file, out.at, out.length);
	snprintf(first, sizeof(first), "%016" PRIx64,
		siphash_end(making->file.id));
	snprintf(second, sizeof(second), "%016" PRIx64,
		siphash((struct siphash_key){1, 0}, first, strlen(first)));
	return arena_printf(making->file.arena, "/ID[<%s%s><%s%s>]", first,
		second, first, second);
}

static size_t pages_of(const struct pdf_job *job)
{
	size_t count = 0;

	for (size_t i = 0; i < job->count; i++)
		count += job->documents[i]->page_count;
	return count;
}

size_t pdf_objects(const struct document *document)
{
	size_t pictures = 0, formulas = 0;

	for (size_t i = 0; i < document->element_count; i++)
		formulas += document->elements[i].mathml != NULL;
	for (size_t i = 0; i < document->page_count; i++) {
		const struct page *page = &document->pages[i];

		for (size_t k = 0; k < page->count; k++)
			pictures += page->marks[k].type == MARK_PICTURE ||
				    page->marks[k].type == MARK_MODULES;
	}
	return DOCUMENT + document->element_count + FORMULA * formulas +
	       PAGE * document->page_count + PICTURE * pictures;
}

static bool has_room(const struct pdf_job *job)
{
	size_t count = 0;

	for (size_t i = 0; i < job->count; i++)
		count += pdf_objects(job->documents[i]);
	return count <= PDF_OBJECTS_MAX;
}

static struct pdf_bytes failed(const struct making *making)
{
	struct arena *arena = making->file.arena;

	if (making->file.why != NULL)
		return (struct pdf_bytes){.why = making->file.why};
	return (struct pdf_bytes){
		.why = arena_printf(arena, "libharu error 0x%04lX",
			(unsigned long)HPDF_GetError(making->file.doc))};
}

static struct pdf_bytes saved(struct making *making, const char *id)
{
	struct buffer bytes;

	if (object_bad(&making->file))
		return failed(making);
	bytes = save_file(&making->file, id);
	if (bytes.length == 0)
		return failed(making);
	return (struct pdf_bytes){.bytes = (const unsigned char *)bytes.at,
		.length = bytes.length};
}

static void drop_file(void *document)
{
	HPDF_Free(document);
}

struct pdf_bytes pdf_write_with(
	struct arena *arena, const struct pdf_job *job, struct plates *plates)
{
	struct making making = {
		.file = {.arena = arena,
			.deflater = plates_deflater(plates),
			.id = siphash_begin((struct siphash_key){0, 0})},
		.job = job,
		.supply = {.fonts = {.arena = arena, .plates = plates},
			.images.arena = arena},
		.tags.arena = arena,
	};
	struct pdf_bytes result;
	const char *id;

	if (pages_of(job) == 0)
		return (struct pdf_bytes){
			.why = "a file needs at least one page"};
	if (!has_room(job))
		return (struct pdf_bytes){
			.why = "it would have more than the 8,388,607 objects "
			       "that a PDF can have: print fewer forms or "
			       "copies into a file, with --split"};
	plates_tidy(plates);
	making.file.doc = HPDF_New(NULL, NULL);
	if (making.file.doc == NULL)
		return (struct pdf_bytes){.why = "libharu cannot begin a file"};
	arena_at_end(arena, drop_file, making.file.doc);
	making.file.doc->pdf_version = HPDF_VER_17;
	making.content.arena = making.unders.content.arena = arena;
	making.unders.file = &making.file;
	write_supply(&making);
	write_pages(&making);
	write_catalog(&making);
	id = write_info(&making);
	result = saved(&making, id);
	arena_end_now(arena, making.file.doc);
	return result;
}

struct pdf_bytes pdf_write(struct arena *arena, const struct pdf_job *job)
{
	struct foundry *foundry = foundry_new();
	struct plates *plates = plates_new(foundry);
	const struct pdf_bytes result = pdf_write_with(arena, job, plates);

	plates_free(plates);
	foundry_free(foundry);
	return result;
}
