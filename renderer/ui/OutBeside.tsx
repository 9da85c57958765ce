import type { StillHeld } from '../../shared/incident/wrong-words/still-held.ts';
import { DraftText } from './DraftText.tsx';
import classes from './Fact.module.css';
import { useChannelName } from './ReleaseLine.tsx';
import { ToneText } from './ToneText.tsx';

const NAMES = new Intl.ListFormat('en-GB');

const heldBy = (lines: number): string =>
  lines === 1 ? 'another line still holds' : `${lines} other lines still hold`;

/** Sentences that are out and are not counted, each with what it says of the fact, by whom that is held, and where it is out. */
function OutBeside(props: {
  readonly title: string;
  readonly label: string;
  readonly verb: 'says' | 'names';
  readonly all: readonly StillHeld[];
}) {
  const { title, label, verb, all } = props;
  const channelName = useChannelName();
  return (
    <>
      <div>
        <ToneText tone="warn" strong>
          {title}
        </ToneText>
      </div>
      <ul className={classes.places} aria-label={label}>
        {all.map(({ words, says, lines, channels }) => (
          <li key={words} className={classes.place}>
            <div className={classes.fact}>
              <DraftText className={classes.words}>{words}</DraftText>
              <span className={classes.origin}>
                {verb} {NAMES.format(says)}
                {lines === 0 ? '' : `, which ${heldBy(lines)}`} · out on{' '}
                {NAMES.format(channels.map(channelName))}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Sentences that say what other lines still hold. */
export function HeldSentences({ held }: { readonly held: readonly StillHeld[] }) {
  return (
    <OutBeside
      title={
        held.length === 1
          ? 'One more sentence is out that says some of it and leans on no fact.'
          : `${held.length} more sentences are out that say some of it and lean on no fact.`
      }
      label="Sentences that say what other lines still hold"
      verb="says"
      all={held}
    />
  );
}

/** Sentences that name what the fact named: whether they are wrong as well, somebody has to say. */
export function NamingSentences({ named }: { readonly named: readonly StillHeld[] }) {
  const what = NAMES.format(new Set(named.flatMap(({ says }) => says)));
  return (
    <OutBeside
      title={
        named.length === 1
          ? `One more sentence that is out names ${what}. See whether it still holds.`
          : `${named.length} more sentences that are out name ${what}. See whether they still hold.`
      }
      label="Sentences that are out and name what it names"
      verb="names"
      all={named}
    />
  );
}
