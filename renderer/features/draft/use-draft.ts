import { startTransition, useEffect, useMemo, useState } from 'react';
import { type Words, wordsOn } from '../../../shared/statement/channel-words.ts';
import { COMMON_LANGUAGE } from '../../../shared/statement/events.ts';
import {
  currentStatement,
  latestRevision,
  type Revision,
  type Statement,
} from '../../../shared/statement/statements.ts';
import { putInto, type TakenAs } from '../../../shared/template/slot-value.ts';
import {
  deskChanges,
  leaveDesk,
  type OnDesk,
  onDesk,
  type Place,
  placeOf,
  putOnDesk,
} from '../../bridge/draft-desk.ts';
import { isSaved, settle, type UnsavedWords } from '../../bridge/unsaved-words.ts';
import { useView } from '../../bridge/view.tsx';
import { useTurned } from './use-turned.ts';

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
  /** All that can be done to the words, the same object while nothing but the words changes. */
  readonly deeds: Deeds;
} & Deeds;

export type Deeds = {
  /** The words as they are this instant: a key may be ahead of what is drawn. */
  readonly now: () => UnsavedWords;
  /** Takes what a key has made of a page; null is that of the common text. */
  readonly type: (text: string, channel: string | null) => void;
  /** Puts other words on the page that is open. */
  readonly write: (text: string) => void;
  /** Puts other words on any pages at once; `channel` null is the common text. */
  readonly rewrite: (pages: readonly Page[]) => void;
  /**
   * Begins with other words, and with words for single channels that have none yet: behind those on the common page, or in the
   * place of what was begun with one of `others` and nobody has touched since.
   */
  readonly begin: (begun: Beginning, others: readonly Beginning[]) => void;
  /** Puts a value in the place of a slot, on every page where it stands. */
  readonly fill: (slotId: string, value: string, as?: TakenAs) => void;
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
  /** Puts words that hold what both sides wrote on the pages, on top of the newest revision. */
  readonly putTogether: (words: Words) => void;
  /** Throws the unsaved words away and shows the newest revision. */
  readonly discard: () => void;
};

/** Words for one page. */
type Page = { readonly channel: string | null; readonly text: string };

/** Words for one channel. */
export type ChannelText = { readonly channel: string; readonly text: string };

/** What words can begin with: the common text, and words for single channels. */
export type Beginning = { readonly text: string; readonly channels: readonly ChannelText[] };

/** Words without what was begun with one of some beginnings, where the common page still is as that left it. */
function withoutUntouched(words: Words, others: readonly Beginning[]): Words {
  const begun = others.find((one) => one.text.trim() === words.text.trim());
  if (!begun) return words;
  const isLeft = ({ channel, text }: ChannelText) =>
    begun.channels.some((one) => one.channel === channel && one.text === text);
  return { ...words, text: '', variants: words.variants.filter((one) => !isLeft(one)) };
}

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

type ChannelDeeds = Pick<Draft, 'giveOwn' | 'giveWords' | 'leaveOut' | 'takeBack' | 'begin' | 'fill'>;

/** What can be done about single channels of words. */
function channelDeeds(
  now: () => Words,
  change: (words: Words) => void,
  turnTo: (channel: string) => void,
): ChannelDeeds {
  const others = (one: string) => now().variants.filter((variant) => variant.channel !== one);
  return {
    giveOwn: (one) => {
      change(withOwn(now(), [{ channel: one, text: now().text }]));
      turnTo(one);
    },
    giveWords: (own) => change(withOwn(now(), own)),
    begin: ({ text, channels: own }, instead) => {
      const before = withoutUntouched(now(), instead);
      const all = before.text.trim() === '' ? text : `${before.text.trimEnd()}\n\n${text}`;
      const worded = (channel: string) =>
        before.variants.some((one) => one.channel === channel && one.text.trim() !== '');
      const bare = own.filter(({ channel }) => !worded(channel));
      change(withOwn({ ...before, text: all }, bare));
    },
    fill: (slotId, value, as) => {
      const filled = (text: string) => putInto(text, slotId, value, as);
      const variants = now().variants.map((one) => ({ ...one, text: filled(one.text) }));
      change({ ...now(), text: filled(now().text), variants });
    },
    leaveOut: (one, out) => {
      const without = (now().without ?? []).filter((other) => other !== one);
      change({ ...now(), without: out ? [...without, one] : without });
    },
    takeBack: (one) => change({ ...now(), variants: others(one) }),
  };
}

