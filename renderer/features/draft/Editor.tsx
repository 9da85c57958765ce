import { Button, Group, Textarea } from '@mantine/core';
import { type RefObject, useEffect, useId, useRef } from 'react';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { currentRequest, phaseOf } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { asRevision } from '../../../shared/statement/channel-words.ts';
import { announce } from '../../bridge/announcer.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Name } from '../../ui/Name.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { useSending } from '../../ui/use-sending.ts';
import { WordFacts } from '../../ui/WordFacts.tsx';
import { ChannelCount } from './ChannelCount.tsx';
import { ChannelPages } from './ChannelPages.tsx';
import { draftChannels } from './draft-channels.ts';
import classes from './Editor.module.css';
import type { Lead } from './lead.ts';
import { TemplateButton } from './TemplateButton.tsx';
import type { Draft } from './use-draft.ts';

/** What saving does beyond saving: while signers look, it takes their approvals back. */
function Warning() {
  const { state } = useView();
  if (phaseOf(state) !== 'approve') return null;
  const given = currentRequest(state)?.signers.filter((one) => one.decision?.kind === 'approved') ?? [];
  const what = given.length > 0 && given.every((one) => one.decision?.signed) ? 'signature' : 'approval';
  const voids =
    given.length === 0 ? '' : ` and voids ${given.length === 1 ? `one ${what}` : `${given.length} ${what}s`}`;
  return (
    <ToneText tone="warn">
      The signers are looking at the last revision. Saving goes back to Draft{voids}.
    </ToneText>
  );
}

function SavedLine(props: { readonly draft: Draft }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { latest, statement, unsaved, kept } = props.draft;
  if (unsaved && !kept)
    return (
      <ToneText tone="warn">
        Not saved, and this computer has no room to keep it. Save a revision before you leave this page.
      </ToneText>
    );
  if (!latest) return <span>Kept on this computer while you write. Nothing is saved to the log yet.</span>;
  return (
    <span>
      {unsaved ? 'Not saved yet; kept on this computer. Last: ' : 'Saved as '}
      {statement.number}.{latest.number} by <Name>{actorName(people, latest.by)}</Name> at{' '}
      <TimeOfDay at={latest.at} zone={state.zone} against={now} />
    </span>
  );
}

/** Lets the channel on the page carry the common text again; what was typed for it goes. */
function TakeBackButton(props: { readonly draft: Draft }) {
  const { channel, takeBack } = props.draft;
  return channel === null ? null : (
    <Button variant="subtle" color="act" onClick={() => takeBack(channel)}>
      Take the common text instead
    </Button>
  );
}

function useSave(draft: Draft) {
  const view = useView();
  const sending = useSending();
  const { basedOn } = draft;
  const words = asRevision(draft.words);
  const command: IncidentCommand = {
    type: 'draft.revise',
    basedOn,
    text: words.text,
    variants: [...words.variants],
    without: [...(words.without ?? [])],
  };
  const refusal = view.refusal(command);
  const act = () => {
    draft.markSent();
    return view.send(command);
  };
  useOnAction('draft.save', () => {
    // The field may be pages long, and the line below it out of sight.
    if (refusal === null) void sending.run(act);
    else announce(refusal.sentence, 'warn');
  });
  return { sending, refusal, act };
}

/** Puts the caret on the words that somebody wants to be led to. Only a field that gets the focus scrolls to them. */
function useLead(field: RefObject<HTMLTextAreaElement | null>, lead: Lead | null): void {
  useEffect(() => {
    const area = field.current;
    if (!area || !lead) return;
    area.blur();
    area.setSelectionRange(lead.from, lead.from);
    area.focus();
    area.setSelectionRange(lead.from, lead.to);
  }, [field, lead]);
}

/** The page the words are written on: plain text, serif, large. Ctrl or Command and S saves a revision. */
export function Editor(props: { readonly draft: Draft; readonly lead: Lead | null }) {
  const { draft, lead } = props;
  const readOnly = useReadOnly();
  const { sending, refusal, act } = useSave(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const facts = useId();
  const channels = useView().state.chart.context.playbook?.channels ?? [];
  const [row] = draftChannels(
    draft.words,
    channels.filter(({ id }) => id === draft.channel),
  );
  useLead(field, lead);
  if (readOnly) return <div className={classes.page}>{<PublicWords text={draft.latest?.text ?? ''} />}</div>;
  return (
    <div className={classes.page}>
      <ChannelPages draft={draft} />
      <Textarea
        ref={field}
        aria-label="The words of the statement"
        aria-describedby={facts}
        placeholder="Write the statement here."
        variant="unstyled"
        dir="auto"
        autosize
        minRows={7}
        maxRows={24}
        spellCheck={false}
        classNames={{ input: classes.words ?? '' }}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
      />
      <div className={classes.facts} id={facts}>
        <WordFacts text={draft.text} />
        {row ? <ChannelCount limits={row.channel.limits} fit={row.fit} text={row.text} /> : null}
      </div>
      <div className={classes.foot}>
        <p className={classes.saved}>
          <SavedLine draft={draft} />
        </p>
        <Group gap="sm">
          {draft.channel === null ? <TemplateButton draft={draft} /> : <TakeBackButton draft={draft} />}
          <RefusableButton
            refusal={refusal}
            act={act}
            sending={sending}
            primary
            rightSection={<Keys keys="Mod+S" />}
          >
            Save revision
          </RefusableButton>
        </Group>
      </div>
      <Refusal
        sentence={sending.refused ?? (draft.unsaved ? (refusal?.sentence ?? null) : null)}
        alert={sending.refused !== null}
      />
      <Warning />
    </div>
  );
}
