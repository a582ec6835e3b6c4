#include "picture/svg/path.h"

#include "base/common.h"
#include "picture/svg/number.h"

#include <string.h>

enum {
	NUMBERS_MAX = 7 /* arguments of a command */
};

/* State of the pen. */
struct walk {
	struct trace *trace;
	struct vector at, start;
	struct vector control; /* of the last curve, for smooth ones */
	char last;             /* command, in upper case */
	bool closed;           /* the next step begins at `start` */
	bool relative;
	double n[NUMBERS_MAX];
};

/* The i-th and next number as a place. */
static struct vector place_of(const struct walk *walk, int i)
{
	struct vector v = {walk->n[i], walk->n[i + 1]};

	if (walk->relative) {
		v.x += walk->at.x;
		v.y += walk->at.y;
	}
	return v;
}

static void move(struct walk *walk)
{
	walk->at = walk->start = place_of(walk, 0);
	trace_move(walk->trace, walk->at);
}

static void line_to(struct walk *walk, struct vector to)
{
	walk->at = to;
	trace_line(walk->trace, to);
}

static void line(struct walk *walk)
{
	line_to(walk, place_of(walk, 0));
}

static void horizontal(struct walk *walk)
{
	const double from = walk->relative ? walk->at.x : 0;

	line_to(walk, (struct vector){from + walk->n[0], walk->at.y});
}

static void vertical(struct walk *walk)
{
	const double from = walk->relative ? walk->at.y : 0;

	line_to(walk, (struct vector){walk->at.x, from + walk->n[0]});
}

static void curve_to(struct walk *walk, struct vector one, struct vector two,
	struct vector to)
{
	trace_curve(walk->trace, one, two, to);
	walk->control = two;
	walk->at = to;
}

static void cubic(struct walk *walk)
{
	curve_to(walk, place_of(walk, 0), place_of(walk, 2), place_of(walk, 4));
}

/* The last curve's control point mirrored, if that curve was of these kinds. */
static struct vector mirrored(const struct walk *walk, const char *kinds)
{
	if (walk->last == '\0' || strchr(kinds, walk->last) == NULL)
		return walk->at;
	return (struct vector){2 * walk->at.x - walk->control.x,
		2 * walk->at.y - walk->control.y};
}

static void smooth_cubic(struct walk *walk)
{
	curve_to(walk, mirrored(walk, "CS"), place_of(walk, 0),
		place_of(walk, 2));
}

/* A quadratic curve as a cubic: each control point is two thirds of the way to
 * the single one. */
static void quadratic_to(
	struct walk *walk, struct vector control, struct vector to)
{
	const struct vector one = {
		walk->at.x + (control.x - walk->at.x) * 2 / 3,
		walk->at.y + (control.y - walk->at.y) * 2 / 3};
	const struct vector two = {to.x + (control.x - to.x) * 2 / 3,
		to.y + (control.y - to.y) * 2 / 3};

	curve_to(walk, one, two, to);
	walk->control = control;
}

static void quadratic(struct walk *walk)
{
	quadratic_to(walk, place_of(walk, 0), place_of(walk, 2));
}

static void smooth_quadratic(struct walk *walk)
{
	quadratic_to(walk, mirrored(walk, "QT"), place_of(walk, 0));
}

static void arc(struct walk *walk)
{
	const struct arc arc = {
		.radii = {walk->n[0], walk->n[1]},
		.turned = walk->n[2],
		.large = walk->n[3] != 0,
		.sweep = walk->n[4] != 0,
		.from = walk->at,
		.to = place_of(walk, 5),
	};

	trace_arc(walk->trace, &arc);
	walk->at = arc.to;
}

static void close(struct walk *walk)
{
	trace_close(walk->trace);
	walk->at = walk->start;
}

/* The arguments of each command: n a number, f a flag. */
static const struct {
	char name;
	const char *takes;
	void (*walk)(struct walk *walk);
} commands[] = {
	{'M', "nn", move},
	{'L', "nn", line},
	{'H', "n", horizontal},
	{'V', "n", vertical},
	{'C', "nnnnnn", cubic},
	{'S', "nnnn", smooth_cubic},
	{'Q', "nnnn", quadratic},
	{'T', "nn", smooth_quadratic},
	{'A', "nnnffnn", arc},
	{'Z', "", close},
};

static size_t find_command(char upper)
{
	size_t i = 0;

	while (i < LENGTH(commands) && commands[i].name != upper)
		i++;
	return i;
}

static bool scan_numbers(
	const char **at, const char *takes, double numbers[NUMBERS_MAX])
{
	for (size_t i = 0; takes[i] != '\0'; i++) {
		bool flag = false;

		if (i > 0)
			number_skip_comma(at);
		if (takes[i] == 'n' && !number_scan(at, &numbers[i]))
			return false;
		if (takes[i] == 'f' && !number_scan_flag(at, &flag))
			return false;
		if (takes[i] == 'f')
			numbers[i] = flag;
	}
	return true;
}

/* Run one command whose numbers were read. */
static void step(struct walk *walk, size_t command)
{
	const char name = commands[command].name;

	if (walk->closed && name != 'M' && name != 'Z')
		trace_move(walk->trace, walk->at);
	commands[command].walk(walk);
	walk->closed = name == 'Z';
	walk->last = name;
}

/* Repeat a command while there are numbers for it; false on a mistake. */
static bool repeat(struct walk *walk, size_t command, const char **at)
{
	const char *takes = commands[command].takes;

	number_skip_space(at);
	do {
		if (!scan_numbers(at, takes, walk->n))
			return false;
		step(walk, command);
		/* Further pairs after a move are lines. */
		if (commands[command].name == 'M')
			command = find_command('L');
		number_skip_comma(at);
	} while (*takes != '\0' && **at != '\0' &&
		 strchr("+-.0123456789", **at) != NULL);
	return true;
}

const char *path_trace(struct trace *trace, const char *data)
{
	struct walk walk = {.trace = trace};

	number_skip_space(&data);
	while (*data != '\0') {
		const bool lower = *data >= 'a' && *data <= 'z';
		const char upper = (char)(lower ? *data - 'a' + 'A' : *data);
		const size_t command = find_command(upper);

		if (command == LENGTH(commands) ||
			(walk.last == '\0' && upper != 'M'))
			return data;
		walk.relative = lower;
		data++;
		if (!repeat(&walk, command, &data))
			return data;
	}
	return NULL;
}
