import { Button, Group } from '@mantine/core';
import { memo } from 'react';
import { openCommentsText } from '../../../shared/comment/comments.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { openComments } from '../../../shared/incident/comments.ts';
import { actorName } from '../../../shared/people/people.ts';
import { unsavedText } from '../../../shared/projection/unsaved-text.ts';
import { asRevision } from '../../../shared/statement/channel-words.ts';
import { announce } from '../../bridge/announcer.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Name } from '../../ui/Name.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { savingBack } from '../../ui/saving-back.ts';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { useSending } from '../../ui/use-sending.ts';
import { ChannelPages } from './ChannelPages.tsx';
import classes from './Editor.module.css';
import { TemplateButton } from './TemplateButton.tsx';
import type { Draft } from './use-draft.ts';
import { WordsPage, type WordsPageProps } from './WordsPage.tsx';

/** What saving does beyond saving: while signers look, it takes their approvals back. */
function Warning() {
  const back = savingBack(useView().state);
  return back === null ? null : <ToneText tone="warn">{back}</ToneText>;
}

function SavedLine(props: { readonly draft: Draft }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { latest, statement, unsaved, kept } = props.draft;
  const open = openCommentsText(openComments(state, statement.statementId));
  if (unsaved && !kept)
    return (
      <ToneText tone="warn">
        Not saved, and this computer has no room to keep it. Save a revision before you leave this page.
      </ToneText>
    );
  if (!latest)
    return <span>Kept on this computer while you write. {unsavedText(state.links, props.draft.words)}</span>;
  return (
    <span>
      {unsaved ? 'Not saved yet; kept on this computer. Last: ' : 'Saved as '}
      {statement.number}.{latest.number} by <Name>{actorName(people, latest.by)}</Name> at{' '}
      <TimeOfDay at={latest.at} zone={state.zone} against={now} />
      {open === '' ? null : ` · ${open}`}
    </span>
  );
}

/** Lets the channel on the page carry the common text again; what was typed for it goes. */
function TakeBackButton(props: { readonly draft: Draft; readonly onPage: () => void }) {
  const { channel, takeBack } = props.draft;
  if (channel === null) return null;
  const back = () => {
    takeBack(channel);
    props.onPage();
  };
  return (
    <Button variant="subtle" color="act" onClick={back}>
      Take the common text instead
    </Button>
  );
}

function revise({ words, basedOn }: Pick<Draft, 'words' | 'basedOn'>): IncidentCommand {
  const { text, variants, without = [] } = asRevision(words);
  return { type: 'draft.revise', basedOn, text, variants: [...variants], without: [...without] };
}

function useSave(draft: Draft) {
  const view = useView();
  const sending = useSending();
  const refusal = view.refusal(revise(draft));
  const act = () => {
    // The last key may be ahead of what is drawn.
    const command = revise({ words: draft.now(), basedOn: draft.now().basedOn });
    draft.markSent();
    return view.send(command);
  };
  useOnAction('draft.save', () => {
    const now = view.refusal(revise({ words: draft.now(), basedOn: draft.now().basedOn }));
    // The field may be pages long, and the line below it out of sight.
    if (now === null) void sending.run(act);
    else announce(now.sentence, 'warn');
  });
  return { sending, refusal, act };
}

/** The page the words are written on: plain text, serif, large. Ctrl or Command and S saves a revision. */
export const Editor = memo(function Editor(props: WordsPageProps & { readonly onPage: () => void }) {
  const { draft, onPage } = props;
  const readOnly = useReadOnly();
  const { sending, refusal, act } = useSave(draft);
  if (readOnly) return <div className={classes.page}>{<PublicWords text={draft.latest?.text ?? ''} />}</div>;
  return (
    <div className={classes.page}>
      <ChannelPages draft={draft} onPage={onPage} />
      <WordsPage {...props}>
        <div className={classes.foot}>
          <p className={classes.saved}>
            <SavedLine draft={draft} />
          </p>
          <Group gap="sm">
            {draft.channel === null ? (
              <TemplateButton draft={draft} />
            ) : (
              <TakeBackButton draft={draft} onPage={onPage} />
            )}
            <span data-place="save">
              <RefusableButton
                refusal={refusal}
                act={act}
                sending={sending}
                primary
                rightSection={<Keys keys="Mod+S" />}
              >
                Save revision
              </RefusableButton>
            </span>
          </Group>
        </div>
      </WordsPage>
      <Refusal
        sentence={sending.refused ?? (draft.unsaved ? (refusal?.sentence ?? null) : null)}
        alert={sending.refused !== null}
      />
      <Warning />
    </div>
  );
});
