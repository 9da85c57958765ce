import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WordsEnvelope } from '../../../shared/envelope/envelopes.ts';
import { actorName, type People } from '../../../shared/people/people.ts';
import { dateText } from '../../../shared/time-text.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../../ui/Name.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import type { Tone } from '../../ui/tone.ts';
import { UserText } from '../../ui/UserText.tsx';
import { ConsentButton } from './ConsentButton.tsx';
import { ConsentedWords, EnvelopeWords, scopeSentence } from './EnvelopeWords.tsx';
import classes from './envelopes.module.css';

function standing(envelope: WordsEnvelope, now: number): { readonly word: string; readonly tone: Tone } {
  if (envelope.withdrawn) return { word: 'withdrawn', tone: 'done' };
  if (now >= envelope.expiresAt) return { word: 'expired', tone: 'over' };
  return envelope.consented
    ? { word: 'in force', tone: 'calm' }
    : { word: 'waits for a second person', tone: 'warn' };
}

function history(envelope: WordsEnvelope, people: People, zone: string): string {
  const { proposed, consented, expiresAt } = envelope;
  const until = `Holds until ${dateText(expiresAt, zone)}.`;
  const first = `${actorName(people, proposed.personId)} proposed it on ${dateText(proposed.at, zone)}.`;
  return consented
    ? `${first} ${actorName(people, consented.personId)} consented on ${dateText(consented.at, zone)}. ${until}`
    : `${first} ${until}`;
}

const NO_REASON = { reason: '' };

function Withdraw(props: { readonly envelope: WordsEnvelope; readonly onDone: () => void }) {
  const { envelope, onDone } = props;
  const [{ reason }, change, forget] = useKept(`envelope.withdraw ${envelope.envelopeId}`, NO_REASON);
  const refusalOf = useRegistryRefusal();
  const command = { type: 'envelope.withdraw', envelopeId: envelope.envelopeId, reason } as const;
  return (
    <div className={classes.withdraw}>
      <TextInput
        label="Why is the consent withdrawn?"
        dir="auto"
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <span className={classes.buttons}>
        <RefusableButton
          danger
          size="xs"
          refusal={refusalOf(command)}
          act={() => sendToRegistry(command)}
          onDone={() => {
            forget();
            onDone();
          }}
        >
          Withdraw it
        </RefusableButton>
        <Button size="xs" variant="subtle" color="act" onClick={onDone}>
          Keep it
        </Button>
      </span>
    </div>
  );
}

function Actions(props: { readonly envelope: WordsEnvelope; readonly onWithdraw: () => void }) {
  const { envelopeId, title, consented, severities, template, slots, expiresAt } = props.envelope;
  const { zone } = useRoom().room;
  const refusalOf = useRegistryRefusal();
  const consent = { type: 'envelope.consent', envelopeId } as const;
  const withdraw = { type: 'envelope.withdraw', envelopeId, reason: 'typed later' } as const;
  const refusal = refusalOf(consent, 'signing');
  const ask = () => {
    props.onWithdraw();
    return Promise.resolve({ ok: true, value: null } as const);
  };
  return (
    <>
      <span className={classes.buttons}>
        {consented ? null : (
          <ConsentButton
            size="xs"
            label={`Consent to these words: ${title}`}
            command={consent}
            title={`Consent to ${title}`}
            confirm="Consent and sign"
            words={
              <ConsentedWords
                title="The words you consent to"
                template={template}
                slots={slots}
                scope={scopeSentence(severities, expiresAt, zone)}
              />
            }
          >
            Consent to these words
          </ConsentButton>
        )}
        <RefusableButton quiet size="xs" label={`Withdraw ${title}…`} refusal={refusalOf(withdraw)} act={ask}>
          Withdraw…
        </RefusableButton>
      </span>
      {consented ? null : <Refusal sentence={refusal?.sentence ?? null} />}
    </>
  );
}

/** One envelope: whether it stands, who stands behind it, and its very words. */
export function EnvelopeItem(props: { readonly envelope: WordsEnvelope }) {
  const { envelope } = props;
  const { people, zone } = useRoom().room;
  const now = useNow();
  const [withdrawing, setWithdrawing] = useState(false);
  const { word, tone } = standing(envelope, now);
  return (
    <li className={classes.item} data-tone={tone}>
      <div className={classes.itemHead}>
        <h2 className={classes.name}>
          <Name>{envelope.title}</Name>
        </h2>
        <Chip>{envelope.severities.join(' ')}</Chip>
        <Chip tone={tone}>{word}</Chip>
      </div>
      <p className={classes.fine}>
        <Name>{history(envelope, people, zone)}</Name>
      </p>
      {envelope.withdrawn ? (
        <p className={classes.fine}>
          <Name>{`Withdrawn by ${actorName(people, envelope.withdrawn.by)}:`}</Name>{' '}
          <UserText>{envelope.withdrawn.reason}</UserText>
        </p>
      ) : (
        <div className={classes.words}>
          <EnvelopeWords template={envelope.template} slots={envelope.slots} />
        </div>
      )}
      {envelope.withdrawn || withdrawing ? null : (
        <Actions envelope={envelope} onWithdraw={() => setWithdrawing(true)} />
      )}
      {withdrawing && !envelope.withdrawn ? (
        <Withdraw envelope={envelope} onDone={() => setWithdrawing(false)} />
      ) : null}
    </li>
  );
}
