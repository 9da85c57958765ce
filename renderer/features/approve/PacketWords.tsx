import { useState } from 'react';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { momentText } from '../../../shared/time-text.ts';
import { useNow } from '../../bridge/use-now.ts';
import { channelsMoved, wordPages } from '../../ui/word-pages.ts';
import { AfterWordsLine, afterInPacket } from './AfterWords.tsx';
import { ComparedWords } from './ComparedWords.tsx';
import { type Against, choicesOf, FIRST_TIME, whatChanged } from './compare.ts';
import { ObjectionLine, openInPacket } from './ObjectionLine.tsx';
import { channelsToRead } from './packet-channels.ts';

type Earlier = OpenedPacket['earlier'][number];

function comparedSentence(changed: string, earlier: Earlier | undefined, zone: string, now: number): string {
  if (!earlier) return '';
  const { since, name, at } = earlier;
  if (since === 'approved') return `${changed} since ${name} was approved.`;
  const when = at === null ? '' : `, at ${momentText(at, now, zone)}`;
  return `${changed} since you last looked, at ${name}${when}.`;
}

/** Which channels came or went since earlier words. A channel that is not in these words has no name here but its id. */
function movedIn(words: OpenedPacket['words'], before: Earlier | undefined): string {
  if (!before) return '';
  const has = (list: readonly { readonly channel: string }[]) => new Set(list.map((one) => one.channel));
  const [now, then] = [has(words), has(before.words)];
  const gone = before.words.filter((one) => !now.has(one.channel));
  const known = [
    ...words.map(({ channel, label }) => ({ id: channel, name: label })),
    ...gone.map(({ channel }) => ({ id: channel, name: channel })),
  ];
  const without = (list: ReadonlySet<string>) => known.map(({ id }) => id).filter((id) => !list.has(id));
  return channelsMoved(
    { text: '', variants: [], without: without(now) },
    { text: '', variants: [], without: without(then) },
    known,
  );
}

/** The words of a packet as bytes, channel by channel, with what changed since earlier ones. */
export function PacketWords(props: { readonly packet: OpenedPacket }) {
  const { words, earlier, room } = props.packet;
  const now = useNow();
  const choices = choicesOf(earlier.map(({ since }) => since));
  const [chosen, setChosen] = useState<Against | null>(null);
  const against = chosen ?? choices[0]?.value ?? 'plain';
  const before = earlier.find((one) => one.since === against);
  const channels = channelsToRead(props.packet);
  const pages = wordPages(
    { text: '', variants: words },
    before ? { text: '', variants: before.words } : null,
    channels,
  );
  const moved = movedIn(words, before);
  const compared = comparedSentence(whatChanged(pages, moved), before, room.zone, now);
  return (
    <ComparedWords
      verb="sign"
      pages={pages}
      choices={choices}
      against={against}
      onChoose={setChosen}
      first={
        <>
          <ObjectionLine newest open={openInPacket(props.packet.objections)} />
          <AfterWordsLine newest rows={afterInPacket(props.packet).news} />
        </>
      }
      changes={earlier.length === 0 ? FIRST_TIME : compared}
    />
  );
}
