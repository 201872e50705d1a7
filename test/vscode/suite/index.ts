/* `extensionTestsPath`: what a workbench that is started for tests runs in its extension host. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ color: false, timeout: 40_000, reporter: 'spec', forbidOnly: true, forbidPending: true });
  for (const file of readdirSync(__dirname).sort()) if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  const { passes, failures } = await new Promise<{ passes: number; failures: number }>((resolve) => {
    const runner = mocha.run((failures) => resolve({ passes: runner.stats?.passes ?? 0, failures }));
  });
  console.log(`suite: ${passes} passed, ${failures} failed`);
  if (failures || !passes) throw new Error(`${failures} of the tests failed`);
}
