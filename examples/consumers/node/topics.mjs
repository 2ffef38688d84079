// The downstream topics of Dateline and, for each, what one line about a record says.
// The value given to `describe` is the decoded Avro record.

const time = (millis) => (millis == null ? '-' : new Date(millis).toISOString());
const quoted = (text) => JSON.stringify(text ?? '');

const article = (a) =>
  `v${a.version} ${a.pubStatus} ${a.language} ${quoted(a.headline)} published=${time(a.publishedAt?.instant)}` +
  ` chars=${a.text.length} ${a.completeness}${a.statusReason ? ` reason=${quoted(a.statusReason)}` : ''}`;

export const TOPICS = new Map([
  [
    'news.article.raw.v1',
    { describe: (r) => `${r.pubStatus} ${r.format} bytes=${r.content.length} uri=${r.uri ?? '-'} from=${r.source.sourceId}` },
  ],
  ['news.article.normalized.v1', { describe: article }],
  [
    'news.article.enriched.v1',
    {
      describe: (e) =>
        `${article(e.article)} enrichment=${e.enrichment} entities=${e.entities.length}` +
        ` topics=${e.mediaTopics.map((t) => t.qcode).join(',') || '-'} story=${e.story?.storyId ?? '-'}`,
    },
  ],
  [
    'news.article.linked.v1',
    {
      describe: (l) =>
        `v${l.version} story=${l.storyId ?? '-'} links=${l.links.map((k) => `${k.relation}:${k.articleId}`).join(',') || '-'}`,
    },
  ],
  [
    'news.story.current.v1',
    {
      describe: (s) =>
        `v${s.version} ${s.status}${s.mergedInto ? ` into=${s.mergedInto}` : ''} articles=${s.articleCount}` +
        ` ${s.language} ${quoted(s.headline)} last=${time(s.lastPublishedAt)}`,
    },
  ],
  [
    'news.story.changed.v1',
    {
      describe: (c) =>
        `${c.change} article=${c.articleId ?? '-'} other=${c.otherStoryId ?? '-'} score=${c.score.toFixed(2)} at=${time(c.changedAt)}`,
    },
  ],
  ['news.article.rejected.v1', { describe: (r) => `${r.reason} at=${r.stage} ${quoted(r.detail)} uri=${r.uri ?? '-'}` }],
  // The bytes that could not be processed, as they were read: not ours to decode. The headers say what went wrong.
  ['news.article.dead-lettered.v1', { describe: null }],
]);
