/*
 * out_of_memory: end the program when memory runs out.
 *
 * The program interposes the allocating functions, so that a failure is noticed
 * everywhere, even inside libraries; see out_of_memory.c.
 */
#ifndef COMMAND_OUT_OF_MEMORY_H
#define COMMAND_OUT_OF_MEMORY_H

/* Flush the output, print the reason, and end the process with STATUS_IO. */
_Noreturn void out_of_memory_end(const char *why);

#endif
