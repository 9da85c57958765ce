import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Signer } from '../../../shared/approval/approvals.ts';
import type { Rejection } from '../../../shared/kernel.ts';
import { actorName } from '../../../shared/people/people.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { seenText } from '../../../shared/statement/words.ts';
import { useView } from '../../bridge/view.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import { AfterWordsLine, useAfterWords } from './AfterWords.tsx';
import { ClosedItems } from './ClosedItems.tsx';
import { ObjectionLine, useOpenObjections } from './ObjectionLine.tsx';
import { type Call, commandOf, type Heard, useListeners } from './phone-call.ts';
import classes from './ReadBack.module.css';
import sheet from './SignOff.module.css';
import { SignsLine } from './SignsLine.tsx';
import type { Standing } from './standing.ts';

type Props = {
  readonly standing: Standing;
  readonly signer: Signer;
  readonly call: Call;
  readonly heard: Heard;
  readonly onHeard: (heard: Heard) => void;
  readonly onClose: () => void;
};

const TWO_PASSPHRASES: Rejection = {
  code: 'no-passphrase',
  sentence: 'Both of you type your own passphrase to sign what you heard.',
};

const NOT_CHOSEN: Rejection = {
  code: 'no-answer',
  sentence: 'Choose what they say: yes or no.',
};

type Answer = NonNullable<Heard['answer']>;

const ANSWERS: readonly { readonly value: Answer; readonly label: string }[] = [
  { value: 'yes', label: 'They say yes' },
  { value: 'no', label: 'They say no' },
];

/** Who listens, and what they hear: the code read back, or why not. */
function WhatWasHeard({ call, heard, onHeard }: Props) {
  const listeners = useListeners(call);
  const choices = [
    { value: '', label: 'Choose who listens' },
    ...listeners.map((one) => ({ value: one.personId, label: seenText(`${one.name}, ${one.title}`) })),
  ];
  return (
    <>
      <div className={classes.answer}>
        <Segments
          label="What the signer says"
          small
          choices={ANSWERS}
          value={heard.answer}
          onChange={(answer) => onHeard({ ...heard, answer })}
        />
      </div>
      <NativeSelect
        className={classes.field ?? ''}
        label="Who listens in"
        data={choices}
        value={heard.listenerId}
        onChange={(event) => onHeard({ ...heard, listenerId: event.currentTarget.value })}
      />
      {heard.answer !== 'no' ? (
        <TextInput
          className={classes.field ?? ''}
          label="Code words, as read back"
          autoComplete="off"
          spellCheck={false}
          value={heard.code}
          onChange={(event) => onHeard({ ...heard, code: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          className={classes.wide ?? ''}
          label="Why not, in their words"
          autoComplete="off"
          dir="auto"
          value={heard.reason}
          onChange={(event) => onHeard({ ...heard, reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** Whose word on which words both sign, and what came after these. */
function WhoseWord({ call, standing, signer }: Pick<Props, 'call' | 'standing' | 'signer'>) {
  const { people } = useView();
  return (
    <>
      <ObjectionLine open={useOpenObjections()} />
      <AfterWordsLine rows={useAfterWords(standing).news} />
      <SignsLine
        how="byPhone"
        who={actorName(people, call.personId)}
        seat={signer.label}
        what={revisionName(standing.statement, standing.revision)}
      />
    </>
  );
}

/** Both sign, one after the other, on one sheet: with what each of them knows and nobody else. */
export function ReadBackSign(props: Props) {
  const { call, heard, onClose } = props;
  const { people, refusal, attest } = useView();
  const [caller, setCaller] = useState('');
  const [listener, setListener] = useState('');
  const sending = useSending();
  const command = commandOf(call, heard);
  const missing = caller === '' || listener === '' ? TWO_PASSPHRASES : null;
  const refused = refusal(command, 'signing') ?? (heard.answer === null ? NOT_CHOSEN : missing);
  const act = () => attest(command, { caller, listener });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refused === null && (await sending.run(act))) onClose();
  };
  const nameOf = (personId: string | null) => actorName(people, personId ?? '');
  const { answer } = heard;
  return (
    <footer className={sheet.foot}>
      {answer !== 'no' ? <ClosedItems signerId={call.signerId} whose="this yes" /> : null}
      <WhoseWord {...props} />
      <Refusal sentence={sending.refused ?? refused?.sentence ?? null} alert={sending.refused !== null} />
      <form className={classes.form} data-sign="" onSubmit={(event) => void submit(event)}>
        <SubmitOnEnter />
        <WhatWasHeard {...props} />
        <div className={classes.field}>
          <PassphraseField
            label={seenText(`Passphrase of ${nameOf(people.atKeyboard)}`)}
            value={caller}
            onChange={setCaller}
          />
        </div>
        <div className={classes.field}>
          <PassphraseField
            label={
              heard.listenerId === ''
                ? 'Passphrase of who listens'
                : seenText(`Passphrase of ${nameOf(heard.listenerId)}`)
            }
            value={listener}
            onChange={setListener}
          />
        </div>
        <RefusableButton
          primary={answer === 'yes'}
          danger={answer === 'no'}
          refusal={refused}
          act={act}
          onDone={onClose}
          sending={sending}
          rightSection={<Keys keys="Mod+↵" />}
        >
          {answer === null ? 'Both sign' : `Both sign the ${answer}`}
        </RefusableButton>
      </form>
    </footer>
  );
}
