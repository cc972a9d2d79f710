/* The head of the AppImage: what its parts know of one another. See runtime.c. */
#ifndef ADNET_RUNTIME_H
#define ADNET_RUNTIME_H

#include <limits.h>
#include <stdbool.h>
#include <squashfuse/squashfuse.h>

/* Given by the build: a name for this very payload, and the bytes that its files take when unpacked. */
#ifndef BUILD
#define BUILD "unnamed"
#endif
#ifndef UNPACKED
#define UNPACKED 0
#endif

#define FAILED 2 /* exit status of a failure that a person can cause, as everywhere in the program */

/* One sentence to the standard error, after the name of the file. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* payload.c */
off_t payload_offset(int file);                   /* bytes of the ELF file, behind which the squashfs lies; or -1 */
bool open_payload(sqfs *payload, int file, off_t offset);
/* Writes all whose path matches `pattern` (all of them for NULL) below `folder`, which is there.
   Returns how many files, or -1 after a complaint. */
long extract(sqfs *payload, const char *folder, const char *pattern);

/* mount.c */
/* Mounts the payload at a new folder below the temporary ones, whose path `place` takes. The mount lasts until
   this process and all that inherit `kept` have ended. False, without a word, where FUSE cannot be had. */
bool mount_payload(sqfs *payload, char place[PATH_MAX], int *kept);

/* cache.c */
/* The folder in the person's cache that this build was or is now unpacked into. `only_found`: nothing is
   unpacked. False without a word where it is not there, or after a complaint where it cannot be made. */
bool cached_payload(sqfs *payload, bool only_found, char place[PATH_MAX]);

#endif
