import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathToPaste, toPaste } from '@/lib/params/to-paste';

test.each([
  ['/nhung/ban-do/2023.1', '/nhung/ban-do/2023.1/'],
  ['/nhung/ban-do/mo-phong-2023.12', '/nhung/ban-do/mo-phong-2023.12/'],
  ['/bieu-do/xep-hang/2023.1/cap-xa.SVG', '/bieu-do/xep-hang/2023.1/cap-xa.SVG/'],
  ['/nhung/xep-hang/2023.1/cap-xa', '/nhung/xep-hang/2023.1/cap-xa'],
  ['/nhung/ban-do/2023', '/nhung/ban-do/2023'],
  ['/nhung/ban-do/2023.', '/nhung/ban-do/2023.'],
  ['/nhung/ban-do/2023.a-b', '/nhung/ban-do/2023.a-b'],
])('%s is given to be pasted as %s: no host takes it for a file', (path, pasted) => {
  expect(pathToPaste(path)).toBe(pasted);
  expect(toPaste(`https://bang.example.vn${path}?theme=dark&lang=en`)).toBe(
    `https://bang.example.vn${pasted}?theme=dark&lang=en`,
  );
});

test('what was made to be pasted stays as it is, and ends like no file', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const pasted = pathToPaste(path);
      expect(pathToPaste(pasted)).toBe(pasted);
      expect(pasted).not.toMatch(/\.[a-z\d]+$/i);
    }),
  );
});
