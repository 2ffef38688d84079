package org.dateline.enrich.topology;

import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Native memory that all state stores of one service share: one block cache, out of which the write buffers are taken too. Without
 * it each store of each partition takes its own, and the sum grows with the partitions. Close it after the stores.
 *
 * @see <a href="https://kafka.apache.org/documentation/streams/developer-guide/memory-mgmt.html">Memory management</a>
 */
public final class StoreMemory implements AutoCloseable {

    /** Share of the memory that unflushed writes may take. */
    private static final double WRITE_SHARE = 0.5;

    private static final int SHARDS_BY_DEFAULT = -1;
    private static final double INDEX_SHARE = 0.1;

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    /** @param bytes for all stores together */
    public StoreMemory(long bytes) {
        RocksDB.loadLibrary();
        this.cache = new LRUCache(bytes, SHARDS_BY_DEFAULT, false, INDEX_SHARE);
        this.writeBuffers = new WriteBufferManager((long) (bytes * WRITE_SHARE), cache);
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }
}
