import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders, styleHash } from '@/lib/http/security-headers';

describe('the content security policy', () => {
  const policy = contentSecurityPolicy([styleHash('a{color:red}')], false);

  it('allows nothing by default and no inline script or style', () => {
    expect(policy.startsWith("default-src 'none'")).toBe(true);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('allows the inlined stylesheet by the hash of its text', () => {
    const hash = createHash('sha256').update('a{color:red}').digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}';`);
    expect(contentSecurityPolicy([], false)).toContain("style-src 'none'");
  });

  it('asks for https only where the site has it', () => {
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(contentSecurityPolicy([], true)).toContain('upgrade-insecure-requests');
  });
});

describe('the headers of every answer', () => {
  it('promise https only where the site has it', () => {
    expect(securityHeaders(false, false)).not.toHaveProperty('strict-transport-security');
    expect(securityHeaders(true, false)['strict-transport-security']).toContain('max-age=31536000');
  });

  it('keep pages out of foreign frames and let drawings and data into foreign pages', () => {
    expect(securityHeaders(true, false)).toMatchObject({
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(securityHeaders(true, true)).not.toHaveProperty('x-frame-options');
    expect(securityHeaders(true, true)['cross-origin-resource-policy']).toBe('cross-origin');
  });
});
