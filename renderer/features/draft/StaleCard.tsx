import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { movedSince, type StaleCause, staleness } from '../../../shared/incident/staleness.ts';
import { positionOf } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { lineOf } from '../../../shared/statement/statement-line.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { begunAt, noteBegun } from '../../bridge/words-begun.ts';
import { MovedOn } from '../../ui/MovedOn.tsx';
import { Name } from '../../ui/Name.tsx';
import { StillRight } from '../../ui/StillRight.tsx';
import type { Tone } from '../../ui/tone.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { FoldedCard } from './FoldedCard.tsx';
import { RejectedRows, type Said, useSaid } from './RejectedRows.tsx';
import classes from './StaleCard.module.css';
import type { Draft } from './use-draft.ts';

function firstBegun(incidentId: string, statementIds: readonly string[]): number | null {
  return statementIds.map((id) => begunAt(incidentId, id)).find((at) => at !== null) ?? null;
}

/** What moved on since the unsaved words on the page were begun. */
function useMovedWhileWriting({ statement, unsaved }: Draft): readonly StaleCause[] {
  const { state, incidentId } = useView();
  const readOnly = useReadOnly();
  const { statementId } = statement;
  const [now] = useState(() => positionOf(state));
  const position = positionOf(state);
  const ids = lineOf(state, statementId).map((one) => one.statementId);
  const all = ids.join(' ');
  // Words may have been begun at a statement that was set aside since, and is taken up.
  const begun = firstBegun(incidentId, ids);
  useEffect(() => {
    if (readOnly) return;
    const written = all.split(' ');
    if (!unsaved) for (const id of written) noteBegun(incidentId, id, null);
    else if (firstBegun(incidentId, written) === null) noteBegun(incidentId, statementId, position);
  }, [readOnly, unsaved, incidentId, statementId, all, position]);
  return unsaved ? movedSince(state, begun ?? now) : [];
}

/** What moved on, above the words. */
function Moved(props: {
  readonly title: string;
  readonly causes: readonly StaleCause[];
  readonly tone?: Tone;
  readonly place?: string;
  readonly children: ReactNode;
}) {
  const { causes, ...card } = props;
  return <FoldedCard {...card} short={countOf(causes)} what="What changed" />;
}

/** Words on the page that nobody has saved, from before something moved on: saving them says that they are right now. */
function WhileWriting(props: { readonly causes: readonly StaleCause[] }) {
  return (
    <Moved title="This happened while you were writing" causes={props.causes} tone="warn">
      <MovedOn causes={props.causes} />
      <p className={classes.way}>
        Read your words once more with this in mind. Saving them says that they are right now.
      </p>
    </Moved>
  );
}

/** What made the saved words old, while somebody changes them. */
function SavedBefore(props: { readonly causes: readonly StaleCause[] }) {
  return (
    <Moved title="The saved words may be out of date" place="stale" causes={props.causes} tone="over">
      <MovedOn causes={props.causes} />
      <p className={classes.way}>Change them with this in mind. Saving them says that they are right now.</p>
    </Moved>
  );
}

/** While words on the page are not saved: what happened since they were begun, and what made the saved ones old before. */
function Unsaved(props: { readonly since: readonly StaleCause[]; readonly causes: readonly StaleCause[] }) {
  const { since, causes } = props;
  const open = causes.filter((one) => one.kept === null && !since.some(({ id }) => id === one.id));
  return (
    <>
      {since.length === 0 ? null : <WhileWriting causes={since} />}
      {open.length === 0 ? null : <SavedBefore causes={open} />}
    </>
  );
}

/** What moved on and was said to leave the words right. */
function Kept(props: { readonly causes: readonly StaleCause[] }) {
  return (
    <Moved title="Kept as they are" causes={props.causes}>
      <MovedOn causes={props.causes} />
    </Moved>
  );
}

function countOf({ length }: readonly StaleCause[]): string {
  return length === 1 ? '1 change since' : `${length} changes since`;
}

/** The two ways on for words that may be out of date. */
function Ways(props: {
  readonly revisionId: string;
  readonly causes: readonly StaleCause[];
  readonly onRevise: () => void;
}) {
  const { revisionId, causes, onRevise } = props;
  if (useReadOnly()) return null;
  return (
    <div className={classes.ways}>
      <StillRight revisionId={revisionId} causes={causes} />
      <Button size="sm" onClick={onRevise}>
        Change the words
      </Button>
    </div>
  );
}

/** The causes that are no rejection: those are told with their reasons, and with what was objected, beside them. */
function without(causes: readonly StaleCause[], said: readonly Said[]): readonly StaleCause[] {
  return causes.filter(({ at, by }) => !said.some((one) => one.at === at && one.by === by));
}

/** Why the words came back and what moved on since, in one card: whoever mends the words needs the room for them. */
function CameBack(props: {
  readonly said: readonly Said[];
  readonly causes: readonly StaleCause[];
  readonly children: ReactNode;
}) {
  const { said, causes, children } = props;
  const { people } = useView();
  const [first] = said;
  if (!first) return null;
  return (
    <FoldedCard
      title="Why the words came back"
      short={<Name>{`${actorName(people, first.by)}: ${first.reason}`}</Name>}
      what="Read all"
      tone="over"
      place="stale"
    >
      <RejectedRows said={said} />
      {causes.length === 0 ? null : <MovedOn causes={causes} />}
      {children}
    </FoldedCard>
  );
}

/**
 * Says that the situation has moved on since the words were written, or that they were rejected; what happened, and the two
 * ways on.
 */
export function StaleCard(props: { readonly draft: Draft; readonly onRevise: () => void }) {
  const { draft, onRevise } = props;
  const { state } = useView();
  const said = useSaid(draft.statement.statementId);
  const causes = staleness(state, useViewNow());
  const since = useMovedWhileWriting(draft);
  const back = said.length > 0;
  if (draft.unsaved)
    return (
      <>
        <CameBack said={said} causes={[]}>
          {null}
        </CameBack>
        <Unsaved since={since} causes={without(causes, said)} />
      </>
    );
  const open = causes.filter(({ kept }) => kept === null);
  const kept = !draft.latest || causes.length === 0 || open.length > 0 ? null : <Kept causes={causes} />;
  if (!draft.latest || open.length === 0)
    return (
      <>
        <CameBack said={said} causes={[]}>
          {null}
        </CameBack>
        {kept}
      </>
    );
  const ways = (
    <>
      <p className={classes.way}>
        They go to no signer until somebody changes them or says why they stand.
        {back ? ' Unchanged words show every signer that they were rejected.' : ''}
      </p>
      <Ways revisionId={draft.latest.revisionId} causes={open} onRevise={onRevise} />
    </>
  );
  if (back)
    return (
      <CameBack said={said} causes={without(open, said)}>
        {ways}
      </CameBack>
    );
  return (
    <Moved title="These words may be out of date" place="stale" causes={open} tone="over">
      <MovedOn causes={causes} />
      {ways}
    </Moved>
  );
}
