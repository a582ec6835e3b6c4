/*
 * Fields are hashed as the bank and the worksheet write them, except those that
 * no page shows.  A new field of the format counts until it is listed here: a
 * forgotten field costs a new code where the old one would do.  A list of
 * fields that count was rejected, because a forgotten field would cost a wrong
 * key.
 *
 * Every text ends in its NUL and every list in its length, so that no two
 * contents give the same bytes.
 */
#include "draw/sheet_content.h"

#include "bank/image.h"
#include "bank/stimulus.h"
#include "base/siphash.h"

#include <string.h>

/* The first two words of the SHA-256 of an empty message; any others would
 * do. */
static const struct siphash_key key = {0xe3b0c44298fc1c14, 0x9afbf4c8996fb924};

/* Fields that no page shows, and those that are counted by their effect. */
static const char *const unseen_of_item[] = {"id", "tags", "enemies",
	"difficulty", "bloom", "minutes", "standards", "tiers", "source",
	"keep_last", "draw_choices", "draw_pairs", "points", "lines", "space",
	"stimulus", "image"};
static const char *const unseen_of_stimulus[] = {"id", "image"};
static const char *const unseen_of_section[] = {
	"id", "draw", "pin", "order", "columns", "new_page"};

struct content {
	struct siphash_stream hash;
	const char *language; /* of the page; NULL: English */
	bool refers;          /* a text may name another question by its id */
};

static void add_number(struct content *content, uint64_t number)
{
	unsigned char bytes[sizeof(number)];

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (unsigned char)(number >> 8 * i);
	siphash_add(&content->hash, bytes, sizeof(bytes));
}

/* NULL differs from an empty text. */
static void add_text(struct content *content, const char *text)
{
	add_number(content, text != NULL);
	if (text == NULL)
		return;
	siphash_add(&content->hash, text, strlen(text) + 1);
	content->refers |= strstr(text, "@{") != NULL;
}

static void add_texts(struct content *content, struct text_list texts)
{
	add_number(content, texts.count);
	for (size_t i = 0; i < texts.count; i++)
		add_text(content, texts.at[i]);
}

/* Recursion is bounded by the depth that node_read() allows. */
static void add_node(struct content *content, const struct node *node)
{
	add_number(content, node->type);
	add_number(content, node->count);
	if (node->type == NODE_SCALAR)
		add_text(content, node->text);
	for (size_t i = 0; i < node->count; i++) {
		if (node->type == NODE_MAPPING)
			add_text(content, node->pairs[i].key->text);
		add_node(content, node->type == NODE_MAPPING
					  ? node->pairs[i].value
					  : node->items[i]);
	}
}

/* Hash the visible fields of a mapping.  The node may be something else. */
static void add_fields(struct content *content, const struct node *mapping,
	struct text_list unseen)
{
	const size_t count = mapping != NULL && mapping->type == NODE_MAPPING
				     ? mapping->count
				     : 0;

	for (size_t i = 0; i < count; i++) {
		const struct pair *pair = &mapping->pairs[i];

		if (text_list_has(unseen, pair->key->text))
			continue;
		add_text(content, pair->key->text);
		add_node(content, pair->value);
	}
	add_text(content, NULL);
}

static void add_image(struct content *content, const struct image *image)
{
	add_text(content, image == NULL ? NULL : image->alt);
	add_text(content, image == NULL ? NULL : image->file->hash);
}

static void add_images(struct content *content, const struct image_list *images)
{
	for (size_t i = 0; images != NULL && i < images->count; i++)
		add_image(content, images->at[i]);
}

/* Does a mapping have this field itself? */
static bool says(const struct node *mapping, const char *field)
{
	return mapping != NULL && node_get(mapping, field) != NULL;
}

/* The language of texts whose own fields do not name it, where the page has
 * another. */
static void add_language(struct content *content, const struct node *mapping,
	const char *language)
{
	const char *page = content->language == NULL ? "en" : content->language;

	if (language != NULL && strcmp(language, page) != 0 &&
		!says(mapping, "language"))
		add_text(content, language);
}

static void add_stimulus(
	struct content *content, const struct stimulus *stimulus)
{
	add_number(content, stimulus != NULL);
	if (stimulus == NULL)
		return;
	add_fields(content, stimulus->node,
		(struct text_list){
			unseen_of_stimulus, LENGTH(unseen_of_stimulus)});
	add_language(content, stimulus->node, stimulus->language);
	add_image(content, stimulus->image);
	add_images(content, stimulus->in_text);
}

static void add_things(
	struct content *content, const size_t *things, size_t count)
{
	add_number(content, count);
	for (size_t i = 0; i < count; i++)
		add_number(content, things[i]);
}

/* Half points, and separately the remainder: sheets with whole and half points
 * keep the codes they had before thirds and quarters existed. */
static void add_points(struct content *content, twelfths points)
{
	const uint64_t over = (uint64_t)points % (POINT / 2);

	add_number(content, (uint64_t)points / (POINT / 2) | over << 32);
}

