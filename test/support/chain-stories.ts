import { SYSTEM } from '../../shared/kernel.ts';
import { requested, type Story } from './given.ts';

const MINUTE = 60_000;

/** The signers stay silent: reminded, handed over by the clock, stuck where nobody can, and taken back by who is back. */
export function silentStory(): Story {
  const story = requested();
  const seat = (label: string) =>
    story.state.approvals.at(-1)?.signers.find((one) => one.label === label)?.signerId ?? '';
  const byClock = (afterMs: number) => ({ by: SYSTEM, afterMs });
  return story
    .when({ type: 'approval.remind', signerId: seat('Legal') }, byClock(1.5 * MINUTE))
    .when({ type: 'approval.escalate', signerId: seat('Legal') }, byClock(1.5 * MINUTE))
    .when({ type: 'approval.escalate', signerId: seat('Chief executive') }, byClock(0))
    .when({ type: 'approval.takeBack', signerId: seat('Legal') }, { by: 'legal' });
}

/** Stories of the chain that the full story does not tell. */
export function chainStories(): readonly Story[] {
  return [silentStory()];
}
