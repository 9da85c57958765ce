import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { movedSince, type StaleCause, staleness } from '../../../shared/incident/staleness.ts';
import { positionOf } from '../../../shared/incident/state.ts';
import { lineOf } from '../../../shared/statement/statement-line.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { begunAt, noteBegun } from '../../bridge/words-begun.ts';
import { MovedOn } from '../../ui/MovedOn.tsx';
import { StillRight } from '../../ui/StillRight.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import type { Tone } from '../../ui/tone.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
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

/** From this height on there is room for what moved on above at least eight lines of the words. */
const TALL = '(min-height: 56rem)';

/**
 * What moved on, above the words: one line where the window has little height, which opens by a press and by whatever leads
 * there, so that the words stay in sight.
 */
function Moved(props: {
  readonly title: string;
  readonly causes: readonly StaleCause[];
  readonly tone?: Tone;
  readonly place?: string;
  readonly children: ReactNode;
}) {
  const { title, causes, tone = 'plain', place, children } = props;
  const heading = useId();
  const tall = useMediaQuery(TALL, false, { getInitialValueInEffect: false });
  const [chosen, choose] = useState<boolean | null>(null);
  const opened = chosen ?? tall;
  return (
    <section aria-labelledby={heading} className={classes.moved} data-tone={tone}>
      <details
        open={opened}
        onToggle={({ currentTarget: { open } }) => {
          // What the height of the window opens or folds is nobody's choice.
          if (open !== opened) choose(open);
        }}
      >
        <summary>
          <h3 id={heading} className={classes.title}>
            <ToneText tone={tone}>{title}</ToneText>
          </h3>
          <span className={classes.count}>{countOf(causes)}</span>
          <span className={classes.what}>What changed</span>
        </summary>
        <div className={classes.told} data-place={place}>
          {children}
        </div>
      </details>
    </section>
  );
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
    <Moved title="The saved words are from before" place="stale" causes={props.causes} tone="over">
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

function countOf({ length }: readonly StaleCause[]): string {
  return length === 1 ? '1 change since' : `${length} changes since`;
}

/** Says that the situation has moved on since the words were written, what happened, and the two ways on. */
export function StaleCard(props: { readonly draft: Draft; readonly onRevise: () => void }) {
  const { draft } = props;
  const { state } = useView();
  const readOnly = useReadOnly();
  const causes = staleness(state, useViewNow());
  const since = useMovedWhileWriting(draft);
  if (draft.unsaved) return <Unsaved since={since} causes={causes} />;
  if (!draft.latest || causes.length === 0) return null;
  const open = causes.filter(({ kept }) => kept === null);
  if (open.length === 0)
    return (
      <Moved title="Kept as they are" causes={causes}>
        <MovedOn causes={causes} />
      </Moved>
    );
  return (
    <Moved title="These words are from before" place="stale" causes={open} tone="over">
      <MovedOn causes={causes} />
      <p className={classes.way}>They go to no signer until somebody changes them or says why they stand.</p>
      {readOnly ? null : (
        <div className={classes.ways}>
          <StillRight revisionId={draft.latest.revisionId} causes={open} />
          <Button size="sm" onClick={props.onRevise}>
            Change the words
          </Button>
        </div>
      )}
    </Moved>
  );
}
