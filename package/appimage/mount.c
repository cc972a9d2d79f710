/* A mount by FUSE that lasts as long as the program: by the kernel itself for root, else by fusermount, which
 * every system with FUSE has. */
#define _GNU_SOURCE
#include "serve.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const HELPERS[] = {"fusermount3", "fusermount"};
static char point[PATH_MAX];
static const char *helper; /* that mounted it; none where the kernel did by itself */

static void silence(void) {
    int nothing = open("/dev/null", O_RDWR);
    for (int stream = 0; stream < 3; stream++) dup2(nothing, stream);
    if (nothing > 2) close(nothing);
}

static int mounted_by_kernel(void) {
    int device = open("/dev/fuse", O_RDWR | O_CLOEXEC);
    if (device < 0) return -1;
    char options[128];
    snprintf(options, sizeof options, "fd=%d,rootmode=40000,user_id=%u,group_id=%u", device, getuid(), getgid());
    if (mount("adnet-annotate", point, "fuse.appimage", MS_NOSUID | MS_NODEV | MS_RDONLY, options) == 0) return device;
    close(device);
    return -1;
}

/* The descriptor that fusermount sends through a socket. */
static int received(int from) {
    char byte, room[CMSG_SPACE(sizeof(int))];
    struct iovec part = {&byte, 1};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
    ssize_t got;
    do got = recvmsg(from, &message, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    struct cmsghdr *head = got > 0 ? CMSG_FIRSTHDR(&message) : NULL;
    if (head == NULL || head->cmsg_type != SCM_RIGHTS) return -1;
    int device;
    memcpy(&device, CMSG_DATA(head), sizeof device);
    return device;
}

static int mounted_by(const char *program) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return -1;
    pid_t child = fork();
    if (child == 0) {
        char number[16];
        silence();
        snprintf(number, sizeof number, "%d", ends[0]);
        fcntl(ends[0], F_SETFD, 0);
        setenv("_FUSE_COMMFD", number, 1);
        const char *options = "ro,nosuid,nodev,fsname=adnet-annotate,subtype=appimage";
        execlp(program, program, "-o", options, "--", point, (char *)NULL);
        _exit(127);
    }
    close(ends[0]);
    int device = child < 0 ? -1 : received(ends[1]), status = 0;
    close(ends[1]);
    if (child > 0) waitpid(child, &status, 0);
    return device;
}

static int mounted(void) {
    int device = geteuid() == 0 ? mounted_by_kernel() : -1;
    if (device >= 0 || access("/dev/fuse", R_OK | W_OK) != 0) return device;
    for (size_t which = 0; device < 0 && which < sizeof HELPERS / sizeof *HELPERS; which++) {
        helper = HELPERS[which];
        device = mounted_by(helper);
    }
    return device;
}

/* Takes the place away now; what still has a file of it open reads on. */
static void unmount(void) {
    if (helper == NULL) {
        umount2(point, MNT_DETACH);
        return;
    }
    pid_t child = fork();
    if (child == 0) {
        execlp(helper, helper, "-u", "-q", "-z", "--", point, (char *)NULL);
        _exit(127);
    }
    if (child > 0) waitpid(child, NULL, 0);
}

/* Nobody's child, silent, and not reached by the keys that end the program. */
static void serve_apart(sqfs *payload, int device, int alive) {
    if (fork() != 0) _exit(0);
    setsid();
    silence();
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    if (chdir("/") != 0) _exit(1);
    serve(payload, device, alive, unmount);
    rmdir(point);
    _exit(0);
}

bool mount_payload(sqfs *payload, char place[PATH_MAX], int *kept) {
    const char *temporary = getenv("TMPDIR");
    if (temporary == NULL || temporary[0] != '/') temporary = "/tmp";
    int ends[2];
    if ((size_t)snprintf(point, sizeof point, "%s/.mount_adnetXXXXXX", temporary) >= sizeof point) return false;
    if (mkdtemp(point) == NULL) return false;
    int device = mounted();
    if (device < 0 || pipe2(ends, O_CLOEXEC) != 0) {
        rmdir(point);
        return false;
    }
    pid_t child = fork();
    if (child == 0) {
        close(ends[1]);
        serve_apart(payload, device, ends[0]);
    }
    close(ends[0]);
    close(device);
    if (child > 0) waitpid(child, NULL, 0);
    fcntl(ends[1], F_SETFD, 0); /* the program has it, and whoever it starts and hands it on to */
    char program[PATH_MAX + 8];
    struct stat about;
    snprintf(program, sizeof program, "%s/AppRun", point);
    if (child < 0 || stat(program, &about) != 0) {
        close(ends[1]); /* which unmounts it */
        if (child < 0) unmount();
        return false;
    }
    memcpy(place, point, PATH_MAX);
    *kept = ends[1];
    return true;
}
