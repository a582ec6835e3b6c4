/*
 * fonts: the type families a run prints with.
 *
 * fonts/fonts.yaml maps roles (serif, sans, …) to families in Debian's font
 * packages and names fallbacks for letters that a family lacks.  fontconfig
 * finds their files.  A family that is not installed is an error that names its
 * package.  It is never replaced silently, because then a worksheet would print
 * differently on another machine.
 *
 * Fallbacks for the letters of some scripts are opened when the first such
 * letter is set, so a run without Chinese opens no Chinese font.  Once opened,
 * fonts are only read and may be shared between threads.
 */
#ifndef TYPE_FONTS_H
#define TYPE_FONTS_H

#include "base/common.h"
#include "yaml/fields.h"

struct fonts;
struct hb_face_t;
struct hb_font_t;

enum {
	FACE_PLAIN = 128 /* code points below this are looked up once */
};

/* One font of a family.  Metrics are in thousandths of an em, y upwards. */
struct face {
	const char *file;
	unsigned index;   /* in a collection */
	const char *name; /* its PostScript name, "CharisSIL-Bold" */
	const char *hash; /* SHA-256 of the table directory, whose checksums
			     cover the whole file */
	struct hb_face_t *hb_face;
	struct hb_font_t *hb_font; /* at one unit per font unit */
	unsigned upem;             /* font units per em */
	int size;                  /* to set it at, per cent of a text's */
	uint32_t plain[FACE_PLAIN / 32]; /* a bit for each letter it has */
	bool cff;                        /* outlines are CFF, not glyf */
	bool bold, italic, mono;
	int ascent;  /* of b, d, h, l: without accents */
	int descent; /* of g, p, q, y; negative */
	int cap_height, x_height;
	int bbox[4];         /* left, bottom, right, top of all glyphs */
	double italic_angle; /* degrees, negative to the right */
};

enum {
	FACE_SIZE = 100, /* per cent */
	FACE_BOLD = 1,
	FACE_ITALIC = 2,
	FACES = 4
};

struct family {
	const char *name;
	/* By FACE_BOLD | FACE_ITALIC; the nearest face if the family lacks one.
	 * Never NULL. */
	const struct face *faces[FACES];
	/* Tried in this order for a letter that the face lacks, after the
	 * family of fonts_special(). */
	const struct family *const *fallback;
	size_t fallback_count;
	const char *role;    /* its role, or NULL */
	struct fonts *fonts; /* the list it belongs to */
	/* The family whose formulas it uses in large print; NULL: its own. */
	const struct family *plain;
	/* For formulas: letters are taken from the text's family. */
	bool text_letters;
};

/* Read the list of roles.  Returns NULL and reports errors if it has
 * mistakes. */
struct fonts *fonts_open(struct reading *reading, const char *path);

/* Open what a worksheet in this font will probably need: its faces and the
 * fallbacks of all fonts.  Nothing is reported. */
void fonts_expect(struct fonts *fonts, const char *role);

/* Free the files and HarfBuzz's objects.  NULL is allowed. */
void fonts_close(struct fonts *fonts);

/*
 * The family of a role, or the installed family of that name.
 *
 * Returns NULL if it is not installed.  The error, at `asked`, names the
 * package of a role's family or, for other names, the most similar role.
 */
const struct family *fonts_family(struct fonts *fonts, const char *name,
	struct where asked, struct errors *errors);

/*
 * The family to try first for letters of a script (script.h) that the given one
 * lacks, in a text of a language.  It is opened at its first use, by any
 * thread.  NULL if the list has none or it is not installed.
 */
const struct family *fonts_special(
	const struct family *family, uint32_t script, const char *language);

/*
 * Open the family that fonts_special() would.  False if it is not installed or
 * cannot be used.  The first time, that is an error at `asked` that names its
 * package.
 */
bool fonts_need(const struct family *family, uint32_t script,
	const char *language, struct where asked, struct errors *errors);

/* Every open face, in the order of opening. */
const struct face *const *fonts_faces(const struct fonts *fonts, size_t *count);

/* Does the face belong to a family that is opened only for some scripts? */
bool fonts_on_demand(const struct fonts *fonts, const struct face *face);

#endif
