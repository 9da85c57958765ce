import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WordsEnvelope } from '../../../shared/envelope/envelopes.ts';
import { envelopeProblem } from '../../../shared/envelope/envelopes.ts';
import { standingConsent } from '../../../shared/incident/standing-consent.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { basisSentence } from '../../../shared/projection/basis.ts';
import { dateText } from '../../../shared/time-text.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './EnvelopeCard.module.css';
import { FillEnvelope } from './FillEnvelope.tsx';
import type { Draft } from './use-draft.ts';

/** The envelopes of this incident's playbook that were not withdrawn, each with why it does not stand here, if so. */
function useEnvelopes() {
  const { state, people } = useView();
  const { envelopes } = useRoom().room;
  const at = useViewNow();
  const { playbook, severity } = state.chart.context;
  if (!playbook) return [];
  return envelopes
    .filter((one) => one.playbookId === playbook.id && one.withdrawn === null)
    .map((one) => ({ envelope: one, problem: envelopeProblem(one, { people, playbook, severity, at }) }));
}

/** Says what stands behind the words on the page, and what would end it. */
function StandingCard() {
  const { state, people } = useView();
  const applied = standingConsent(state);
  const lapsed = state.envelopes.at(-1)?.voided ?? null;
  if (applied)
    return (
      <Card title="Approved by a standing consent" tone="calm">
        <p className={classes.standing}>
          <Name>{`${basisSentence({ kind: 'envelope', envelope: applied }, people)}.`}</Name> Any free edit
          drops the consent, and the full chain applies.
        </p>
      </Card>
    );
  return lapsed ? (
    <Card title="The standing consent no longer holds" tone="over">
      <p className={classes.standing}>{lapsed.reason} The full chain applies.</p>
    </Card>
  ) : null;
}

function Row(props: {
  readonly envelope: WordsEnvelope;
  readonly problem: string | null;
  readonly onFill: () => void;
}) {
  const { envelope, problem, onFill } = props;
  const { state } = useView();
  const { title, severities, expiresAt } = envelope;
  return (
    <li className={classes.row}>
      <span>
        <Name>{`${title}, ${severities.join(' and ')}`}</Name>
        <span className={classes.fine}>
          {problem === null ? (
            `Two people stand behind it until ${dateText(expiresAt, state.zone)}.`
          ) : (
            <ToneText tone="warn">
              <Name>{problem}</Name>
            </ToneText>
          )}
        </span>
      </span>
      {problem === null ? (
        <Button size="xs" variant="filled" color="act" onClick={onFill}>
          Fill this envelope…
        </Button>
      ) : null}
    </li>
  );
}

/** The fast way to first words: an envelope that two people have consented to, to be filled in. */
export function EnvelopeCard(props: { readonly draft: Draft }) {
  const { state } = useView();
  const readOnly = useReadOnly();
  const [filling, setFilling] = useState<WordsEnvelope | null>(null);
  const known = useEnvelopes();
  const first = known.find(({ problem }) => problem === null)?.envelope ?? null;
  useOnAction('envelope.fill', () => setFilling(first));
  const open =
    phaseOf(state) === 'draft' &&
    props.draft.statement.kind === 'holding' &&
    !readOnly &&
    !standingConsent(state);
  return (
    <>
      <StandingCard />
      {open && known.length > 0 ? (
        <Card title="Pre-approved envelope" aside="approved as soon as it is filled">
          <Rows>
            {known.map(({ envelope, problem }) => (
              <Row
                key={envelope.envelopeId}
                envelope={envelope}
                problem={problem}
                onFill={() => setFilling(envelope)}
              />
            ))}
          </Rows>
        </Card>
      ) : null}
      {filling ? (
        <FillEnvelope envelope={filling} draft={props.draft} onClose={() => setFilling(null)} />
      ) : null}
    </>
  );
}
