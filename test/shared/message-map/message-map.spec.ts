import { describe, expect, it } from 'vitest';
import type { MessageMap } from '../../../shared/message-map/events.ts';
import { mapWarnings, messageMapOf } from '../../../shared/message-map/message-map.ts';
import { briefed, expectRefused, type Story } from '../../support/given.ts';

const map = (...messages: string[]): MessageMap =>
  messages.map((message) => ({ message, supports: ['a', 'b', 'c'].map((text) => ({ text })) }));
const OURS = map('We are sorry.', 'You get facts.', 'Take these steps.');
const standing = ({ state }: Story) => messageMapOf(state.messageMap, state.chart.context.playbook);
const refused = (story: Story, basedOn: number, to: MessageMap, code: string) =>
  expectRefused(story.ask({ type: 'messageMap.change', basedOn, map: to }), code);

describe('the message map of an incident', () => {
  const begun = briefed();

  it('begins as the playbook’s', () => {
    expect(standing(begun).map((one) => one.message)).toEqual(
      begun.state.chart.context.playbook?.messageMap.map((one) => one.message),
    );
  });

  it('is the room’s from its first change on, without blank supports', () => {
    const own = begun.when({
      type: 'messageMap.change',
      basedOn: 0,
      map: OURS.map((one) => ({ ...one, supports: [...one.supports, { text: ' ' }] })),
    });
    expect(standing(own)).toEqual(OURS);
    expect(own.state.messageMap?.changes).toBe(1);
  });

  it('refuses what is stale, unchanged, empty or too much', () => {
    const own = begun.when({ type: 'messageMap.change', basedOn: 0, map: OURS });
    refused(own, 0, map('One.', 'Two.', 'Three.'), 'stale');
    refused(own, 1, OURS, 'same');
    refused(own, 1, map('One.', ' ', 'Three.'), 'empty');
    refused(own, 1, map('One.', 'Two.'), 'not-three');
    const many = OURS.with(0, { message: 'One.', supports: 'abcdef'.split('').map((text) => ({ text })) });
    refused(own, 1, many, 'too-many');
  });

  it('warns above 27 words and below three supports, and lets it be', () => {
    expect(mapWarnings(OURS)).toEqual([]);
    const long = OURS.with(1, { message: 'word '.repeat(30).trim(), supports: [] });
    expect(mapWarnings(long)).toHaveLength(2);
    expect(mapWarnings(long)[0]).toContain('36 words, 12 s');
    expect(standing(begun.when({ type: 'messageMap.change', basedOn: 0, map: long }))).toEqual(long);
  });
});
