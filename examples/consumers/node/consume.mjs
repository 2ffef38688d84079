#!/usr/bin/env node
// Reads Dateline's downstream topics from the beginning with stock libraries: one line a record on stdout.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import schemaRegistry from '@confluentinc/schemaregistry';
import kafkajs from 'kafkajs';
import { offsetProblem } from './offsets.mjs';
import { TOPICS } from './topics.mjs';
import { registerZstd } from './zstd.mjs';

const { AvroDeserializer, SchemaRegistryClient, SerdeType, SubjectNameStrategyType } = schemaRegistry;
const { Kafka, logLevel } = kafkajs;

const USAGE = `usage: node consume.mjs [options]
  --bootstrap HOST:PORT     Kafka bootstrap servers, comma-separated   (localhost:9092)
  --registry URL            Confluent-compatible schema registry       (http://localhost:8080/apis/ccompat/v7)
  --topics all|NAME,...     topics to read                             (all)
  --until-each N            end once every topic gave N records        (1)
  --timeout-seconds S       give up after S seconds                    (60)

With "all", news.article.dead-lettered.v1 is read but not waited for: a healthy pipeline leaves it empty.
Exit: 0 every topic gave N decoded records; 1 timeout, or a record that breaks the contract; 2 wrong usage.`;

const DEAD_LETTERS = 'news.article.dead-lettered.v1';

function fail(code, message) {
  console.error(message);
  process.exit(code);
}

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        bootstrap: { type: 'string', default: 'localhost:9092' },
        registry: { type: 'string', default: 'http://localhost:8080/apis/ccompat/v7' },
        topics: { type: 'string', default: 'all' },
        'until-each': { type: 'string', default: '1' },
        'timeout-seconds': { type: 'string', default: '60' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    fail(2, `${error.message}\n${USAGE}`);
  }
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const everything = values.topics === 'all';
  const topics = everything ? [...TOPICS.keys()] : [...new Set(values.topics.split(','))];
  const unknown = topics.filter((topic) => !TOPICS.has(topic));
  if (unknown.length > 0) fail(2, `unknown topics: ${unknown.join(', ')}\nknown: ${[...TOPICS.keys()].join(', ')}`);
  const [untilEach, timeoutSeconds] = ['until-each', 'timeout-seconds'].map((name) => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 1) fail(2, `--${name} wants a whole number from 1, got ${values[name]}`);
    return number;
  });
  return {
    brokers: values.bootstrap.split(','),
    registry: values.registry,
    topics,
    awaited: everything ? topics.filter((topic) => topic !== DEAD_LETTERS) : topics,
    untilEach,
    timeoutSeconds,
  };
}

/** Header values are bytes on the wire; CloudEvents in binary mode are UTF-8 text. A repeated header keeps its last value. */
function readHeaders(headers = {}) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(Array.isArray(value) ? value.at(-1) : value)]),
  );
}

/** Decodes one record and says in words what it holds; throws where it breaks the contract. */
async function describe(topic, message, headers, deserializer) {
  const shape = TOPICS.get(topic);
  if (!shape.describe) {
    return `bytes=${message.value?.length ?? 0} ${JSON.stringify(headers)}`;
  }
  const value = await deserializer.deserialize(topic, message.value);
  const problem = topic === 'news.article.enriched.v1' ? offsetProblem(value) : null;
  if (problem) throw new Error(problem);
  return shape.describe(value);
}

const options = readOptions();
registerZstd();
const kafka = new Kafka({ clientId: 'dateline-example', brokers: options.brokers, logLevel: logLevel.NOTHING });
const deserializer = new AvroDeserializer(
  new SchemaRegistryClient({ baseURLs: [options.registry], createAxiosDefaults: { timeout: 10_000 } }),
  SerdeType.VALUE,
  // Said, not left to the default: that one first asks the registry for "associations", which only Confluent's own has.
  { subjectNameStrategyType: SubjectNameStrategyType.TOPIC },
);
// A group of its own, so that every run reads from the beginning; it is deleted at the end.
const groupId = `dateline-example-${randomUUID()}`;
// kafkajs reads committed by default. Said here because it matters: Dateline writes in transactions.
const consumer = kafka.consumer({ groupId, readUncommitted: false, allowAutoTopicCreation: false });
const admin = kafka.admin();

const seen = new Map(options.topics.map((topic) => [topic, { records: 0, tombstones: 0 }]));
const lacking = () => options.awaited.filter((topic) => seen.get(topic).records < options.untilEach);

let settle;
const outcome = new Promise((resolve) => {
  settle = resolve;
});
const deadline = setTimeout(() => settle({ timedOut: true }), options.timeoutSeconds * 1000);

async function onMessage({ topic, partition, message }) {
  const where = `${topic} [${partition}@${message.offset}] ${message.key?.toString('utf8') ?? '-'}`;
  const count = seen.get(topic);
  if (message.value === null) {
    count.tombstones += 1;
    console.log(`${where} TOMBSTONE`);
    return;
  }
  const headers = readHeaders(message.headers);
  try {
    const line = await describe(topic, message, headers, deserializer);
    count.records += 1;
    console.log(`${where} ${headers.ce_type ?? '-'} ${line}`);
  } catch (error) {
    settle({ error: new Error(`${where}: ${error.message}`) });
  }
  if (lacking().length === 0) settle({});
}

/** Waits until every topic is there: a consumer may start before the set-up job has made them. */
async function awaitTopics() {
  for (;;) {
    const there = new Set(await admin.listTopics());
    if (options.topics.every((topic) => there.has(topic))) return;
    await sleep(500);
  }
}

async function start() {
  await admin.connect();
  await awaitTopics();
  await consumer.connect();
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) settle({ error: payload.error });
  });
  await consumer.subscribe({ topics: options.topics, fromBeginning: true });
  await consumer.run({ autoCommit: false, eachMessage: onMessage });
}

/** Leaves nothing behind on the broker. Bounded by the caller: an unreachable broker must not keep the process alive. */
async function leave() {
  await consumer.disconnect();
  await admin.deleteGroups([groupId]);
  await admin.disconnect();
}

start().catch((error) => settle({ error }));
const { timedOut, error } = await outcome;
clearTimeout(deadline);

await Promise.race([leave().catch(() => {}), sleep(5_000)]);

for (const [topic, { records, tombstones }] of seen) {
  console.error(`${topic}: ${records} records, ${tombstones} tombstones`);
}
if (error) fail(1, `failed: ${error.message}`);
if (timedOut) {
  const missing = lacking().map((topic) => `${topic} (${seen.get(topic).records} of ${options.untilEach})`);
  fail(1, `timed out after ${options.timeoutSeconds} s, lacking: ${missing.join(', ')}`);
}
process.exit(0);
