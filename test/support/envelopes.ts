import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WordsEnvelope } from '../../shared/envelope/envelopes.ts';
import { ALARM_AT, drafting, SAMPLE_ENVELOPES, type Story } from './given.ts';
import { samplePlaybook } from './sample-playbook.ts';

const DAY = 24 * 60 * 60_000;
const slots = path.join(import.meta.dirname, '../fixtures/playbooks/sample-slots.json');

/** Plausible values for every slot of the sample playbook. */
export const SAMPLE_VALUES = JSON.parse(readFileSync(slots, 'utf8'))['data-breach'] as Readonly<
  Record<string, string>
>;

/** The holding words of the sample playbook for S1 and S2, with the standing consent of the lead and the head of Legal. */
export function envelope(change: Partial<WordsEnvelope> = {}): WordsEnvelope {
  return {
    envelopeId: 'env-1',
    title: samplePlaybook.title,
    playbookId: samplePlaybook.id,
    playbookVersion: samplePlaybook.version,
    severities: ['S1'],
    template: samplePlaybook.holdingStatement.template,
    slots: samplePlaybook.holdingStatement.slots,
    expiresAt: ALARM_AT + 30 * DAY,
    proposed: { personId: 'lead', at: ALARM_AT - 60 * DAY },
    consented: { personId: 'legal', at: ALARM_AT - 59 * DAY },
    withdrawn: null,
    ...change,
  };
}

/** Puts envelopes into the room in which stories happen. */
export function inRoom(...list: readonly WordsEnvelope[]): void {
  SAMPLE_ENVELOPES.list = list;
}

/** The command that fills the sample envelope with these values over the sample ones. */
export function filling(story: Story, values: Readonly<Record<string, string>> = {}) {
  const basedOn = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  return {
    type: 'statement.fromEnvelope',
    envelopeId: 'env-1',
    basedOn,
    values: { ...SAMPLE_VALUES, ...values },
  } as const;
}

/** In draft, the holding words filled from the envelope by the social officer. */
export function filled(change: Partial<WordsEnvelope> = {}): Story {
  inRoom(envelope(change));
  const story = drafting();
  return story.when(filling(story), { by: 'social' });
}
