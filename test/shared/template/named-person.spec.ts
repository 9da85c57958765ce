import { describe, expect, it } from 'vitest';
import { templateProblems } from '../../../shared/template/problems.ts';
import { content, START } from '../../support/templates.ts';

const NAMES = ['Ann Hall', 'Jack London'];

function about(words: string) {
  return templateProblems({ ...content(START), source: words }, [], NAMES)
    .filter(({ code }) => code === 'person' || code === 'maybe-person')
    .map(({ code, refuses }) => ({ code, refuses }));
}

describe('a template with the name of somebody in the room', () => {
  it.each(['Ask Ann Hall.', 'Ask ANN HALL.', 'Ask Ms Hall.'])('is not saved: %s', (words) => {
    expect(about(words)).toEqual([{ code: 'person', refuses: true }]);
  });

  it.each(['Call the Town Hall.', 'The London Fire Brigade leads.'])(
    'is saved where the surname alone may be a place, and asks: %s',
    (words) => {
      expect(about(words)).toEqual([{ code: 'maybe-person', refuses: false }]);
    },
  );
});
