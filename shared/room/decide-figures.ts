import { channelsProblem, limitsProblem } from '../figures/channel-problem.ts';
import { type Figure, figureSchema } from '../figures/events.ts';
import { figureProblem } from '../figures/figure-problem.ts';
import { keptFigure, type Library, placeOf } from '../figures/figures.ts';
import {
  type Blocks,
  defaultsWithFigures,
  figureAt,
  hasPlace,
  sameFigure,
  withFigures,
} from '../figures/with-figures.ts';
import { fail, ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { figuresRefusal } from '../people/permissions.ts';
import type { Channel } from '../playbook/schema.ts';
import type { NewRegistryEvent, RegistryCommand } from './events.ts';
import { hasKeys, type RoomState } from './room.ts';
import type { RoomFacts } from './room-facts.ts';

type Decision = Result<readonly NewRegistryEvent[], Rejection>;
type FiguresCommand = Extract<RegistryCommand, { readonly type: `figures.${string}` }>;
type CommandOf<T extends FiguresCommand['type']> = Extract<FiguresCommand, { readonly type: T }>;

/** What the figures are of: their title, and how they stand with the given changes of the room over them. */
type About = {
  readonly playbook: { readonly playbookId: string; readonly title: string } | null;
  readonly blocks: (figures: RoomState['figures']) => Blocks;
  /** The channels that the playbook's file has. */
  readonly own: readonly Channel[];
};

function aboutOf({ defaults, playbooks }: Library, playbookId: string | null): About | null {
  if (playbookId === null)
    return { playbook: null, blocks: (figures) => defaultsWithFigures(defaults, figures), own: [] };
  const playbook = playbooks.find((one) => one.id === playbookId);
  return playbook
    ? {
        playbook: { playbookId, title: playbook.title },
        blocks: (figures) => withFigures(playbook, defaults, figures),
        own: playbook.channels,
      }
    : null;
}

const missing = (reason: string, sentence: string): Decision | null =>
  reason.trim() === '' ? refuse('no-reason', sentence) : null;

/** The new figure as its schema has it, or what is wrong with it. */
function checked(figure: Figure, room: RoomState): Result<Figure, Rejection> {
  const parsed = figureSchema.safeParse(figure);
  if (!parsed.success)
    return refuse('out-of-range', parsed.error.issues[0]?.message ?? 'This is not filled in completely.');
  const names = room.people.list.map((one) => one.name);
  const problem = figureProblem(parsed.data, names);
  return problem ? fail(problem) : ok(parsed.data);
}

/** What is wrong with a figure about channels, as the library and the day have it; null if nothing. */
function channelProblem(
  figure: Figure,
  { about, blocks, facts }: { readonly about: About; readonly blocks: Blocks; readonly facts: RoomFacts },
): Rejection | null {
  if (figure.block === 'channels') {
    const known = [...(facts.library?.defaults.channels ?? []), ...about.own];
    return channelsProblem(figure, about.playbook === null, known);
  }
  if (figure.block !== 'channel') return null;
  return hasPlace(blocks, placeOf(figure))
    ? limitsProblem(figure, figureAt(blocks, placeOf(figure)) as typeof figure, facts.at)
    : { code: 'no-channel', sentence: 'This playbook has no such channel, or nobody knows what it takes.' };
}

function change(
  room: RoomState,
  command: CommandOf<'figures.change'>,
  about: About,
  facts: RoomFacts,
): Decision {
  const now = checked(command.figure, room);
  if (!now.ok) return now;
  const blocks = about.blocks(room.figures);
  const unfit = channelProblem(now.value, { about, blocks, facts });
  if (unfit) return fail(unfit);
  const was = figureAt(blocks, placeOf(now.value));
  if (sameFigure(was, now.value))
    return refuse('same', 'Nothing is changed yet: these are the figures in force.');
  const { reason } = command;
  const data = { playbook: about.playbook, was, now: now.value, reason };
  return (
    missing(
      reason,
      'Say where the figure comes from, or why it is changed. It stands beside it from now on.',
    ) ?? ok([{ type: 'figures.changed', data }])
  );
}

function restore(room: RoomState, command: CommandOf<'figures.restore'>, about: About): Decision {
  const { playbookId, place, reason } = command;
  const kept = keptFigure(room.figures, playbookId, place);
  if (kept === null)
    return refuse('not-changed', 'This room has not changed this figure: nothing to restore.');
  const was = figureAt(about.blocks(room.figures), place);
  const now = figureAt(about.blocks(room.figures.filter((one) => one !== kept)), place);
  const data = { playbook: about.playbook, was, now, reason };
  return (
    missing(reason, 'Say why it goes back. One line is enough; it goes into the log.') ??
    ok([{ type: 'figures.restored', data }])
  );
}

/** Decides a change of the figures that incidents will go by, for the room or for one playbook, or their way back. */
export function decideFigures(room: RoomState, command: FiguresCommand, facts: RoomFacts): Decision {
  const refusal = figuresRefusal(room.people, hasKeys(room), facts.actor);
  if (refusal) return refusal;
  if (!facts.library) return refuse('no-library', 'The playbooks have not been read yet. Wait a moment.');
  const about = aboutOf(facts.library, command.playbookId);
  if (about === null)
    return refuse('no-playbook', 'That playbook is not in the library. Choose one that is.');
  return command.type === 'figures.change'
    ? change(room, command, about, facts)
    : restore(room, command, about);
}
