import { useState } from 'react';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { momentText } from '../../../shared/time-text.ts';
import { useNow } from '../../bridge/use-now.ts';
import { wordPages } from '../../ui/word-pages.ts';
import { ComparedWords } from './ComparedWords.tsx';
import { type Against, choicesOf, FIRST_TIME, whatChanged } from './compare.ts';

type Earlier = OpenedPacket['earlier'][number];

function comparedSentence(changed: string, earlier: Earlier | undefined, zone: string, now: number): string {
  if (!earlier) return '';
  const { since, name, at } = earlier;
  if (since === 'approved') return `${changed} since ${name} was approved.`;
  const when = at === null ? '' : `, at ${momentText(at, now, zone)}`;
  return `${changed} since you last looked, at ${name}${when}.`;
}

/** The words of a packet as bytes, channel by channel, with what changed since earlier ones. */
export function PacketWords(props: { readonly packet: OpenedPacket }) {
  const { words, earlier, room } = props.packet;
  const now = useNow();
  const choices = choicesOf(earlier.map(({ since }) => since));
  const [chosen, setChosen] = useState<Against | null>(null);
  const against = chosen ?? choices[0]?.value ?? 'plain';
  const before = earlier.find((one) => one.since === against);
  const channels = words.map(({ channel, label }) => ({ id: channel, name: label }));
  const pages = wordPages(
    { text: '', variants: words },
    before ? { text: '', variants: before.words } : null,
    channels,
  );
  const compared = comparedSentence(whatChanged(pages), before, room.zone, now);
  return (
    <ComparedWords
      verb="sign"
      pages={pages}
      choices={choices}
      against={against}
      onChoose={setChosen}
      changes={earlier.length === 0 ? FIRST_TIME : compared}
    />
  );
}
