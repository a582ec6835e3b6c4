#include "exchange/quiz/from_bank.h"

#include "bank/text/pictured.h"
#include "bank/text/reference_text.h"
#include "bank/variation.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "draw/chance/values.h"
#include "exchange/quiz/from_kinds.h"
#include "exchange/quiz/slugs.h"

/* Fields that only sheets on paper have. */
static void lose_fields(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	static const char *const fields[] = {
		"tiers", "hint", "starters", "enemies"};

	for (size_t i = 0; i < LENGTH(fields); i++)
		if (node_get(node, fields[i]) != NULL)
			quiz_lose(quiz, question,
				"only sheets on paper have its field %s",
				fields[i]);
}

/* A reference such as "@{question 3}" follows the numbers of a sheet. */
static void lose_reference(
	void *with, const struct node *scalar, const struct placeholder *found)
{
	bool *any = with;

	(void)scalar;
	(void)found;
	*any = true;
}

static void lose_references(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	bool any = false;

	reference_text_all(node, lose_reference, &any);
	if (any)
		quiz_lose(quiz, question,
			"only sheets on paper know the numbers and letters "
			"that its @{...} name");
}

/* Put a picture into a text, in a paragraph of its own.  The height that
 * pictured_text() gives is for pictures within a line. */
static void put_picture(struct buffer *out, const struct node *mapping,
	const char *name, const char *caption)
{
	const char *width = from_kinds_text(mapping, "width");
	const char *text = pictured_text(out->arena,
		&(struct pictured){
			.image = name, .alt = from_kinds_text(mapping, "alt")},
		PICTURED_CHOICE);

	buffer_printf(out, "%s%.*s", out->length > 0 ? "\n\n" : "",
		(int)(strrchr(text, '{') - text), text);
	if (width != NULL)
		buffer_printf(out, "{width=%s}", width);
	if (caption != NULL)
		buffer_printf(out, "\n\n%s", caption);
}

static void put_shown(struct buffer *out, const struct node *images, bool above)
{
	for (size_t i = 0; images != NULL && images->type == NODE_SEQUENCE &&
			   i < images->count;
		i++) {
		const struct node *entry = images->items[i];
		const char *place = from_kinds_text(entry, "place");

		if ((place != NULL && text_equal(place, "above")) == above)
			put_picture(out, entry, from_kinds_text(entry, "file"),
				from_kinds_text(entry, "caption"));
	}
}

/* The stem with the pictures that stand around it. */
static const char *pictured_stem(
	struct arena *arena, const char *stem, const struct node *node)
{
	struct buffer out = {.arena = arena};
	const struct node *images = node_get(node, "images");
	const char *image = from_kinds_text(node, "image");

	put_shown(&out, images, true);
	if (stem != NULL && *stem != '\0')
		buffer_printf(&out, "%s%s", out.length > 0 ? "\n\n" : "", stem);
	if (image != NULL)
		put_picture(&out, node, image, NULL);
	put_shown(&out, images, false);
	return out.length == 0 ? stem : buffer_text(&out);
}

static const char *const difficulties[] = {
	NULL, "easy", "2", "medium", "4", "hard"};

/* An item to add: all of it, a variant, or a part. */
struct adding {
	const char *id;
	const char *lead; /* text before its stem, or NULL */
	bool again;       /* a variant whose losses the first one reported */
};

static void add_tags(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	for (size_t i = 0; i < item->tags.count; i++)
		quiz_tag(quiz, question, item->tags.at[i]);
}

static void add_question(
	struct quiz *quiz, const struct item *item, const struct adding *adding)
{
	struct quiz_question *question = quiz_add(quiz, item->at, QUIZ_OTHER);

