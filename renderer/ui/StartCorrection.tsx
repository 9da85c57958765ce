import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IncidentCommandOf } from '../../shared/incident/commands.ts';
import { type IncidentState, phaseOf } from '../../shared/incident/state.ts';
import { actorName } from '../../shared/people/people.ts';
import { STAGE_LABEL } from '../../shared/playbook/stages.ts';
import { currentStatement, latestRevision, statementName } from '../../shared/statement/statements.ts';
import { useUnsavedDraft } from '../bridge/draft-desk.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { useView } from '../bridge/view.tsx';
import { runAction } from '../commands/hub.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { chosenOf, leastOf } from './chosen-correction.ts';
import classes from './Fact.module.css';
import { Name } from './Name.tsx';
import { OpenButton } from './OpenButton.tsx';
import { ReasonField } from './ReasonField.tsx';
import { savingBack } from './saving-back.ts';
import { ToneText } from './ToneText.tsx';
import { useHalfCorrected } from './use-half-corrected.ts';
import { type Dropped, type WrongOf, WrongSentences } from './WrongSentences.tsx';

type Props = {
  readonly label: string;
  readonly primary?: boolean;
  readonly command: IncidentCommandOf<'correction.start'>;
  /** The sentences by the fact that fell under them, where there is one; a correction may take back what leans on several. */
  readonly wrong?: readonly WrongOf[];
  /** Sentences that are likely right, each with why it is in the list all the same: nobody takes them back by not looking. */
  readonly doubtful?: ReadonlyMap<string, string>;
  readonly children: string;
};

/** The statement that a correction would set aside; null from Follow-up. */
function underWay(state: IncidentState): string | null {
  const statement = phaseOf(state) === 'followUp' ? null : currentStatement(state.statements);
  return statement && statementName(statement);
}

const WAIT = `Its saved words wait: once the correction is out, one press in ${STAGE_LABEL.followUp} takes them up.`;

/** A second fact fell while a correction is being written: the public need not be told twice. */
const IN_THE_SAME =
  'Or say it in the correction that is being written (“We also said 14 shops. It is 41.”): where that is out, this is corrected as well.';

function isInDraft(state: IncidentState): boolean {
  return phaseOf(state) === 'draft' && currentStatement(state.statements)?.kind === 'correction';
}

/** Where the incident goes, and what becomes of the words that are under way. `ends`: they are a correction that ends by it. */
function Where({ state, ends }: { readonly state: IncidentState; readonly ends: boolean }) {
  const phase = phaseOf(state);
  const name = underWay(state);
  if (name === null)
    return (
      <>
        <strong>The incident leaves Follow-up and goes back to Draft.</strong> It comes back through Approve
        and Publish.
      </>
    );
  if (ends)
    return (
      <>
        <strong>{name} ends here, and the new correction goes first.</strong> It goes out nowhere else, and
        its words are not taken up again: what they still had to say is written anew.
      </>
    );
  const signers = phase === 'approve' ? ' Its signers are asked no more, and what they signed is void.' : '';
  const saved = latestRevision(currentStatement(state.statements)) !== null;
  const out = phase === 'publish' ? ' It goes out nowhere else until then.' : '';
  return (
    <>
      <strong>{name} is set aside, and the correction goes first.</strong>
      {signers}
      {out} {saved ? WAIT : 'No words of it are saved, so none wait.'}
      {isInDraft(state) ? ` ${IN_THE_SAME}` : ''}
    </>
  );
}

/** What starting a correction does: where the incident goes, and who signs no more. */
function What() {
  const { people, state } = useView();
  const { atKeyboard } = people;
  const ends = useHalfCorrected() !== null;
  return (
    <>
      <Where state={state} ends={ends} />{' '}
      <strong>
        {atKeyboard === null ? 'Whoever starts it' : <Name>{actorName(people, atKeyboard)}</Name>} becomes an
        author of the correction and cannot sign it.
      </strong>
    </>
  );
}

const NONE_LEFT = { code: 'no-words', sentence: 'Choose at least one sentence that was wrong.' } as const;
const UNSAVED = {
  code: 'unsaved',
  sentence: 'What was written last on the page is not saved, so it would not wait with the rest.',
} as const;

