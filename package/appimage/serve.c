/* Answers the kernel's questions about the payload: FUSE's protocol (linux/fuse.h) for a file system that only
 * reads and never changes, so that the kernel may keep every answer. */
#define _GNU_SOURCE
#include "serve.h"

#include <errno.h>
#include <linux/fuse.h>
#include <poll.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define BLOCK 4096
#define MOST_READ (128 * 1024) /* at once; a block of the payload is as large */
#define ROOM_FOR_A_QUESTION (64 * 1024)
#define FOREVER 1000000 /* seconds */
#define MINOR 31        /* of FUSE's protocol, Linux 5.2; the kernel speaks it or an older one */

typedef struct {
    sqfs *payload;
    int device;
    sqfs_inode_id root;
    const struct fuse_in_header *asked;
    char answer[MOST_READ];
} server;

static void reply(server *one, int error, const void *bytes, size_t size) {
    struct fuse_out_header head = {
        .len = (uint32_t)(sizeof head + (error ? 0 : size)), .error = -error, .unique = one->asked->unique};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)bytes, size}};
    ssize_t done = writev(one->device, parts, error || size == 0 ? 1 : 2);
    (void)done; /* who asked may have gone meanwhile */
}

/* FUSE's numbers: 1 is the root and 0 is nothing, while a payload counts from 0. */
static uint64_t node_of(const server *one, sqfs_inode_id id) { return id == one->root ? FUSE_ROOT_ID : id + 2; }

static bool inode_of(server *one, uint64_t node, sqfs_inode *inode) {
    sqfs_inode_id id = node == FUSE_ROOT_ID ? one->root : node - 2;
    if (sqfs_inode_get(one->payload, inode, id) == SQFS_OK) return true;
    reply(one, EIO, NULL, 0);
    return false;
}

/* Everything is whose the program is that runs here. */
static struct fuse_attr attributes(const sqfs_inode *inode) {
    struct fuse_attr about = {.ino = inode->base.inode_number,
                              .mode = inode->base.mode,
                              .nlink = (uint32_t)inode->nlink,
                              .uid = getuid(),
                              .gid = getgid(),
                              .blksize = BLOCK};
    about.mtime = about.ctime = about.atime = inode->base.mtime;
    if (S_ISREG(inode->base.mode)) about.size = inode->xtra.reg.file_size;
    if (S_ISLNK(inode->base.mode)) about.size = inode->xtra.symlink_size;
    about.blocks = (about.size + 511) / 512;
    return about;
}

static void begin(server *one, const struct fuse_init_in *kernel) {
    struct fuse_init_out ours = {.major = FUSE_KERNEL_VERSION,
                                 .minor = MINOR,
                                 .max_readahead = MOST_READ,
                                 .max_write = BLOCK,
                                 .max_background = 12,
                                 .congestion_threshold = 9,
                                 .time_gran = 1,
                                 .max_pages = MOST_READ / BLOCK};
    ours.flags = kernel->flags & (FUSE_ASYNC_READ | FUSE_PARALLEL_DIROPS | FUSE_MAX_PAGES | FUSE_CACHE_SYMLINKS);
    reply(one, 0, &ours, kernel->minor < 23 ? FUSE_COMPAT_22_INIT_OUT_SIZE : sizeof ours);
}

static void look_up(server *one, const char *name) {
    sqfs_inode folder, found;
    if (!inode_of(one, one->asked->nodeid, &folder)) return;
    if (!S_ISDIR(folder.base.mode)) return reply(one, ENOTDIR, NULL, 0);
    sqfs_name room;
    sqfs_dir_entry entry;
    sqfs_dentry_init(&entry, room);
    bool there = false;
    if (sqfs_dir_lookup(one->payload, &folder, name, strlen(name), &entry, &there) != SQFS_OK)
        return reply(one, EIO, NULL, 0);
    struct fuse_entry_out answer = {.entry_valid = FOREVER, .attr_valid = FOREVER};
    if (there) { /* without a node the kernel remembers that there is none */
        answer.nodeid = node_of(one, sqfs_dentry_inode(&entry));
        if (!inode_of(one, answer.nodeid, &found)) return;
        answer.attr = attributes(&found);
    }
    reply(one, 0, &answer, sizeof answer);
}

static void tell_attributes(server *one) {
    sqfs_inode inode;
    if (!inode_of(one, one->asked->nodeid, &inode)) return;
    struct fuse_attr_out answer = {.attr_valid = FOREVER, .attr = attributes(&inode)};
    reply(one, 0, &answer, sizeof answer);
}

static void read_link(server *one) {
    sqfs_inode inode;
    if (!inode_of(one, one->asked->nodeid, &inode)) return;
    size_t size = sizeof one->answer;
    if (!S_ISLNK(inode.base.mode) || sqfs_readlink(one->payload, &inode, one->answer, &size) != SQFS_OK)
        return reply(one, EINVAL, NULL, 0);
    reply(one, 0, one->answer, strlen(one->answer));
}

