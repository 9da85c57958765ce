import { Link } from 'wouter';
import type { SearchedIncident, SearchHit } from '../../../shared/ipc/search-requests.ts';
import { actorName } from '../../../shared/people/people.ts';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { sinceText } from '../../../shared/projection/moment-reference.ts';
import { dateText, timeText, zoneText } from '../../../shared/time-text.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { kindLabel } from '../../ui/kind-label.ts';
import { Name } from '../../ui/Name.tsx';
import { replayAddress } from '../../ui/replay-address.ts';
import { ToneText } from '../../ui/ToneText.tsx';
import { FoundText } from '../../ui/UserText.tsx';
import classes from './search.module.css';

const NAMES = new Intl.ListFormat('en-GB');

/** Kinds whose text is meant for the public: it is set as words are. */
const PUBLIC_WORDS: ReadonlySet<string> = new Set(['draft.revised', 'release.recorded']);

/** The text of a hit, with what was looked for marked. */
function HitText({ hit }: { readonly hit: SearchHit }) {
  if (hit.parts.length === 0) return null;
  const isPublic = PUBLIC_WORDS.has(hit.kind);
  return (
    <FoundText
      parts={hit.parts}
      className={isPublic ? `${classes.text} ${classes.publicWords}` : classes.text}
    />
  );
}

function When({ hit, zone }: { readonly hit: SearchHit; readonly zone: string }) {
  return (
    <span className={classes.when}>
      <span className={classes.since}>T{sinceText(hit.sinceMs)}</span>
      <time dateTime={new Date(hit.at).toISOString()}>
        {dateText(hit.at, zone)} {timeText(hit.at, zone)} {zoneText(hit.at, zone)}
      </time>
    </span>
  );
}

/** One thing that was found; it opens the replay just after the entry. */
export function HitLine(props: {
  readonly incident: SearchedIncident;
  readonly hit: SearchHit;
  readonly index: number;
  readonly active: boolean;
  readonly onFocus: () => void;
}) {
  const { incident, hit, index, active } = props;
  const { people } = useRoom().room;
  const channel = incident.channels.find(({ id }) => id === hit.channel);
  const about = [
    kindLabel(hit.kind),
    hit.stage === null ? 'after the end' : STAGE_LABEL[hit.stage],
    ...(hit.channel === null ? [] : [channel?.name ?? hit.channel]),
  ];
  return (
    <Link
      href={replayAddress(hit.incidentId, hit.position)}
      className={classes.hit}
      data-hit={index}
      tabIndex={active ? 0 : -1}
      onFocus={props.onFocus}
    >
      <When hit={hit} zone={incident.zone} />
      <span className={classes.said}>
        <span className={classes.about}>
          <b className={classes.who}>
            <Name>{actorName(people, hit.by)}</Name>
          </b>{' '}
          {about.join(' · ')}
          {hit.whom.length === 0 ? null : (
            <>
              {' · about '}
              <Name>{NAMES.format(hit.whom.map((id) => actorName(people, id)))}</Name>
            </>
          )}
          {hit.fate === null ? null : (
            <>
              {' · '}
              <ToneText tone="over" strong>
                since {hit.fate}
              </ToneText>
            </>
          )}
        </span>
        <HitText hit={hit} />
      </span>
      <span className={classes.position}>#{hit.position}</span>
    </Link>
  );
}
