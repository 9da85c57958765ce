import { CONTENT_LOCKED } from '../../shared/content/content-state.ts';
import type { DamagedIncident, OlderReading } from '../../shared/ipc/board.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { type IncidentCard, projectCard } from '../../shared/projection/board.ts';
import { foldPieces, guarded, type Incidents } from './incidents.ts';

type Card = Result<IncidentCard | null, Rejection>;
type Tools = {
  readonly incidents: Pick<Incidents, 'events'>;
  /** What is wrong with the end of a log, in a sentence; null when nothing is. */
  readonly tailProblem: (incidentId: string) => string | null;
  /** Milliseconds of a clock that nobody moves. */
  readonly elapsed: () => number;
  /** How long one slice may hold the thread. */
  readonly sliceMs: number;
};

/** Reads the cards of incidents that have ended, a slice at a time. */
export type OlderIncidents = {
  /** Those of the wanted that fit into one slice, in their order; ask again for the rest. */
  readonly read: (wanted: readonly string[]) => OlderReading;
  /** Reads an incident anew the next time: something of it was erased. */
  readonly forget: (incidentId: string) => void;
};

/** Reads one card, and stops on the way for whoever wants to look at the clock. */
function* cardOf({ incidents, tailProblem }: Tools, incidentId: string): Generator<undefined, Card> {
  const problem = tailProblem(incidentId);
  if (problem !== null) return refuse('damaged', problem);
  const state = yield* foldPieces(incidents.events, incidentId);
  return state.ok ? ok(projectCard(incidentId, state.value)) : state;
}

/** Makes the reader. What it has read it keeps: the log of an ended incident does not change any more. */
export function createOlderIncidents(tools: Tools): OlderIncidents {
  const known = new Map<string, Card>();
  const begun = new Map<string, Generator<undefined, Card>>();

  /** The card, or undefined when the slice ended before it was read; the next slice goes on from there. */
  const readUntil = (incidentId: string, end: number): Card | undefined => {
    const reading = begun.get(incidentId) ?? cardOf(tools, incidentId);
    begun.set(incidentId, reading);
    let card = known.get(incidentId);
    while (card === undefined && tools.elapsed() < end) {
      const step = guarded(() => ok(reading.next()));
      if (!step.ok) card = step;
      else if (step.value.done) card = step.value.value;
    }
    if (card === undefined) return undefined;
    begun.delete(incidentId);
    // Locked content opens later.
    if (card.ok || card.error.code !== CONTENT_LOCKED.code) known.set(incidentId, card);
    return card;
  };

  const read: OlderIncidents['read'] = (wanted) => {
    const end = tools.elapsed() + tools.sliceMs;
    const done: string[] = [];
    const cards: IncidentCard[] = [];
    const damaged: DamagedIncident[] = [];
    for (const incidentId of wanted) {
      const card = readUntil(incidentId, end);
      if (card === undefined) break;
      done.push(incidentId);
      if (!card.ok) damaged.push({ incidentId, sentence: card.error.sentence });
      else if (card.value !== null) cards.push(card.value);
    }
    return { done, cards, damaged };
  };
  const forget = (incidentId: string): void => {
    known.delete(incidentId);
    begun.delete(incidentId);
  };
  return { read, forget };
}
