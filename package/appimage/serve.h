#ifndef ADNET_SERVE_H
#define ADNET_SERVE_H

#include "runtime.h"

/* Answers on `device` (of /dev/fuse, mounted) until it is unmounted; calls `unmount` once as soon as nobody
   holds the other end of the pipe `alive` any more. */
void serve(sqfs *payload, int device, int alive, void (*unmount)(void));

#endif
