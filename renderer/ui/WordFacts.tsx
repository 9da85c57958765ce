import { lookAlikes } from '../../shared/statement/look-alikes.ts';
import { hiddenCharacters, openSlots, secondsAloud, wordCount } from '../../shared/statement/words.ts';
import { durationText } from '../../shared/time-text.ts';
import { ToneText } from './ToneText.tsx';
import classes from './WordFacts.module.css';

function many(count: number, one: string, more: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${more}`;
}

/** What can be said about a text at a glance: its length, its length aloud, and what still has to be looked at. */
export function WordFacts(props: {
  readonly text: string;
  /** How many slots count as open where the text is not all there is: one page of several. */
  readonly open?: number;
}) {
  const { text } = props;
  const words = wordCount(text);
  const hidden = hiddenCharacters(text).length;
  const alike = lookAlikes(text).length;
  const slots = props.open ?? openSlots(text).length;
  return (
    <span className={classes.facts}>
      <span>
        {many(words, 'word', 'words')} · {durationText(secondsAloud(words) * 1000)} aloud
      </span>
      {slots === 0 ? null : (
        <ToneText tone="warn">{many(slots, 'slot still open', 'slots still open')}</ToneText>
      )}
      {hidden === 0 ? (
        <span>no hidden characters</span>
      ) : (
        <ToneText tone="over">{many(hidden, 'hidden character', 'hidden characters')}</ToneText>
      )}
      {alike === 0 ? null : (
        <ToneText tone="over">{many(alike, 'look-alike letter', 'look-alike letters')}</ToneText>
      )}
    </span>
  );
}
