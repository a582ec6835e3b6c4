/*
 * One structure element for each element that a page shows, under one Document
 * for each document (ISO 32000-1, 14.7 and 14.8).  An element that continues
 * over pages has a piece on each.  An element that no page shows has no object,
 * so the tree has no empty elements except cells, which keep their places.
 *
 * A paragraph that is alone in a cell, a note or the body of a list item has no
 * object either: its pieces belong to the element around it.
 */
#include "pdf/structure.h"

#include "base/arena.h"
#include "pdf/shared_stream.h"

#include <assert.h>
#include <string.h>

/* In the order of enum role: the structure type and its attributes. */
static const struct {
	const char *type, *more;
} types[] = {
	{"H1", ""},
	{"H2", ""},
	{"P", ""},
	{"Figure", ""},
	{"Sect", ""},
	{"L", ""},
	{"LI", ""},
	{"Lbl", ""},
	{"LBody", ""},
	{"Table", ""},
	{"TR", ""},
	{"TH", "/A<</O/Table/Scope/Column>>"},
	{"TD", ""},
	{"Note", ""},
	{"Span", ""},
	{"Ruby", ""},
	{"RB", ""},
	{"RT", ""},
	{"Formula", ""},
};

static_assert(LENGTH(types) == ROLE_COUNT, "each role needs a type");

/* An element of any document, while the tree is written. */
struct branch {
	const struct element *element;
	uint32_t parent; /* 1 + index of its branch; 0 for the document's */
	uint32_t as;     /* the branch with its pieces, mostly itself */
	/* Its pieces are by_branch[pieces] up to the next branch's.  `first` is
	 * the first tag of it or of its descendants; the number of tags if no
	 * page shows any of it. */
	uint32_t pieces, first;
	uint32_t inner, next; /* 1 + index of first child, sibling; or 0 */
	uint32_t object;      /* its number; 0 if it has none */
};

/* State of writing the tree. */
struct tree {
	struct pdf_file *file;
	const struct tags *tags; /* in the order of reading */
	const HPDF_Page *pages;
	struct branch *branches; /* with one sentinel */
	uint32_t count;
	uint32_t *by_branch;     /* the tags sorted by branch */
	struct buffer out, kids; /* of the current element */
};

const char *structure_type(enum role role)
{
	return types[role].type;
}

static void add_branches(
	struct tree *tree, const struct document *document, uint32_t first)
{
	for (uint32_t i = 0; i < document->element_count; i++) {
		const struct element *element = &document->elements[i];
		struct branch *branch = &tree->branches[first + i];

		branch->element = element;
		branch->as = first + i;
		branch->first = tree->tags->count;
		if (element->parent != 0)
			branch->parent = first + element->parent;
	}
}

/* Find the first tag of each branch, including its descendants. */
static void find_first(struct tree *tree)
{
	for (uint32_t i = tree->tags->count; i-- > 0;)
		tree->branches[tree->tags->at[i].element].first = i;
	for (uint32_t i = tree->count; i-- > 0;) {
		const struct branch *branch = &tree->branches[i];

		if (branch->parent != 0 &&
			branch->first <
				tree->branches[branch->parent - 1].first)
			tree->branches[branch->parent - 1].first =
				branch->first;
	}
}

static bool is_cell(const struct branch *branch)
{
	return branch->element->role == ROLE_CELL ||
	       branch->element->role == ROLE_HEAD;
}

static bool is_shown(const struct tree *tree, const struct branch *branch)
{
	return branch->first < tree->tags->count;
}

/* Link shown elements below their parents, and the cells of a shown row. */
static void link_branches(struct tree *tree)
{
	for (size_t i = 0; i < tree->count; i++) {
		struct branch *branch = &tree->branches[i];

		if (is_cell(branch) && branch->parent != 0 &&
			!is_shown(tree, branch))
			branch->first =
				tree->branches[branch->parent - 1].first;
	}
	for (uint32_t i = tree->count; i-- > 0;) {
		struct branch *branch = &tree->branches[i];

		if (branch->parent == 0 || !is_shown(tree, branch))
			continue;
		branch->next = tree->branches[branch->parent - 1].inner;
		tree->branches[branch->parent - 1].inner = i + 1;
	}
}

/* Can its only paragraph do without an element? */
static bool takes_text(const struct branch *branch)
{
	const enum role role = branch->element->role;

	return role == ROLE_BODY || role == ROLE_NOTE || is_cell(branch);
}

