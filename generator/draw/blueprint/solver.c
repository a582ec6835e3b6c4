/*
 * The child process reads models from one end of a socket pair and writes
 * solutions.  It ends when the other end is closed, so also with the run,
 * however that ends.
 *
 * CBC works in floating point, so its solutions are rounded and checked against
 * every row in integers; one that fails the check is dropped.  CBC was chosen
 * because its licence (EPL) leaves this project under its own, and GLPK's (GPL)
 * would not.
 */
#define _GNU_SOURCE /* MSG_NOSIGNAL */
#include "draw/blueprint/solver.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/common.h"
#include "base/dynlib.h"
#include "base/message.h"

#include <coin/Cbc_C_Interface.h>
#include <errno.h>
#include <fcntl.h>
#include <float.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

struct solver {
	struct arena *arena;
	const char *library;
	int socket; /* -1 if there is no process */
	pid_t process;
	const char *why;
};

/* A request to the process, followed by the model's three arrays.  Messages
 * have no padding, because its bytes would be undefined. */
struct request {
	size_t columns, rows, terms;
	int64_t nodes;
};

/* The reply, followed by the values if there is a solution. */
struct reply {
	enum solved solved;
	int32_t lacks_library;
};

/* The functions of the library. */
struct cbc {
	__typeof__(Cbc_newModel) *new_model;
	__typeof__(Cbc_deleteModel) *delete_model;
	__typeof__(Cbc_loadProblem) *load;
	__typeof__(Cbc_setInteger) *set_integer;
	__typeof__(Cbc_setParameter) *set_parameter;
	__typeof__(Cbc_solve) *solve;
	__typeof__(Cbc_isProvenOptimal) *is_optimal;
	__typeof__(Cbc_isProvenInfeasible) *is_infeasible;
	__typeof__(Cbc_bestSolution) *solution;
};

static const struct library_function functions[] = {
	{"Cbc_newModel", offsetof(struct cbc, new_model)},
	{"Cbc_deleteModel", offsetof(struct cbc, delete_model)},
	{"Cbc_loadProblem", offsetof(struct cbc, load)},
	{"Cbc_setInteger", offsetof(struct cbc, set_integer)},
	{"Cbc_setParameter", offsetof(struct cbc, set_parameter)},
	{"Cbc_solve", offsetof(struct cbc, solve)},
	{"Cbc_isProvenOptimal", offsetof(struct cbc, is_optimal)},
	{"Cbc_isProvenInfeasible", offsetof(struct cbc, is_infeasible)},
	{"Cbc_bestSolution", offsetof(struct cbc, solution)},
};

static bool send_all(int socket, const void *bytes, size_t length)
{
	const char *at = bytes;

	while (length > 0) {
		const ssize_t sent = send(socket, at, length, MSG_NOSIGNAL);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return false;
		at += sent;
		length -= (size_t)sent;
	}
	return true;
}

static bool receive_all(int socket, void *bytes, size_t length)
{
	char *at = bytes;

	while (length > 0) {
		const ssize_t got = recv(socket, at, length, 0);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		length -= (size_t)got;
	}
	return true;
}

static double bound(int64_t value)
{
	if (value >= MODEL_FREE)
		return DBL_MAX;
	return value <= -MODEL_FREE ? -DBL_MAX : (double)value;
}

/* A model in CBC's format, by columns. */
struct matrix {
	int *starts, *rows;
	double *factors, *least, *most, *cost, *row_least, *row_most;
};

static struct matrix matrix_new(struct arena *arena, const struct model *model)
{
	const size_t columns = model->column_count;

	return (struct matrix){
		.starts = arena_alloc(arena, columns + 1, sizeof(int)),
		.rows = arena_alloc(arena, model->term_count, sizeof(int)),
		.factors =
			arena_alloc(arena, model->term_count, sizeof(double)),
		.least = arena_alloc(arena, columns, sizeof(double)),
		.most = arena_alloc(arena, columns, sizeof(double)),
		.cost = arena_alloc(arena, columns, sizeof(double)),
		.row_least =
			arena_alloc(arena, model->row_count, sizeof(double)),
		.row_most =
			arena_alloc(arena, model->row_count, sizeof(double)),
	};
}

