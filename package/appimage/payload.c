/* The squashfs behind the program: where it begins, and its files written into a folder. */
#define _GNU_SOURCE
#include "runtime.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_AT_ONCE (1 << 20)

off_t payload_offset(int file) {
    Elf64_Ehdr head;
    if (pread(file, &head, sizeof head, 0) != sizeof head || memcmp(head.e_ident, ELFMAG, SELFMAG) != 0) return -1;
    /* The linker writes the table of sections last. */
    return (off_t)(head.e_shoff + (off_t)head.e_shentsize * head.e_shnum);
}

bool open_payload(sqfs *payload, int file, off_t offset) {
    struct stat about;
    if (sqfs_init(payload, file, (size_t)offset) != SQFS_OK || fstat(file, &about) != 0) return false;
    return (uint64_t)(about.st_size - offset) >= payload->sb.bytes_used; /* a download may have been cut short */
}

static bool write_file(sqfs *payload, sqfs_inode *inode, const char *path, mode_t mode) {
    unlink(path); /* a link of this name would lead elsewhere */
    int out = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (out < 0) return false;
    static char bytes[MOST_AT_ONCE];
    uint64_t size = inode->xtra.reg.file_size;
    bool good = true;
    for (uint64_t at = 0; good && at < size;) {
        sqfs_off_t got = sizeof bytes;
        if (sqfs_read_range(payload, inode, (sqfs_off_t)at, &got, bytes) != SQFS_OK || got <= 0) {
            errno = EIO;
            good = false;
        }
        for (sqfs_off_t done = 0; good && done < got;) {
            ssize_t one = write(out, bytes + done, (size_t)(got - done));
            good = one > 0 || (one < 0 && errno == EINTR);
            done += one > 0 ? one : 0;
        }
        at += (uint64_t)got;
    }
    good = good && fchmod(out, mode & 0777) == 0;
    int why = errno;
    if (close(out) != 0 && good) return false;
    errno = why;
    return good;
}

static bool write_link(sqfs *payload, sqfs_inode *inode, const char *path) {
    char target[PATH_MAX];
    size_t size = sizeof target;
    if (sqfs_readlink(payload, inode, target, &size) != SQFS_OK) {
        errno = EIO;
        return false;
    }
    unlink(path);
    return symlink(target, path) == 0;
}

static bool write_entry(sqfs *payload, sqfs_dir_entry *entry, const char *path) {
    sqfs_inode inode;
    if (sqfs_inode_get(payload, &inode, sqfs_dentry_inode(entry)) != SQFS_OK) {
        errno = EIO;
        return false;
    }
    switch (sqfs_dentry_mode(entry)) {
    case S_IFDIR: return mkdir(path, 0755) == 0 || errno == EEXIST;
    case S_IFREG: return write_file(payload, &inode, path, inode.base.mode);
    case S_IFLNK: return write_link(payload, &inode, path);
    default: return true; /* the build puts nothing else in */
    }
}

/* The folders above a path: a pattern may match a file without them. */
static void make_parents(char *path, size_t from) {
    for (char *slash = strchr(path + from, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0755);
        *slash = '/';
    }
}

long extract(sqfs *payload, const char *folder, const char *pattern) {
    sqfs_traverse walk;
    sqfs_err problem = sqfs_traverse_open(&walk, payload, sqfs_inode_root(payload));
    if (problem != SQFS_OK) {
        complain("is damaged: download or copy it again");
        return -1;
    }
    long files = 0;
    size_t start = strlen(folder) + 1;
    while (sqfs_traverse_next(&walk, &problem)) {
        if (walk.dir_end || (pattern != NULL && fnmatch(pattern, walk.path, 0) != 0)) continue;
        char path[PATH_MAX];
        if ((size_t)snprintf(path, sizeof path, "%s/%s", folder, walk.path) >= sizeof path) {
            errno = ENAMETOOLONG;
        } else {
            if (pattern != NULL) make_parents(path, start);
            if (write_entry(payload, &walk.entry, path)) {
                files += !sqfs_dentry_is_dir(&walk.entry);
                continue;
            }
        }
        if (errno == EIO) complain("is damaged, or its disk is: %s cannot be read", walk.path);
        else complain("cannot write %s: %s", path, strerror(errno));
        sqfs_traverse_close(&walk);
        return -1;
    }
    sqfs_traverse_close(&walk);
    if (problem != SQFS_OK) {
        complain("is damaged: download or copy it again");
        return -1;
    }
    return files;
}