static void read_file(server *one, const struct fuse_read_in *asked) {
    sqfs_inode inode;
    if (!inode_of(one, one->asked->nodeid, &inode)) return;
    if (!S_ISREG(inode.base.mode)) return reply(one, EISDIR, NULL, 0);
    sqfs_off_t size = asked->size < sizeof one->answer ? asked->size : (sqfs_off_t)sizeof one->answer;
    if (asked->offset >= inode.xtra.reg.file_size) return reply(one, 0, NULL, 0);
    if (sqfs_read_range(one->payload, &inode, (sqfs_off_t)asked->offset, &size, one->answer) != SQFS_OK)
        return reply(one, EIO, NULL, 0);
    reply(one, 0, one->answer, (size_t)size);
}

static void read_folder(server *one, const struct fuse_read_in *asked) {
    sqfs_inode folder;
    sqfs_dir walk;
    sqfs_name room;
    sqfs_dir_entry entry;
    if (!inode_of(one, one->asked->nodeid, &folder)) return;
    if (sqfs_dir_open(one->payload, &folder, &walk, (off_t)asked->offset) != SQFS_OK)
        return reply(one, ENOTDIR, NULL, 0);
    sqfs_dentry_init(&entry, room);
    size_t most = asked->size < sizeof one->answer ? asked->size : sizeof one->answer, used = 0;
    sqfs_err problem = SQFS_OK;
    while (sqfs_dir_next(one->payload, &walk, &entry, &problem)) {
        size_t name = sqfs_dentry_name_size(&entry);
        size_t size = FUSE_DIRENT_ALIGN(FUSE_NAME_OFFSET + name);
        if (used + size > most) break;
        struct fuse_dirent line = {.ino = sqfs_dentry_inode_num(&entry),
                                   .off = (uint64_t)sqfs_dentry_next_offset(&entry),
                                   .namelen = (uint32_t)name,
                                   .type = sqfs_dentry_mode(&entry) >> 12};
        memset(one->answer + used, 0, size);
        memcpy(one->answer + used, &line, FUSE_NAME_OFFSET);
        memcpy(one->answer + used + FUSE_NAME_OFFSET, sqfs_dentry_name(&entry), name);
        used += size;
    }
    if (problem != SQFS_OK) return reply(one, EIO, NULL, 0);
    reply(one, 0, one->answer, used);
}

static void tell_size(server *one) {
    struct fuse_statfs_out answer = {.st = {.blocks = one->payload->sb.bytes_used / BLOCK,
                                            .files = one->payload->sb.inodes,
                                            .bsize = BLOCK,
                                            .frsize = BLOCK,
                                            .namelen = SQUASHFS_NAME_LEN}};
    reply(one, 0, &answer, sizeof answer);
}

static void answer(server *one, const void *about) {
    switch (one->asked->opcode) {
    case FUSE_INIT: return begin(one, about);
    case FUSE_LOOKUP: return look_up(one, about);
    case FUSE_GETATTR: return tell_attributes(one);
    case FUSE_READLINK: return read_link(one);
    case FUSE_READ: return read_file(one, about);
    case FUSE_READDIR: return read_folder(one, about);
    case FUSE_STATFS: return tell_size(one);
    case FUSE_DESTROY: return reply(one, 0, NULL, 0);
    case FUSE_FORGET:
    case FUSE_BATCH_FORGET:
    case FUSE_INTERRUPT: return; /* nobody waits for an answer */
    default: return reply(one, ENOSYS, NULL, 0); /* of OPEN, OPENDIR and ACCESS: no need to ask again */
    }
}

void serve(sqfs *payload, int device, int alive, void (*unmount)(void)) {
    static server one;
    static _Alignas(8) char question[ROOM_FOR_A_QUESTION];
    one.payload = payload;
    one.device = device;
    one.root = sqfs_inode_root(payload);
    one.asked = (const struct fuse_in_header *)question;
    struct pollfd watched[] = {{.fd = device, .events = POLLIN}, {.fd = alive, .events = POLLIN}};
    for (;;) {
        if (poll(watched, 2, -1) < 0 && errno != EINTR) return;
        if (watched[1].revents != 0) { /* all who ran it have ended; what still reads is waited for */
            watched[1].fd = -1;
            unmount();
        }
        if (watched[0].revents == 0) continue;
        ssize_t size = read(device, question, sizeof question - 1);
        if (size >= (ssize_t)sizeof *one.asked) {
            question[size] = '\0';
            answer(&one, question + sizeof *one.asked);
        } else if (size < 0 && errno != EINTR && errno != ENOENT && errno != EAGAIN) {
            return; /* ENODEV: unmounted */
        }
    }
}
