import { expect, test } from 'vitest';
import { breakable } from '@/lib/i18n/breakable';

const shown = (text: string) => breakable(text, 'en').replaceAll('\u00AD', '|');

test.each([
  ['Digital infrastructure', 'Digital infra|struc|ture'],
  ['Digital transformation activity', 'Digital trans|forma|tion activity'],
  ['Network information security', 'Network infor|ma|tion security'],
  ['Digital institutions', 'Digital insti|tu|tions'],
  ['Digital awareness', 'Digital aware|ness'],
  ['Digital workforce', 'Digital work|force'],
  ['DEVELOPMENT', 'DEVELOP|MENT'],
  ['Cybersecurity', 'Cyber|security'],
  ['Reinforcement', 'Reinforce|ment'],
  ['Institutional', 'Insti|tutional'],
  ['Governance of communities', 'Govern|ance of commu|nities'],
])('a long English word comes apart between its parts: %s', (text, parts) => {
  expect(shown(text)).toBe(parts);
});

test.each(['Nations', 'Activity', 'Security', 'Workers', 'Total', ''])('a short word stays whole: %s', (text) => {
  expect(breakable(text, 'en')).toBe(text);
});

test('what is read is the text as it was; Vietnamese is left alone', () => {
  const text = 'Digital infrastructure and institutions';
  expect(breakable(text, 'en').replaceAll('\u00AD', '')).toBe(text);
  expect(breakable('Chuyển đổi số transformation', 'vi')).toBe('Chuyển đổi số transformation');
});
