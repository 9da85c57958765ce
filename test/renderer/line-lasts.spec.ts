import './support/browser.ts';
import { expect, it } from 'vitest';
import { isOver } from '../../renderer/bridge/line-lasts.ts';
import { lineOf } from '../../renderer/bridge/threshold-lines.ts';
import { SYSTEM } from '../../shared/kernel.ts';
import { projectCard } from '../../shared/projection/board.ts';
import { alarmRaised, type Story } from '../support/given.ts';

const MINUTE = 60_000;

/** The time for detect is used up, and somebody was told. */
function usedUp(): Story {
  const story = alarmRaised();
  const budget = story.state.chart.context.runs[0]?.budgetMs ?? 0;
  return story.when({ type: 'stage.expire', percent: 100 }, { by: SYSTEM, afterMs: budget + 1000 });
}

const moveClock = (story: Story, shiftMs: number): Story =>
  story.when({ type: 'clock.adjust', shiftMs, asleepMs: 0 }, { by: SYSTEM, afterMs: shiftMs + 1000 });

/** The line about the entries from the `from`th on, with the card behind them. */
function lineAbout(story: Story, from: number) {
  const line = lineOf({ incidentId: 'inc-1', events: story.events.slice(from), card: cardOf(story) });
  if (!line) throw new Error('Nothing is told');
  return line;
}

function cardOf(story: Story) {
  const card = projectCard('inc-1', story.state);
  if (!card) throw new Error('No clock runs');
  return card;
}

it.each([10 * MINUTE, -10 * MINUTE])(
  'a line about a used-up budget stays when the clock is moved by %i ms',
  (shiftMs) => {
    const expired = usedUp();
    const line = lineAbout(expired, expired.events.length - 1);
    expect(isOver(line, cardOf(expired))).toBe(false);
    expect(isOver(line, cardOf(moveClock(expired, shiftMs)))).toBe(false);
  },
);

it('it stays, too, where the clock was moved before it was told', () => {
  const expired = usedUp();
  const moved = moveClock(expired, 10 * MINUTE);
  expect(isOver(lineAbout(moved, expired.events.length - 1), cardOf(moved))).toBe(false);
});

it.each([0, 10 * MINUTE])('and goes once more time is given, the clock moved by %i ms or not', (shiftMs) => {
  const expired = usedUp();
  const line = lineAbout(expired, expired.events.length - 1);
  const moved = shiftMs === 0 ? expired : moveClock(expired, shiftMs);
  const given = moved.when({ type: 'stage.extend', byMs: 5 * MINUTE, reason: 'The report is late.' });
  expect(isOver(line, cardOf(given))).toBe(true);
});
