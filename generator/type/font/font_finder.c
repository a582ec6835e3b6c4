/*
 * Reading fontconfig's whole configuration takes longer than setting a page,
 * and nearly all of it is rules for matching, which we do not use.  So files
 * named in the list of fonts are used directly.  Otherwise the folders of a
 * common configuration are searched, and the machine's own configuration only
 * for a family that they lack.  A configuration named by the user is the only
 * one used.
 */
#include "type/font/font_finder.h"

#include "base/arena.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct finder {
	struct arena *arena;
	bool own;        /* the user set FONTCONFIG_FILE or the like */
	bool looked;     /* for the common one */
	FcConfig *usual; /* NULL if missing or not needed */
	FcConfig *whole; /* the machine's own; NULL if not needed */
};

static const char usual_folders[] =
	"<fontconfig>"
	"<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>"
	"<dir prefix=\"xdg\">fonts</dir><dir>~/.fonts</dir>"
	"<cachedir>/var/cache/fontconfig</cachedir>"
	"<cachedir prefix=\"xdg\">fontconfig</cachedir>"
	"</fontconfig>";

/* Kinds of file, best first; others are not looked at. */
static const char *const endings[] = {".ttf", ".otf", ".ttc", ".otc"};

static FcConfig *load_usual(void)
{
	FcConfig *config = FcConfigCreate();

	if (config == NULL)
		return NULL;
	if (FcConfigParseAndLoadFromMemory(
		    config, (const FcChar8 *)usual_folders, FcTrue) &&
		FcConfigBuildFonts(config))
		return config;
	FcConfigDestroy(config);
	return NULL;
}

struct finder *font_finder_new(struct arena *arena)
{
	struct finder *finder = arena_alloc(arena, 1, sizeof(*finder));

	finder->arena = arena;
	finder->own = getenv("FONTCONFIG_FILE") != NULL ||
		      getenv("FONTCONFIG_PATH") != NULL;
	return finder;
}

void font_finder_free(struct finder *finder)
{
	if (finder == NULL)
		return;
	if (finder->usual != NULL)
		FcConfigDestroy(finder->usual);
	if (finder->whole != NULL)
		FcConfigDestroy(finder->whole);
}

bool font_finder_same(const char *a, const char *b)
{
	return FcStrCmpIgnoreCase((const FcChar8 *)a, (const FcChar8 *)b) == 0;
}

static size_t ending_of(const char *file)
{
	const char *dot = strrchr(file, '.');
	size_t i = 0;

	while (i < LENGTH(endings) &&
		(dot == NULL || !font_finder_same(dot, endings[i])))
		i++;
	return i;
}

/* The requested one of a font's family names. */
static const char *family_name(FcPattern *pattern, const char *family)
{
	FcChar8 *name;

	for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) ==
			FcResultMatch;
		i++) {
		if (font_finder_same((const char *)name, family))
			return (const char *)name;
	}
	return NULL;
}

static int number_of(FcPattern *pattern, const char *object, int otherwise)
{
	int number;

	if (FcPatternGetInteger(pattern, object, 0, &number) != FcResultMatch)
		return otherwise;
	return number;
}

/* Fill in `found`; false if the font is of another family or no outline font.
 * Instances of variable fonts have their number in the index. */
static bool found_read(struct finder *finder, FcPattern *pattern,
	const char *family, struct found *found)
{
	const char *name = family_name(pattern, family);
	const int index = number_of(pattern, FC_INDEX, 0);
	FcBool variable = FcFalse;
	FcChar8 *file;

	FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
	if (name == NULL || variable || index >> 16 != 0 ||
		FcPatternGetString(pattern, FC_FILE, 0, &file) !=
			FcResultMatch ||
		ending_of((const char *)file) == LENGTH(endings))
		return false;
	*found = (struct found){
		.family = arena_copy(finder->arena, name, strlen(name)),
		.file = arena_copy(finder->arena, (const char *)file,
			strlen((const char *)file)),
		.index = (unsigned)index,
		.weight = number_of(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR),
		.slant = number_of(pattern, FC_SLANT, FC_SLANT_ROMAN),
		.width = number_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL),
	};
	return true;
}

