import { reportAndExit } from '@/lib/exit';
import { inWords, prepare } from '@/lib/server/build/prepare';

// npm start: whatever is missing is made, then the site is served.

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
prepare({ site: true })
  .then(() => import('@/lib/server/serve'))
  .then(({ serve }) => serve())
  .catch(async (error) => reportAndExit(await inWords(error)));
