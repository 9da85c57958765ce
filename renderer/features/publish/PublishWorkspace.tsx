import type { ReactNode } from 'react';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { channelsMeant } from '../../../shared/incident/channels-meant.ts';
import { type IncidentState, isLive } from '../../../shared/incident/state.ts';
import { notOutOn } from '../../../shared/incident/wrong-words/not-out-on.ts';
import { channelLabel } from '../../../shared/projection/sentence-approval.ts';
import { goesOutOn } from '../../../shared/statement/channel-words.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import type { Revision } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { FromBefore } from '../../ui/FromBefore.tsx';
import { HalfCorrected } from '../../ui/HalfCorrected.tsx';
import { OpenObjectionsCard } from '../../ui/OpenObjections.tsx';
import { OpenQueues } from '../../ui/OpenQueues.tsx';
import { useReleaseStandings } from '../../ui/ReleaseStanding.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { EarlierWords, SetAsideCard } from '../../ui/SetAsideCard.tsx';
import { SkippedCards } from '../../ui/SkippedCards.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { ApprovedWords } from './ApprovedWords.tsx';
import { ChannelRow } from './ChannelRow.tsx';
import { PublishedStatements, publishedIn } from './PublishedStatements.tsx';
import classes from './publish.module.css';
import { TakesBackLine } from './ShakenUnderWords.tsx';

const NAMES = new Intl.ListFormat('en-GB', { type: 'disjunction' });
/** So many channels are named; of more, only how many. */
const MOST_NAMED = 3;

function endedSentence(state: IncidentState): string {
  const texts = publishedIn(state).length;
  if (texts === 0) return 'Nothing went out.';
  const places = state.releases.length;
  return `${texts === 1 ? 'One text' : `${texts} texts`} went out, in ${places === 1 ? 'one place' : `${places} places`}.`;
}

/** What is not out yet: these words only, where earlier ones are. */
function notOut({ releases }: IncidentState, kind: keyof typeof STATEMENT_LABEL): string {
  if (releases.length === 0) return 'Nothing is out yet.';
  const what = STATEMENT_LABEL[kind].toLowerCase();
  return kind === 'correction'
    ? 'This correction is not out yet; the words it corrects are.'
    : `This ${what} is not out yet.`;
}

function sentenceOf(state: IncidentState): string {
  if (!isLive(state)) return endedSentence(state);
  const approved = approvedWords(state);
  if (!approved) {
    return 'These words are not approved by the full chain yet.';
  }
  const channels = channelsMeant(state).length;
  const out = state.releases.filter((one) => one.revisionId === approved.revision.revisionId).length;
  if (out === 0)
    return `${notOut(state, approved.statement.kind)} Release these exact words, then record where they are.`;
  if (channels === 1) return 'Out on its one channel.';
  if (out === channels) return `Out on all ${channels} channels.`;
  const missing = notOutOn(state).map((id) => channelLabel(state, id));
  return `Out on ${out} of ${channels} channels${missing.length > MOST_NAMED ? '' : `, not on ${NAMES.format(missing)}`}.`;
}

/** Why words do not go out on a channel; null where they do. */
function keptFrom(revision: Revision, channel: string): string | null {
  if (goesOutOn(revision, channel)) return null;
  return revision.later?.includes(channel)
    ? 'Added after these words were saved'
    : 'Left out of this statement';
}

/** Publish: the approved words, and per channel what went out where, when and by whom. */
export function PublishWorkspace(props: { readonly leave: ReactNode; readonly promise: ReactNode }) {
  const { state } = useView();
  const approved = approvedWords(state);
  const standings = useReleaseStandings();
  const channels = state.chart.context.playbook?.channels ?? [];
  if (!isLive(state)) {
    return (
      <>
        <StageHead label="Publish" sentence={sentenceOf(state)} />
        <PublishedStatements />
      </>
    );
  }
  return (
    <>
      <StageHead label="Publish" sentence={sentenceOf(state)} actions={props.leave} />
      <div className={classes.desk}>
        <div>
          <SkippedCards words={false} />
          <OpenObjectionsCard words={approved?.revision.revisionId ?? null} />
          {approved ? <FromBefore asks revisionId={approved.revision.revisionId} /> : null}
          <OpenQueues />
          <Card title="Channels" aside={`${channelsMeant(state).length}`}>
            {approved ? <TakesBackLine revisionId={approved.revision.revisionId} /> : null}
            <HalfCorrected />
            <Rows>
              {channels.map((channel) => (
                <ChannelRow
                  key={channel.id}
                  channel={channel}
                  standings={standings}
                  releases={state.releases.filter((one) => one.channel === channel.id)}
                  revisionId={approved?.revision.revisionId ?? null}
                  leftOut={approved && keptFrom(approved.revision, channel.id)}
                />
              ))}
            </Rows>
          </Card>
          <SetAsideCard />
          <EarlierWords />
        </div>
        <div className={classes.promise}>{props.promise}</div>
        <div className={classes.words}>
          {approved ? (
            <ApprovedWords {...approved} />
          ) : (
            <Empty>Words that may go out show here, ready to be copied byte for byte.</Empty>
          )}
        </div>
      </div>
    </>
  );
}