static void put_bounds(struct matrix *matrix, const struct model *model)
{
	for (size_t c = 0; c < model->column_count; c++) {
		matrix->cost[c] = (double)model->columns[c].cost;
		matrix->least[c] = bound(model->columns[c].least);
		matrix->most[c] = bound(model->columns[c].most);
	}
	for (size_t r = 0; r < model->row_count; r++) {
		matrix->row_least[r] = bound(model->rows[r].least);
		matrix->row_most[r] = bound(model->rows[r].most);
	}
}

/* Sort the terms by column: count them, then put each in its place. */
static struct matrix transpose(struct arena *arena, const struct model *model)
{
	struct matrix matrix = matrix_new(arena, model);
	int *next = arena_alloc(arena, model->column_count + 1, sizeof(*next));

	put_bounds(&matrix, model);
	for (size_t t = 0; t < model->term_count; t++)
		matrix.starts[model->terms[t].column + 1]++;
	for (size_t c = 0; c < model->column_count; c++) {
		matrix.starts[c + 1] += matrix.starts[c];
		next[c] = matrix.starts[c];
	}
	for (size_t r = 0; r < model->row_count; r++)
		for (size_t t = model->rows[r].first;
			t < model_row_end(model, r); t++) {
			const struct term *term = &model->terms[t];
			const int at = next[term->column]++;

			matrix.rows[at] = (int)r;
			matrix.factors[at] = term->factor;
		}
	return matrix;
}

/* In the child: give a model to CBC. */
static Cbc_Model *build(
	struct arena *arena, const struct cbc *cbc, const struct model *model)
{
	const struct matrix matrix = transpose(arena, model);
	Cbc_Model *built = cbc->new_model();

	cbc->load(built, (int)model->column_count, (int)model->row_count,
		matrix.starts, matrix.rows, matrix.factors, matrix.least,
		matrix.most, matrix.cost, matrix.row_least, matrix.row_most);
	for (size_t c = 0; c < model->column_count; c++)
		if (model->columns[c].whole)
			cbc->set_integer(built, (int)c);
	return built;
}

static struct reply solve(struct arena *arena, const struct cbc *cbc,
	const struct model *model, int nodes, int64_t *values)
{
	Cbc_Model *built = build(arena, cbc, model);
	struct reply reply = {SOLVED_NOT, false};
	const double *solution;

	cbc->set_parameter(built, "log", "0");
	cbc->set_parameter(built, "cuts", "off");
	cbc->set_parameter(built, "maxNodes", arena_printf(arena, "%d", nodes));
	cbc->solve(built);
	solution = cbc->solution(built);
	if (cbc->is_infeasible(built)) {
		reply.solved = SOLVED_INFEASIBLE;
	} else if (solution != NULL) {
		for (size_t c = 0; c < model->column_count; c++)
			values[c] = llround(solution[c]);
		if (model_holds(model, values))
			reply.solved = cbc->is_optimal(built) ? SOLVED_BEST
							      : SOLVED_SOME;
	}
	cbc->delete_model(built);
	return reply;
}

static bool receive_model(struct arena *arena, int socket,
	const struct request *request, struct model *model)
{
	*model = model_new(arena);
	model->column_count = request->columns;
	model->row_count = request->rows;
	model->term_count = request->terms;
	model->columns =
		arena_alloc(arena, request->columns, sizeof(*model->columns));
	model->rows = arena_alloc(arena, request->rows, sizeof(*model->rows));
	model->terms =
		arena_alloc(arena, request->terms, sizeof(*model->terms));
	return receive_all(socket, model->columns,
		       request->columns * sizeof(*model->columns)) &&
	       receive_all(socket, model->rows,
		       request->rows * sizeof(*model->rows)) &&
	       receive_all(socket, model->terms,
		       request->terms * sizeof(*model->terms));
}

