import { correctionStandsText } from '../../shared/incident/wrong-words/correction-stands.ts';
import type { ShakenFact } from '../../shared/incident/wrong-words/leaning.ts';
import { sentenceCount } from '../../shared/projection/leaning-text.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { FactLine } from './FactLine.tsx';
import { KeepWords } from './KeepWords.tsx';
import { LeaningPlaces } from './LeaningPlaces.tsx';
import { LookThrough } from './LookThrough.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { Rows } from './Rows.tsx';
import { ToneText } from './ToneText.tsx';
import { useHalfCorrected } from './use-half-corrected.ts';
import { useReadOnly } from './use-read-only.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** What is not in the correction that is being written, and still has to be dealt with. */
function restText(rest: number, on: string): string {
  if (rest === 0) return '';
  return rest === 1
    ? ` Another one, out on ${on}, is not in it: open this and say why it stays.`
    : ` ${rest} others, out on ${on}, are not in it: open this and say why each stays.`;
}

/** The facts whose correction is under way, on one line: the words come first now. What is wrong is one press away. */
export function CorrectionInWork(props: { readonly shaken: readonly ShakenFact[] }) {
  const { shaken } = props;
  const { state } = useView();
  const readOnly = useReadOnly();
  const channelName = useChannelName();
  const places = shaken.flatMap(({ released }) => released);
  const said = new Set(places.flatMap(({ dealt, words }) => (dealt?.kind === 'correcting' ? [words] : [])));
  const left = places.filter(({ words }) => !said.has(words));
  const on = NAMES.format([...new Set(left.map(({ release }) => channelName(release.channel)))]);
  const count = said.size === 1 ? 'one sentence that is out' : `${said.size} sentences that are out`;
  const half = useHalfCorrected();
  const what =
    half === null
      ? `A correction of ${count} ${correctionStandsText(state)}.`
      : `The correction of ${count} is not out yet on ${half}.`;
  return (
    <details className={classes.inWork}>
      <summary>
        <ToneText tone="warn">
          {what}
          {restText(sentenceCount(left), on)}
        </ToneText>{' '}
        <span className={classes.origin}>What was wrong</span>
      </summary>
      <div className={classes.bounded}>
        <Rows label="What is being corrected">
          {shaken.map((one) => (
            <li key={one.fact.factId} className={classes.shaken}>
              <FactLine fact={one.fact} short />
              <LookThrough fact={one.fact} />
              <LeaningPlaces
                leaning={one}
                beside={(place) =>
                  readOnly || place.dealt !== null ? null : (
                    <KeepWords place={place} factId={one.fact.factId} />
                  )
                }
              />
            </li>
          ))}
        </Rows>
      </div>
    </details>
  );
}
