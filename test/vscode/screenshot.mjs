// npm run screenshot: the picture in the README, taken of the packaged extension at work on an invented draft.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { install } from './install.mjs';
import { cleanUp, installVsix, pageOf, startBrowser, startServer, temporary } from './workbench.mjs';

const root = join(import.meta.dirname, '../..');
const DRAFT = `# What a swollen knee taught me

Last Tuesday Margaret drove herself from Allendale to Hexham General Hospital
with one leg out of the window. She went home on 14 March 2024 after three
washouts, and her husband brought honey for the whole of [ward].

<!-- discreet-ignore-next: the registrar is me, twenty years ago -->
The registrar, aged 29, had been up all night and was sure that it was gout.

## What I should have asked

She is a 47-year-old beekeeper and had lifted forty hives that week.
`;

const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontFamily': 'DejaVu Sans Mono',
  'editor.fontSize': 15,
  'editor.lineHeight': 25,
  'editor.hover.above': false,
  'discreet.kind': 'blog',
};

install();
const data = temporary('server');
const folder = temporary('drafts');
const file = join(folder, 'a-swollen-knee.md');
writeFileSync(file, DRAFT);
installVsix(data, join(root, 'dist/discreet.vsix'));
const server = await startServer({ data, folder, settings });
const { context, page } = await startBrowser({ width: 1240, height: 600 }, 2);
await page.goto(pageOf(server, { folder }, [['openFile', `vscode-remote://${server.authority}${file}`]]));
const age = page.locator('.view-line', { hasText: '47-year-old' }).first();
await age.waitFor();
await page.locator('.statusbar-item', { hasText: /Discreet: \d+ details/ }).waitFor();
await page.locator('.statusbar-item', { hasText: /Discreet: \d+ details/ }).click();
await page.locator('.pane-body [role=treeitem]').nth(5).waitFor();
await rest(3000);
const { x, y, height } = await age.boundingBox();
const column = (n) => x + n * 9.03;
await page.mouse.click(column(14), y + height / 2);
await page.keyboard.press('Control+Period');
await page.locator('.action-widget .monaco-list-row.focused').waitFor();
await rest(500);
await page.screenshot({ path: process.argv[2] ?? join(root, 'client/vscode/screenshot.png') });
await context.close();
server.stop();
cleanUp();
process.exit(0);
