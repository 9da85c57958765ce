import { Button } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { actorName } from '../../../shared/people/people.ts';
import type { Look, LookHow } from '../../../shared/projection/sight.ts';
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

const NOBODY = 'No sign-off to show: take the view of a signer (V), at an instant when they had looked.';

function Press({ look, onShow }: { readonly look: Look | null; readonly onShow: () => void }) {
  if (look === null) return null;
  const elsewhere = ELSEWHERE[look.how];
  if (elsewhere !== undefined) return <p className={classes.elsewhere}>{elsewhere}</p>;
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
  const show = () => {
    setAsked(true);
    if (look !== null && ELSEWHERE[look.how] === undefined) setShown(look);
  };
  useOnAction('replay.signOff', show);
  return (
    <div>
      <Press look={look} onShow={show} />
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