/* Merge paragraphs that are alone in their parents into them. */
static void merge_alone(struct tree *tree)
{
	for (uint32_t i = 0; i < tree->count; i++) {
		struct branch *branch = &tree->branches[i];
		struct branch *only;

		if (!takes_text(branch) || branch->inner == 0)
			continue;
		only = &tree->branches[branch->inner - 1];
		if (only->next != 0 || only->element->alt != NULL ||
			only->element->role != ROLE_PARAGRAPH)
			continue;
		only->as = i;
		branch->inner = only->inner;
	}
}

static uint32_t branch_of(const struct tree *tree, const struct tag *tag)
{
	return tree->branches[tag->element].as;
}

/* Sort the tags by branch, and those of a branch as they are read. */
static void sort_tags(struct tree *tree)
{
	const uint32_t count = tree->tags->count;
	const struct tag *tags = tree->tags->at;
	struct branch *branches = tree->branches;

	tree->by_branch =
		arena_alloc(tree->file->arena, count, sizeof(*tree->by_branch));
	for (size_t i = 0; i < count; i++)
		branches[branch_of(tree, &tags[i]) + 1].pieces++;
	for (size_t i = 1; i <= tree->count; i++)
		branches[i].pieces += branches[i - 1].pieces;
	for (uint32_t i = count; i-- > 0;)
		tree->by_branch[--branches[branch_of(tree, &tags[i]) + 1]
					  .pieces] = i;
	for (size_t i = 0; i < tree->count; i++)
		branches[i].pieces = branches[i + 1].pieces;
	branches[tree->count].pieces = count;
}

/* A piece as a kid of its element, whose own page is `page`. */
static void put_piece(struct buffer *out, const struct tree *tree,
	const struct tag *tag, size_t page)
{
	if (tag->page == page) {
		object_put_int(out, tag->id);
		return;
	}
	buffer_puts(out, "<</Type/MCR/Pg ");
	object_put_ref(out, tree->pages[tag->page]);
	buffer_puts(out, "/MCID ");
	object_put_int(out, tag->id);
	buffer_puts(out, ">>");
}

/* The kids of a branch, its pieces and child elements, in reading order. */
static size_t put_kids(
	struct buffer *out, const struct tree *tree, size_t i, size_t page)
{
	const struct branch *branches = tree->branches;
	const uint32_t end = branches[i + 1].pieces;
	uint32_t at = branches[i].pieces, in = branches[i].inner;
	size_t count = 0;

	while (at < end || in != 0) {
		const bool own =
			at < end && (in == 0 || tree->by_branch[at] <
							branches[in - 1].first);

		if (count++ > 0)
			buffer_putc(out, ' ');
		if (own) {
			put_piece(out, tree,
				&tree->tags->at[tree->by_branch[at++]], page);
		} else {
			object_put_number(out, branches[in - 1].object);
			in = branches[in - 1].next;
		}
	}
	return count;
}

/* The word "blank" stands for a blank. */
static void put_alt(struct buffer *out, const struct element *element)
{
	if (element->alt == NULL)
		return;
	buffer_puts(out, element->role == ROLE_BLANK ? "/ActualText" : "/Alt");
	object_put_string(out, element->alt, strlen(element->alt));
}

static void put_mathml(struct tree *tree, const struct element *element)
{
	buffer_puts(&tree->out, "/AF[");
	object_put_ref(
		&tree->out, shared_stream_mathml(tree->file, element->mathml));
	buffer_puts(&tree->out, "]");
}

static void put_branch(struct tree *tree, size_t i, uint32_t parent)
{
	const struct branch *branch = &tree->branches[i];
	const size_t page = tree->tags->at[branch->first].page;
	struct buffer *out = &tree->out, *kids = &tree->kids;
	size_t count;

	out->length = kids->length = 0;
	count = put_kids(kids, tree, i, page);
	buffer_puts(out, "/S/");
	buffer_puts(out, types[branch->element->role].type);
	buffer_puts(out, types[branch->element->role].more);
	buffer_puts(out, "/P ");
	object_put_number(out, parent);
	put_alt(out, branch->element);
	if (branch->element->mathml != NULL)
		put_mathml(tree, branch->element);
	if (branch->element->language != NULL) {
		buffer_puts(out, "/Lang");
		object_put_string(out, branch->element->language,
			strlen(branch->element->language));
	}
	if (branch->pieces < branch[1].pieces) {
		buffer_puts(out, "/Pg ");
		object_put_ref(out, tree->pages[page]);
	}
	if (count == 0)
		return;
	buffer_puts(out, count > 1 ? "/K[" : "/K ");
	buffer_add(out, kids->at, kids->length);
	if (count > 1)
		buffer_putc(out, ']');
}

