#include "pdf/glyph/subset.h"

#include "base/arena.h"
#include "pdf/glyph/cff.h"

#include <hb-subset.h>

enum {
	GLYPHS_MAX = 65536,
	EM = 1000,
	HHEA_LENGTH = 36,
	HHEA_METRICS = 34, /* offset of the number of widths */
	METRIC = 4,        /* bytes: a width and a bearing */
	WIDTH_MAX = 65535
};

static const hb_tag_t kept[] = {
	HB_TAG('C', 'F', 'F', ' '),
	HB_TAG('g', 'l', 'y', 'f'),
	HB_TAG('h', 'e', 'a', 'd'),
	HB_TAG('h', 'h', 'e', 'a'),
	HB_TAG('h', 'm', 't', 'x'),
	HB_TAG('l', 'o', 'c', 'a'),
	HB_TAG('m', 'a', 'x', 'p'),
};

/*
 * The face with only its outlines and widths.
 *
 * Dropping the other tables from the subset would not be enough: given glyph
 * ids, HarfBuzz 6 first reads the whole character map, which for a Chinese font
 * takes longer than all the rest.  The caller destroys the face.
 */
static hb_face_t *outlines_of(hb_face_t *face)
{
	hb_face_t *outlines = hb_face_builder_create();

	for (size_t i = 0; i < LENGTH(kept); i++) {
		hb_blob_t *table = hb_face_reference_table(face, kept[i]);

		if (hb_blob_get_length(table) > 0)
			hb_face_builder_add_table(outlines, kept[i], table);
		hb_blob_destroy(table);
	}
	return outlines;
}

static hb_subset_plan_t *plan_new(
	const struct face *face, const uint32_t *ids, size_t count)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	unsigned flags = HB_SUBSET_FLAGS_NO_HINTING;
	hb_subset_plan_t *plan;
	hb_face_t *outlines;

	if (input == NULL)
		return NULL;
	/* Few glyphs share little, so that subroutines take more room than they
	 * spare; cff_widen() can do nothing with them. */
	if (face->cff)
		flags |= HB_SUBSET_FLAGS_DESUBROUTINIZE;
	for (size_t i = 0; i < count; i++) {
		hb_set_add(hb_subset_input_glyph_set(input), ids[i]);
		if (ids[i] == 0) /* the missing-letter box is wanted */
			flags |= HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
	}
	hb_subset_input_set_flags(input, flags);
	outlines = outlines_of(face->hb_face);
	plan = hb_subset_plan_create_or_fail(outlines, input);
	hb_face_destroy(outlines);
	hb_subset_input_destroy(input);
	return plan;
}

static void drop_blob(void *blob)
{
	hb_blob_destroy(blob);
}

static void drop_face(void *face)
{
	hb_face_destroy(face);
}

/* Copy a blob's bytes, and release it. */
static struct buffer copy_blob(struct arena *arena, hb_blob_t *blob)
{
	struct buffer bytes = {.arena = arena};
	unsigned length = 0;
	const char *data = hb_blob_get_data(blob, &length);

	arena_at_end(arena, drop_blob, blob);
	buffer_add(&bytes, data, length);
	arena_end_now(arena, blob);
	return bytes;
}

/* The file or the table that HarfBuzz made. */
static struct buffer bytes_of(
	struct arena *arena, const struct face *face, hb_face_t *made)
{
	return copy_blob(arena, face->cff
					? hb_face_reference_table(made, kept[0])
					: hb_face_reference_blob(made));
}

/* Map new glyph ids to the codes that a PDF uses for them. */
static void cff_codes(
	const struct subset *subset, struct arena *arena, size_t count)
{
	const struct cff cff = {
		(const unsigned char *)subset->bytes.at, subset->bytes.length};
	size_t glyphs = 0;
	uint16_t *cids;

	for (size_t i = 0; i < count; i++)
		if (subset->codes[i] >= glyphs)
			glyphs = subset->codes[i] + (size_t)1;
	cids = arena_alloc(arena, glyphs, sizeof(*cids));
	if (!cff_cids(cff, cids, glyphs))
		return;
	for (size_t i = 0; i < count; i++)
		subset->codes[i] = cids[subset->codes[i]];
}

static bool codes_find(const struct subset *subset, hb_subset_plan_t *plan,
	const uint32_t *ids, size_t count)
{
	const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);

	for (size_t i = 0; i < count; i++) {
		const hb_codepoint_t id = hb_map_get(map, ids[i]);

		if (id >= GLYPHS_MAX)
			return false;
		subset->codes[i] = (uint16_t)id;
	}
	return true;
}

