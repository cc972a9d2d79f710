/* The head of the AppImage (type 2): an ELF program with a squashfs behind its last byte.
 *
 * It mounts the squashfs by FUSE where the system lets it, and otherwise unpacks it once into the person's cache;
 * then AppRun of it takes this process over, so that signals and the exit status are the program's own. Needs
 * nothing of the system but its C library. tools/appimage.py builds it.
 */
#define _GNU_SOURCE
#include "runtime.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char self[PATH_MAX];

void complain(const char *format, ...) {
    va_list words;
    va_start(words, format);
    fprintf(stderr, "%s: ", self);
    vfprintf(stderr, format, words);
    fputc('\n', stderr);
    va_end(words);
}

static const char *HELP =
    "Options of this AppImage (all others are the program's):\n"
    "  --appimage-extract [PATTERN]  unpack it into ./squashfs-root, or what PATTERN matches\n"
    "  --appimage-extract-and-run    run it from the cache and do not mount it\n"
    "  --appimage-mount              mount it, say where, and wait to be stopped\n"
    "  --appimage-offset             the byte at which its squashfs begins\n"
    "  --appimage-version            the build that this is\n"
    "  --appimage-help               this\n"
    "It is mounted by FUSE where that can be had. Otherwise it is unpacked once into\n"
    "adnet-annotate/appimage of the cache ($XDG_CACHE_HOME, or ~/.cache).\n"
    "Called by the name adnet (by a link of that name), it is the command adnet.\n";

static int extract_here(sqfs *payload, const char *pattern) {
    if (mkdir("squashfs-root", 0755) != 0 && errno != EEXIST) {
        complain("cannot make the folder squashfs-root here: %s", strerror(errno));
        return FAILED;
    }
    long files = extract(payload, "squashfs-root", pattern);
    if (files == 0 && pattern != NULL) {
        complain("nothing of it matches %s", pattern);
        return FAILED;
    }
    if (files < 0) return FAILED;
    printf("squashfs-root: %ld files\n", files);
    return 0;
}

static int mount_and_wait(sqfs *payload) {
    char place[PATH_MAX];
    int kept;
    if (!mount_payload(payload, place, &kept)) {
        complain("cannot be mounted: FUSE is missing here; --appimage-extract unpacks it");
        return FAILED;
    }
    puts(place);
    fflush(stdout);
    for (;;) pause(); /* the mount goes when this process does, however that is */
}

static int run(sqfs *payload, bool may_mount, char **words) {
    char place[PATH_MAX], program[PATH_MAX + 8], before[PATH_MAX];
    int kept;
    bool there = cached_payload(payload, true, place) || (may_mount && mount_payload(payload, place, &kept)) ||
                 cached_payload(payload, false, place);
    if (!there) return FAILED;
    setenv("APPIMAGE", self, 1);
    setenv("APPDIR", place, 1);
    setenv("ARGV0", words[0], 1);
    if (getcwd(before, sizeof before) != NULL) setenv("OWD", before, 1);
    snprintf(program, sizeof program, "%s/AppRun", place);
    execv(program, words);
    complain("cannot start %s: %s", program, strerror(errno));
    return FAILED;
}

int main(int count, char **words) {
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length < 0) {
        snprintf(self, sizeof self, "%s", words[0]);
        complain("cannot find itself: /proc is not there");
        return FAILED;
    }
    self[length] = '\0';
    int file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    off_t offset = file < 0 ? -1 : payload_offset(file);
    sqfs payload;
    if (offset < 0 || !open_payload(&payload, file, offset)) {
        complain("is damaged: download or copy it again");
        return FAILED;
    }
    const char *asked = count > 1 && strncmp(words[1], "--appimage-", 11) == 0 ? words[1] + 11 : NULL;
    if (asked == NULL) return run(&payload, getenv("APPIMAGE_EXTRACT_AND_RUN") == NULL, words);
    if (strcmp(asked, "extract-and-run") == 0) {
        words[1] = words[0];
        return run(&payload, false, words + 1);
    }
    if (strcmp(asked, "extract") == 0) return extract_here(&payload, count > 2 ? words[2] : NULL);
    if (strcmp(asked, "mount") == 0) return mount_and_wait(&payload);
    if (strcmp(asked, "offset") == 0) {
        printf("%lld\n", (long long)offset);
    } else if (strcmp(asked, "version") == 0) {
        puts(BUILD);
    } else if (strcmp(asked, "help") == 0) {
        fputs(HELP, stdout);
    } else if (strcmp(asked, "updateinformation") != 0 && strcmp(asked, "signature") != 0) { /* it has neither */
        complain("has no option %s; --appimage-help lists them", words[1]);
        return FAILED;
    }
    return 0;
}
