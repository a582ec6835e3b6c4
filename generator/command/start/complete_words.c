#include "command/start/complete_words.h"

#include "bank/kind.h"
#include "bank/tier.h"
#include "command/start/template.h"
#include "press/key_matrix.h"
#include "press/practice/packet.h"
#include "worksheet/worksheet.h"

#include <string.h>

static void put_list(struct buffer *out, struct text_list list)
{
	for (size_t i = 0; i < list.count; i++)
		buffer_printf(out, "%s%s", i == 0 ? "" : " ", list.at[i]);
}

static void put_tiers(struct buffer *out)
{
	for (int i = 0; i < TIER_COUNT; i++)
		buffer_printf(out, "%s%s", i == 0 ? "" : " ",
			tier_name((enum tier)i));
}

static void put_key_styles(struct buffer *out)
{
	for (int i = 0; i < KEY_STYLE_COUNT; i++)
		buffer_printf(out, "%s%s", i == 0 ? "" : " ",
			worksheet_key_style_name((enum key_style)i));
}

static void put_answers(struct buffer *out)
{
	for (int i = 0; i < PACKET_COUNT; i++)
		buffer_printf(out, "%s%s", i == 0 ? "" : " ",
			packet_answers_name((enum packet_answers)i));
}

static void put_kinds(struct buffer *out)
{
	put_list(out, kind_names(out->arena));
}

static void put_templates(struct buffer *out)
{
	put_list(out, template_names(out->arena));
}

/* Words of options that have no table of their own. */
static const struct {
	const char *option;
	const char *words;
	void (*put)(struct buffer *out);
} values[] = {
	{"tier", NULL, put_tiers},
	{"key-style", NULL, put_key_styles},
	{"answers", NULL, put_answers},
	{"kind", NULL, put_kinds},
	{"template", NULL, put_templates},
	{"matrix", "pdf csv both", NULL},
	{"format", "table tsv json", NULL},
	{"paper", "letter half_letter legal a4 a5 b5", NULL},
	{"cards", "2x4 3x3 2x3 2x2", NULL},
	{"difficulty", "easy medium hard 1 2 3 4 5", NULL},
};

void complete_words_put(struct buffer *out, const char *option)
{
	for (size_t i = 0; i < LENGTH(values); i++) {
		if (strcmp(values[i].option, option) != 0)
			continue;
		if (values[i].words != NULL)
			buffer_puts(out, values[i].words);
		else
			values[i].put(out);
	}
}

bool complete_words_has(const char *option)
{
	for (size_t i = 0; i < LENGTH(values); i++)
		if (strcmp(values[i].option, option) == 0)
			return true;
	return false;
}
