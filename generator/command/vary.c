/*
 * Print variants of items as text, for their author to check.
 */
#include "bank/bank.h"
#include "bank/kind.h"
#include "bank/survey/survey.h"
#include "bank/variation.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/brief.h"
#include "blocks/form_blocks.h"
#include "blocks/plain.h"
#include "command/command.h"
#include "command/terminal.h"
#include "draw/chance/deal.h"
#include "press/session.h"

#include <string.h>

enum {
	VARIANTS = 20, /* of an item, where no number is given */
	DIGITS = 6,    /* after the point of an approximate value */
	INDENT = 2,    /* of the lines of a question, spaces */
	HANGING = 7    /* of the further lines of a choice */
};

struct varying {
	struct arena *arena; /* of one variant */
	struct buffer *out;
	const struct bank *bank;
	struct typesetter *typesetter;
	size_t most;
};

static const struct rank_key key = {.section = "vary"};

/* What a variant, or a part of one, deals by chance. */
static struct dealt deal(struct varying *varying, const struct item *item)
{
	return item->content != NULL ? deal_things(varying->arena, &key, item)
				     : (struct dealt){.choice_count = 0};
}

static struct drawn draw(struct varying *varying, const struct item *item)
{
	struct drawn *parts =
		arena_alloc(varying->arena, item->part_count, sizeof(*parts));
	struct drawn drawn = {.item = item,
		.number = 1,
		.dealt = deal(varying, item),
		.parts = parts,
		.part_count = item->part_count};

	for (size_t i = 0; i < item->part_count; i++)
		parts[i] = (struct drawn){.item = &item->parts[i],
			.number = 1,
			.dealt = deal(varying, &item->parts[i])};
	return drawn;
}

static void put_text(
	struct varying *varying, const char *before, struct texts texts)
{
	const char *line_end = arena_printf(varying->arena, "\n%*s",
		strlen(before) > INDENT ? HANGING : INDENT, "");

	for (size_t i = 0; i < texts.count; i++) {
		buffer_puts(varying->out, before);
		plain_put_lines(varying->out, texts.at[i], line_end);
		buffer_putc(varying->out, '\n');
	}
}

/* The text of a question, and the things it lists with their letters. */
static void put_block(struct varying *varying, const struct block *block)
{
	struct buffer *out = varying->out;
	const char *label = block->label != NULL ? block->label : "";

	if (block->role == BLOCK_QUESTION && block->label != NULL)
		buffer_printf(out, "  %s\n", label);
	if (block->role == BLOCK_CHOICE || block->role == BLOCK_LEFT ||
		block->role == BLOCK_RIGHT)
		put_text(varying,
			arena_printf(varying->arena, "    %s%s ", label,
				strchr(label, '.') != NULL ? "" : "."),
			block->texts);
	else if (block->role == BLOCK_STEP)
		put_text(varying, "    - ", block->texts);
	else if (block->role == BLOCK_TEXT)
		put_text(varying, "  ", block->texts);
	else if (block->role == BLOCK_NOTE && block->word == WORD_EXPLANATION)
		put_text(varying, "  note: ", block->texts);
	for (const struct block *child = block->children; child != NULL;
		child = child->next)
		put_block(varying, child);
}

static void put_answer(struct varying *varying,
	const struct form_section *section, const struct drawn *drawn)
{
	const struct wording wording = wording_of(drawn->item->language);
	const char *answer =
		brief_answer(varying->arena, &wording, section, drawn);

	buffer_printf(varying->out, "  answer: %s\n", answer);
}

/* A few digits of an approximate value are enough. */
static void put_value(
	struct buffer *out, const struct item_value *value, const char *before)
{
	const char *point = strchr(value->text, '.');
	const size_t decimals = point == NULL ? 0 : strlen(point + 1);
	const bool cut = decimals > DIGITS;

