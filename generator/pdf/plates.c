#include "pdf/plates.h"

#include "base/arena.h"
#include "base/memo.h"
#include "pdf/foundry.h"
#include "pdf/letters/gap.h"
#include "pdf/show.h"

enum {
	BITS = 64,
	LASTING = 8 * 1024 * 1024, /* bytes kept between files, at most */
	PASSING = 128 * 1024
};

/* A font that was made, and its glyphs with their codes. */
struct kept_font {
	bool ok;
	struct font_parts parts;
	struct buffer file;        /* if it was only cut */
	struct used_glyph *glyphs; /* in the order of their first use */
};

struct plates {
	struct arena *arena;
	struct foundry *foundry;
	struct deflater *deflater;
	struct memo *memo;
	struct arena *passing; /* plates of runs without a key */
};

void plates_common_add_one(struct common_set *letters, size_t i)
{
	letters->bits[i / BITS] |= UINT64_C(1) << i % BITS;
}

void plates_common_add(struct common_set *letters, struct common_set more)
{
	letters->bits[0] |= more.bits[0];
	letters->bits[1] |= more.bits[1];
}

bool plates_common_have(const struct common_set *letters, size_t i)
{
	return (letters->bits[i / BITS] >> i % BITS & 1) != 0;
}

size_t plates_common_count(const struct common_set *letters)
{
	size_t count = 0;

	for (size_t i = 0; i < 2 * (size_t)BITS; i++)
		count += plates_common_have(letters, i);
	return count;
}

struct plates *plates_new(struct foundry *foundry)
{
	struct arena *arena = arena_new();
	struct plates *plates = arena_alloc(arena, 1, sizeof(*plates));

	plates->arena = arena;
	plates->foundry = foundry;
	plates->deflater = deflate_new(arena);
	plates->memo = memo_new();
	plates->passing = arena_new();
	return plates;
}

void plates_free(struct plates *plates)
{
	if (plates == NULL)
		return;
	memo_free(plates->memo);
	arena_free(plates->passing);
	arena_free(plates->arena);
}

void plates_tidy(struct plates *plates)
{
	memo_tidy(&plates->memo, LASTING);
	if (arena_size(plates->passing) <= PASSING)
		return;
	arena_free(plates->passing);
	plates->passing = arena_new();
}

const struct fount *plates_fount(struct plates *plates, const struct run *run)
{
	return foundry_of(plates->foundry, run->face, run->letter_space);
}

struct foundry *plates_foundry(struct plates *plates)
{
	return plates->foundry;
}

struct deflater *plates_deflater(struct plates *plates)
{
	return plates->deflater;
}

/* The space at the end of the gap behind the last letter. */
static void note_gap(
	struct plate *plate, const struct run *run, const struct fount *fount)
{
	const struct cluster last = cluster_at(run, run->count - 1);
	uint32_t id;
	mpt width;

	if (!gap_follows(run, &last) ||
		!gap_space(run->face, run->size, &id, &width))
		return;
	if (foundry_index_of(fount, id) < FOUNT_MAX)
		plates_common_add_one(
			&plate->letters, foundry_index_of(fount, id));
	else
		plate->whole = false;
}

static void inspect(
	struct plate *plate, const struct run *run, const struct fount *fount)
{
	plate->whole = !run->rtl; /* signs of direction are not common */
	if (run->count > 0)
		note_gap(plate, run, fount);
	for (size_t i = 0; i < run->count; i++) {
		const size_t common =
			foundry_index_of(fount, run->glyphs[i].id);

		if (common == FOUNT_MAX)
			plate->whole = false;
		else
			plates_common_add_one(&plate->letters, common);
	}
}

/* The plate of a run; a run without a key gets a new one each time. */
static struct plate *plate_of(
	struct plates *plates, const struct run *run, const struct fount *fount)
{
	size_t run_key = run->key;
	const struct buffer key = {
		.at = (char *)&run_key, .length = sizeof(run_key)};
	struct plate *plate =
		run_key == 0 ? NULL : memo_find(plates->memo, &key);

	if (plate != NULL)
		return plate;
	plate = run_key == 0 ? arena_alloc(plates->passing, 1, sizeof(*plate))
			     : memo_add(plates->memo, &key, sizeof(*plate));
	inspect(plate, run, fount);
	return plate;
}

const struct plate *plates_find(
	struct plates *plates, const struct run *run, const struct fount *fount)
{
	return plate_of(plates, run, fount);
}

const struct buffer *plates_show(
	struct plates *plates, const struct run *run, const struct fount *fount)
{
	struct plate *plate = plate_of(plates, run, fount);
	const struct used_font font = {.face = run->face,
		.fount = fount,
		.common = true,
		.single = fount->single};

	if (!plate->whole)
		return NULL;
	if (plate->operators.at == NULL) {
		struct buffer out = {
			.arena = run->key == 0 ? plates->passing
					       : memo_arena(plates->memo)};

		show_run(&out, &font, 0, run);
		plate->operators = out;
	}
	return &plate->operators;
}

/* A key of everything the parts depend on; no run's key is as long. */
static struct buffer key_of(
	struct arena *arena, struct font_glyphs glyphs, bool whole)
{
	struct buffer key = {.arena = arena};

	buffer_add(&key, &whole, sizeof(whole));
	buffer_add(&key, &glyphs.face, sizeof(glyphs.face));
	buffer_add(&key, &glyphs.letter_space, sizeof(glyphs.letter_space));
	for (size_t i = 0; i < glyphs.count; i++) {
		const struct used_glyph *glyph = &glyphs.at[i];

		buffer_add(&key, &glyph->id, sizeof(glyph->id));
		buffer_add(&key, &glyph->length, sizeof(glyph->length));
		buffer_add(&key, glyph->text, glyph->length);
	}
	return key;
}

static void make_font(struct plates *plates, struct font_glyphs glyphs,
	bool whole, struct kept_font *font)
{
	struct arena *arena = memo_arena(plates->memo);

	font->ok = whole ? font_prepare(arena, plates->deflater, glyphs,
				   &font->parts)
			 : font_cut(arena, glyphs, &font->file);
	font->glyphs = arena_alloc(arena, glyphs.count, sizeof(*glyphs.at));
	for (size_t i = 0; i < glyphs.count; i++)
		font->glyphs[i] = glyphs.at[i];
}

/* A font, or only its file; sets the glyphs' codes and widths. */
static const struct kept_font *kept(
	struct plates *plates, struct font_glyphs glyphs, bool whole)
{
	struct arena *scratch = arena_new();
	const struct buffer key = key_of(scratch, glyphs, whole);
	struct kept_font *font = memo_find(plates->memo, &key);

	if (font == NULL) {
		font = memo_add(plates->memo, &key, sizeof(*font));
		make_font(plates, glyphs, whole, font);
	}
	for (size_t i = 0; i < glyphs.count; i++) {
		glyphs.at[i].code = font->glyphs[i].code;
		glyphs.at[i].width = font->glyphs[i].width;
	}
	arena_free(scratch);
	return font;
}

const struct font_parts *plates_font(
	struct plates *plates, struct font_glyphs glyphs)
{
	const struct kept_font *font = kept(plates, glyphs, true);

	return font->ok ? &font->parts : NULL;
}

bool plates_cut(
	struct plates *plates, struct font_glyphs glyphs, struct buffer *file)
{
	const struct kept_font *font = kept(plates, glyphs, false);

	*file = font->file;
	return font->ok;
}
