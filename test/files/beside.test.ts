import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Beside } from '../../server/files/beside.ts';
import { DESK, sample } from './samples.ts';

describe('files beside a draft', () => {
  let dir = '';
  let workspace = '';
  const desk = () => ({ draft: join(workspace, 'posts/post.md'), workspace });
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    workspace = join(dir, 'vault');
    mkdirSync(join(workspace, 'posts/my pictures'), { recursive: true });
    mkdirSync(join(workspace, 'assets'));
    cpSync(join(DESK, 'located.jpg'), join(workspace, 'posts/my pictures/a b.jpg'));
    cpSync(join(DESK, 'located.jpg'), join(workspace, 'assets/c.jpg'));
    cpSync(join(DESK, 'located.jpg'), join(dir, 'outside.jpg'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const look = async (...targets: string[]) => Object.fromEntries(await new Beside().read(desk(), targets));

  it('are found from the draft’s folder and from the workspace, decoded or not', async () => {
    const place = { hidden: ['place'] };
    assert.deepEqual(
      await look('my%20pictures/a%20b.jpg', 'my pictures/a b.jpg?raw=1', '../assets/c.jpg', 'assets/c.jpg', '/assets/c.jpg'),
      {
        'my%20pictures/a%20b.jpg': place,
        'my pictures/a b.jpg?raw=1': place,
        '../assets/c.jpg': place,
        'assets/c.jpg': place,
        '/assets/c.jpg': place,
      },
    );
  });

  it('are not opened outside the workspace, not by .. nor by a link nor by a whole path', async () => {
    symlinkSync(join(dir, 'outside.jpg'), join(workspace, 'posts/link.jpg'));
    symlinkSync(dir, join(workspace, 'posts/up'));
    const outside = { hidden: [], unread: 'lies outside the workspace' };
    const whole = join(dir, 'outside.jpg');
    assert.deepEqual(await look('../../outside.jpg', 'link.jpg', 'up/outside.jpg', whole), {
      '../../outside.jpg': outside,
      'link.jpg': outside,
      'up/outside.jpg': outside,
      [whole]: outside,
    });
  });

  it('are said to be missing or of no known kind; a name without extension may be a note', async () => {
    writeFileSync(join(workspace, 'posts/x.bmp'), 'BM');
    mkdirSync(join(workspace, 'posts/folder.jpg'));
    assert.deepEqual(await look('gone.jpg', 'Another note', 'x.bmp', 'folder.jpg', 'null\0.jpg'), {
      'gone.jpg': { hidden: [], unread: 'is not there' },
      'x.bmp': { hidden: [], unread: 'is of a kind that is not read' },
      'folder.jpg': { hidden: [], unread: 'is not there' },
      'null\0.jpg': { hidden: [], unread: 'is not there' },
    });
  });

  it('are read again when they have changed', async () => {
    const beside = new Beside();
    const file = join(workspace, 'assets/c.jpg');
    assert.deepEqual((await beside.read(desk(), ['assets/c.jpg'])).get('assets/c.jpg'), { hidden: ['place'] });
    writeFileSync(file, sample('plain.jpg'));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    assert.deepEqual((await beside.read(desk(), ['assets/c.jpg'])).get('assets/c.jpg'), { hidden: [] });
  });

  it('may be documents that say who made them', async () => {
    cpSync(join(DESK, 'python-docx.docx'), join(workspace, 'posts/poster.docx'));
    assert.deepEqual((await look('poster.docx'))['poster.docx']?.hidden, ['person', 'words']);
  });
});