	question->again = adding->again;
	question->title = question->id = question->source = adding->id;
	question->stem = from_kinds_text(item->node, "stem");
	question->points = points_decimal(quiz->arena, item->points);
	question->explanation = item->explanation;
	question->difficulty = difficulties[item->difficulty];
	add_tags(quiz, question, item);
	from_kinds_add(quiz, question, item);
	lose_fields(quiz, question, item->node);
	lose_references(quiz, question, item->node);
	question->stem = pictured_stem(quiz->arena, question->stem, item->node);
	if (question->below != NULL)
		question->stem = arena_printf(quiz->arena, "%s\n\n%s",
			question->stem, question->below);
	if (adding->lead != NULL && question->stem != NULL)
		question->stem = arena_printf(
			quiz->arena, "%s\n\n%s", adding->lead, question->stem);
	if (question->refused == NULL && question->stem == NULL)
		quiz_refuse(quiz, question, "it has no text of its own");
}

/* Each part is a question of its own, which begins with the item's stem. */
static void add_parts(struct quiz *quiz, const struct item *item,
	const struct adding *whole, struct slugs *slugs)
{
	const char *lead = pictured_stem(quiz->arena, item->lead, item->node);

	for (size_t i = 0; i < item->part_count; i++) {
		const struct item *part = &item->parts[i];
		struct adding adding = {.lead = lead, .again = whole->again};

		adding.id = slugs_take(slugs,
			arena_printf(quiz->arena, "%s-%zu", whole->id, i + 1));
		add_question(quiz, part, &adding);
		add_tags(quiz, &quiz->questions[quiz->count - 1], item);
	}
	if (item->explanation != NULL && !whole->again)
		quiz_lose(quiz, &quiz->questions[quiz->count - 1],
			"its parts become questions, and the explanation of "
			"them all is left out");
}

static void add_item(struct quiz *quiz, const struct item *item,
	const struct adding *adding, struct slugs *slugs)
{
	if (item->part_count > 0)
		add_parts(quiz, item, adding, slugs);
	else
		add_question(quiz, item, adding);
}

static void add_stimulus(struct quiz *quiz, const struct stimulus *stimulus)
{
	struct quiz_question *question =
		quiz_add(quiz, stimulus->at, QUIZ_STIMULUS);

	question->id = question->source = stimulus->id;
	question->title =
		stimulus->title != NULL ? stimulus->title : stimulus->id;
	question->stem =
		pictured_stem(quiz->arena, stimulus->text, stimulus->node);
	if (question->stem != NULL && stimulus->credit != NULL)
		question->stem = arena_printf(quiz->arena, "%s\n\n*%s*",
			question->stem, stimulus->credit);
	if (question->stem == NULL)
		quiz_refuse(quiz, question, "it has no text");
}

/* An item whose numbers vary, as variants that print differently. */
static void add_variants(struct quiz *quiz, const struct item *item,
	const struct from_bank *how, struct slugs *slugs)
{
	const struct rank_key key = {.seed = how->seed, .section = "export"};
	const bool several = item->variation->vary->combinations > 1;
	struct values_taken taken = {.count = 0};
	struct adding adding = {.id = item->id};

	for (size_t i = 0; i < (several ? how->variants : 1); i++) {
		const char *why;
		const struct item *variant =
			values_draw(quiz->arena, &key, item, &taken, &why);

		if (variant == NULL)
			break;
		adding.again = i > 0;
		if (several)
			adding.id = slugs_take(
				slugs, arena_printf(quiz->arena, "%s-v%zu",
					       item->id, i + 1));
		add_item(quiz, variant, &adding, slugs);
	}
}

void from_bank(
	struct quiz *quiz, const struct bank *bank, const struct from_bank *how)
{
	const struct stimulus *last = NULL;
	struct slugs *slugs = slugs_new(quiz->arena);

	quiz->title = bank->title;
	quiz->language = bank->language;
	for (size_t i = 0; i < bank->count; i++)
		slugs_note(slugs, bank->items[i].id);
	for (size_t i = 0; i < bank->count; i++) {
		const struct item *item = &bank->items[i];
		const struct stimulus *stimulus = item->stimulus;

		if (stimulus != NULL && stimulus != last)
			add_stimulus(quiz, stimulus);
		last = stimulus != NULL ? stimulus : last;
		if (item->variation == NULL)
			add_item(quiz, item, &(struct adding){.id = item->id},
				slugs);
		else
			add_variants(quiz, item, how, slugs);
	}
}
