import { openDesk } from '@/lib/desk/open-desk';
import { currentSettings } from '@/lib/env';
import { reportAndExit, StartError } from '@/lib/exit';
import { checkStore } from '@/lib/store/health';

// npm run desk: the browser desk, a process of its own on 127.0.0.1. The public site knows nothing of it.

async function start(): Promise<void> {
  const settings = currentSettings();
  const store = await checkStore(settings.databasePath);
  if (!store.ready) throw new StartError(store.detail);
  const { desk, newLink, close } = await openDesk(settings);
  const { ports } = desk;
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const offer = () => {
    say(`\n  ${newLink()}\n`);
    say('Mở liên kết trên trong trình duyệt của máy này: dùng được một lần, trong 15 phút.');
    say('Nhấn Enter để lấy liên kết mới, Ctrl+C để kết thúc. (Open the link; Enter makes a new one.)');
  };
  say(`Bàn làm việc: http://127.0.0.1:${ports.desk} (xem trước: ${ports.preview})`);
  say(
    `Từ máy khác: ssh -L ${ports.desk}:127.0.0.1:${ports.desk} -L ${ports.preview}:127.0.0.1:${ports.preview} máy-chủ`,
  );
  offer();
  process.on('SIGUSR2', offer);
  if (process.stdin.isTTY) process.stdin.on('data', offer);
  const stop = () => {
    setTimeout(() => process.exit(0), 5_000).unref();
    close().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

Object.assign(process.env, { NODE_ENV: 'production' });
start().catch(reportAndExit);
