import type { Table } from './table.ts';

/** What a column of a file may be taken for. Likes are none of them: they answer nothing. */
export const MENTION_FIELDS = [
  'text',
  'author',
  'network',
  'time',
  'address',
  'replies',
  'shares',
  'reach',
] as const;
export type MentionField = (typeof MENTION_FIELDS)[number];

export const FIELD_LABEL = {
  text: 'Words',
  author: 'Author',
  network: 'Network',
  time: 'Posted at',
  address: 'Address',
  replies: 'Replies',
  shares: 'Shares',
  reach: 'Reach',
} as const satisfies Record<MentionField, string>;

/** Which column holds what, by its index; null for what no column holds. */
export type Mapping = Readonly<Record<MentionField, number | null>>;

/** How exports head such a column, the surest first: those of monitoring suites, of the networks, and of feeds. */
const HEADS: Readonly<Record<MentionField, readonly string[]>> = {
  text: [
    ...['full text', 'text', 'content', 'message', 'body', 'mention', 'post', 'tweet', 'comment'],
    ...[
      'snippet',
      'hit sentence',
      'opening text',
      'caption',
      'summary',
      'description',
      'record text',
      'title',
    ],
  ],
  author: [
    ...['author name', 'author', 'username', 'user name', 'screen name', 'handle', 'from', 'user', 'profile'],
    ...[
      'author username',
      'user username',
      'user screen name',
      'author handle',
      'influencer',
      'account',
      'creator',
    ],
    ...['account acct', 'name', 'profile name', 'source name'],
  ],
  network: [
    'network',
    'platform',
    'site',
    'source type',
    'channel',
    'source',
    'domain',
    'media type',
    'page type',
  ],
  time: [
    ...[
      'posted at',
      'created at',
      'published at',
      'published',
      'date time',
      'datetime',
      'timestamp',
      'date',
      'time',
    ],
    ...['created', 'publish date', 'published date', 'indexed at', 'updated'],
  ],
  address: [
    'permalink',
    'url',
    'link',
    'post url',
    'address',
    'tweet url',
    'uri',
    'message url',
    'mention url',
  ],
  replies: [
    ...[
      'replies',
      'reply count',
      'comments',
      'comment count',
      'comments count',
      'replies count',
      'num comments',
    ],
    ...['public metrics reply count', 'number of comments'],
  ],
  shares: [
    ...[
      'shares',
      'reposts',
      'retweets',
      'share count',
      'repost count',
      'retweet count',
      'reblogs count',
      'boosts',
    ],
    ...['public metrics retweet count', 'number of shares', 'shares count'],
  ],
  reach: ['reach', 'potential reach', 'impressions', 'audience', 'views', 'followers', 'estimated reach'],
};

/** The head of a column, so that "created_at", "Created At" and "createdAt" are one. */
export function plainHead(head: string): string {
  return head
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The column with the most to read, for a file whose heads say nothing. */
function wordiest({ columns, rows }: Table): number | null {
  const lengths = columns.map((_, index) =>
    rows.slice(0, 50).reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0),
  );
  const most = Math.max(0, ...lengths);
  return most === 0 ? null : lengths.indexOf(most);
}

/** Guesses what the columns hold, each for one thing at most. People can say otherwise. */
export function guessMapping(table: Table): Mapping {
  const heads = table.columns.map(plainHead);
  const taken = new Set<number>();
  const guess = (field: MentionField): number | null => {
    const found = HEADS[field].map((head) => heads.indexOf(head)).find((at) => at >= 0 && !taken.has(at));
    if (found !== undefined) taken.add(found);
    return found ?? null;
  };
  const mapping = Object.fromEntries(MENTION_FIELDS.map((field) => [field, guess(field)])) as Mapping;
  return mapping.text === null ? { ...mapping, text: wordiest(table) } : mapping;
}
