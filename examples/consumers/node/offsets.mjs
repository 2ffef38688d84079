// Offsets of mentions and blocks are UTF-16 code units from 0, end exclusive: JavaScript's own, so `slice` does it.
import { createHash } from 'node:crypto';

/**
 * Checks what the contract promises about the text of an enriched article.
 *
 * @param enriched decoded value of news.article.enriched.v1
 * @returns {string|null} what is wrong, or null where all holds
 */
export function offsetProblem(enriched) {
  const { text, textHash } = enriched.article;
  if (textHash && createHash('sha256').update(text, 'utf8').digest('hex') !== textHash) {
    return 'textHash is not the SHA-256 of the text';
  }
  for (const entity of enriched.entities) {
    for (const { start, end, surface } of entity.mentions) {
      if (text.slice(start, end) !== surface) {
        return `mention [${start}, ${end}) of ${entity.entityId} is not ${JSON.stringify(surface)}`;
      }
    }
  }
  return null;
}
