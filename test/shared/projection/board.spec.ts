import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { masterCountdown, stageCountdown } from '../../../shared/playbook/countdown.ts';
import { cardCountdown, mostUrgent, projectCard } from '../../../shared/projection/board.ts';
import { alarmRaised, closed, followingUp, given, type Story } from '../../support/given.ts';

const MINUTE = 60_000;

function cardOf(story: Story, id = 'x') {
  const card = projectCard(id, story.state);
  if (!card) throw new Error('There is no card.');
  return card;
}

/** The same alarm, with a playbook that warns at other thresholds. */
function warningFrom(percent: number): Story {
  const story = alarmRaised();
  const events = story.events.map((event): IncidentEvent => {
    if (event.type !== 'incident.opened') return event;
    const thresholds = { ...event.data.playbook.thresholds, warnAtPercent: [percent, 90] };
    return { ...event, data: { ...event.data, playbook: { ...event.data.playbook, thresholds } } };
  });
  return given(events, story.at);
}

describe('the clocks of a card', () => {
  it('show what the rail and the master clock show, at any instant', () => {
    const moved = alarmRaised().when(
      { type: 'clock.adjust', shiftMs: 3_600_000, asleepMs: 0 },
      { by: SYSTEM, afterMs: 3_600_000 },
    );
    for (const story of [alarmRaised(), moved, followingUp(), closed()]) {
      for (const now of [story.at, story.at + MINUTE, story.at + 90 * MINUTE]) {
        const card = cardOf(story);
        const { context } = story.state.chart;
        expect(cardCountdown(card, card.stageClock, now)).toEqual(stageCountdown(context, now));
        expect(cardCountdown(card, card.firstWordsClock, now)).toEqual(masterCountdown(context, now));
      }
    }
  });

  it('warn where the pinned playbook says, not at a fixed half', () => {
    const story = warningFrom(25);
    const card = cardOf(story);
    const tone = (ms: number) => cardCountdown(card, card.stageClock, story.at + ms).tone;
    expect([tone(29_000), tone(30_000)]).toEqual(['calm', 'warn']);
  });
});

describe('the most urgent incident', () => {
  it('is live before a drill, then the one with the least time left, and never one that is over', () => {
    const early = cardOf(alarmRaised(), 'early');
    const late = { ...early, incidentId: 'late', stageClock: { ...early.stageClock, since: 0 } };
    const drill = { ...cardOf(alarmRaised(true), 'drill'), stageClock: late.stageClock };
    expect(mostUrgent([early, drill, late])?.incidentId).toBe('late');
    expect(mostUrgent([drill, early])?.incidentId).toBe('early');
    expect(mostUrgent([drill])?.incidentId).toBe('drill');
    expect(mostUrgent([cardOf(closed())])).toBeNull();
  });
});
