import { Button } from '@mantine/core';
import { type ComponentType, useMemo, useState } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { stateAt } from '../../../shared/incident/replay.ts';
import { actorName } from '../../../shared/people/people.ts';
import { type Look, type LookHow, seatAt } from '../../../shared/projection/sight.ts';
import { momentText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { LOOK_TEXT } from './look-text.ts';
import classes from './SeenWords.module.css';

/** Why nothing can be laid out: these did not have the sign-off before them. */
const ELSEWHERE: Partial<Record<LookHow, string>> = {
  packet:
    'They decided on a packet, away from this desk: its own sheet told them what stood beside the words.',
  phone: 'They decided by phone: the sign-off was before those at the desk, who read the words to them.',
  brokeGlass: 'They broke the glass: they had no sign-off before them.',
};

const NO_SEAT = 'They had no seat over these words then: there is no sign-off of theirs to show.';

/** Why there is no sign-off to lay out of a look; null where there is one, or no look. */
function useWhyNone(events: readonly IncidentEvent[], look: Look | null): string | null {
  return useMemo(() => {
    if (look === null) return null;
    const elsewhere = ELSEWHERE[look.how];
    if (elsewhere !== undefined) return elsewhere;
    return seatAt(stateAt(events, look.position), look) === null ? NO_SEAT : null;
  }, [events, look]);
}

const NOBODY = 'No sign-off to show: take the view of a signer (V), at an instant when they had looked.';

function Press({ whyNone, onShow }: { readonly whyNone: string | null; readonly onShow: () => void }) {
  if (whyNone !== null) return <p className={classes.elsewhere}>{whyNone}</p>;
  return (
    <Button variant="default" size="xs" onClick={onShow} rightSection={<Keys keys="O" />}>
      Show the sign-off as it was
    </Button>
  );
}

/** The sign-off as somebody had it before them at a look. `did`: what they did then, in a sentence. */
export type SignOffSheet = ComponentType<{
  readonly events: readonly IncidentEvent[];
  readonly look: Look;
  readonly did: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}>;

/** A press to the sign-off as it was at a look: all that stood beside the words. Playing on does not change it while it is open. */
export function ShowSignOff(props: {
  /** The whole log. */
  readonly events: readonly IncidentEvent[];
  readonly look: Look | null;
  readonly Sheet: SignOffSheet;
}) {
  const { events, look, Sheet } = props;
  const { state, people } = useView();
  const now = useViewNow();
  const [shown, setShown] = useState<Look | null>(null);
  const [asked, setAsked] = useState(false);
  const whyNone = useWhyNone(events, look);
  const show = () => {
    setAsked(true);
    if (whyNone === null) setShown(look);
  };
  useOnAction('replay.signOff', show);
  return (
    <div>
      {look === null ? null : <Press whyNone={whyNone} onShow={show} />}
      <p role="status" className={classes.elsewhere}>
        {asked && look === null ? NOBODY : ''}
      </p>
      {shown === null ? null : (
        <Sheet
          events={events}
          look={shown}
          did={`${momentText(shown.at, now, state.zone)}, ${actorName(people, shown.personId)} ${LOOK_TEXT[shown.how]}.`}
          opened
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}
