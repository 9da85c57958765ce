import { describe, expect, it } from 'vitest';
import { readOptions } from '../../scripts/demo/options.ts';
import { beatName } from '../../scripts/demo/play.ts';
import { readScenario, scenarioNames } from '../../scripts/demo/scenario.ts';

const SCENARIOS = ['data-breach', 'outage'];

describe('the scenarios', () => {
  it.each(scenarioNames())('%s has the shape the demo plays, by a playbook that exists', (name) => {
    const { scenario, playbook } = readScenario(name);
    expect(playbook.id).toBe(scenario.scenario);
    expect(scenario.happenings.at(-1)?.beat).toBe('close');
  });
});

describe('the options', () => {
  const sentence = (...args: string[]): string => {
    try {
      readOptions(args, SCENARIOS);
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return 'taken';
  };

  it('have a default each', () => {
    expect(readOptions([], SCENARIOS)).toMatchObject({ scenario: 'data-breach', theme: 'both' });
    expect(readOptions(['--speed', '60', '--theme', 'dark'], SCENARIOS)).toMatchObject({
      speed: 60,
      theme: 'dark',
    });
  });

  it('that do not exist are refused with what does', () => {
    expect(sentence('--scenario', 'moon')).toBe(
      'There is no scenario "moon". There is: data-breach, outage.',
    );
    expect(sentence('--speeed', '9')).toMatch(
      /^Unknown option '--speeed'.* The demo takes --scenario NAME, --speed N/,
    );
    for (const speed of ['0', '3601', '1.5', 'fast', ''])
      expect(sentence('--speed', speed)).toContain('is no speed');
    expect(sentence('--theme', 'pink')).toContain('--theme both|dark|light');
  });
});

it('names the beat that failed', () => {
  const beat = { minute: 12.7, beat: 'reject', person: 'helen' } as const;
  expect(beatName(beat, 66, 112)).toBe('beat 66 of 112 ("reject" by helen, minute 12.7)');
});
