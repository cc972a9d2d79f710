/* Stand in for three libraries that libsquashfuse knows and no payload of ours is packed by: nothing of them is
 * carried, LZO's with its GPL among them. Each says that it failed. */
#include <stddef.h>
#include <stdint.h>

int lzo1x_decompress_safe(const unsigned char *from, size_t size, unsigned char *to, size_t *room, void *work) {
    (void)from, (void)size, (void)to, (void)room, (void)work;
    return -1;
}

int LZ4_decompress_safe(const char *from, char *to, int size, int room) {
    (void)from, (void)to, (void)size, (void)room;
    return -1;
}

int lzma_stream_buffer_decode(uint64_t *memory, uint32_t flags, const void *allocator, const uint8_t *from,
                              size_t *at, size_t size, uint8_t *to, size_t *there, size_t room) {
    (void)memory, (void)flags, (void)allocator, (void)from, (void)at, (void)size, (void)to, (void)there, (void)room;
    return 11; /* LZMA_PROG_ERROR */
}
