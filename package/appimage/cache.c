/* The payload unpacked into the person's cache, once for each build, as a whole or not at all. */
#define _GNU_SOURCE
#include "runtime.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define MEGABYTE 1000000ull
#define LOCK ".lock"

static char home[PATH_MAX / 2]; /* of all builds */

static bool find_home(void) {
    const char *cache = getenv("XDG_CACHE_HOME"), *person = getenv("HOME");
    if (cache != NULL && cache[0] == '/') {
        return (size_t)snprintf(home, sizeof home, "%s/adnet-annotate/appimage", cache) < sizeof home;
    }
    if (person == NULL || person[0] != '/') {
        const struct passwd *entry = getpwuid(getuid());
        person = entry == NULL ? NULL : entry->pw_dir;
    }
    if (person == NULL) return false;
    return (size_t)snprintf(home, sizeof home, "%s/.cache/adnet-annotate/appimage", person) < sizeof home;
}

static bool make_home(void) {
    for (char *slash = home + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(home, 0700);
        *slash = '/';
    }
    return mkdir(home, 0700) == 0 || errno == EEXIST;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *where) {
    (void)about, (void)kind, (void)where;
    return remove(path);
}

static void remove_tree(const char *path) { nftw(path, remove_one, 32, FTW_DEPTH | FTW_PHYS); }

/* A lock that the system takes back when its holder ends: shared by all that run a build, and of one alone for
   whoever unpacks or removes it. */
static int locked(const char *build, int how) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s" LOCK, home, build);
    int lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock >= 0 && flock(lock, how) != 0) {
        close(lock);
        return -1;
    }
    return lock;
}

/* Other builds that nobody runs: hundreds of megabytes each, which a newer one would leave there for ever. */
static void remove_others(void) {
    DIR *all = opendir(home);
    if (all == NULL) return;
    for (struct dirent *one; (one = readdir(all)) != NULL;) {
        char *end = strstr(one->d_name, LOCK), path[PATH_MAX];
        if (end == NULL || end[sizeof LOCK - 1] != '\0') continue;
        *end = '\0';
        int lock = strcmp(one->d_name, BUILD) == 0 ? -1 : locked(one->d_name, LOCK_EX | LOCK_NB);
        if (lock < 0) continue;
        snprintf(path, sizeof path, "%s/%s", home, one->d_name);
        remove_tree(path);
        snprintf(path, sizeof path, "%s/%s.part", home, one->d_name);
        remove_tree(path);
        close(lock); /* its file stays, so that two never lock different ones */
    }
    closedir(all);
}

static bool there(const char *place) {
    char program[PATH_MAX + 8];
    snprintf(program, sizeof program, "%s/AppRun", place);
    return access(program, X_OK) == 0;
}

static bool has_room(void) {
    struct statvfs disk;
    unsigned long long needed = UNPACKED;
    if (statvfs(home, &disk) != 0) return true;
    unsigned long long room = (unsigned long long)disk.f_bavail * disk.f_frsize;
    if (room >= needed) return true;
    complain("needs %llu MB in %s, where %llu MB are free; XDG_CACHE_HOME names another folder for the cache",
             needed / MEGABYTE + 1, home, room / MEGABYTE);
    return false;
}

static bool unpack(sqfs *payload, const char *place) {
    char part[PATH_MAX];
    snprintf(part, sizeof part, "%s/%s.part", home, BUILD);
    remove_tree(part); /* of one that was stopped */
    remove_others();
    if (!has_room()) return false;
    if (mkdir(part, 0700) != 0) {
        complain("cannot write %s: %s", part, strerror(errno));
        return false;
    }
    if (extract(payload, part, NULL) >= 0) {
        if (rename(part, place) == 0) return true;
        complain("cannot write %s: %s", place, strerror(errno));
    }
    remove_tree(part);
    return false;
}

bool cached_payload(sqfs *payload, bool only_found, char place[PATH_MAX]) {
    if (!find_home()) {
        if (!only_found) complain("finds no folder for its cache: set HOME or XDG_CACHE_HOME");
        return false;
    }
    snprintf(place, PATH_MAX, "%s/%s", home, BUILD);
    if (only_found && !there(place)) return false;
    if (!only_found && !make_home()) {
        complain("cannot make %s: %s; XDG_CACHE_HOME names another folder for the cache", home, strerror(errno));
        return false;
    }
    int lock = locked(BUILD, LOCK_SH);
    if (lock >= 0 && !there(place)) {
        if (only_found) {
            close(lock);
            return false;
        }
        /* Two at once: the second waits here and finds it there. */
        if (flock(lock, LOCK_EX) != 0 || !(there(place) || unpack(payload, place))) {
            close(lock);
            return false;
        }
        flock(lock, LOCK_SH);
    }
    if (lock < 0 && !there(place)) {
        complain("cannot write into %s: %s; XDG_CACHE_HOME names another folder for the cache", home,
                 strerror(errno));
        return false;
    }
    if (lock >= 0) fcntl(lock, F_SETFD, 0); /* held by the program, whose process this becomes */
    return true;
}
