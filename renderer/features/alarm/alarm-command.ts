import type { IncidentCommandOf } from '../../../shared/incident/commands.ts';
import type { Playbook } from '../../../shared/playbook/schema.ts';
import type { IncidentCard } from '../../../shared/projection/board.ts';
import { instantOf, NOW, type When } from '../../ui/when.ts';

/** An alarm as it is being typed. */
export type AlarmFields = {
  readonly title: string;
  readonly playbookId: string;
  readonly impact: string;
  readonly awareness: string;
  readonly unsure: boolean;
  readonly drill: boolean;
  /** When the first of us knew. */
  readonly aware: When;
};

/** The library in the order of its use: the playbook of the newest incident first. */
export function playbooksByUse(
  playbooks: readonly Playbook[],
  cards: readonly IncidentCard[],
): readonly Playbook[] {
  const lastUse = (playbook: Playbook) =>
    cards.reduce(
      (last, card) => (card.playbookTitle === playbook.title ? Math.max(last, card.openedAt) : last),
      0,
    );
  return playbooks.toSorted(
    (one, other) => lastUse(other) - lastUse(one) || one.title.localeCompare(other.title),
  );
}

/** An empty alarm. Which cell of the matrix it is, a person says: nothing is chosen for them. */
export function newAlarm(playbooks: readonly Playbook[]): AlarmFields {
  const playbookId = playbooks[0]?.id ?? '';
  return { title: '', playbookId, impact: '', awareness: '', unsure: false, drill: false, aware: NOW };
}

/** The command of what is typed at `now`, epoch ms UTC. */
export function alarmCommand(fields: AlarmFields, now: number): IncidentCommandOf<'incident.open'> {
  const { title, playbookId, impact, awareness, unsure, drill } = fields;
  return {
    type: 'incident.open',
    title: title.trim(),
    playbookId,
    impact,
    awareness,
    unsure,
    drill,
    firstAwarenessAt: instantOf(fields.aware) ?? now,
  };
}
