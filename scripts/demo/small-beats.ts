import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { MINUTE_MS } from '../../shared/kernel.ts';
import { eventsOf } from './hands.ts';
import type { Happening } from './scenario.ts';
import { partOf, personIn, type Theatre } from './theatre.ts';

const SMALL = [
  'presence',
  'report',
  'triage',
  'checklist',
  'pause',
  'notUsed',
  'overdue',
  'brief',
  'ask',
  'answer',
  'withdraw',
  'note',
] as const;
const KINDS: readonly string[] = SMALL;

/** A beat of one line, which also has one command. */
export type SmallBeat = Extract<Happening, { readonly beat: (typeof SMALL)[number] }>;

/** Minutes to answer that the form proposes. */
const USUAL_MINUTES = 5;

export function isSmall(beat: Happening): beat is SmallBeat {
  return KINDS.includes(beat.beat);
}

async function personId({ door }: Theatre, name: string): Promise<string> {
  const { events } = await door.room();
  const found = events.find((event) => event.type === 'person.added' && event.data.name === name);
  return found?.type === 'person.added' ? found.data.personId : '';
}

async function triageOf(theatre: Theatre, index: number): Promise<IncidentCommand> {
  const { source, kind } = partOf(theatre.scenario.reports, index, 'reports');
  const logged = (await eventsOf(theatre)).find(
    (event) => event.type === 'report.logged' && event.data.source === source,
  );
  return {
    type: 'report.triage',
    reportId: logged?.type === 'report.logged' ? logged.data.reportId : '',
    kind,
  };
}

async function askIdOf(theatre: Theatre, index: number): Promise<string> {
  const { question } = partOf(theatre.scenario.asks, index, 'asks');
  const raised = (await eventsOf(theatre)).find(
    (event) => event.type === 'ask.raised' && event.data.question === question,
  );
  return raised?.type === 'ask.raised' ? raised.data.askId : '';
}

type QueueBeat = Extract<SmallBeat, { readonly beat: 'pause' | 'notUsed' | 'overdue' }>;

function queueCommand(beat: QueueBeat): IncidentCommand {
  switch (beat.beat) {
    case 'pause':
      return { type: 'queue.pause', queueIds: [beat.queue], note: beat.note };
    case 'notUsed':
      return { type: 'queue.notUse', queueIds: beat.queues, reason: beat.reason };
    case 'overdue': {
      const { queue: queueId, dropped, moved, kept, note } = beat;
      if (dropped + moved + kept === 0) return { type: 'queue.noneDue', queueIds: [queueId], note };
      return { type: 'queue.readOverdue', queueId, dropped, moved, kept, note };
    }
  }
}

/** The command that a small beat comes to: for screens that have no control for it, and for catching up. */
export async function commandOf(theatre: Theatre, beat: SmallBeat): Promise<IncidentCommand> {
  const { scenario } = theatre;
  switch (beat.beat) {
    case 'presence':
      return {
        type: 'presence.mark',
        role: beat.role,
        personId: await personId(theatre, personIn(theatre, beat.person).name),
      };
    case 'report': {
      const { text, source } = partOf(scenario.reports, beat.index, 'reports');
      return { type: 'report.log', text, source, happenedAt: null };
    }
    case 'triage':
      return triageOf(theatre, beat.index);
    case 'checklist':
      return { type: 'checklist.check', stage: beat.stage, itemId: beat.item };
    case 'pause':
    case 'notUsed':
    case 'overdue':
      return queueCommand(beat);
    case 'brief':
      return {
        type: 'brief.add',
        column: beat.column,
        text: partOf(scenario.brief[beat.column], beat.index, 'brief'),
      };
    case 'ask': {
      const { to, question } = partOf(scenario.asks, beat.index, 'asks');
      const asked = await personId(theatre, personIn(theatre, to).name);
      return { type: 'ask.raise', personId: asked, question, withinMs: USUAL_MINUTES * MINUTE_MS };
    }
    case 'answer':
      return {
        type: 'ask.answer',
        askId: await askIdOf(theatre, beat.index),
        answer: partOf(scenario.asks, beat.index, 'asks').answer ?? '',
      };
    case 'withdraw':
      return { type: 'ask.withdraw', askId: await askIdOf(theatre, beat.index), reason: beat.reason };
    case 'note':
      return { type: 'note.add', text: partOf(scenario.notes, beat.index, 'notes'), happenedAt: null };
  }
}
