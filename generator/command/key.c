#include "command/key_options.h"
#include "command/rerun.h"
#include "press/work.h"

/* One side of a sheet, on its own. */
static enum status print_side(struct rerun *rerun, size_t i, enum side side,
	const struct tools *tools)
{
	struct press *press = &rerun->press;
	struct work work = work_at(press, i);
	enum status status;

	work.side = side;
	work_make(&work, press, tools, work.arena);
	if (work.status == STATUS_DONE)
		work_write(&work, press);
	status = press_deliver(press, NULL, &work);
	work_free(&work);
	return status;
}

/* The key of a sheet, or both where there are two kinds. */
static enum status print_key(
	struct rerun *rerun, size_t i, const struct tools *tools)
{
	enum side sides[SIDES];
	const size_t count = work_sides(rerun->press.worksheet, sides);
	enum status status = STATUS_DONE;

	for (size_t k = 0; k < count && status == STATUS_DONE; k++)
		if (sides[k] != SIDE_SHEET)
			status = print_side(rerun, i, sides[k], tools);
	return status;
}

static enum status print_all(struct rerun *rerun)
{
	struct foundry *foundry = foundry_new();
	const struct tools tools = tools_new(foundry);
	enum status status = press_folder(&rerun->press);

	for (size_t i = 0;
		i < rerun->press.selection.count && status == STATUS_DONE; i++)
		status = print_key(rerun, i, &tools);
	tools_free(&tools);
	foundry_free(foundry);
	return status;
}

static enum status print_keys(struct rerun *rerun)
{
	enum status status =
		key_options_apply(rerun->options, rerun->recorded.worksheet);

	if (status == STATUS_DONE)
		status = print_all(rerun);
	if (status == STATUS_DONE && rerun->options->open)
		session_open(rerun->press.first_path);
	return status;
}

enum status key_run(const struct options *options)
{
	static const struct rerun_command key = {
		.name = "key",
		.of_sheet = true,
		.needs = "key needs the code at the foot of a sheet, or a "
			 "record and --form, a form's name or code",
		.print = print_keys,
	};

	return rerun_run(options, &key);
}
