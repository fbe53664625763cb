import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The PDF writer reads fonts and Russian reads words that scripts make; these leave alone what is there. */
export default function setup(): void {
  for (const name of ['fonts', 'words']) {
    const script = fileURLToPath(new URL(`../../scripts/${name}.mjs`, import.meta.url));
    execFileSync(process.execPath, [script], { stdio: 'inherit' });
  }
}