	buffer_printf(out, "%s %s %s ", before, value->name, cut ? "≈" : "=");
	buffer_add(out, value->text,
		strlen(value->text) - (cut ? decimals - DIGITS : 0));
}

static void put_variant(
	struct varying *varying, const struct item *item, size_t number)
{
	const struct section section = {.id = "vary"};
	struct worksheet worksheet = {.banks = &varying->bank,
		.bank_count = 1,
		.sections = &section,
		.section_count = 1,
		.wording = wording_of(item->language),
		.id = "vary",
		.title = ""};
	const struct drawn drawn = draw(varying, item);
	const struct form_section own = {
		.section = &section, .items = &drawn, .count = 1};
	const struct form form = {.worksheet = &worksheet,
		.tier = TIER_CORE,
		.name = "A",
		.code = "",
		.sections = &own,
		.section_count = 1,
		.item_count = 1,
		.numbers = 1};
	const struct references references = {
		.arena = varying->arena, .form = &form};
	const struct block *tree =
		form_blocks(&references, varying->typesetter);

	buffer_printf(varying->out, "%s %zu:", item->id, number);
	for (size_t i = 0; i < item->value_count; i++)
		put_value(varying->out, &item->values[i], i > 0 ? "," : "");
	buffer_putc(varying->out, '\n');
	put_block(varying,
		block_child(block_child(tree, BLOCK_SECTION), BLOCK_QUESTION));
	put_answer(varying, &own, &drawn);
	buffer_putc(varying->out, '\n');
}

static void put_item(struct varying *varying, const struct item *item)
{
	struct arena *arena = arena_new();
	size_t count;
	const uint64_t *numbers =
		survey_variants(arena, item, varying->most, &count);

	for (size_t i = 0; i < count; i++) {
		varying->arena = arena_new();
		varying->typesetter = set_typesetter_new();
		put_variant(varying,
			variation_make(varying->arena, item, numbers[i]).item,
			i + 1);
		set_typesetter_free(varying->typesetter);
		arena_free(varying->arena);
	}
	arena_free(arena);
}

/* The items that vary, or only the requested one; false if there is none. */
static bool put_items(struct varying *varying, const char *id)
{
	const struct item *item =
		id == NULL ? NULL : bank_find(varying->bank, id);

	if (id != NULL) {
		if (item == NULL || item->variation == NULL) {
			command_usage(
				item == NULL
					? "the bank has no item \"%s\""
					: "item \"%s\" does not vary: it has "
					  "no vars",
				id);
			return false;
		}
		put_item(varying, item);
		return true;
	}
	for (size_t i = 0; i < varying->bank->count; i++)
		if (varying->bank->items[i].variation != NULL &&
			varying->bank->items[i].variation->vary->combinations >
				1)
			put_item(varying, &varying->bank->items[i]);
	if (varying->out->length == 0)
		command_say("no item of the bank varies\n");
	return true;
}

enum status vary_run(const struct options *options)
{
	const struct where nowhere = {NULL, 0, 0};
	struct terminal terminal;
	const struct pensum_host *host;
	struct session session;
	struct buffer out;
	struct varying varying = {.out = &out};
	enum status status = STATUS_MISTAKES;

	if (options->file_count == 0 || options->file_count > 2)
		return command_usage(
			"vary needs a bank, and maybe the id of an item");
	host = terminal_begin(&terminal, options->arena);
	if (session_readable(host, options->files[0]) != STATUS_DONE)
		return STATUS_IO;
	session = session_new(host, false);
	out = (struct buffer){.arena = session.arena};
	varying.bank = bank_load(&session.reading, options->files[0], nowhere);
	varying.most = (size_t)(options->count > 0 ? options->count : VARIANTS);
	if (varying.bank != NULL)
		status = put_items(&varying, options->file_count == 2
						     ? options->files[1]
						     : NULL)
				 ? STATUS_DONE
				 : STATUS_USAGE;
	fputs(buffer_text(&out), stdout);
	return session_end(&session, status);
}
