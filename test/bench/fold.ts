import { createActor, initialTransition, transition } from 'xstate';
import { fold } from '../../shared/incident/fold.ts';
import { positionOf } from '../../shared/incident/state.ts';
import { playbookMachine } from '../../shared/playbook/machine.ts';
import type { BenchFigure } from './append.ts';
import { againstFloor, interleaved, median, timed } from './figures.ts';
import { longIncident } from './long-incident.ts';

const ROUNDS = 7;
const SIZES = [2000, 20_000];

async function figuresOf(size: number): Promise<readonly BenchFigure[]> {
  const events = longIncident(size);
  if (positionOf(fold(events)) !== size) throw new Error('The long incident does not fold.');
  const measured = await interleaved(
    {
      fold: () => timed(() => void fold(events)),
      transition: () =>
        timed(() => {
          let [state] = initialTransition(playbookMachine);
          for (const event of events) [state] = transition(playbookMachine, state, event);
        }),
      send: () =>
        timed(() => {
          const actor = createActor(playbookMachine).start();
          for (const event of events) actor.send(event);
          actor.stop();
        }),
    },
    ROUNDS,
  );
  const about = `${size.toLocaleString('en')} events`;
  const floors = [
    { name: `bare transition loop, ${about}`, values: measured.transition },
    { name: `bare actor.send loop, ${about}`, values: measured.send },
  ] as const;
  return [
    ...floors.map(({ name, values }): BenchFigure => ({ name, value: median(values), unit: 'ms' })),
    ...floors.flatMap((floor) => againstFloor(`fold, ${about}`, 'ms', measured.fold, floor)).filter(onlyOnce),
  ];
}

/** The measurement itself stands before its first ratio only. */
function onlyOnce({ unit }: BenchFigure, index: number): boolean {
  return unit === 'x' || index === 0;
}

/** Rebuilding an incident from its log, against the machine alone without any document. */
export async function runFoldBench(): Promise<readonly BenchFigure[]> {
  const figures: BenchFigure[] = [];
  for (const size of SIZES) figures.push(...(await figuresOf(size)));
  return figures;
}
