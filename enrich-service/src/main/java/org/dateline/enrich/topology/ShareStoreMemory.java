package org.dateline.enrich.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/**
 * Gives every store the shared {@link StoreMemory} that stands in the configuration under {@link #MEMORY}. Kafka Streams makes this
 * object itself, so the memory comes by configuration and not by constructor.
 */
public final class ShareStoreMemory implements RocksDBConfigSetter {

    /** Key of the {@link StoreMemory} among the settings of Kafka Streams. */
    public static final String MEMORY = "dateline.store.memory";

    private static final long WRITE_BUFFER_BYTES = 8L * 1024 * 1024;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (!(configs.get(MEMORY) instanceof StoreMemory memory)) {
            return; // a topology under test has stores of its own size
        }
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writeBuffers());
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
    }

    @Override
    public void close(String storeName, Options options) {
        // what is shared is closed by its owner
    }
}
