import { useEffect, useState } from 'react';
import { type Words, wordsOn } from '../../../shared/statement/channel-words.ts';
import { COMMON_LANGUAGE } from '../../../shared/statement/events.ts';
import {
  currentStatement,
  latestRevision,
  type Revision,
  type Statement,
} from '../../../shared/statement/statements.ts';
import { isSaved, keepUnsaved, readUnsaved, settle, type UnsavedWords } from '../../bridge/unsaved-words.ts';
import { useView } from '../../bridge/view.tsx';
import { wordShelf } from '../../bridge/word-shelf.ts';

/** The words on the editor's page, and those on the pages of single channels behind it. */
export type Draft = {
  readonly statement: Statement;
  readonly latest: Revision | null;
  /** The words of all channels as they are on the pages. */
  readonly words: Words;
  /** The channel whose own words are on the page; null for the common text. */
  readonly channel: string | null;
  readonly text: string;
  readonly basedOn: string | null;
  /** True if the pages hold words that no revision holds. */
  readonly unsaved: boolean;
  /** False if this computer had no room for the last change: a reload would lose it. */
  readonly kept: boolean;
  /** True if somebody saved another revision since these words began to differ. */
  readonly overtaken: boolean;
  readonly write: (text: string) => void;
  /** Puts other words on any pages at once; `channel` null is the common text. */
  readonly rewrite: (pages: readonly Page[]) => void;
  /** Turns to the page of a channel, or with null to the common text. */
  readonly turnTo: (channel: string | null) => void;
  /** Gives a channel words of its own, which begin as the common text, and turns to its page. */
  readonly giveOwn: (channel: string) => void;
  /** Gives channels words of their own, and stays on the page that is open. */
  readonly giveWords: (own: readonly ChannelText[]) => void;
  /** Says of a channel that these words do not go out on it, or that they do after all. */
  readonly leaveOut: (channel: string, out: boolean) => void;
  /** Lets a channel carry the common text again. */
  readonly takeBack: (channel: string) => void;
  /** Marks the words on the pages as sent for saving. */
  readonly markSent: () => void;
  /** Puts these words on top of the newest revision. */
  readonly rebase: () => void;
  /** Throws the unsaved words away and shows the newest revision. */
  readonly discard: () => void;
};

/** Words for one page. */
type Page = { readonly channel: string | null; readonly text: string };

/** Words for one channel. */
export type ChannelText = { readonly channel: string; readonly text: string };

type Typed = { readonly of: string; readonly words: UnsavedWords | null; readonly kept: boolean };

function rewritten(words: Words, channel: string | null, text: string): Words {
  if (channel === null) return { ...words, text };
  return {
    ...words,
    variants: words.variants.map((one) => (one.channel === channel ? { ...one, text } : one)),
  };
}

/** Words with other words for some channels, which then go out on them. */
function withOwn(words: Words, own: readonly ChannelText[]): Words {
  const gets = (channel: string) => own.some((one) => one.channel === channel);
  const variants = own.map((one) => ({ lang: COMMON_LANGUAGE, ...one }));
  return {
    ...words,
    variants: [...words.variants.filter((one) => !gets(one.channel)), ...variants],
    without: (words.without ?? []).filter((channel) => !gets(channel)),
  };
}

type ChannelDeeds = Pick<Draft, 'giveOwn' | 'giveWords' | 'leaveOut' | 'takeBack'>;

/** What can be done about single channels of words. */
function channelDeeds(
  words: Words,
  change: (words: Words) => void,
  turnTo: (channel: string) => void,
): ChannelDeeds {
  const others = (one: string) => words.variants.filter((variant) => variant.channel !== one);
  return {
    giveOwn: (one) => {
      change(withOwn(words, [{ channel: one, text: words.text }]));
      turnTo(one);
    },
    giveWords: (own) => change(withOwn(words, own)),
    leaveOut: (one, out) => {
      const without = (words.without ?? []).filter((other) => other !== one);
      change({ ...words, without: out ? [...without, one] : without });
    },
    takeBack: (one) => change({ ...words, variants: others(one) }),
  };
}

/** The draft of the current statement; null before there is one. Unsaved words survive everything but `discard`. */
export function useDraft(): Draft | null {
  const { state, incidentId } = useView();
  const statement = currentStatement(state.statements);
  const statementId = statement?.statementId ?? '';
  const [typed, setTyped] = useState<Typed | null>(null);
  const [turned, setTurned] = useState<string | null>(null);
  const own = typed?.of === statementId ? typed.words : readUnsaved(wordShelf(), incidentId, statementId);
  const latest = latestRevision(statement);
  const { basedOn, sent, ...words } = settle(own, statement?.revisions ?? []);
  const unsaved = statement !== null && !isSaved(words, latest);
  // Words that have become a revision are on the shelf no longer, or they would turn up beside the next one.
  const done = own !== null && statement !== null && !unsaved;
  useEffect(() => {
    if (done) keepUnsaved(wordShelf(), incidentId, statementId, null);
  }, [done, incidentId, statementId]);
  if (!statement) return null;
  const channel = words.variants.some((one) => one.channel === turned) ? turned : null;
  const keep = (next: UnsavedWords | null) => {
    const kept = keepUnsaved(wordShelf(), incidentId, statementId, next);
    setTyped({ of: statementId, words: next, kept });
  };
  const change = (next: Words) => keep({ ...next, basedOn, sent });
  return {
    statement,
    latest,
    words,
    channel,
    text: channel === null ? words.text : wordsOn(words, channel).text,
    basedOn,
    unsaved,
    kept: typed?.of !== statementId || typed.kept,
    overtaken: basedOn !== (latest?.revisionId ?? null),
    write: (text) => change(rewritten(words, channel, text)),
    rewrite: (pages) =>
      change(pages.reduce<Words>((all, page) => rewritten(all, page.channel, page.text), words)),
    turnTo: setTurned,
    ...channelDeeds(words, change, setTurned),
    markSent: () => keep({ ...words, basedOn, sent: words }),
    rebase: () => keep({ ...words, basedOn: latest?.revisionId ?? null, sent: null }),
    discard: () => keep(null),
  };
}