/** Only the window knows of words that are not saved: they are saved first, or they would be left behind. */
function Unsaved(props: { readonly onSave: () => void }) {
  const back = savingBack(useView().state);
  return (
    <div className={classes.foot} role="alert">
      <span>
        <ToneText tone="warn" strong>
          {UNSAVED.sentence}
        </ToneText>
        {back === null ? '' : ` ${back}`}
      </span>
      <Button
        size="xs"
        onClick={() => {
          props.onSave();
          runAction('draft.save');
        }}
      >
        Save it
      </Button>
    </div>
  );
}

type Doubtful = NonNullable<Props['doubtful']>;

const NOTHING: Doubtful = new Map();
const NO_FACT: readonly WrongOf[] = [];

/** What is left out before anybody has looked. */
function leftOut(doubtful: Doubtful): Dropped {
  return new Map([...doubtful.keys()].map((words) => [words, '']));
}

/** The dialog in which words are saved. Saving may lead to another stage, where its button is a new one: it opens there again. */
let saving: { readonly name: string; readonly dropped: Dropped } | null = null;

/** Whether the dialog is open, and the sentences that were taken out of the correction in it. */
function useDialog(name: string, doubtful: Doubtful) {
  const kept = saving?.name === name ? saving : null;
  const [opened, setOpened] = useState(kept !== null);
  const [dropped, drop] = useState(() => kept?.dropped ?? leftOut(doubtful));
  const turn = (open: boolean) => {
    saving = null;
    if (open) drop(leftOut(doubtful));
    setOpened(open);
  };
  const onSave = () => {
    saving = { name, dropped };
  };
  return { opened, dropped, drop, open: () => turn(true), close: () => turn(false), onSave };
}

const NO_REASON = { reason: '' };

/** Over a correction that is out on some channels: it ends there, and the reason is asked in the same dialog. */
function EndsRunning(props: {
  readonly half: string;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}) {
  const { half, reason, onChange } = props;
  return (
    <>
      <ToneText tone="over">
        <strong>
          The correction that runs is not out on <Name>{half}</Name>, and ends without it.
        </strong>{' '}
        The words it corrects stay there, and the sign-off, the card and the report say so.
      </ToneText>
      <ReasonField label={`Why does it not go out on ${half}?`} value={reason} onChange={onChange} />
    </>
  );
}

/** Starts a correction once somebody has read what that does, of the sentences that were wrong. */
export function StartCorrection(props: Props) {
  const { label, primary = false, command, wrong = NO_FACT, doubtful = NOTHING, children } = props;
  const { state, typedIn } = useView();
  const { opened, dropped, drop, open, close, onSave } = useDialog(`${typedIn} ${label}`, doubtful);
  const half = useHalfCorrected();
  const [{ reason }, change, forget] = useTyped('correction over another', NO_REASON);
  const over = (why: string) => (half === null ? {} : { cutShort: why });
  const unsaved = useUnsavedDraft(typedIn, state) !== null;
  const least = leastOf(state, command);
  const isNone = command.words.every((one) => dropped.has(one));
  const none = isNone && command.words.length > 0 ? NONE_LEFT : null;
  // A closed dialog asks for nothing, and neither does one without a sentence: what is out may be long.
  const chosen = !opened || isNone ? least : chosenOf(state, { command, wrong, dropped });
  return (
    <>
      <OpenButton
        size="xs"
        primary={primary}
        label={label}
        probe={{ ...least, ...over('typed later') }}
        onOpen={open}
      >
        {children}
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={close}
        title="Start a correction"
        explanation={<What />}
        command={{ ...chosen, ...over(reason) }}
        onDone={forget}
        unread={unsaved ? UNSAVED : none}
        confirm="Start it in Draft"
        wide={command.words.length > 1}
      >
        {half === null ? null : (
          <EndsRunning half={half} reason={reason} onChange={(why) => change({ reason: why })} />
        )}
        {unsaved ? <Unsaved onSave={onSave} /> : null}
        {command.words.length === 0 ? null : (
          <WrongSentences
            {...{ words: command.words, wrong, dropped, doubtful }}
            onDrop={drop}
            reasons={command.factId !== undefined}
          />
        )}
      </CommandDialog>
    </>
  );
}