/* Write a branch, after its descendants. */
static void write_branch(struct tree *tree, size_t i, uint32_t parent)
{
	struct branch *branch = &tree->branches[i];

	branch->object = object_number(tree->file);
	for (uint32_t in = branch->inner; in != 0;
		in = tree->branches[in - 1].next)
		write_branch(tree, in - 1, branch->object);
	put_branch(tree, i, parent);
	object_text(tree->file, branch->object, &tree->out);
}

/* A document whose branches start at `first`. */
static uint32_t write_document(struct tree *tree,
	const struct document *document, size_t first, HPDF_Dict root)
{
	struct buffer out = {.arena = tree->file->arena};
	const uint32_t object = object_number(tree->file);

	buffer_puts(&out, "/S/Document/P ");
	object_put_ref(&out, root);
	buffer_puts(&out, "/Lang");
	object_put_string(&out, document->language, strlen(document->language));
	buffer_puts(&out, "/K[");
	for (size_t i = first; i < first + document->element_count; i++) {
		if (tree->branches[i].parent != 0 ||
			!is_shown(tree, &tree->branches[i]))
			continue;
		write_branch(tree, i, object);
		object_put_number(&out, tree->branches[i].object);
		buffer_putc(&out, ' ');
	}
	buffer_putc(&out, ']');
	object_text(tree->file, object, &out);
	return object;
}

/* For each page with tags, the elements of its pieces, by their ids. */
static HPDF_Dict write_parents(const struct tree *tree, const struct tags *tags)
{
	struct buffer out = {.arena = tree->file->arena};
	HPDF_Dict object = object_new(tree->file);

	buffer_puts(&out, "/Nums[");
	for (size_t i = 0; i < tags->count; i++) {
		const struct tag *tag = &tags->at[i];

		buffer_putc(&out, tag->id == 0 && i > 0 ? ']' : ' ');
		if (tag->id == 0) {
			object_put_int(&out, (int64_t)tag->page);
			buffer_putc(&out, '[');
		}
		object_put_number(
			&out, tree->branches[branch_of(tree, tag)].object);
	}
	buffer_puts(&out, tags->count > 0 ? "]]" : "]");
	object_entries(object, &out);
	return object;
}

/* The branches of all documents, linked, with their pieces. */
static void make_branches(struct tree *tree,
	const struct document *const *documents, size_t count)
{
	uint32_t first = 0;

	for (size_t i = 0; i < count; i++)
		tree->count += (uint32_t)documents[i]->element_count;
	tree->branches = arena_alloc(tree->file->arena, (size_t)tree->count + 1,
		sizeof(*tree->branches));
	for (size_t i = 0; i < count; i++) {
		add_branches(tree, documents[i], first);
		first += (uint32_t)documents[i]->element_count;
	}
	find_first(tree);
	link_branches(tree);
	merge_alone(tree);
	sort_tags(tree);
}

HPDF_Dict structure_write(struct pdf_file *file,
	const struct document *const *documents, size_t count,
	const struct tags *tags, const HPDF_Page *pages)
{
	struct arena *arena = file->arena;
	const struct tags read = tags_read(tags);
	struct tree tree = {.file = file,
		.tags = &read,
		.pages = pages,
		.out.arena = arena,
		.kids.arena = arena};
	struct buffer out = {.arena = arena};
	HPDF_Dict root = object_new(file);
	size_t first = 0;

	make_branches(&tree, documents, count);
	buffer_puts(&out, "/Type/StructTreeRoot/K[");
	for (size_t i = 0; i < count; i++) {
		object_put_number(
			&out, write_document(&tree, documents[i], first, root));
		buffer_putc(&out, ' ');
		first += documents[i]->element_count;
	}
	buffer_puts(&out, "]/ParentTree ");
	object_put_ref(&out, write_parents(&tree, tags));
	object_entries(root, &out);
	return root;
}
