import type { ReactNode } from 'react';
import type { FigurePlace } from '../../../shared/figures/events.ts';
import { actorName } from '../../../shared/people/people.ts';
import { dateText } from '../../../shared/time-text.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './playbooks.module.css';
import type { Sheet } from './sheet.ts';

/** A figure with where it comes from beside it. */
export function WithSource(props: Parameters<typeof Source>[0] & { readonly children: ReactNode }) {
  const { children, ...about } = props;
  return (
    <div className={classes.beside}>
      <div>{children}</div>
      <div className={classes.sources}>
        <Label>Source</Label>
        <Source {...about} />
      </div>
    </div>
  );
}

/** Where a figure comes from: the shipped source, or who changed it in this room, when and why. */
export function Source(props: {
  readonly sheet: Sheet;
  readonly place: FigurePlace;
  /** What the file says. */
  readonly shipped: readonly string[];
}) {
  const { people, zone } = useRoom().room;
  const kept = props.sheet.keptAt(props.place);
  if (kept === null)
    return (
      <>
        {[...new Set(props.shipped)].map((one) => (
          <p key={one} className={classes.source}>
            <UserText>{one}</UserText>
          </p>
        ))}
      </>
    );
  const whose = kept.playbookId === null && props.sheet.playbookId !== null ? ', by default' : '';
  return (
    <>
      <p className={classes.source} data-own="true">
        <UserText>{kept.reason}</UserText>
      </p>
      <p className={classes.source}>
        <Name>{`Changed in this room${whose} by ${actorName(people, kept.by)}, ${dateText(kept.at, zone)}.`}</Name>
      </p>
    </>
  );
}