/* In the child: serve one model.  Returns false if the parent has gone. */
static bool serve_one(int socket, const struct cbc *cbc, bool loaded)
{
	struct arena *arena = arena_new();
	struct reply reply = {SOLVED_FAILED, !loaded};
	struct request request;
	struct model model;
	int64_t *values;
	bool ok;

	ok = receive_all(socket, &request, sizeof(request)) &&
	     receive_model(arena, socket, &request, &model);
	if (ok) {
		values = arena_alloc(arena, request.columns, sizeof(*values));
		if (loaded)
			reply = solve(
				arena, cbc, &model, (int)request.nodes, values);
		ok = send_all(socket, &reply, sizeof(reply)) &&
		     send_all(
			     socket, values, request.columns * sizeof(*values));
	}
	arena_free(arena);
	return ok;
}

/* A child that runs out of memory ends without the parent. */
static _Noreturn void leave(const char *why)
{
	(void)why;
	_exit(1);
}

/* The child process; CBC's output is thrown away. */
static _Noreturn void serve(int socket, const char *library)
{
	const int nothing = open("/dev/null", O_RDWR);
	struct call call;
	struct cbc cbc = {0};
	bool loaded;

	call_begin(&call, 0, leave);
	call_enter(&call);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		dup2(nothing, fd);
	loaded = dynlib_load(library, &cbc, functions, LENGTH(functions));
	while (serve_one(socket, &cbc, loaded))
		continue;
	_exit(0);
}

void solver_close(struct solver *solver)
{
	if (solver->socket < 0)
		return;
	/* Children of other threads may have inherited it. */
	shutdown(solver->socket, SHUT_RDWR);
	close(solver->socket);
	solver->socket = -1;
	while (waitpid(solver->process, NULL, 0) < 0 && errno == EINTR)
		continue;
}

static void close_at_end(void *solver)
{
	solver_close(solver);
}

struct solver *solver_open_from(struct arena *arena, const char *library)
{
	struct solver *solver = arena_alloc(arena, 1, sizeof(*solver));

	solver->arena = arena;
	solver->library = library;
	solver->socket = -1;
	arena_at_end(arena, close_at_end, solver);
	return solver;
}

struct solver *solver_open(struct arena *arena)
{
	return solver_open_from(arena, "libCbcSolver.so.3");
}

static bool start(struct solver *solver)
{
	int ends[2];

	if (solver->socket >= 0)
		return true;
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
		solver->why = message_printf(solver->arena,
			"cannot reach the solver: %s", strerror(errno));
		return false;
	}
	solver->process = fork();
	if (solver->process == 0) {
		close(ends[0]);
		serve(ends[1], solver->library);
	}
	close(ends[1]);
	solver->socket = ends[0];
	if (solver->process > 0)
		return true;
	solver->why = message_printf(
		solver->arena, "cannot start the solver: %s", strerror(errno));
	close(solver->socket);
	solver->socket = -1;
	return false;
}

static bool ask(const struct solver *solver, const struct model *model,
	int nodes, struct reply *reply, int64_t *values)
{
	const struct request request = {model->column_count, model->row_count,
		model->term_count, nodes};
	const int socket = solver->socket;

	return send_all(socket, &request, sizeof(request)) &&
	       send_all(socket, model->columns,
		       model->column_count * sizeof(*model->columns)) &&
	       send_all(socket, model->rows,
		       model->row_count * sizeof(*model->rows)) &&
	       send_all(socket, model->terms,
		       model->term_count * sizeof(*model->terms)) &&
	       receive_all(socket, reply, sizeof(*reply)) &&
	       receive_all(
		       socket, values, model->column_count * sizeof(*values));
}

enum solved solver_solve(struct solver *solver, const struct model *model,
	int nodes, int64_t *values)
{
	struct reply reply;

	if (model->column_count == 0)
		return model_holds(model, values) ? SOLVED_BEST
						  : SOLVED_INFEASIBLE;
	if (solver->why != NULL || !start(solver))
		return SOLVED_FAILED;
	if (!ask(solver, model, nodes, &reply, values)) {
		solver->why = "the solver crashed while drawing the forms";
		solver_close(solver);
		return SOLVED_FAILED;
	}
	if (reply.lacks_library)
		solver->why = "drawing by a blueprint needs the solver CBC; "
			      "install the package coinor-libcbc3";
	return reply.solved;
}

const char *solver_why(const struct solver *solver)
{
	return solver->why;
}
