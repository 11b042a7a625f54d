import { expect, test } from 'vitest';
import { readAudit } from '../audit';
import { mustRun } from '../run-command';

test('a registry that does not answer an audit is told from one that knows of nothing', () => {
  expect(readAudit('{"message":"405 Method Not Allowed","statusCode":405}')).toEqual({
    asked: false,
    known: [],
    critical: false,
  });
  expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({
    asked: true,
    known: [],
    critical: false,
  });
});

test('what is known is named, and only the gravest stops a run', () => {
  const report = (severity: string) =>
    JSON.stringify({ vulnerabilities: { next: { name: 'next', severity, range: '<16.4.7' } } });
  expect(readAudit(report('high'))).toEqual({ asked: true, known: ['high: next <16.4.7'], critical: false });
  expect(readAudit(report('critical'))).toEqual({ asked: true, known: ['critical: next <16.4.7'], critical: true });
});

test('nothing that a build makes is kept in the repository', () => {
  expect(mustRun('git', ['ls-files', '--cached', '--ignored', '--exclude-standard'])).toBe('');
});
