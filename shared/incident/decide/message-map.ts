import { MAP_RULE, messageMapOf, tidyMap } from '../../message-map/message-map.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, no } from '../deciding.ts';

/** Puts another message map in the place of the one that stands. */
export const changeMessageMap: Decide<IncidentCommandOf<'messageMap.change'>> = (state, command) => {
  const { messageMap, chart } = state;
  if (command.basedOn !== (messageMap?.changes ?? 0))
    return no(
      'stale',
      'Somebody changed the message map meanwhile. Yours is still here: compare, then save on top of it.',
    );
  const map = tidyMap(command.map);
  if (map.length !== MAP_RULE.messages) return no('not-three', 'A message map has three messages.');
  const empty = map.findIndex((one) => one.message === '');
  if (empty >= 0) return no('empty', `Message ${empty + 1} has no words yet.`);
  const many = map.findIndex((one) => one.supports.length > MAP_RULE.mostSupports);
  if (many >= 0)
    return no('too-many', `Message ${many + 1} has more than five supports. Keep the strongest.`);
  const stands = messageMapOf(messageMap, chart.context.playbook);
  if (JSON.stringify(map) === JSON.stringify(stands))
    return no('same', 'Nothing is changed yet: this is the message map that stands.');
  return accept({ type: 'messageMap.changed', data: { map, basedOn: command.basedOn } });
};
