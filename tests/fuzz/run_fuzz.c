/*
 * A whole run: any bytes as a bank, all of it drawn and printed, sheet and
 * key.  A sum of the bytes chooses what a worksheet would.
 */
#include "door.h"
#include "draw/chance/pool.h"
#include "press/job.h"
#include "type_case.h"
#include "worksheet/draw_read.h"

#include <string.h>

static unsigned sum_of(const uint8_t *bytes, size_t length)
{
	unsigned sum = 0;

	for (size_t i = 0; i < length; i++)
		sum = sum * 31 + bytes[i];
	return sum >> 4;
}

static enum ask ask_of(const struct kind_rules *kind, unsigned choice)
{
	const enum ask ask = (enum ask)(choice % ASK_COUNT);

	return kind->asks[ask] ? ask : ASK_IDENTIFY;
}

static int eligible(const struct bank *bank, const struct draw *draw)
{
	int count = 0;

	for (size_t i = 0; i < bank->count; i++)
		count += draw_read_matches(draw, &bank->items[i]);
	return count;
}

/* A section for each kind that the bank has; how many. */
static size_t write_sections(
	const struct bank *bank, unsigned choice, struct section *sections)
{
	const struct kind_list kinds = kind_all();
	size_t count = 0;

	for (size_t i = 0; i < kinds.count; i++) {
		struct section section = {.id = "s",
			.title = i % 2 ? NULL : "A **section**",
			.ask = ask_of(kinds.at[i], choice),
			.word_bank = choice % 3 == 0,
			.draw.kinds = {&kinds.at[i], 1}};

		section.draw.count = eligible(bank, &section.draw);
		if (section.ask == ASK_STRIP && section.draw.count > STRIP_MAX)
			section.draw.count = STRIP_MAX;
		if (section.draw.count > 0)
			sections[count++] = section;
	}
	return count;
}

/* As wide as a page can be, and as narrow. */
static const char *const pages[] = {
	"{}",
	"{paper: a4, columns: 2, duplex: true}",
	"{paper: a5, large_print: true, margin: 1cm}",
	"{paper: b5, size: 9, columns: 3, margin: 1cm}",
	"{paper: legal, columns: 3, lines: primary, tint: cream}",
	"{paper: {width: 3.5in, height: 3.5in}, margin: 0.5in, size: 20}",
	"{paper: {width: 5in, height: 3.5in}, margin: 0.5in, columns: 2, "
	"size: 14}",
	"{paper: {width: 3.5in, height: 3.5in}, margin: 0.5in, size: 15, "
	"spacing: wide, lines: primary}",
	"{paper: a5, size: 24, margin: 1cm, lines: primary}",
	"{spacing: wide, size: 12, columns: 3}",
	"{paper: {width: 13in, height: 7in}, margin: 0.5in, size: 32, "
	"spacing: wide, lines: primary}",
};

static struct page_setup page_of(struct door *door, unsigned choice)
{
	struct page_setup page = page_setup_default();
	const char *text = pages[choice % LENGTH(pages)];
	const struct source source = {"page", text, strlen(text)};
	const struct field field = {.name = "page"};
	const struct node *node =
		node_read(door->reading.arena, &source, door->reading.errors);

	if (!read_page_setup(&door->reading, node, &field, &page)) {
		error_print_all(door->reading.errors, stderr, false);
		abort();
	}
	return page;
}

static void print_side(struct press *press, enum tier tier, enum side side)
{
	struct job job = job_new(press, 0, tier);
	struct foundry *foundry = foundry_new();
	const struct job_tools tools = {
		type_case()->typesetter, plates_new(foundry)};

	job.side = side;
	job.fold = side == SIDE_SHEET && tier == TIER_CORE;
	if (job.status == STATUS_DONE)
		job_make(&job, press, &tools, job.arena);
	job_free(&job);
	plates_free(tools.plates);
	foundry_free(foundry);
	set_typesetter_tidy(tools.typesetter);
}

static void print_all(struct door *door, const struct worksheet *worksheet)
{
	const struct pensum_host host = {.with = NULL};
	const struct pensum_options options = {.jobs = 1};
	struct session session = {.arena = door->reading.arena,
		.host = &host,
		.reading = door->reading,
		.fonts = type_case()->fonts};
	struct look look;
	struct press press = press_new(&session, worksheet, &look, &options);

	if (session_look(&session, worksheet, &look) != STATUS_DONE)
		return;
	press.plan = plan_new(session.arena, worksheet, 1);
	for (int tier = 0; tier < TIER_COUNT; tier++)
		for (int side = 0; side < SIDES; side++)
			print_side(&press, (enum tier)tier, (enum side)side);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("tests/fuzz/room/f.yaml", bytes, length);
	const unsigned choice = sum_of(bytes, length);
	const struct bank *bank = bank_read(&door.reading, &door.source);
	struct section *sections = arena_alloc(
		door.reading.arena, kind_all().count, sizeof(*sections));
	struct worksheet worksheet = {.path = "",
		.id = "w",
		.title = "W",
		.banks = &bank,
		.bank_count = 1,
		.form_count = 1,
		.fields = fill_lines_default(),
		.page = page_of(&door, choice),
		.wording = wording_of("en"),
		.sections = sections,
		.tiers = {TIER_SUPPORT, TIER_CORE, TIER_EXTENSION},
		.tier_count = TIER_COUNT};

	if (bank != NULL) {
		worksheet.section_count =
			write_sections(bank, choice, sections);
		print_all(&door, &worksheet);
	}
	door_close(&door);
	return 0;
}
