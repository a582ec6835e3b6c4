/*
 * The tree has a structure element for each element that a page shows, under
 * one Document for each document (ISO 32000-1, 14.7 and 14.8).  An element that
 * continues over pages has a piece on each; an element that no page shows is
 * left out, so the tree has no empty parts.
 */
#include "pdf/structure.h"

#include "base/arena.h"

#include <assert.h>
#include <string.h>

/* In the order of enum role. */
static const char *const types[] = {"H1", "H2", "P", "Figure"};

static_assert(LENGTH(types) == ROLE_COUNT, "each role needs a type");

/* The tree being written. */
struct tree {
	struct pdf_file *file;
	const struct tags *tags;
	const HPDF_Page *pages;
	HPDF_Dict *elements; /* NULL if no page shows it */
	size_t *first;       /* tags of element i: by_element[first[i]] and */
	size_t *by_element;  /* on, up to first[i + 1] */
	/* The elements in the text of element i: inner[i] is the first, next[]
	 * leads on; 0 for none. */
	size_t *inner, *next;
	struct buffer out, kids; /* of one element after the other */
};

const char *structure_type(enum role role)
{
	return types[role];
}

uint32_t structure_tag(struct tags *tags, size_t element)
{
	tags->at = arena_grow(tags->arena, tags->at, tags->count, &tags->room,
		sizeof(*tags->at));
	tags->at[tags->count++] = (struct tag){
		.element = tags->first_element + element,
		.page = tags->page,
		.id = tags->next_id,
	};
	return tags->next_id++;
}

/* Sort the tags by element, then by page. */
static void sort_tags(struct tree *tree, size_t elements)
{
	const struct tags *tags = tree->tags;
	struct arena *arena = tree->file->arena;
	size_t *next = arena_alloc(arena, elements + 1, sizeof(*next));

	tree->by_element =
		arena_alloc(arena, tags->count, sizeof(*tree->by_element));
	for (size_t i = 0; i < tags->count; i++)
		next[tags->at[i].element + 1]++;
	for (size_t i = 1; i <= elements; i++)
		next[i] += next[i - 1];
	tree->first = arena_alloc(arena, elements + 1, sizeof(*tree->first));
	memcpy(tree->first, next, (elements + 1) * sizeof(*next));
	for (size_t i = 0; i < tags->count; i++)
		tree->by_element[next[tags->at[i].element]++] = i;
}

/* Write a piece as a kid of its element, whose own page is `page`. */
static void put_piece(struct buffer *out, const struct tree *tree,
	const struct tag *tag, size_t page)
{
	if (tag->page == page) {
		put_int(out, tag->id);
		return;
	}
	buffer_puts(out, "<</Type/MCR/Pg ");
	put_ref(out, tree->pages[tag->page]);
	buffer_puts(out, "/MCID ");
	put_int(out, tag->id);
	buffer_puts(out, ">>");
}

/* The first tag of an element or of the elements in its text; the number of
 * tags if no page shows any of it. */
static size_t first_tag(const struct tree *tree, size_t i)
{
	size_t first = tree->first[i] < tree->first[i + 1]
			       ? tree->by_element[tree->first[i]]
			       : tree->tags->count;

	for (size_t in = tree->inner[i]; in != 0; in = tree->next[in])
		if (first_tag(tree, in) < first)
			first = first_tag(tree, in);
	return first;
}

static bool is_shown(const struct tree *tree, size_t i)
{
	return first_tag(tree, i) < tree->tags->count;
}

/* Write the kids of an element: its pieces and the elements in its text, by
 * page. */
static size_t put_kids(
	struct buffer *out, const struct tree *tree, size_t i, size_t page)
{
	const struct tag *tags = tree->tags->at;
	size_t at = tree->first[i], in = tree->inner[i], count = 0;

	while (at < tree->first[i + 1] || in != 0) {
		const bool own =
			at < tree->first[i + 1] &&
			(in == 0 || tree->by_element[at] < first_tag(tree, in));

		if (count++ > 0)
			buffer_putc(out, ' ');
		if (own) {
			put_piece(
				out, tree, &tags[tree->by_element[at++]], page);
		} else {
			put_ref(out, tree->elements[in]);
			in = tree->next[in];
		}
	}
	return count;
}

static void put_element(
	struct tree *tree, size_t i, const struct element *element)
{
	const size_t page = tree->tags->at[first_tag(tree, i)].page;
	struct buffer *out = &tree->out, *kids = &tree->kids;
	size_t count;

