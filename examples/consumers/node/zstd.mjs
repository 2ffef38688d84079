// kafkajs reads gzip by itself and leaves the other codecs to the application. Dateline's topics may hold zstd.
import zlib from 'node:zlib';
import { promisify } from 'node:util';
import { decompress } from 'fzstd';
import kafkajs from 'kafkajs';

const { CompressionCodecs, CompressionTypes } = kafkajs;

/** Teaches kafkajs to read zstd: with Node's own zlib (from 22.15), else with fzstd, which is plain JavaScript. */
export function registerZstd() {
  const native = zlib.zstdDecompress && promisify(zlib.zstdDecompress);
  CompressionCodecs[CompressionTypes.ZSTD] = () => ({
    compress: async () => {
      throw new Error('this example only reads');
    },
    decompress: async (buffer) => (native ? native(buffer) : Buffer.from(decompress(buffer))),
  });
}
