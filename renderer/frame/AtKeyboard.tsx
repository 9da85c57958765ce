import { Button } from '@mantine/core';
import { personById } from '../../shared/people/people.ts';
import { useRoom } from '../bridge/room-store.ts';
import { runAction } from '../commands/hub.ts';
import { Keys } from '../ui/Keys.tsx';
import { Label } from '../ui/Label.tsx';
import { Name } from '../ui/Name.tsx';
import classes from './AtKeyboard.module.css';

/** Who acts when something is pressed here, and the way to every action. */
export function AtKeyboard() {
  const { room, content } = useRoom();
  const { people } = room;
  const person = personById(people, people.atKeyboard);
  return (
    <>
      <button type="button" className={classes.person} onClick={() => runAction('keyboard.switch')}>
        <Label>At the keyboard</Label>
        {/* While names are locked there is none to give: the band above asks who unlocks. */}
        <Name className={classes.name}>{content === 'locked' ? 'Locked' : (person?.name ?? 'Nobody')}</Name>
      </button>
      <Button
        className={classes.actions ?? ''}
        rightSection={<Keys keys="Mod+K" />}
        onClick={() => runAction('palette.open')}
      >
        Actions
      </Button>
    </>
  );
}
