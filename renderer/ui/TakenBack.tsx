import type { TakenBack } from '../../shared/incident/wrong-words/wrongly-taken-back.ts';
import { statementName } from '../../shared/statement/statements.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { FactWord } from './FactLine.tsx';
import { Name } from './Name.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { StartCorrection } from './StartCorrection.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';

/** Where the correction of a correction is started, for what leads there. */
export const TAKEN_BACK_PLACE = 'taken-back';

const NAMES = new Intl.ListFormat('en-GB');

function Row({ back, first }: { readonly back: TakenBack; readonly first: boolean }) {
  const { fact, correction, releases } = back;
  const { statements } = useView().state;
  const readOnly = useReadOnly();
  const channelName = useChannelName();
  const statement = statements.find((one) => one.statementId === correction.statementId);
  const name = statement ? statementName(statement) : 'A correction';
  const on = NAMES.format([...new Set(releases.map(({ channel }) => channelName(channel)))]);
  const releaseIds = releases.map(({ releaseId }) => releaseId);
  return (
    <li className={classes.fallen}>
      <div className={classes.fallenLine} data-place={TAKEN_BACK_PLACE}>
        <FactWord fact={fact} />
        <UserText className={classes.fallenText}>{fact.text}</UserText>
        <div className={classes.fallenCount}>
          <ToneText tone="over">
            <Name>{`${name} takes it back, out on ${on}.`}</Name>
          </ToneText>
        </div>
        {readOnly ? null : (
          <span className={classes.fallenAct}>
            <StartCorrection
              primary={first}
              label={`Correct ${name}`}
              command={{ type: 'correction.start', releaseIds, words: [] }}
            >
              Correct it…
            </StartCorrection>
          </span>
        )}
      </div>
    </li>
  );
}

/** Corrections that are out and take back what is confirmed again, each with the way to put that right. */
export function TakenBackRows({ all }: { readonly all: readonly TakenBack[] }) {
  if (all.length === 0) return null;
  return (
    <section className={classes.fallenCard} aria-label="Taken back, and confirmed again">
      <ul className={classes.fallenRows} aria-label="Facts that hold after all">
        {all.map((one, at) => (
          <Row key={one.correction.statementId} back={one} first={at === 0} />
        ))}
      </ul>
    </section>
  );
}
