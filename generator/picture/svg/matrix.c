#include "picture/svg/matrix.h"

#include "base/common.h"
#include "picture/svg/number.h"

#include <math.h>
#include <string.h>

enum {
	TRANSFORMS_MAX = 100,
	ARGUMENTS_MAX = 6,
	NAME_MAX_LENGTH = 12
};

#define DEGREE (3.14159265358979323846 / 180)

const struct matrix matrix_identity = {1, 0, 0, 1, 0, 0};

struct matrix matrix_times(
	const struct matrix *outer, const struct matrix *inner)
{
	return (struct matrix){
		outer->a * inner->a + outer->c * inner->b,
		outer->b * inner->a + outer->d * inner->b,
		outer->a * inner->c + outer->c * inner->d,
		outer->b * inner->c + outer->d * inner->d,
		outer->a * inner->e + outer->c * inner->f + outer->e,
		outer->b * inner->e + outer->d * inner->f + outer->f,
	};
}

struct vector matrix_apply(const struct matrix *m, struct vector v)
{
	return (struct vector){
		m->a * v.x + m->c * v.y + m->e, m->b * v.x + m->d * v.y + m->f};
}

double matrix_scale(const struct matrix *m)
{
	return sqrt(fabs(m->a * m->d - m->b * m->c));
}

bool matrix_is_even(const struct matrix *m)
{
	const double one = m->a * m->a + m->b * m->b;
	const double two = m->c * m->c + m->d * m->d;
	const double near = (one + two) * 1e-7;

	return fabs(one - two) <= near &&
	       fabs(m->a * m->c + m->b * m->d) <= near;
}

/* The sum of a series in r from its first term on; each term is the last one
 * times -r r / n(n+1), with n growing by 2. */
static double series(double term, double r, int n)
{
	double sum = 0;

	for (int i = 0; i < 10; i++) {
		sum += term;
		term *= -r * r / (n * (n + 1));
		n += 2;
	}
	return sum;
}

struct vector matrix_direction(double degrees)
{
	const double turned = fmod(degrees, 360);
	const double quarter = floor(turned / 90 + 0.5);
	const double r = (turned - quarter * 90) * DEGREE;
	const double cosine = series(1, r, 1), sine = series(r, r, 2);
	const struct vector directions[] = {{cosine, sine}, {-sine, cosine},
		{-cosine, -sine}, {sine, -cosine}};

	return directions[((int)quarter + 8) % 4];
}

/* One function of a transform, with its arguments. */
struct function {
	char name[NAME_MAX_LENGTH];
	double v[ARGUMENTS_MAX];
	size_t count;
};

static bool make_matrix(const struct function *f, struct matrix *m)
{
	m->a = f->v[0];
	m->b = f->v[1];
	m->c = f->v[2];
	m->d = f->v[3];
	m->e = f->v[4];
	m->f = f->v[5];
	return f->count == 6;
}

static bool make_translate(const struct function *f, struct matrix *m)
{
	m->e = f->v[0];
	m->f = f->v[1];
	return f->count == 1 || f->count == 2;
}

static bool make_scale(const struct function *f, struct matrix *m)
{
	m->a = f->v[0];
	m->d = f->count == 1 ? f->v[0] : f->v[1];
	return f->count == 1 || f->count == 2;
}

/* Rotate around the given point, or the origin. */
static bool make_rotate(const struct function *f, struct matrix *m)
{
	const struct vector u = matrix_direction(f->v[0]);
	const double x = f->v[1], y = f->v[2];

	*m = (struct matrix){u.x, u.y, -u.y, u.x, x - u.x * x + u.y * y,
		y - u.y * x - u.x * y};
	return f->count == 1 || f->count == 3;
}

static bool make_skew_x(const struct function *f, struct matrix *m)
{
	const struct vector u = matrix_direction(f->v[0]);

	m->c = u.y / u.x;
	return f->count == 1 && u.x != 0;
}

static bool make_skew_y(const struct function *f, struct matrix *m)
{
	const struct vector u = matrix_direction(f->v[0]);

	m->b = u.y / u.x;
	return f->count == 1 && u.x != 0;
}

static const struct {
	const char *name;
	bool (*make)(const struct function *f, struct matrix *m);
} makers[] = {
	{"matrix", make_matrix},
	{"translate", make_translate},
	{"scale", make_scale},
	{"rotate", make_rotate},
	{"skewX", make_skew_x},
	{"skewY", make_skew_y},
};

/* Read "name(1, 2)" and skip it. */
static bool scan_function(const char **at, struct function *f)
{
	const size_t length = strcspn(*at, " \t\r\n(");

	if (length == 0 || length >= sizeof(f->name))
		return false;
	*f = (struct function){.count = 0};
	memcpy(f->name, *at, length);
	*at += length;
	number_skip_space(at);
	if (**at != '(')
		return false;
	++*at;
	number_skip_space(at);
	while (f->count < ARGUMENTS_MAX && number_scan(at, &f->v[f->count])) {
		f->count++;
		number_skip_comma(at);
	}
	if (**at != ')')
		return false;
	++*at;
	return true;
}

static bool make(const struct function *f, struct matrix *m)
{
	for (size_t i = 0; i < LENGTH(makers); i++)
		if (strcmp(makers[i].name, f->name) == 0)
			return makers[i].make(f, m);
	return false;
}

bool matrix_parse(const char *text, struct matrix *matrix)
{
	struct matrix all = matrix_identity;

	number_skip_comma(&text);
	for (int i = 0; *text != '\0'; i++) {
		struct matrix m = matrix_identity;
		struct function f;

		if (i == TRANSFORMS_MAX || !scan_function(&text, &f) ||
			!make(&f, &m))
			return false;
		all = matrix_times(&all, &m);
		number_skip_comma(&text);
	}
	*matrix = all;
	return true;
}
