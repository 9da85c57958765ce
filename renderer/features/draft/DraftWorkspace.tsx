import { memo, type ReactNode, useCallback, useRef, useState } from 'react';
import { openCommentsText } from '../../../shared/comment/comments.ts';
import type { PlacedComment } from '../../../shared/incident/comments.ts';
import { openComments } from '../../../shared/incident/comments.ts';
import { obstacles } from '../../../shared/incident/obstacles.ts';
import { openCauses } from '../../../shared/incident/staleness.ts';
import { standingConsent } from '../../../shared/incident/standing-consent.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { rejectionsOf } from '../../../shared/projection/rejections.ts';
import { openSlotsOf } from '../../../shared/statement/channel-words.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { CommentsCard } from '../../ui/CommentsCard.tsx';
import { Empty } from '../../ui/Rows.tsx';
import { EarlierWords, SetAsideCard } from '../../ui/SetAsideCard.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { useComments } from '../../ui/use-comments.ts';
import { AddChannel } from './AddChannel.tsx';
import { ChannelsCard } from './ChannelsCard.tsx';
import { ChecksCard } from './ChecksCard.tsx';
import { Editor } from './Editor.tsx';
import { EnvelopeCard } from './EnvelopeCard.tsx';
import { LinksCard } from './LinksCard.tsx';
import type { Lead } from './lead.ts';
import { MergeCard } from './MergeCard.tsx';
import { ReferenceCards } from './ReferenceCards.tsx';
import { RevisionsCard } from './RevisionsCard.tsx';
import { SlotsCard } from './SlotsCard.tsx';
import { StaleCard } from './StaleCard.tsx';
import { templateFor } from './template.ts';
import { useChecks } from './use-checks.ts';
import { type Draft, useDraft } from './use-draft.ts';
import { useNextFinding } from './use-next-finding.ts';

/** What the head says of saved words: where to go on, or that something stands in the way, which is listed below it. */
function savedSentence(draft: Draft, state: IncidentState, now: number, closed: boolean): string {
  const open = openCommentsText(openComments(state, draft.statement.statementId));
  const saved = `Saved${open === '' ? '' : `, with ${open}`}.`;
  if (!closed) return `${saved} Go to Approve when these words stand.`;
  const count = obstacles(state, now).length;
  if (count === 0) return saved;
  return `${saved} ${count === 1 ? 'One thing still stands' : `${count} things still stand`} in the way of Approve.`;
}

function sentenceOf(draft: Draft, state: IncidentState, now: number, closed: boolean): string {
  const { text, words, unsaved, latest, statement } = draft;
  if (text.trim() === '')
    return templateFor(draft, state) === null
      ? `The page is empty. Write the ${STATEMENT_LABEL[statement.kind].toLowerCase()}.`
      : 'The page is empty. Start from a template, or write.';
  const slots = openSlotsOf(words).length;
  if (slots > 0) return slots === 1 ? 'One slot is still open.' : `${slots} slots are still open.`;
  if (unsaved) return latest ? 'There are changes that are not saved yet.' : 'These words are not saved yet.';
  if (standingConsent(state)) return 'Approved by a standing consent. Going on leads straight to Publish.';
  if (latest && rejectionsOf(state.approvals, latest.revisionId).length > 0)
    return 'These words were rejected: change them.';
  if (openCauses(state, now).length > 0)
    return 'Saved, but they may be out of date. Change the words, or say why they are still right.';
  return savedSentence(draft, state, now, closed);
}

/** What the words are called and how they stand: the one part that looks at the clock. */
const Head = memo(function Head(props: { readonly draft: Draft; readonly leave: ReactNode }) {
  const { draft, leave } = props;
  const { statement, latest } = draft;
  const label = latest
    ? revisionName(statement, latest)
    : `${STATEMENT_LABEL[statement.kind]} ${statement.number}`;
  const { state, refusal } = useView();
  const closed = refusal({ type: 'stage.advance', to: 'approve' }) !== null;
  const sentence = sentenceOf(draft, state, useViewNow(), closed);
  return <StageHead label={label} sentence={sentence} actions={leave} />;
});

// What says nothing of what the checks found is not drawn again when they have looked.
const Slots = memo(SlotsCard);
const Links = memo(LinksCard);
const Channels = memo(ChannelsCard);
const Stale = memo(StaleCard);

// What says nothing of the words on the page is not drawn again when they change.
const Revisions = memo(RevisionsCard);
const Aside = memo(SetAsideCard);
const Earlier = memo(EarlierWords);
const References = memo(ReferenceCards);

/** Draft: the words, what they are made from, and every text they have been. */
export function DraftWorkspace(props: { readonly leave: ReactNode }) {
  const draft = useDraft();
  const checked = useChecks(draft);
  const [lead, setLead] = useState<Lead | null>(null);
  const commented = useComments(draft?.statement.statementId ?? null, draft?.words ?? null);
  const caret = useRef<string | null>(null);
  const revise = useCallback(() => setLead({ place: { from: 0, to: 0 } }), []);
  const toPage = useCallback(() => setLead({ place: null }), []);
  useNextFinding(checked, (channel) => draft?.turnTo(channel), setLead);
  if (!draft) {
    return (
      <>
        <StageHead label="Draft" sentence="There is no statement yet." actions={props.leave} />
        <Empty>The holding statement starts when the incident goes from Brief to Draft.</Empty>
        <AddChannel draft={null} />
      </>
    );
  }
  const { statement, channel } = draft;
  const here = () => (caret.current === null ? null : { channel, words: caret.current });
  const goTo = ({ comment, sentence }: PlacedComment) => {
    draft.turnTo(comment.channel);
    if (sentence) setLead({ place: { from: sentence.from, to: sentence.to } });
  };
  return (
    <>
      <Head draft={draft} leave={props.leave} />
      <Aside />
      <Stale draft={draft} onRevise={revise} />
      {draft.overtaken ? <MergeCard draft={draft} /> : null}
      <EnvelopeCard draft={draft} />
      <Editor
        draft={draft}
        lead={lead}
        checked={checked}
        commented={commented}
        onPage={toPage}
        onCaret={({ sentence }) => {
          caret.current = sentence?.text ?? null;
        }}
      />
      <CommentsCard statement={statement} commented={commented} here={here} onGo={goTo} />
      <Slots draft={draft} onLast={toPage} />
      <ChecksCard draft={draft} checked={checked} onLead={setLead} />
      <Links draft={draft} />
      <Channels draft={draft} onPage={toPage} />
      <AddChannel draft={draft} />
      {statement.revisions.length === 0 ? (
        <Card title="Revisions">
          <Empty>Each save is kept here, with who and when, and can be compared with any other.</Empty>
        </Card>
      ) : (
        <Revisions statement={statement} />
      )}
      <Earlier />
      <References />
    </>
  );
}
