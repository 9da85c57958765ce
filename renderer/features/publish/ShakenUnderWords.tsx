import { useMemo } from 'react';
import { takesBackNow } from '../../../shared/incident/wrong-words/confirmed-again.ts';
import { shakenOnChannel } from '../../../shared/incident/wrong-words/shaken-on-channel.ts';
import { findRevision } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { FactLine } from '../../ui/FactLine.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './publish.module.css';

/**
 * Beside the press that lets words out: the sentences in them that lean on what is not confirmed now, with those facts. It
 * warns and holds nothing back: words that are out have to be recorded.
 */
export function ShakenUnderWords(props: {
  readonly revisionId: string;
  /** '' while no channel is named: then what would be wrong on any. */
  readonly channelId: string;
}) {
  const { revisionId, channelId } = props;
  const { state } = useView();
  const shaken = useMemo(() => {
    const found = findRevision(state.statements, revisionId);
    return found ? shakenOnChannel(state, found.revision, channelId === '' ? null : channelId) : [];
  }, [state, revisionId, channelId]);
  if (shaken.length === 0) return null;
  return (
    <section className={classes.shaken} aria-label="These words lean on what is not confirmed">
      <ToneText tone="over" strong>
        {shaken.length === 1 ? 'A sentence' : `${shaken.length} sentences`} of these words{' '}
        {shaken.length === 1 ? 'leans' : 'lean'} on what is not confirmed. If they are out, the log will say
        so.
      </ToneText>
      <Rows label="Sentences that lean on it">
        {shaken.map(({ sentence, facts }) => (
          <li key={sentence.text}>
            <UserText className={classes.shakenWords}>{sentence.text}</UserText>
            {facts.map((fact) => (
              <FactLine key={fact.factId} fact={fact} short />
            ))}
          </li>
        ))}
      </Rows>
    </section>
  );
}

/** Beside the press that lets a correction out, and beside its copy: that what it takes back holds after all. */
export function TakesBackLine({ revisionId }: { readonly revisionId: string }) {
  const { state } = useView();
  const fact = takesBackNow(state, findRevision(state.statements, revisionId)?.statement.statementId);
  if (fact === null) return null;
  return (
    <p>
      <ToneText tone="over" strong>
        These words take back what is confirmed again: “<UserText>{fact.text}</UserText>”. Send them nowhere
        else.
      </ToneText>
    </p>
  );
}
