import { reportAndExit } from '@/lib/exit';
import { runCommandLine } from '@/lib/publishing/cli';

// What `npm run data` starts.

runCommandLine(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
}, reportAndExit);
