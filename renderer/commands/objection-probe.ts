import { openObjections } from '../../shared/projection/objections.ts';
import { about, firstOpen, type Probe, TYPED } from './probe.ts';
import type { Scene } from './scene.ts';

/** The newest open objection that whoever is at the keyboard may answer, against whatever words. */
export function answerObjection(scene: Scene): Probe {
  const open = scene.incident ? openObjections(scene.incident.state) : [];
  const answer = (objectionId: string) => ({ type: 'objection.answer', objectionId, answer: TYPED }) as const;
  const ways = open.map(({ objectionId }) => answer(objectionId));
  return about(firstOpen(ways, scene) ?? answer('none'));
}
