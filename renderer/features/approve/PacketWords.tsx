import { useState } from 'react';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { momentText } from '../../../shared/time-text.ts';
import { useNow } from '../../bridge/use-now.ts';
import { PagedWords } from '../../ui/PagedWords.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { wordPages } from '../../ui/word-pages.ts';
import { type Against, whatChanged } from './compare.ts';
import classes from './SignOff.module.css';

type Earlier = OpenedPacket['earlier'][number];

const LABEL = { looked: 'Since you last looked', approved: 'Since the last approval' } as const;

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
  const choices = [
    ...earlier.map(({ since }) => ({ value: since, label: LABEL[since] })),
    { value: 'plain', label: 'As they will appear' } as const,
  ];
  const [chosen, setChosen] = useState<Against | null>(null);
  const against = chosen ?? choices[0]?.value ?? 'plain';
  const before = earlier.find((one) => one.since === against);
  const channels = words.map(({ channel, label }) => ({ id: channel, name: label }));
  const pages = wordPages(
    { text: '', variants: words },
    before ? { text: '', variants: before.words } : null,
    channels,
  );
  const texts = new Set(pages.map((one) => one.text)).size;
  const bytes = texts === 1 ? 'this text' : `these ${texts} texts`;
  const first = earlier.length === 0 ? 'You see these words for the first time.' : null;
  return (
    <section className={classes.words} aria-label="The words to sign">
      {choices.length > 1 ? (
        <div className={classes.shown}>
          <Segments
            label="How the words are shown"
            small
            choices={choices}
            value={against}
            onChange={setChosen}
          />
        </div>
      ) : null}
      <PagedWords
        pages={pages}
        aside={<span className={classes.fine}>What you sign is {bytes}, byte for byte</span>}
        foot={<span>{first ?? comparedSentence(whatChanged(pages), before, room.zone, now)}</span>}
      />
    </section>
  );
}
