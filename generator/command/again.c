#include "command/rerun.h"
#include "press/copies.h"
#include "press/press_matrix.h"

/* The class set and the answers side by side: what is of all forms. */
static enum status print_rest(struct rerun *rerun)
{
	const struct recorded *recorded = &rerun->recorded;
	const char *matrix = recorded->facts.matrix;
	enum status status = STATUS_DONE;

	if (recorded->worksheet->roster != NULL)
		status = press_copies(&rerun->press, NULL);
	if (status == STATUS_DONE && matrix != NULL)
		status = press_matrix(
			&rerun->press, options_matrix_named(matrix));
	return status;
}

static enum status print_all(struct rerun *rerun)
{
	const struct options *options = rerun->options;
	const bool whole = rerun->form == NULL && options->tier == NULL;
	const bool copies_alone = whole && rerun->recorded.facts.copies_alone &&
				  rerun->recorded.worksheet->roster != NULL;
	const char *answers = rerun->recorded.facts.answers;
	struct press *press = &rerun->press;
	enum status status = press_folder(press);

	if (status == STATUS_DONE && answers != NULL)
		status = packet_print(
			press, options_answers_named(answers), NULL);
	else if (status == STATUS_DONE && !copies_alone)
		status = whole && rerun->recorded.facts.one_file
				 ? press_bound(press, NULL)
				 : press_forms(press, NULL);
	if (status == STATUS_DONE && whole)
		status = print_rest(rerun);
	if (status == STATUS_DONE && options->open)
		session_open(press->first_path);
	return status;
}

enum status again_run(const struct options *options)
{
	static const struct rerun_command again = {
		.name = "again", .print = print_all};

	return rerun_run(options, &again);
}