/** What is on the desk, as this screen has it: typed keys are followed when there is time, all else at once. */
function useOnDesk(place: Place): OnDesk {
  const [seen, see] = useState(() => ({ place, on: onDesk(place) }));
  useEffect(() => {
    const look = () =>
      see((last) => {
        const on = onDesk(place);
        return last.place === place && last.on === on ? last : { place, on };
      });
    const follow = () => (deskChanges.get().how === 'typed' ? startTransition(look) : look());
    look();
    const end = deskChanges.subscribe(follow);
    return () => {
      end();
      leaveDesk(place);
    };
  }, [place]);
  return seen.place === place ? seen.on : onDesk(place);
}

type Writing = {
  readonly place: Place;
  readonly statement: Statement;
  readonly channel: string | null;
};

/**
 * Everything that changes the words. All of it begins with the words as they are on the desk when it is called, not with
 * those that were drawn: the last key is never lost to a button.
 */
function deedsOf({ place, statement, channel }: Writing, turnTo: (channel: string | null) => void): Deeds {
  const latest = latestRevision(statement);
  const now = () => settle(onDesk(place).words, statement.revisions);
  const put = (next: UnsavedWords | null) => putOnDesk(place, next, 'done');
  const change = (next: Words) => put({ ...now(), ...next });
  return {
    now,
    turnTo,
    type: (text, page) => {
      const before = now();
      putOnDesk(place, { ...before, ...rewritten(before, page, text) }, 'typed');
    },
    write: (text) => change(rewritten(now(), channel, text)),
    rewrite: (pages) =>
      change(pages.reduce<Words>((all, page) => rewritten(all, page.channel, page.text), now())),
    ...channelDeeds(now, change, turnTo),
    markSent: () => {
      const { basedOn: _, sent: __, ...words } = now();
      put({ ...now(), sent: words });
    },
    putTogether: (words) => {
      // Words that wait behind a channel that is left out are still there when it is taken in again.
      const { variants, without = [] } = words;
      const waiting = now().variants.filter((one) => without.includes(one.channel));
      const all = [...variants, ...waiting];
      put({ ...words, variants: all, basedOn: latest?.revisionId ?? null, sent: null });
    },
    discard: () => put(null),
  };
}

/** The draft of the current statement; null before there is one. Unsaved words survive everything but `discard`. */
export function useDraft(): Draft | null {
  const { state, typedIn: incidentId } = useView();
  const statement = currentStatement(state.statements);
  const channels = state.chart.context.playbook?.channels ?? [];
  const place = placeOf(incidentId, state);
  const { words: own, kept } = useOnDesk(place);
  const settled = useMemo(() => settle(own, statement?.revisions ?? []), [own, statement]);
  const words = useMemo((): Words => {
    const { text, variants, without } = settled;
    return without ? { text, variants, without } : { text, variants };
  }, [settled]);
  const [turned, setTurned] = useTurned(statement?.statementId ?? null, words, channels);
  const channel = settled.variants.some((one) => one.channel === turned) ? turned : null;
  const latest = latestRevision(statement);
  const unsaved = statement !== null && !isSaved(settled, latest);
  // Words that have become a revision are on the shelf no longer, or they would turn up beside the next one.
  const done = own !== null && statement !== null && !unsaved;
  useEffect(() => {
    const still = onDesk(place).words === own;
    if (done && still) putOnDesk(place, null, 'done');
  }, [done, own, place]);
  const deeds = useMemo(
    () => statement && deedsOf({ place, statement, channel }, setTurned),
    [place, statement, channel, setTurned],
  );
  return useMemo(() => {
    if (!statement || !deeds) return null;
    const { basedOn } = settled;
    const text = channel === null ? words.text : wordsOn(words, channel).text;
    const overtaken = basedOn !== (latest?.revisionId ?? null);
    const shown = { statement, latest, words, channel, text, basedOn, unsaved, kept, overtaken };
    return { ...shown, deeds, ...deeds };
  }, [statement, latest, settled, words, channel, unsaved, kept, deeds]);
}
