import { useMemo } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { stateAt } from '../../../shared/incident/replay.ts';
import { type IncidentState, isLive } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { liveRun } from '../../../shared/playbook/chart-context.ts';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { nothingSavedText, outByThen } from '../../../shared/projection/out-by-then.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { momentText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { LeftOut } from '../../ui/LeftOut.tsx';
import { Name } from '../../ui/Name.tsx';
import { PagedWords } from '../../ui/PagedWords.tsx';
import { Empty } from '../../ui/Rows.tsx';
import { wordPages } from '../../ui/word-pages.ts';
import { LinesThen } from './LinesThen.tsx';
import { LOOK_TEXT } from './look-text.ts';
import { OutThen } from './OutThen.tsx';
import type { Playhead } from './playhead.ts';
import classes from './SeenWords.module.css';
import { ShowSignOff, type SignOffSheet } from './ShowSignOff.tsx';
import type { Sight } from './use-sight.ts';

/** The words that somebody looked at, or that the room was at work on; null where there were none. */
function wordsIn({ statements }: IncidentState, revisionId: string | null) {
  const all = statements.flatMap((statement) =>
    statement.revisions.map((revision) => ({ statement, revision })),
  );
  if (revisionId !== null) return all.find(({ revision }) => revision.revisionId === revisionId) ?? null;
  const current = statements.at(-1);
  return all.findLast(({ statement }) => statement === current) ?? null;
}

/** Where this stands, in small capitals over the words. */
function whereText(sight: Sight, state: IncidentState, name: string, words: string | null): string {
  const tail = words === null ? '' : ` · ${words}`;
  if (sight.seenBy !== null) return `In front of ${name}${tail}`;
  const run = isLive(state) ? liveRun(state.chart.context) : null;
  return `In the room · ${run ? STAGE_LABEL[run.stage] : 'ended'}${tail}`;
}

/** When the person looked, each a way to that instant. */
function Looks(props: { readonly sight: Sight; readonly onGo: (head: Playhead) => void }) {
  const { sight, onGo } = props;
  const { events, state } = useView();
  const now = useViewNow();
  if (sight.looks.length === 0) return null;
  return (
    <ul className={classes.looks} aria-label="When they had words in front of them">
      {sight.looks.map((look) => (
        <li key={look.position}>
          <button
            type="button"
            className={classes.look}
            aria-current={look === sight.look ? 'true' : undefined}
            data-later={look.position >= events.length || undefined}
            onClick={() => onGo({ size: look.position + 1, at: look.at })}
          >
            <time dateTime={new Date(look.at).toISOString()}>{momentText(look.at, now, state.zone)}</time>{' '}
            {look.position >= events.length ? 'later' : LOOK_TEXT[look.how]}
          </button>
        </li>
      ))}
    </ul>
  );
}

function nothing(sight: Sight, state: IncidentState, name: string): string {
  if (sight.seenBy === null) return nothingSavedText(state);
  return `By then the log does not say that ${name} had any words in front of them.`;
}

/** The words as they were in front of whoever's view it is, and what stood beside them. */
export function SeenWords(props: {
  readonly sight: Sight;
  readonly events: readonly IncidentEvent[];
  readonly onGo: (head: Playhead) => void;
  readonly Sheet: SignOffSheet;
}) {
  const { sight, events, onGo } = props;
  const { state, people } = useView();
  const seen = sight.seenBy === null ? events.length : (sight.look?.seen ?? 0);
  const shown = useMemo(
    () => (sight.seenBy === null ? state : stateAt(events, seen)),
    [sight.seenBy, state, events, seen],
  );
  const about = sight.seenBy !== null && !sight.look ? null : wordsIn(shown, sight.look?.revisionId ?? null);
  const name = sight.seenBy === null ? '' : actorName(people, sight.seenBy);
  const title = about && revisionName(about.statement, about.revision);
  const channels = shown.chart.context.playbook?.channels ?? [];
  return (
    <section className={classes.seen} aria-labelledby="replay-words">
      <Label as="h2" id="replay-words">
        <Name>{whereText(sight, shown, name, title)}</Name>
      </Label>
      {sight.seenBy === null ? null : <Looks sight={sight} onGo={onGo} />}
      <ShowSignOff events={events} look={sight.look} Sheet={props.Sheet} />
      {about ? (
        <PagedWords
          key={about.revision.revisionId}
          pages={wordPages(about.revision, null, channels)}
          foot={<LeftOut words={about.revision} />}
        />
      ) : (
        <Empty>{nothing(sight, shown, name)}</Empty>
      )}
      {sight.seenBy === null ? <OutThen out={outByThen(shown)} words={about === null} /> : null}
      <LinesThen seen={seen} own={sight.seenBy !== null} statementId={about?.statement.statementId ?? null} />
    </section>
  );
}
