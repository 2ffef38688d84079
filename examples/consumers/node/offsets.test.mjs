import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { offsetProblem } from './offsets.mjs';

const TEXT = 'Café 😀 Dhaka wins.';
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const enriched = (start, end, surface, textHash = sha256(TEXT)) => ({
  article: { text: TEXT, textHash },
  entities: [{ entityId: 'Q1354', mentions: [{ start, end, surface }] }],
});

test('offsets count UTF-16 code units, so an emoji counts two', () => {
  assert.equal(offsetProblem(enriched(8, 13, 'Dhaka')), null);
});

test('offsets that count code points are found', () => {
  assert.match(offsetProblem(enriched(7, 12, 'Dhaka')), /mention \[7, 12\) of Q1354/);
});

test('a text that is not the hashed one is found', () => {
  assert.match(offsetProblem(enriched(8, 13, 'Dhaka', sha256('other'))), /textHash/);
});

test('a text without a hash is taken as it is', () => {
  assert.equal(offsetProblem(enriched(8, 13, 'Dhaka', '')), null);
});
