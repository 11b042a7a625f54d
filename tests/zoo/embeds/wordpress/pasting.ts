import type { Browser, ElementHandle, Frame, Page } from '@playwright/test';

// What an author does in the block editor: logs in, pastes by keyboard into an empty paragraph, publishes.

/** What the editor's own scripts offer to those who extend it, as far as it is asked here. */
interface Blocks {
  readonly wp: {
    readonly data: {
      readonly dispatch: (store: string) => Record<string, (...args: unknown[]) => unknown>;
      readonly select: (store: string) => Record<string, (...args: unknown[]) => unknown>;
    };
  };
}

/** A page in which a user is logged in, on a new post with nothing in it. */
export async function openNewPost(browser: Browser, origin: string, user: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ignoreHTTPSErrors: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(`${origin}/wp-login.php`);
  await page.fill('#user_login', user);
  await page.fill('#user_pass', user);
  await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
  await page.goto(`${origin}/wp-admin/post-new.php`);
  await page.waitForSelector('.edit-post-layout, .editor-editor-interface');
  await page.waitForTimeout(2000);
  // The welcome it shows once stands before everything.
  await page.keyboard.press('Escape');
  return page;
}

/** Where the blocks are: newer editors have them in a frame of their own. */
const canvasOf = (page: Page): Frame => page.frame('editor-canvas') ?? page.mainFrame();

export interface PastedBlock {
  readonly id: string;
  readonly name: string;
}

/** Puts a text on the clipboard and pastes it by keyboard into a new paragraph at the end; the blocks it became. */
export async function paste(page: Page, text: string): Promise<PastedBlock[]> {
  const before = await page.evaluate(() => {
    const { dispatch, select } = (window as unknown as Blocks).wp.data;
    const count = select('core/block-editor').getBlockCount?.() as number;
    dispatch('core/block-editor').insertDefaultBlock?.({}, undefined, count);
    return count;
  });
  await page.waitForTimeout(400);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
  await page.waitForTimeout(500);
  const blocks = await page.evaluate((from) => {
    const all = (window as unknown as Blocks).wp.data.select('core/block-editor').getBlocks?.() as {
      name: string;
      clientId: string;
    }[];
    return all.slice(from).map(({ name, clientId }) => ({ name, id: clientId }));
  }, before);
  return blocks;
}

/** The frame that the editor shows for a block, once it has asked for its embed; null where it says that it cannot. */
export async function previewOf(page: Page, { id }: PastedBlock): Promise<ElementHandle | null> {
  const canvas = canvasOf(page);
  const asked = `[data-block="${id}"] :is(iframe.wp-embedded-content, .components-placeholder__error)`;
  await canvas.waitForSelector(asked, { state: 'attached', timeout: 30_000 });
  const frame = await canvas.$(`[data-block="${id}"] iframe.wp-embedded-content`);
  await frame?.scrollIntoViewIfNeeded();
  // A drawing that nobody asked for yet is drawn first.
  await (await frame?.contentFrame())?.waitForSelector('h1', { timeout: 30_000 });
  await page.waitForTimeout(1500);
  return frame;
}

/** Publishes by the editor's own buttons; the number of the post. */
export async function publish(page: Page): Promise<number> {
  await page.click('.editor-post-publish-panel__toggle');
  await page.click('.editor-post-publish-panel .editor-post-publish-button');
  await page.waitForSelector('.post-publish-panel__postpublish', { timeout: 30_000 });
  return page.evaluate(
    () => (window as unknown as Blocks).wp.data.select('core/editor').getCurrentPostId?.() as number,
  );
}
