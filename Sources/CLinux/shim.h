#ifndef INGEST_CLINUX_SHIM_H
#define INGEST_CLINUX_SHIM_H

#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>

// prctl is variadic, which Swift does not import.

/// The kernel sends SIGKILL to the calling process when the thread that made it ends.
static inline int ingest_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

/// No program that the calling process starts gains rights by a set-user-ID bit.
static inline int ingest_gain_no_rights(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

// glibc hides these behind _GNU_SOURCE, which a module of the system is not built with.
extern int memfd_create(const char *name, unsigned int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
static const unsigned int ingest_memfd_cloexec = 1u;

#endif