static unsigned read_short(const char *at)
{
	return (unsigned)(unsigned char)at[0] << 8 | (unsigned char)at[1];
}

static void write_short(char *at, unsigned value)
{
	at[0] = (char)(value >> 8);
	at[1] = (char)(value & 0xFF);
}

/* A font's table of widths, each with `more` added, except zero widths.  The
 * caller destroys it; NULL if memory runs out. */
static hb_blob_t *wider(hb_face_t *face, unsigned more)
{
	hb_blob_t *header =
		hb_face_reference_table(face, HB_TAG('h', 'h', 'e', 'a'));
	hb_blob_t *given =
		hb_face_reference_table(face, HB_TAG('h', 'm', 't', 'x'));
	hb_blob_t *widths = hb_blob_copy_writable_or_fail(given);
	unsigned length = 0, header_length = 0;
	const char *from = hb_blob_get_data(header, &header_length);
	char *at = widths == NULL ? NULL
				  : hb_blob_get_data_writable(widths, &length);
	size_t count = header_length < HHEA_LENGTH
			       ? 0
			       : read_short(from + HHEA_METRICS);

	for (; count > 0 && length >= METRIC; count--) {
		const unsigned width = read_short(at);

		if (width > 0)
			write_short(at, width + more > WIDTH_MAX
						? WIDTH_MAX
						: width + more);
		at += METRIC;
		length -= METRIC;
	}
	hb_blob_destroy(header);
	hb_blob_destroy(given);
	return widths;
}

/* The same tables, except for the widths. */
static hb_face_t *face_with(hb_face_t *face, hb_blob_t *widths)
{
	hb_face_t *made = hb_face_builder_create();

	for (size_t i = 0; i < LENGTH(kept); i++) {
		hb_blob_t *table = hb_face_reference_table(face, kept[i]);

		if (kept[i] == HB_TAG('h', 'm', 't', 'x') && widths != NULL)
			hb_face_builder_add_table(made, kept[i], widths);
		else if (hb_blob_get_length(table) > 0)
			hb_face_builder_add_table(made, kept[i], table);
		hb_blob_destroy(table);
	}
	return made;
}

/* False if HarfBuzz cannot make the file. */
static bool widen_file(struct subset *subset, unsigned more)
{
	struct arena *arena = subset->bytes.arena;
	hb_blob_t *file =
		hb_blob_create(subset->bytes.at, (unsigned)subset->bytes.length,
			HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_t *face = hb_face_create(file, 0);
	hb_blob_t *widths = wider(face, more);
	hb_face_t *made = face_with(face, widths);
	hb_blob_t *result = hb_face_reference_blob(made);

	hb_face_destroy(made);
	hb_blob_destroy(widths);
	hb_face_destroy(face);
	hb_blob_destroy(file);
	subset->bytes = copy_blob(arena, result);
	return widths != NULL && subset->bytes.length > 0;
}

static void widen_cff(struct subset *subset, unsigned more)
{
	struct buffer bytes = {.arena = subset->bytes.arena};

	if (cff_widen((struct cff){(const unsigned char *)subset->bytes.at,
			      subset->bytes.length},
		    (int)more, &bytes))
		subset->bytes = bytes;
}

/* Widen all letters by thousandths of an em.  Glyphs of width zero keep it. */
static bool widen(
	struct subset *subset, const struct face *face, int letter_space)
{
	const unsigned more =
		((unsigned)letter_space * face->upem + EM / 2) / EM;

	if (!face->cff)
		return widen_file(subset, more);
	widen_cff(subset, more);
	return true;
}

bool subset_make(struct arena *arena, const struct typeface *type,
	const uint32_t *ids, size_t count, struct subset *subset)
{
	const struct face *face = type->face;
	struct subset result = {
		.codes = arena_alloc(arena, count, sizeof(*result.codes))};
	hb_subset_plan_t *plan = plan_new(face, ids, count);
	hb_face_t *made = NULL;
	bool good;

	if (plan == NULL)
		return false;
	good = codes_find(&result, plan, ids, count);
	if (good)
		made = hb_subset_plan_execute_or_fail(plan);
	hb_subset_plan_destroy(plan);
	if (made == NULL)
		return false;
	arena_at_end(arena, drop_face, made);
	result.bytes = bytes_of(arena, face, made);
	arena_end_now(arena, made);
	if (result.bytes.length == 0)
		return false;
	if (face->cff) {
		cff_codes(&result, arena, count);
		cff_blank_notices(&result.bytes);
	}
	if (type->letter_space != 0 &&
		!widen(&result, face, type->letter_space))
		return false;
	*subset = result;
	return true;
}