/* An item on its tier, or a part of one, and its deal. */
static void add_dealt(struct content *content, const struct drawn *drawn)
{
	const struct item *item = drawn->item;

	add_number(content, (uint64_t)drawn->number);
	if (drawn->printed != NULL)
		add_text(content, drawn->printed);
	add_points(content, item->points);
	add_text(content, item->kind->name);
	add_fields(content, item->node,
		(struct text_list){unseen_of_item, LENGTH(unseen_of_item)});
	add_language(content, item->node, item->language);
	if (item->bonus && !says(item->node, "bonus"))
		add_text(content, "bonus");
	add_text(content, item->explanation);
	add_number(content, item->space.type);
	add_number(content, (uint64_t)item->space.lines);
	add_number(content, (uint64_t)item->space.height);
	if (item->space.type == SPACE_STAVES)
		add_number(content, (uint64_t)item->space.staves);
	/* The axes that a section gives its items are among its own fields. */
	if (item->space.type == SPACE_GRAPH && says(item->node, "space"))
		add_node(content, node_get(item->node, "space"));
	add_image(content, item->image);
	add_images(content, item->in_text);
	add_things(content, drawn->dealt.picked, drawn->dealt.picked_count);
	add_things(content, drawn->dealt.choices, drawn->dealt.choice_count);
	add_texts(content, drawn->words);
}

static void add_drawn(struct content *content, const struct drawn *drawn)
{
	add_dealt(content, drawn);
	add_stimulus(content, drawn->item->stimulus);
	add_number(content, drawn->part_count);
	for (size_t i = 0; i < drawn->part_count; i++)
		add_dealt(content, &drawn->parts[i]);
}

/* The worksheet's own fields of section i. */
static const struct node *section_node(
	const struct worksheet *worksheet, size_t i)
{
	const struct node *list =
		worksheet->node == NULL ? NULL
					: node_get(worksheet->node, "sections");

	return list != NULL && list->type == NODE_SEQUENCE && i < list->count
		       ? list->items[i]
		       : NULL;
}

static void add_section(struct content *content,
	const struct form_section *section, const struct node *node)
{
	add_text(content, section->section->title);
	add_fields(content, node,
		(struct text_list){
			unseen_of_section, LENGTH(unseen_of_section)});
	add_texts(content, section->words);
	add_number(content, section->count);
	for (size_t i = 0; i < section->count; i++)
		add_drawn(content, &section->items[i]);
}

/* The words that pages speak.  English ones are not counted: sheets in English
 * keep the codes they had before there were others.  A language counts whether
 * this version has words of it or not: a later one may. */
static void add_wording(struct content *content, const struct wording *wording)
{
	const struct own_words *own = wording->own;

	if (wording->tag != NULL && strcmp(wording->tag, "en") != 0)
		add_text(content, wording->tag);
	if (wording->native)
		add_number(content, wording->native);
	if (wording->straight)
		add_text(content, "straight");
	for (size_t w = 0; own != NULL && w < WORD_COUNT; w++)
		for (size_t p = 0; p < PLURAL_COUNT; p++) {
			if (own->at[w][p] == NULL)
				continue;
			add_number(content, w * PLURAL_COUNT + p);
			add_text(content, own->at[w][p]);
		}
}

/* What is not given is not counted, so that older sheets keep their codes. */
static void add_front(
	struct content *content, const struct worksheet *worksheet)
{
	const struct cover *cover = &worksheet->front.cover;
	const struct fill_lines *lines = &worksheet->fields;

	if (cover->given) {
		add_text(content, cover->instructions);
		add_texts(content, cover->materials);
	}
	for (size_t i = 0; i < lines->count; i++)
		if (lines->at[i].label != NULL)
			add_text(content, lines->at[i].label);
	if (worksheet->front.grading != GRADING_NONE)
		add_number(content, worksheet->front.grading);
}

static void add_worksheet(
	struct content *content, const struct worksheet *worksheet)
{
	const char *const texts[] = {worksheet->id, worksheet->title,
		worksheet->course, worksheet->teacher, worksheet->date,
		worksheet->instructions, worksheet->footer};

	add_texts(content, (struct text_list){texts, LENGTH(texts)});
	add_images(content, worksheet->in_text);
	add_front(content, worksheet);
	add_wording(content, &worksheet->wording);
}

/* Texts name questions by id, so the ids decide which numbers they print. */
static void add_ids(struct content *content, const struct form_section *section)
{
	for (size_t i = 0; i < section->count; i++)
		add_text(content, section->items[i].item->id);
}

uint64_t sheet_content(const struct form *form)
{
	struct content content = {
		siphash_begin(key), form->worksheet->wording.tag, false};

	add_worksheet(&content, form->worksheet);
	add_text(&content, form->name);
	add_text(&content, tier_name(form->tier));
	add_number(&content, form->section_count);
	for (size_t i = 0; i < form->section_count; i++)
		add_section(&content, &form->sections[i],
			section_node(form->worksheet, i));
	for (size_t i = 0; content.refers && i < form->section_count; i++)
		add_ids(&content, &form->sections[i]);
	return siphash_end(content.hash);
}
