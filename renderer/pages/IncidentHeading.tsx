import { Link } from 'wouter';
import type { IncidentView } from '../bridge/incident-store.ts';
import { PlacesMenu } from '../frame/PlacesMenu.tsx';
import { Chip } from '../ui/Chip.tsx';
import { UserText } from '../ui/UserText.tsx';
import classes from './IncidentHeading.module.css';

/** Ways to look back at an incident, by their names and the end of their addresses. */
const WAYS = [
  { at: 'replay', label: 'Step through' },
  { at: 'charts', label: 'Charts' },
  { at: 'review', label: 'Review' },
  { at: 'audit', label: 'Audit' },
] as const;

/** The head of a page that looks back at one incident: which it is, and the other pages that do. */
export function IncidentHeading(props: {
  readonly incidentId: string;
  readonly view: IncidentView;
  /** What the page shows of it: "log", "review". */
  readonly about: string;
  /** The page itself. */
  readonly here: (typeof WAYS)[number]['at'];
}) {
  const { incidentId, view, about, here } = props;
  const state = view.status === 'ready' ? view.state : null;
  return (
    <nav className={classes.heading} aria-label="This incident">
      <PlacesMenu incidentId={incidentId} />
      {state?.chart.context.drill ? <Chip tone="drill">DRILL</Chip> : null}
      <Link href={`/incident/${incidentId}`} className={classes.title}>
        <UserText>{state?.title ?? 'Incident'}</UserText>
      </Link>
      {state ? <span className={classes.about}>{`${about} of incident ${state.number}`}</span> : null}
      {WAYS.filter(({ at }) => at !== here).map(({ at, label }) => (
        <Link key={at} href={`/incident/${incidentId}/${at}`} className={classes.link}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