static FcFontSet *fonts_listed(FcConfig *config, const char *family)
{
	FcPattern *wanted = FcPatternCreate();
	FcObjectSet *objects = FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX,
		FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_VARIABLE, (char *)NULL);
	FcFontSet *set = NULL;

	if (wanted != NULL && objects != NULL) {
		FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)family);
		set = FcFontList(config, wanted, objects);
	}
	if (objects != NULL)
		FcObjectSetDestroy(objects);
	if (wanted != NULL)
		FcPatternDestroy(wanted);
	return set;
}

/* The family's fonts in one configuration. */
static struct found_list list_in(
	struct finder *finder, FcConfig *config, const char *family)
{
	struct found_list list = {0};
	FcFontSet *set;

	if (config == NULL)
		return list;
	set = fonts_listed(config, family);
	if (set == NULL)
		return list;
	list.at = arena_alloc(
		finder->arena, (size_t)set->nfont, sizeof(*list.at));
	for (int i = 0; i < set->nfont; i++)
		list.count += found_read(
			finder, set->fonts[i], family, &list.at[list.count]);
	FcFontSetDestroy(set);
	return list;
}

/* The files of a family in the order of looks; none if any is missing. */
static struct found_list list_files(const struct finder *finder,
	const char *family, struct text_list files, unsigned index)
{
	struct found_list list = {0};

	if (finder->own)
		return list;
	list.at = arena_alloc(finder->arena, files.count, sizeof(*list.at));
	for (size_t i = 0; i < files.count; i++) {
		if (access(files.at[i], R_OK) != 0)
			return (struct found_list){0};
		list.at[list.count++] = (struct found){
			.family = family,
			.file = files.at[i],
			.index = index,
			.weight = i & FACE_BOLD ? FC_WEIGHT_BOLD
						: FC_WEIGHT_REGULAR,
			.slant = i & FACE_ITALIC ? FC_SLANT_ITALIC
						 : FC_SLANT_ROMAN,
			.width = FC_WIDTH_NORMAL,
		};
	}
	return list;
}

struct found_list font_finder_list(struct finder *finder, const char *family,
	struct text_list files, unsigned index)
{
	struct found_list list = list_files(finder, family, files, index);

	if (list.count > 0)
		return list;
	if (!finder->own && !finder->looked)
		finder->usual = load_usual();
	finder->looked = true;
	list = list_in(finder, finder->usual, family);
	if (list.count > 0)
		return list;
	if (finder->whole == NULL)
		finder->whole = FcInitLoadConfigAndFonts();
	return list_in(finder, finder->whole, family);
}

bool font_finder_is_bold(const struct found *found)
{
	return found->weight > FC_WEIGHT_MEDIUM;
}

bool font_finder_is_italic(const struct found *found)
{
	return found->slant != FC_SLANT_ROMAN;
}

/* Negative if a is nearer to the look than b. */
static int compare(const struct found *a, const struct found *b, unsigned look)
{
	const int weight =
		look & FACE_BOLD ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR;
	const bool italic = (look & FACE_ITALIC) != 0;
	const int order[] = {
		abs(a->width - FC_WIDTH_NORMAL) -
			abs(b->width - FC_WIDTH_NORMAL),
		(font_finder_is_italic(a) != italic) -
			(font_finder_is_italic(b) != italic),
		abs(a->weight - weight) - abs(b->weight - weight),
		(int)ending_of(a->file) - (int)ending_of(b->file),
		strcmp(a->file, b->file),
		(int)a->index - (int)b->index,
	};

	for (size_t i = 0; i < LENGTH(order); i++) {
		if (order[i] != 0)
			return order[i];
	}
	return 0;
}

struct found *font_finder_nearest(struct found_list list, unsigned look)
{
	struct found *best = NULL;

	for (size_t i = 0; i < list.count; i++) {
		struct found *found = &list.at[i];

		if (found->unfit)
			continue;
		if (best == NULL || compare(found, best, look) < 0)
			best = found;
	}
	return best;
}