	kids->length = 0;
	count = put_kids(kids, tree, i, page);
	if (element->alt != NULL) {
		buffer_puts(out, "/Alt");
		put_string(out, element->alt, strlen(element->alt));
	}
	buffer_puts(out, "/Pg ");
	put_ref(out, tree->pages[page]);
	buffer_puts(out, count > 1 ? "/K[" : "/K ");
	buffer_add(out, kids->at, kids->length);
	if (count > 1)
		buffer_putc(out, ']');
}

/* Write element i, after the elements in its text.  `first` is the first
 * element of its document. */
static void write_element(struct tree *tree, size_t i,
	const struct document *document, size_t first, HPDF_Dict parent)
{
	const struct element *element = &document->elements[i - first];

	tree->elements[i] = object_new(tree->file);
	for (size_t in = tree->inner[i]; in != 0; in = tree->next[in])
		write_element(tree, in, document, first, tree->elements[i]);
	tree->out.length = 0;
	buffer_puts(&tree->out, "/S/");
	buffer_puts(&tree->out, types[element->role]);
	buffer_puts(&tree->out, "/P ");
	put_ref(&tree->out, parent);
	put_element(tree, i, element);
	object_entries(tree->elements[i], &tree->out);
}

/* List shown elements that are in the text of others. */
static void list_inner(
	struct tree *tree, const struct document *document, size_t first)
{
	for (size_t i = document->element_count; i-- > 0;) {
		const uint32_t within = document->elements[i].within;

		if (within == 0 || !is_shown(tree, first + i))
			continue;
		tree->next[first + i] = tree->inner[first + within - 1];
		tree->inner[first + within - 1] = first + i;
	}
}

/* Write a document; `first` is its first element. */
static HPDF_Dict write_document(struct tree *tree,
	const struct document *document, size_t first, HPDF_Dict root)
{
	struct buffer out = {.arena = tree->file->arena};
	HPDF_Dict object = object_new(tree->file);

	buffer_puts(&out, "/S/Document/P ");
	put_ref(&out, root);
	buffer_puts(&out, "/Lang");
	put_string(&out, document->language, strlen(document->language));
	buffer_puts(&out, "/K[");
	list_inner(tree, document, first);
	for (size_t i = 0; i < document->element_count; i++) {
		if (document->elements[i].within != 0 ||
			!is_shown(tree, first + i))
			continue;
		write_element(tree, first + i, document, first, object);
		put_ref(&out, tree->elements[first + i]);
		buffer_putc(&out, ' ');
	}
	buffer_putc(&out, ']');
	object_entries(object, &out);
	return object;
}

/* Write, for each page with tags, the elements of its pieces by their ids. */
static HPDF_Dict write_parents(const struct tree *tree)
{
	struct buffer out = {.arena = tree->file->arena};
	HPDF_Dict object = object_new(tree->file);
	const struct tags *tags = tree->tags;

	buffer_puts(&out, "/Nums[");
	for (size_t i = 0; i < tags->count; i++) {
		const struct tag *tag = &tags->at[i];

		buffer_putc(&out, tag->id == 0 && i > 0 ? ']' : ' ');
		if (tag->id == 0) {
			put_int(&out, (int64_t)tag->page);
			buffer_putc(&out, '[');
		}
		put_ref(&out, tree->elements[tag->element]);
	}
	buffer_puts(&out, tags->count > 0 ? "]]" : "]");
	object_entries(object, &out);
	return object;
}

HPDF_Dict structure_write(struct pdf_file *file,
	const struct document *const *documents, size_t count,
	const struct tags *tags, const HPDF_Page *pages)
{
	struct tree tree = {.file = file, .tags = tags, .pages = pages};
	struct buffer out = {.arena = file->arena};
	HPDF_Dict root = object_new(file);
	size_t elements = 0;

	for (size_t i = 0; i < count; i++)
		elements += documents[i]->element_count;
	tree.elements =
		arena_alloc(file->arena, elements, sizeof(*tree.elements));
	tree.inner = arena_alloc(file->arena, elements, sizeof(*tree.inner));
	tree.next = arena_alloc(file->arena, elements, sizeof(*tree.next));
	tree.out.arena = tree.kids.arena = file->arena;
	sort_tags(&tree, elements);
	buffer_puts(&out, "/Type/StructTreeRoot/K[");
	elements = 0;
	for (size_t i = 0; i < count; i++) {
		put_ref(&out,
			write_document(&tree, documents[i], elements, root));
		buffer_putc(&out, ' ');
		elements += documents[i]->element_count;
	}
	buffer_puts(&out, "]/ParentTree ");
	put_ref(&out, write_parents(&tree));
	object_entries(root, &out);
	return root;
}
